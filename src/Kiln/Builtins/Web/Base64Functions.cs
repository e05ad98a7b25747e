namespace Kiln.Builtins;

/// <summary>atob and btoa (HTML §8.3).</summary>
internal static class Base64Functions
{
    /// <summary>btoa(data): the bytes that the characters stand for, as base64.</summary>
    public static JsValue Btoa(in BuiltinCall call)
    {
        WebInterface.Require(call, "input");
        ReadOnlySpan<char> text = TypeConversion.ToString(call[0]).AsSpan();
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (text[i] > 255) throw DOMExceptionInterface.Create(call.Realm, "InvalidCharacterError", "Invalid character");
            bytes[i] = (byte)text[i];
        }
        return Convert.ToBase64String(bytes);
    }

    /// <summary>atob(data): forgiving-base64 decode (Infra §4.9), each byte as a character.</summary>
    public static JsValue Atob(in BuiltinCall call)
    {
        WebInterface.Require(call, "input");
        ReadOnlySpan<char> text = TypeConversion.ToString(call[0]).AsSpan();
        char[] digits = new char[text.Length];
        int count = 0;
        foreach (char c in text)
        {
            if (c is not ('\t' or '\n' or '\f' or '\r' or ' ')) digits[count++] = c;
        }
        if (count % 4 == 0 && count > 0 && digits[count - 1] == '=') count -= digits[count - 2] == '=' ? 2 : 1;
        foreach (char c in digits.AsSpan(0, count))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' )) throw DOMExceptionInterface.Create(call.Realm, "InvalidCharacterError", "Invalid character");
        }
        if (count % 4 == 1)
        {
            throw DOMExceptionInterface.Create(call.Realm, "InvalidCharacterError", "The string to be decoded is not correctly encoded.");
        }
        char[] result = new char[count * 3 / 4];
        int bits = 0, held = 0, at = 0;
        foreach (char c in digits.AsSpan(0, count))
        {
            held = (held << 6) | c switch { >= 'a' => c - 'a' + 26, >= 'A' => c - 'A', >= '0' => c - '0' + 52, '+' => 62, _ => 63 };
            bits += 6;
            if (bits < 8) continue;
            bits -= 8;
            result[at++] = (char)((held >> bits) & 0xFF);
        }
        return new string(result, 0, at);
    }
}
