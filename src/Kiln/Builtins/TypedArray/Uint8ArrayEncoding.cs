namespace Kiln.Builtins;

/// <summary>Base64 and hexadecimal of Uint8Array (ECMA-262 2026, §23.3).</summary>
internal static unsafe class Uint8ArrayEncoding
{
    private enum LastChunk : byte
    {
        Loose,
        Strict,
        StopBeforePartial,
    }

    public static void DefineConstructor(ref ObjectBuilder b)
    {
        b.Method("fromBase64", 1, &FromBase64);
        b.Method("fromHex", 1, &FromHex);
    }

    public static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Method("setFromBase64", 1, &SetFromBase64);
        b.Method("setFromHex", 1, &SetFromHex);
        b.Method("toBase64", 0, &ToBase64);
        b.Method("toHex", 0, &ToHex);
    }

    /// <summary>ValidateUint8Array (§23.3.3)</summary>
    private static JsTypedArray ThisUint8Array(in BuiltinCall call, string method) =>
        call.This.TryObject<JsTypedArray>() is { Kind: TypedArrayKind.Uint8Array } array ? array : throw MapPrototype.Incompatible(method, call.This);

    private static JsObject? GetOptionsObject(JsValue options)
    {
        if (options.IsUndefined) return null;
        return options.IsObject ? options.AsObject() : throw Errors.TypeError("Options must be an object");
    }

    /// <summary>The alphabet option: whether it is the URL-safe one.</summary>
    private static bool IsUrlAlphabet(JsObject? options)
    {
        JsValue alphabet = options is null ? JsValue.Undefined : options.Get(Names.Alphabet);
        if (alphabet.IsUndefined) return false;
        string text = alphabet.IsString ? alphabet.AsString().ToString() : "";
        return text switch
        {
            "base64" => false,
            "base64url" => true,
            _ => throw Errors.TypeError("Expected 'base64' or 'base64url' for option 'alphabet'"),
        };
    }

    private static LastChunk GetLastChunkHandling(JsObject? options)
    {
        JsValue handling = options is null ? JsValue.Undefined : options.Get(Names.LastChunkHandling);
        if (handling.IsUndefined) return LastChunk.Loose;
        string text = handling.IsString ? handling.AsString().ToString() : "";
        return text switch
        {
            "loose" => LastChunk.Loose,
            "strict" => LastChunk.Strict,
            "stop-before-partial" => LastChunk.StopBeforePartial,
            _ => throw Errors.TypeError("Expected 'loose', 'strict' or 'stop-before-partial' for option 'lastChunkHandling'"),
        };
    }

    /// <summary>Uint8Array.fromBase64 ( string [ , options ] ) (§23.3.1.1)</summary>
    private static JsValue FromBase64(in BuiltinCall call)
    {
        if (!call[0].IsString) throw Errors.TypeError("Input argument must be a string");
        string text = call[0].AsString().ToString();
        JsObject? options = GetOptionsObject(call[1]);
        bool url = IsUrlAlphabet(options);
        LastChunk handling = GetLastChunkHandling(options);
        var bytes = new byte[text.Length / 4 * 3 + 3];
        string? error = DecodeBase64(text, url, handling, bytes, bytes.Length, out _, out int written);
        if (error is not null) throw Errors.SyntaxError(error);
        return JsValue.FromObject(TypedArrays.CreateUint8Array(call.Realm, bytes.AsSpan(0, written).ToArray()));
    }

    /// <summary>Uint8Array.fromHex ( string ) (§23.3.1.2)</summary>
    private static JsValue FromHex(in BuiltinCall call)
    {
        if (!call[0].IsString) throw Errors.TypeError("Input argument must be a string");
        string text = call[0].AsString().ToString();
        if (text.Length % 2 != 0) throw Errors.SyntaxError("Input string must contain hex characters in even length");
        var bytes = new byte[text.Length / 2];
        if (DecodeHex(text, bytes, bytes.Length, out _)) return JsValue.FromObject(TypedArrays.CreateUint8Array(call.Realm, bytes));
        throw Errors.SyntaxError("Input string must contain hex characters in even length");
    }

    /// <summary>Uint8Array.prototype.setFromBase64 ( string [ , options ] ) (§23.3.2.1)</summary>
    private static JsValue SetFromBase64(in BuiltinCall call)
    {
        const string Method = "Uint8Array.prototype.setFromBase64";
        JsTypedArray into = ThisUint8Array(call, Method);
        if (!call[0].IsString) throw Errors.TypeError("Input argument must be a string");
        string text = call[0].AsString().ToString();
        JsObject? options = GetOptionsObject(call[1]);
        bool url = IsUrlAlphabet(options);
        LastChunk handling = GetLastChunkHandling(options);
        if (into.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError(Method);
        var bytes = new byte[Math.Min(into.Length, text.Length / 4 * 3 + 3)];
        string? error = DecodeBase64(text, url, handling, bytes, into.Length, out int read, out int written);
        // What was decoded before an error is written all the same.
        bytes.AsSpan(0, written).CopyTo(into.Bytes);
        if (error is not null) throw Errors.SyntaxError(error);
        return ReadWritten(call.Realm, read, written);
    }

    /// <summary>Uint8Array.prototype.setFromHex ( string ) (§23.3.2.2)</summary>
    private static JsValue SetFromHex(in BuiltinCall call)
    {
        const string Method = "Uint8Array.prototype.setFromHex";
        JsTypedArray into = ThisUint8Array(call, Method);
        if (!call[0].IsString) throw Errors.TypeError("Input argument must be a string");
        string text = call[0].AsString().ToString();
        if (into.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError(Method);
        if (text.Length % 2 != 0) throw Errors.SyntaxError("Input string must contain hex characters in even length");
        int count = Math.Min(into.Length, text.Length / 2);
        bool valid = DecodeHex(text, into.Bytes, count, out int written);
        if (!valid) throw Errors.SyntaxError("Input string must contain hex characters in even length");
        return ReadWritten(call.Realm, written * 2, written);
    }

    private static JsValue ReadWritten(Realm realm, int read, int written)
    {
        JsObject result = realm.CreateObject();
        result.PutOwn("read", read);
        result.PutOwn("written", written);
        return JsValue.FromObject(result);
    }

    /// <summary>Uint8Array.prototype.toBase64 ( [ options ] ) (§23.3.2.3)</summary>
    private static JsValue ToBase64(in BuiltinCall call)
    {
        const string Method = "Uint8Array.prototype.toBase64";
        JsTypedArray array = ThisUint8Array(call, Method);
        JsObject? options = GetOptionsObject(call[0]);
        bool url = IsUrlAlphabet(options);
        bool omitPadding = options is not null && TypeConversion.ToBoolean(options.Get(Names.OmitPadding));
        if (array.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError(Method);
        string text = Convert.ToBase64String(array.Bytes);
        if (omitPadding) text = text.TrimEnd('=');
        return url ? text.Replace('+', '-').Replace('/', '_') : text;
    }

    /// <summary>Uint8Array.prototype.toHex ( ) (§23.3.2.4)</summary>
    private static JsValue ToHex(in BuiltinCall call)
    {
        const string Method = "Uint8Array.prototype.toHex";
        JsTypedArray array = ThisUint8Array(call, Method);
        if (array.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError(Method);
        return Convert.ToHexStringLower(array.Bytes);
    }

    /// <summary>FromHex (§23.3.3.6): decodes pairs of digits until the room is full; false at a wrong digit.</summary>
    private static bool DecodeHex(string text, Span<byte> bytes, int maxLength, out int written)
    {
        for (written = 0; written < maxLength; written++)
        {
            char high = text[written * 2], low = text[written * 2 + 1];
            if (!char.IsAsciiHexDigit(high) || !char.IsAsciiHexDigit(low)) return false;
            bytes[written] = (byte)(HexValue(high) << 4 | HexValue(low));
        }
        return true;
    }

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static int Base64Value(char c, bool url) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' when !url => 62,
        '/' when !url => 63,
        '-' when url => 62,
        '_' when url => 63,
        _ => -1,
    };

    private const string IncorrectCharacters = "Found a character that cannot be part of a valid base64 string.";
    private const string IncorrectPadding = "The base64 input terminates with a single character, excluding padding.";
    private const string ExtraBits = "The base64 input has non-zero padding bits.";

    private static int SkipAsciiWhitespace(string text, int index)
    {
        while (index < text.Length && text[index] is '\t' or '\n' or '\f' or '\r' or ' ') index++;
        return index;
    }

    /// <summary>FromBase64 (§23.3.3.5): gives what was read and written, and the message of an error.</summary>
    private static string? DecodeBase64(string text, bool url, LastChunk handling, Span<byte> bytes, int maxLength, out int read, out int written)
    {
        read = 0;
        written = 0;
        if (maxLength == 0) return null;
        Span<int> chunk = stackalloc int[4];
        int chunkLength = 0;
        int index = 0;
        while (true)
        {
            index = SkipAsciiWhitespace(text, index);
            if (index == text.Length)
            {
                if (chunkLength > 0)
                {
                    if (handling == LastChunk.StopBeforePartial) return null;
                    if (handling == LastChunk.Strict) return "The base64 input misses padding.";
                    if (chunkLength == 1) return IncorrectPadding;
                    WriteChunk(chunk, chunkLength, bytes, ref written);
                }
                read = text.Length;
                return null;
            }
            char c = text[index++];
            if (c == '=')
            {
                if (chunkLength < 2) return IncorrectPadding;
                index = SkipAsciiWhitespace(text, index);
                if (chunkLength == 2)
                {
                    if (index == text.Length) return handling == LastChunk.StopBeforePartial ? null : IncorrectPadding;
                    if (text[index] == '=') index = SkipAsciiWhitespace(text, index + 1);
                    else return IncorrectCharacters;
                }
                if (index < text.Length) return IncorrectCharacters;
                int rest = chunkLength == 2 ? chunk[1] & 15 : chunk[2] & 3;
                if (handling == LastChunk.Strict && rest != 0) return ExtraBits;
                WriteChunk(chunk, chunkLength, bytes, ref written);
                read = text.Length;
                return null;
            }
            int value = Base64Value(c, url);
            if (value < 0) return IncorrectCharacters;
            int remaining = maxLength - written;
            if ((remaining == 1 && chunkLength == 2) || (remaining == 2 && chunkLength == 3)) return null;
            chunk[chunkLength++] = value;
            if (chunkLength < 4) continue;
            WriteChunk(chunk, 4, bytes, ref written);
            chunkLength = 0;
            read = index;
            if (written == maxLength) return null;
        }
    }

    private static void WriteChunk(ReadOnlySpan<int> chunk, int length, Span<byte> bytes, ref int written)
    {
        bytes[written++] = (byte)(chunk[0] << 2 | chunk[1] >> 4);
        if (length > 2) bytes[written++] = (byte)(chunk[1] << 4 | chunk[2] >> 2);
        if (length > 3) bytes[written++] = (byte)(chunk[2] << 6 | chunk[3]);
    }
}
