namespace Kiln.Builtins;

/// <summary>Identifiers of time zones (ECMA-402 §6.5): those of the tz database as CLDR lists them, and offsets.</summary>
internal static class TimeZoneIds
{
    /// <summary>Lower case to the identifier as written and the identifier CLDR knows the zone by.</summary>
    private static Dictionary<string, (string Id, string Cldr)>? s_known;

    private static Dictionary<string, (string Id, string Cldr)> Known
    {
        get
        {
            if (s_known is { } known) return known;
            var result = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
            foreach (string id in CldrData.KeysWith(CldrData.Supplemental, "zone."))
            {
                if (id == "Etc/Unknown") continue;
                result[id] = (id, id);
                foreach (string other in CldrData.Find("zone." + id)!.Split(' ')[1..])
                {
                    if (other.Length != 0) result[other] = (other, id);
                }
            }
            return s_known = result;
        }
    }

    /// <summary>The available identifier that matches a name in any case, or null (GetAvailableNamedTimeZoneIdentifier).</summary>
    public static string? Find(string name) => Known.TryGetValue(name, out (string Id, string Cldr) found) ? found.Id : null;

    /// <summary>The identifier under which CLDR has the names of a zone.</summary>
    public static string Cldr(string id) => Known.TryGetValue(id, out (string Id, string Cldr) found) ? found.Cldr : id;

    /// <summary>The code of the region of a zone by its BCP 47 name, like "us"; null for zones of no region.</summary>
    public static string? Region(string cldr)
    {
        string? names = CldrData.Find("zone." + cldr);
        if (names is null) return null;
        string code = names.Split(' ')[0];
        return code.Length == 5 && !code.StartsWith("utc", StringComparison.Ordinal) ? code[..2].ToUpperInvariant() : null;
    }

    /// <summary>Whether a region has one zone, or this is the one that stands for it.</summary>
    public static bool IsOnlyOf(string cldr, string region)
    {
        if (CldrData.Find("primary." + region) is { } primary) return primary == cldr;
        int count = 0;
        foreach (string id in CldrData.KeysWith(CldrData.Supplemental, "zone.")) count += Region(id) == region ? 1 : 0;
        return count == 1;
    }

    /// <summary>One identifier of each zone, as the tz database names it.</summary>
    public static List<string> Primary()
    {
        var result = new List<string>();
        foreach (string id in CldrData.KeysWith(CldrData.Supplemental, "zone."))
        {
            if (id == "Etc/Unknown") continue;
            string iana = CldrData.Find("zone." + id)!.Split(' ')[1];
            string primary = iana.Length != 0 ? iana : id;
            result.Add(primary is "Etc/UTC" or "Etc/GMT" ? "UTC" : primary);
        }
        result.Sort(string.CompareOrdinal);
        for (int i = result.Count - 1; i > 0; i--)
        {
            if (result[i] == result[i - 1]) result.RemoveAt(i);
        }
        return result;
    }

    /// <summary>An offset as UTCOffset of ECMA-262 §21.4.1.33.1 without seconds, in minutes.</summary>
    public static bool TryParseOffset(string text, out int minutes)
    {
        minutes = 0;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ('+' or '-')) return false;
        if (text.Length == 6 && text[3] != ':') return false;
        string digits = text.Length == 6 ? text[1..3] + text[4..] : text[1..];
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c)) return false;
        }
        int hour = (digits[0] - '0') * 10 + digits[1] - '0', minute = digits.Length == 2 ? 0 : (digits[2] - '0') * 10 + digits[3] - '0';
        if (hour > 23 || minute > 59) return false;
        minutes = (hour * 60 + minute) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    /// <summary>FormatOffsetTimeZoneIdentifier (ECMA-262 §21.4.1.33.2)</summary>
    public static string OffsetId(int minutes)
    {
        int magnitude = Math.Abs(minutes);
        return $"{(minutes < 0 ? '-' : '+')}{Two(magnitude / 60)}:{Two(magnitude % 60)}";

        static string Two(int value) => NumberConversions.ToString(value).PadLeft(2, '0');
    }
}
