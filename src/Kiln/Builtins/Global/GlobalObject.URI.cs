using System.Buffers;
using System.Text;

namespace Kiln.Builtins;

/// <content>URI handling functions (ECMA-262 §19.2.6), escape and unescape (§B.2.1).</content>
internal static unsafe partial class GlobalObject
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string UriReserved = ";/?:@&=+$,";
    private const string UriMark = "-.!~*'()_";
    private const string HexDigits = "0123456789ABCDEF";

    private static readonly SearchValues<char> s_unescapedInUri = SearchValues.Create(Alphanumeric + UriMark + UriReserved + "#");
    private static readonly SearchValues<char> s_unescapedInComponent = SearchValues.Create(Alphanumeric + UriMark);
    private static readonly SearchValues<char> s_unescapedByEscape = SearchValues.Create(Alphanumeric + "@*_+-./");

    /// <summary>decodeURI ( encodedURI ) (§19.2.6.1)</summary>
    private static JsValue DecodeURI(in BuiltinCall call) => Decode(TypeConversion.ToString(call[0]), UriReserved + "#");

    /// <summary>decodeURIComponent ( encodedURIComponent ) (§19.2.6.2)</summary>
    private static JsValue DecodeURIComponent(in BuiltinCall call) => Decode(TypeConversion.ToString(call[0]), "");

    /// <summary>encodeURI ( uri ) (§19.2.6.3)</summary>
    private static JsValue EncodeURI(in BuiltinCall call) => Encode(TypeConversion.ToString(call[0]), s_unescapedInUri);

    /// <summary>encodeURIComponent ( uriComponent ) (§19.2.6.4)</summary>
    private static JsValue EncodeURIComponent(in BuiltinCall call) => Encode(TypeConversion.ToString(call[0]), s_unescapedInComponent);

    /// <summary>Encode (§19.2.6.5)</summary>
    private static JsValue Encode(JsString text, SearchValues<char> unescaped)
    {
        ReadOnlySpan<char> span = text.AsSpan();
        int at = span.IndexOfAnyExcept(unescaped);
        if (at < 0) return JsValue.FromString(text);
        var result = new StringBuilder(span.Length + 16);
        result.Append(span[..at]);
        Span<byte> utf8 = stackalloc byte[4];
        while (at < span.Length)
        {
            char c = span[at];
            if (unescaped.Contains(c))
            {
                result.Append(c);
                at++;
                continue;
            }
            if (Rune.DecodeFromUtf16(span[at..], out Rune rune, out int units) != OperationStatus.Done) throw Malformed();
            at += units;
            int count = rune.EncodeToUtf8(utf8);
            for (int i = 0; i < count; i++) result.Append('%').Append(HexDigits[utf8[i] >> 4]).Append(HexDigits[utf8[i] & 15]);
        }
        return result.ToString();
    }

    /// <summary>Decode (§19.2.6.6)</summary>
    private static JsValue Decode(JsString text, string preserved)
    {
        ReadOnlySpan<char> span = text.AsSpan();
        int at = span.IndexOf('%');
        if (at < 0) return JsValue.FromString(text);
        var result = new StringBuilder(span.Length);
        result.Append(span[..at]);
        Span<byte> utf8 = stackalloc byte[4];
        Span<char> utf16 = stackalloc char[2];
        while (at < span.Length)
        {
            char c = span[at];
            if (c != '%')
            {
                result.Append(c);
                at++;
                continue;
            }
            int start = at;
            byte first = ReadEscape(span, at);
            at += 3;
            if (first < 0x80)
            {
                if (preserved.Contains((char)first)) result.Append(span[start..at]);
                else result.Append((char)first);
                continue;
            }
            int count = first switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => throw Malformed() };
            utf8[0] = first;
            for (int i = 1; i < count; i++, at += 3) utf8[i] = ReadEscape(span, at);
            if (Rune.DecodeFromUtf8(utf8[..count], out Rune rune, out int used) != OperationStatus.Done || used != count) throw Malformed();
            result.Append(utf16[..rune.EncodeToUtf16(utf16)]);
        }
        return result.ToString();
    }

    private static byte ReadEscape(ReadOnlySpan<char> text, int at)
    {
        if (at + 2 >= text.Length || text[at] != '%' || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2])) throw Malformed();
        return (byte)((HexValue(text[at + 1]) << 4) | HexValue(text[at + 2]));
    }

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static ThrowCompletion Malformed() => Errors.URIError("URI malformed");

    /// <summary>escape ( string ) (§B.2.1.1)</summary>
    private static JsValue Escape(in BuiltinCall call)
    {
        JsString text = TypeConversion.ToString(call[0]);
        ReadOnlySpan<char> span = text.AsSpan();
        if (span.IndexOfAnyExcept(s_unescapedByEscape) < 0) return JsValue.FromString(text);
        var result = new StringBuilder(span.Length + 16);
        foreach (char c in span)
        {
            if (s_unescapedByEscape.Contains(c)) result.Append(c);
            else if (c < 256) result.Append('%').Append(HexDigits[c >> 4]).Append(HexDigits[c & 15]);
            else result.Append("%u").Append(HexDigits[c >> 12]).Append(HexDigits[(c >> 8) & 15]).Append(HexDigits[(c >> 4) & 15]).Append(HexDigits[c & 15]);
        }
        return result.ToString();
    }

    /// <summary>unescape ( string ) (§B.2.1.2)</summary>
    private static JsValue Unescape(in BuiltinCall call)
    {
        JsString text = TypeConversion.ToString(call[0]);
        ReadOnlySpan<char> span = text.AsSpan();
        if (!span.Contains('%')) return JsValue.FromString(text);
        var result = new StringBuilder(span.Length);
        for (int i = 0; i < span.Length; i++)
        {
            char c = span[i];
            if (c == '%')
            {
                if (i + 5 < span.Length && span[i + 1] == 'u' && TryReadHex(span.Slice(i + 2, 4), out int unit))
                {
                    c = (char)unit;
                    i += 5;
                }
                else if (i + 2 < span.Length && TryReadHex(span.Slice(i + 1, 2), out unit))
                {
                    c = (char)unit;
                    i += 2;
                }
            }
            result.Append(c);
        }
        return result.ToString();
    }

    private static bool TryReadHex(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiHexDigit(c)) return false;
            value = (value << 4) | HexValue(c);
        }
        return true;
    }
}
