using System.Text;

namespace Kiln.Builtins;

/// <summary>The percent-encode sets (URL §1.3), each a part of the next but for the fragment's.</summary>
internal enum PercentEncodeSet : byte
{
    C0Control,
    Fragment,
    Query,
    SpecialQuery,
    Path,
    UserInfo,
    Form,
}

/// <summary>Percent-encoding and -decoding (URL §1.3).</summary>
internal static class PercentEncoding
{
    private static bool Encodes(char c, PercentEncodeSet set)
    {
        if (c is <= '\x1F' or > '~') return true;
        return set switch
        {
            PercentEncodeSet.C0Control => false,
            PercentEncodeSet.Fragment => c is ' ' or '"' or '<' or '>' or '`',
            PercentEncodeSet.Query => InQuery(c),
            PercentEncodeSet.SpecialQuery => InQuery(c) || c == '\'',
            PercentEncodeSet.Path => InPath(c),
            PercentEncodeSet.UserInfo => InPath(c) || c is '/' or ':' or ';' or '=' or '@' or (>= '[' and <= ']') or '^' or '|',
            _ => !char.IsAsciiLetterOrDigit(c) && c is not ('*' or '-' or '.' or '_'),
        };
    }

    private static bool InQuery(char c) => c is ' ' or '"' or '#' or '<' or '>';

    private static bool InPath(char c) => InQuery(c) || c is '?' or '^' or '`' or '{' or '}';

    /// <summary>UTF-8 percent-encodes the character at an index of well-formed text; the index moves behind it.</summary>
    public static void Append(StringBuilder to, string text, ref int index, PercentEncodeSet set)
    {
        char c = text[index++];
        if (!Encodes(c, set))
        {
            to.Append(c);
            return;
        }
        int value = c;
        if (char.IsHighSurrogate(c) && index < text.Length) value = char.ConvertToUtf32(c, text[index++]);
        Span<byte> bytes = stackalloc byte[4];
        int count = new Rune(value).EncodeToUtf8(bytes);
        foreach (byte b in bytes[..count]) AppendByte(to, b);
    }

    public static string Encode(string text, PercentEncodeSet set)
    {
        var result = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length;) Append(result, text, ref i, set);
        return result.ToString();
    }

    /// <summary>The application/x-www-form-urlencoded byte serializer (§5.2) for a string.</summary>
    public static void AppendForm(StringBuilder to, string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                to.Append('+');
                i++;
            }
            else
            {
                Append(to, text, ref i, PercentEncodeSet.Form);
            }
        }
    }

    private static void AppendByte(StringBuilder to, byte value) => to.Append('%').Append("0123456789ABCDEF"[value >> 4]).Append("0123456789ABCDEF"[value & 15]);

    /// <summary>Percent-decodes (§1.3), then UTF-8 decodes with replacement; with <paramref name="plus"/> a + is a space.</summary>
    public static string Decode(ReadOnlySpan<char> text, bool plus = false)
    {
        if (text.IndexOf('%') < 0) return plus ? text.ToString().Replace('+', ' ') : text.ToString();
        byte[] source = Encoding.UTF8.GetBytes(text.ToArray());
        int count = 0;
        for (int i = 0; i < source.Length; i++)
        {
            byte b = source[i];
            if (plus && b == '+')
            {
                b = (byte)' ';
            }
            else if (b == '%' && i + 2 < source.Length && char.IsAsciiHexDigit((char)source[i + 1]) && char.IsAsciiHexDigit((char)source[i + 2]))
            {
                b = (byte)((HexValue(source[i + 1]) << 4) | HexValue(source[i + 2]));
                i += 2;
            }
            source[count++] = b;
        }
        return Encoding.UTF8.GetString(source, 0, count);
    }

    private static int HexValue(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
