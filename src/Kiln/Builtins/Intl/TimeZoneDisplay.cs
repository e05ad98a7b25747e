using System.Globalization;

namespace Kiln.Builtins;

/// <summary>The name of a time zone at an instant, for the pattern letters z, v and O (UTS 35 part 4 §6).</summary>
internal sealed class TimeZoneDisplay(LocaleData data, DateTimeZone zone, string numberingSystem)
{
    private const double HalfYear = 184 * DateAlgorithms.MsPerDay;
    private readonly string[] _formats = data.List("tz");
    private readonly string _cldr = TimeZoneIds.Cldr(zone.Id);

    public string Name(double t, char letter, int length)
    {
        bool isLong = length >= 4;
        return letter switch
        {
            'O' => Offset(t, isLong),
            'v' => Generic(t, isLong) ?? Offset(t, isLong),
            _ => Specific(t, isLong) ?? Offset(t, isLong),
        };
    }

    /// <summary>Generic, standard and daylight name of the zone, or of the metazone it belongs to.</summary>
    private string? Lookup(double t, bool isLong, int index)
    {
        string kind = isLong ? "l." : "s.";
        if (Pick($"zn.{kind}{_cldr}") is { } own) return own;
        return Metazone(t) is { } meta ? Pick($"mz.{kind}{meta}") : null;

        string? Pick(string key) => data.List(key) is { Length: 3 } names && names[index].Length != 0 && names[index] != "∅∅∅" ? names[index] : null;
    }

    private string? Metazone(double t)
    {
        if (CldrData.Find("mz." + _cldr) is not { } periods) return null;
        foreach (string period in periods.Split('|'))
        {
            string[] parts = period.Split(',');
            double from = parts[1].Length == 0 ? 0 : Seconds(parts[1]), to = parts[2].Length == 0 ? double.PositiveInfinity : Seconds(parts[2]);
            if (t >= from && t < to) return parts[0];
        }
        return null;

        static double Seconds(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, InvariantNumbers.Format) * 1000.0;
    }

    private string? Specific(double t, bool isLong) => Lookup(t, isLong, zone.IsSummerTimeAt(t) ? 2 : 1);

    private string? Generic(double t, bool isLong)
    {
        if (TimeZoneIds.Region(_cldr) is null) return null;
        bool hasSummer = zone.IsSummerTimeAt(t) || zone.IsSummerTimeAt(t - HalfYear) || zone.IsSummerTimeAt(t + HalfYear);
        string? name = hasSummer ? Lookup(t, isLong, 0) : Lookup(t, isLong, 1) ?? Lookup(t, isLong, 0);
        return name ?? Location();
    }

    /// <summary>The generic location format: the region where it has one zone, else the city.</summary>
    private string Location()
    {
        string? region = TimeZoneIds.Region(_cldr), name = null;
        if (region is not null && TimeZoneIds.IsOnlyOf(_cldr, region)) name = data["terr." + region];
        name ??= data["city." + _cldr] ?? _cldr[(_cldr.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return _formats[3].Replace("{0}", name);
    }

    /// <summary>The localized GMT format.</summary>
    private string Offset(double t, bool isLong)
    {
        int seconds = (int)(zone.OffsetAt(t) / 1000);
        string[] hours = _formats[0].Split(';');
        string pattern = seconds < 0 ? hours[1] : hours[0];
        int magnitude = Math.Abs(seconds), hour = magnitude / 3600, minute = magnitude / 60 % 60, second = magnitude % 60;
        int at = pattern.IndexOf('H'), end = pattern.LastIndexOf('m');
        string sign = pattern[..at], separator = pattern[(pattern.LastIndexOf('H') + 1)..pattern.IndexOf('m')];
        string text = sign + Digits(hour, isLong ? 2 : 1);
        if (!isLong && minute == 0 && second == 0) return _formats[1].Replace("{0}", text);
        text += separator + Digits(minute, 2);
        if (second != 0) text += separator + Digits(second, 2);
        return _formats[1].Replace("{0}", text + pattern[(end + 1)..]);
    }

    private string Digits(int value, int length)
    {
        string ascii = NumberConversions.ToString(value).PadLeft(length, '0');
        if (LocaleData.Digits(numberingSystem) is not { } digits) return ascii;
        int size = digits.Length / 10;
        return string.Concat(ascii.Select(c => digits.Substring((c - '0') * size, size)));
    }
}
