using System.Buffers.Binary;
using System.Text;

namespace Kiln.Operations;

/// <summary>
/// A time zone as Date needs it: offsets at instants and the reverse (ECMA-262 §21.4.1.25 and §21.4.1.26). Zones of
/// the tz database are read from their compiled files, with offsets to the second; without such files the base
/// library's zone serves.
/// </summary>
internal sealed class DateTimeZone
{
    private const double MsPerDay = DateAlgorithms.MsPerDay;
    private readonly long[] _transitions;
    private readonly byte[] _types;
    private readonly ZoneType[] _zoneTypes;
    private readonly DateTimeZoneRule? _rule;
    private readonly TimeZoneInfo? _fallback;
    private int _lastIndex;
    private string? _standardName, _daylightName;

    private readonly record struct ZoneType(int OffsetSeconds, bool Daylight);

    private DateTimeZone(string id, long[] transitions, byte[] types, ZoneType[] zoneTypes, DateTimeZoneRule? rule, TimeZoneInfo? fallback)
    {
        Id = id;
        _transitions = transitions;
        _types = types;
        _zoneTypes = zoneTypes;
        _rule = rule;
        _fallback = fallback;
    }

    /// <summary>The identifier of the zone in the tz database.</summary>
    internal string Id { get; }

    /// <summary>The zone of the environment: TZ, else that of the system (SystemTimeZoneIdentifier, ECMA-262 §21.4.1.24).</summary>
    internal static DateTimeZone FromEnvironment()
    {
        string? name = Environment.GetEnvironmentVariable("TZ");
        if (name is not null)
        {
            return FromId(name.StartsWith(':') ? name[1..] : name);
        }
        if (OperatingSystem.IsWindows())
        {
            return FromBaseLibrary(TimeZoneInfo.Local);
        }
        string id = "UTC";
        byte[]? data = ReadFile("/etc/localtime");
        if (data is not null)
        {
            string target = ResolveLink("/etc/localtime");
            int at = target.LastIndexOf("zoneinfo/", StringComparison.Ordinal);
            id = at >= 0 ? target[(at + 9)..] : ReadName("/etc/timezone") ?? "UTC";
        }
        return (data is null ? null : Parse(id, data)) ?? Utc(id);
    }

