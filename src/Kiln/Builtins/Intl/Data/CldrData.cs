using System.Text;

namespace Kiln.Builtins;

/// <summary>
/// Locale data of CLDR as blocks of lines <c>key=value</c>, sorted by key: looked up in place by binary search, so that nothing is
/// decoded but what is asked for. Lists have bars between their items; invisible characters are written as <c>\uXXXX</c>.
/// </summary>
internal static partial class CldrData
{
    /// <summary>The value of a key in a block, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> block, ReadOnlySpan<char> key)
    {
        Span<byte> wanted = stackalloc byte[128];
        if (key.Length > 127 || !Ascii.IsValid(key)) return null;
        Encoding.ASCII.GetBytes(key, wanted);
        wanted = wanted[..key.Length];
        int low = 0, high = block.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            int start = block[low..middle].LastIndexOf((byte)'\n') + 1 + low;
            int length = block[start..].IndexOf((byte)'\n');
            int end = length < 0 ? block.Length : start + length;
            ReadOnlySpan<byte> line = block[start..end];
            int equals = line.IndexOf((byte)'=');
            int order = wanted.SequenceCompareTo(line[..equals]);
            if (order == 0) return Decode(line[(equals + 1)..]);
            if (order < 0) high = start;
            else low = end + 1;
        }
        return null;
    }

    /// <summary>The keys of a block that start with a text, without it.</summary>
    public static List<string> KeysWith(ReadOnlySpan<byte> block, string start)
    {
        var keys = new List<string>();
        byte[] prefix = Encoding.ASCII.GetBytes(start);
        foreach (Range range in block.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = block[range];
            if (line.StartsWith(prefix)) keys.Add(Encoding.ASCII.GetString(line[prefix.Length..line.IndexOf((byte)'=')]));
        }
        return keys;
    }

    /// <summary>A value of the data that belongs to no locale.</summary>
    public static string? Find(string key) => Find(Supplemental, key);

    private static string Decode(ReadOnlySpan<byte> value)
    {
        string text = Encoding.UTF8.GetString(value);
        int at = text.IndexOf('\\');
        if (at < 0) return text;
        var result = new StringBuilder(text.Length);
        int from = 0;
        for (; at >= 0; at = text.IndexOf('\\', from))
        {
            result.Append(text, from, at - from);
            int code = 0;
            for (int i = at + 2; i < at + 6; i++) code = code * 16 + NumberConversions.DigitValue(text[i]);
            result.Append((char)code);
            from = at + 6;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }
}
