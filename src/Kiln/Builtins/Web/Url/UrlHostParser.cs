using System.Text;

namespace Kiln.Builtins;

/// <summary>The host parser and serializer in one (URL §3.5, §3.6): gives hosts as they are serialized.</summary>
internal static class UrlHostParser
{
    /// <summary>Parses a host; null on failure.</summary>
    public static string? Parse(string input, bool isOpaque)
    {
        if (input.StartsWith('['))
        {
            if (!input.EndsWith(']')) return null;
            Span<ushort> pieces = stackalloc ushort[8];
            return ParseIPv6(input.AsSpan(1, input.Length - 2), pieces) ? SerializeIPv6(pieces) : null;
        }
        if (isOpaque)
        {
            foreach (char c in input)
            {
                if (IsForbidden(c)) return null;
            }
            return PercentEncoding.Encode(input, PercentEncodeSet.C0Control);
        }
        string? domain = Idna.ToAscii(PercentEncoding.Decode(input));
        if (string.IsNullOrEmpty(domain)) return null;
        foreach (char c in domain)
        {
            if (IsForbidden(c) || c is <= '\x1F' or '%' or '\x7F') return null;
        }
        if (!EndsInNumber(domain)) return domain;
        return ParseIPv4(domain) is { } address ? SerializeIPv4(address) : null;
    }

    /// <summary>Forbidden host code point (§3.2).</summary>
    private static bool IsForbidden(char c) =>
        c is '\0' or '\t' or '\n' or '\r' or ' ' or '#' or '/' or ':' or '<' or '>' or '?' or '@' or '[' or '\\' or ']' or '^' or '|';

    /// <summary>The ends-in-a-number checker (§3.5).</summary>
    private static bool EndsInNumber(string domain)
    {
        ReadOnlySpan<char> rest = domain;
        if (rest[^1] == '.')
        {
            rest = rest[..^1];
            if (rest.Length == 0) return false;
        }
        ReadOnlySpan<char> last = rest[(rest.LastIndexOf('.') + 1)..];
        if (last.Length > 0 && last.IndexOfAnyExceptInRange('0', '9') < 0) return true;
        return ParseIPv4Number(last, out _);
    }

    /// <summary>The IPv4 number parser (§3.5); numbers past 2^32 are all the same.</summary>
    private static bool ParseIPv4Number(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        if (text.Length == 0) return false;
        uint radix = 10;
        if (text.Length >= 2 && text[0] == '0')
        {
            bool hex = text[1] is 'x' or 'X';
            radix = hex ? 16u : 8u;
            text = text[(hex ? 2 : 1)..];
        }
        foreach (char c in text)
        {
            if (!char.IsAsciiHexDigit(c)) return false;
            uint digit = c <= '9' ? (uint)(c - '0') : (uint)(c | 0x20) - 'a' + 10;
            if (digit >= radix) return false;
            value = Math.Min(value * radix + digit, 1UL << 40);
        }
        return true;
    }

    /// <summary>The IPv4 parser (§3.5).</summary>
    private static uint? ParseIPv4(string domain)
    {
        string[] parts = domain.Split('.');
        int count = parts.Length;
        if (parts[^1].Length == 0 && count > 1) count--;
        if (count > 4) return null;
        ulong address = 0;
        for (int i = 0; i < count; i++)
        {
            if (!ParseIPv4Number(parts[i], out ulong number)) return null;
            if (i < count - 1)
            {
                if (number > 255) return null;
                address |= number << (8 * (3 - i));
            }
            else
            {
                if (number >= 1UL << (8 * (5 - count))) return null;
                address += number;
            }
        }
        return (uint)address;
    }

    private static string SerializeIPv4(uint address) => string.Create(InvariantNumbers.Format, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");

    /// <summary>The IPv6 parser (§3.5).</summary>
    private static bool ParseIPv6(ReadOnlySpan<char> text, Span<ushort> address)
    {
        address.Clear();
        int piece = 0, compress = -1, at = 0;
        if (text.Length > 0 && text[0] == ':')
        {
            if (text.Length < 2 || text[1] != ':') return false;
            at = 2;
            compress = ++piece;
        }
        while (at < text.Length)
        {
            if (piece == 8) return false;
            if (text[at] == ':')
            {
                if (compress >= 0) return false;
                at++;
                compress = ++piece;
                continue;
            }
            int value = 0, length = 0;
            while (length < 4 && at < text.Length && char.IsAsciiHexDigit(text[at]))
            {
                value = value * 16 + (text[at] <= '9' ? text[at] - '0' : (text[at] | 0x20) - 'a' + 10);
                at++;
                length++;
            }
            if (at < text.Length && text[at] == '.')
            {
                if (length == 0 || piece > 6) return false;
                if (!ParseEmbeddedIPv4(text[(at - length)..], address, ref piece)) return false;
                break;
            }
            if (at < text.Length && text[at] == ':')
            {
                at++;
                if (at == text.Length) return false;
            }
            else if (at < text.Length)
            {
                return false;
            }
            address[piece++] = (ushort)value;
        }
        if (compress < 0) return piece == 8;
        int swaps = piece - compress;
        for (piece = 7; piece != 0 && swaps > 0; piece--, swaps--)
        {
            (address[piece], address[compress + swaps - 1]) = (address[compress + swaps - 1], address[piece]);
        }
        return true;
    }

    private static bool ParseEmbeddedIPv4(ReadOnlySpan<char> text, Span<ushort> address, ref int piece)
    {
        int seen = 0, at = 0;
        while (at < text.Length)
        {
            if (seen > 0)
            {
                if (text[at] != '.' || seen >= 4) return false;
                at++;
            }
            int value = -1;
            if (at >= text.Length || !char.IsAsciiDigit(text[at])) return false;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                int digit = text[at] - '0';
                if (value < 0) value = digit;
                else if (value == 0) return false;
                else value = value * 10 + digit;
                if (value > 255) return false;
            }
            address[piece] = (ushort)(address[piece] * 256 + value);
            seen++;
            if (seen is 2 or 4) piece++;
        }
        return seen == 4;
    }

    /// <summary>The IPv6 serializer (§3.6), in brackets.</summary>
    private static string SerializeIPv6(ReadOnlySpan<ushort> address)
    {
        int compress = -1, longest = 1;
        for (int i = 0; i < 8; i++)
        {
            int length = 0;
            while (i + length < 8 && address[i + length] == 0) length++;
            if (length > longest)
            {
                longest = length;
                compress = i;
            }
            i += length;
        }
        var text = new StringBuilder("[");
        for (int i = 0; i < 8; i++)
        {
            if (i == compress)
            {
                text.Append(i == 0 ? "::" : ":");
                i += longest - 1;
                continue;
            }
            text.Append(address[i].ToString("x", InvariantNumbers.Format));
            if (i < 7) text.Append(':');
        }
        return text.Append(']').ToString();
    }
}