    /// <summary>A zone by its identifier or, failing that, by a POSIX rule; UTC when the name means nothing.</summary>
    internal static DateTimeZone FromId(string id)
    {
        if (id.Length == 0 || id is "UTC" or "GMT" or "Etc/UTC" or "Etc/GMT")
        {
            return Utc(id.Length == 0 ? "UTC" : id);
        }
        if (OperatingSystem.IsWindows())
        {
            return TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? found) ? FromBaseLibrary(found) : Utc("UTC");
        }
        // No way out of the folder of the data base.
        if (!id.Contains("..", StringComparison.Ordinal) && id[0] != '/')
        {
            string folder = Environment.GetEnvironmentVariable("TZDIR") ?? "/usr/share/zoneinfo";
            byte[]? data = ReadFile(Path.Combine(folder, id));
            if (data is not null && Parse(id, data) is { } zone)
            {
                return zone;
            }
        }
        return DateTimeZoneRule.TryParse(id, out DateTimeZoneRule? rule)
            ? new DateTimeZone(id, [], [], [new ZoneType(rule.StandardOffset, false)], rule, null)
            : Utc("UTC");
    }

    /// <summary>A zone that is always so many minutes ahead of UTC.</summary>
    internal static DateTimeZone FromOffset(string id, int minutes) => new(id, [], [], [new ZoneType(minutes * 60, false)], null, null);

    private static DateTimeZone Utc(string id) => new(id, [], [], [default], null, null);

    private static DateTimeZone FromBaseLibrary(TimeZoneInfo info)
    {
        string id = TimeZoneInfo.TryConvertWindowsIdToIanaId(info.Id, out string? iana) ? iana : info.Id;
        return new DateTimeZone(id, [], [], [], null, info);
    }

    private static byte[]? ReadFile(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? ReadName(string path)
        => ReadFile(path) is { } data ? Encoding.ASCII.GetString(data).Trim() : null;

    private static string ResolveLink(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    /// <summary>Reads a TZif file (RFC 8536): the 64-bit block where there is one, and its footer rule.</summary>
    private static DateTimeZone? Parse(string id, ReadOnlySpan<byte> data)
    {
        if (data.Length < 44 || !data.StartsWith("TZif"u8))
        {
            return null;
        }
        int timeSize = 4;
        if (data[4] >= (byte)'2')
        {
            int skip = 44 + BlockLength(data, 4);
            if (skip < 44 || skip > data.Length - 44)
            {
                return null;
            }
            data = data[skip..];
            timeSize = 8;
        }
        int length = BlockLength(data, timeSize);
        int timeCount = Count(data, 32);
        int typeCount = Count(data, 36);
        if (length < 0 || data.Length - 44 < length || typeCount is < 1 or > 256 || timeCount < 0)
        {
            return null;
        }
        ReadOnlySpan<byte> body = data[44..];
        long[] transitions = new long[timeCount];
        for (int i = 0; i < timeCount; i++)
        {
            ReadOnlySpan<byte> at = body[(i * timeSize)..];
            transitions[i] = timeSize == 8 ? BinaryPrimitives.ReadInt64BigEndian(at) : BinaryPrimitives.ReadInt32BigEndian(at);
        }
        byte[] types = body.Slice(timeCount * timeSize, timeCount).ToArray();
        ReadOnlySpan<byte> typeData = body[(timeCount * (timeSize + 1))..];
        var zoneTypes = new ZoneType[typeCount];
        for (int i = 0; i < typeCount; i++)
        {
            zoneTypes[i] = new ZoneType(BinaryPrimitives.ReadInt32BigEndian(typeData[(i * 6)..]), typeData[i * 6 + 4] != 0);
        }
        foreach (byte type in types)
        {
            if (type >= typeCount)
            {
                return null;
            }
        }
        DateTimeZoneRule? rule = null;
        if (timeSize == 8)
        {
            ReadOnlySpan<byte> footer = body[length..];
            int end = footer.Length > 1 ? footer[1..].IndexOf((byte)'\n') : -1;
            if (end > 0)
            {
                DateTimeZoneRule.TryParse(Encoding.ASCII.GetString(footer.Slice(1, end)), out rule);
            }
        }
        return new DateTimeZone(id, transitions, types, zoneTypes, rule, null);
    }

    private static int Count(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt32BigEndian(data[at..]);

    private static int BlockLength(ReadOnlySpan<byte> data, int timeSize)
    {
        long length = Count(data, 20) + (long)Count(data, 24) + Count(data, 28) * (long)(timeSize + 4)
            + Count(data, 32) * (long)(timeSize + 1) + Count(data, 36) * 6L + Count(data, 40);
        return length is >= 0 and <= int.MaxValue / 2 ? (int)length : -1;
    }

    /// <summary>The offset from UTC in milliseconds at an instant (GetNamedTimeZoneOffsetNanoseconds, ECMA-262 §21.4.1.21).</summary>
    internal double OffsetAt(double t) => Locate(t).OffsetSeconds * 1000.0;

    /// <summary>Whether daylight saving time is in force at an instant.</summary>
    internal bool IsDaylightAt(double t) => Locate(t).Daylight;

    /// <summary>Whether people call the time at an instant summer time: where the tz database has winter time as the exception, it is turned round.</summary>
    internal bool IsSummerTimeAt(double t)
    {
        ZoneType type = Locate(t);
        return Id is "Europe/Dublin" or "Eire" or "Africa/Casablanca" or "Africa/El_Aaiun" ? type.OffsetSeconds > 0 && t > 0 : type.Daylight;
    }

    private ZoneType Locate(double t)
    {
        if (_fallback is not null)
        {
            return LocateInBaseLibrary(t, _fallback);
        }
        long seconds = (long)Math.Floor(t / 1000);
        long[] transitions = _transitions;
        if (transitions.Length == 0 || seconds < transitions[0])
        {
            return transitions.Length == 0 && _rule is not null ? FromRule(seconds, _rule) : _zoneTypes[0];
        }
        if (seconds >= transitions[^1])
        {
            return _rule is not null ? FromRule(seconds, _rule) : _zoneTypes[_types[^1]];
        }
        int index = _lastIndex;
        if ((uint)index >= (uint)(transitions.Length - 1) || seconds < transitions[index] || seconds >= transitions[index + 1])
        {
            index = Array.BinarySearch(transitions, seconds);
            index = index >= 0 ? index : ~index - 1;
            _lastIndex = index;
        }
        return _zoneTypes[_types[index]];
    }

    private static ZoneType FromRule(long seconds, DateTimeZoneRule rule)
    {
        bool daylight = rule.IsDaylight(seconds);
        return new ZoneType(daylight ? rule.DaylightOffset : rule.StandardOffset, daylight);
    }

    private static ZoneType LocateInBaseLibrary(double t, TimeZoneInfo info)
    {
        // Calendars repeat every 400 years, and DateTime ends with the year 9999.
        const double Cycle = 146097 * MsPerDay;
        const double Lowest = -62135596800000.0;
        const double Highest = 253402300799999.0;
        if (t > Highest)
        {
            t -= Math.Ceiling((t - Highest) / Cycle) * Cycle;
        }
        t = Math.Max(t, Lowest);
        DateTime instant = DateTime.UnixEpoch.AddMilliseconds(t);
        return new ZoneType((int)info.GetUtcOffset(instant).TotalSeconds, info.IsDaylightSavingTime(instant));
    }

    /// <summary>LocalTime(t) (ECMA-262 §21.4.1.25).</summary>
    internal double LocalTime(double t) => t + OffsetAt(t);

    /// <summary>
    /// UTC(t) (ECMA-262 §21.4.1.26): of two instants the earlier one; a skipped local time takes the offset that was
    /// in force before the gap.
    /// </summary>
    internal double ToUtc(double local)
    {
        if (!double.IsFinite(local))
        {
            return double.NaN;
        }
        double before = OffsetAt(local - MsPerDay);
        double instant = local - before;
        if (OffsetAt(instant) == before)
        {
            return instant;
        }
        double after = OffsetAt(local + MsPerDay);
        double later = local - after;
        return OffsetAt(later) == after ? later : instant;
    }

    /// <summary>
    /// The same moment of a year from 2008 to 2037 with the same calendar, for times before 1970 and after 2037: names
    /// follow today's rules there, as in V8.
    /// </summary>
    private static double EquivalentTime(double t)
    {
        const double LastWithName = int.MaxValue * 1000.0;
        if (t is >= 0 and <= LastWithName)
        {
            return t;
        }
        int year = DateAlgorithms.YearFromTime(t);
        long first = DateAlgorithms.DaysFromCivil(year, 0, 1);
        bool leap = DateAlgorithms.DaysFromCivil(year + 1, 0, 1) - first == 366;
        int weekDay = DateAlgorithms.WeekDay(first * MsPerDay);
        int recent = (leap ? 1956 : 1967) + weekDay * 12 % 28;
        int equivalent = 2008 + (recent + 3 * 28 - 2008) % 28;
        return t + (DateAlgorithms.DaysFromCivil(equivalent, 0, 1) - first) * MsPerDay;
    }

    /// <summary>The name Date.prototype.toString shows in parentheses.</summary>
    internal string DisplayName(double t)
    {
        ZoneType type = Locate(EquivalentTime(t));
        // The tz database calls Irish summer time standard time.
        bool daylight = Id is "Europe/Dublin" or "Eire" ? type.OffsetSeconds > 0 : type.Daylight;
        // Empty for a zone without one.
        ref string? name = ref daylight ? ref _daylightName : ref _standardName;
        name ??= DateTimeZoneNames.Find(Id, daylight) ?? "";
        if (name.Length > 0)
        {
            return name;
        }
        int minutes = Math.Abs(type.OffsetSeconds) / 60;
        return $"GMT{(type.OffsetSeconds < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}";
    }
}
