using System.Text;

namespace Kiln.Builtins;

/// <summary>A TextDecoder (Encoding §7.2).</summary>
internal sealed class JsTextDecoder(Shape shape, string encoding, bool fatal, bool ignoreBOM) : JsObject(shape), IInspectable
{
    private Decoder? _decoder;
    private bool _doNotFlush;
    private bool _bomSeen;

    public string EncodingName => encoding;

    public bool Fatal => fatal;

    public bool IgnoreBOM => ignoreBOM;

    /// <summary>The steps of decode(input, { stream }).</summary>
    public string Decode(ReadOnlySpan<byte> bytes, bool stream)
    {
        if (encoding == "windows-1252") return DecodeWindows1252(bytes);
        if (!_doNotFlush)
        {
            _decoder?.Reset();
            _bomSeen = false;
        }
        _doNotFlush = stream;
        if (_decoder is null && !stream && !fatal && encoding == "utf-8")
        {
            if (!ignoreBOM && bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
            return Encoding.UTF8.GetString(bytes);
        }
        _decoder ??= Create().GetDecoder();
        string text;
        try
        {
            char[] units = new char[_decoder.GetCharCount(bytes, flush: !stream)];
            int count = _decoder.GetChars(bytes, units, flush: !stream);
            text = new string(units, 0, count);
        }
        catch (DecoderFallbackException)
        {
            _decoder.Reset();
            _doNotFlush = false;
            throw InvalidData();
        }
        if (_bomSeen || text.Length == 0) return text;
        _bomSeen = true;
        return !ignoreBOM && text[0] == '\uFEFF' ? text[1..] : text;
    }

    private Encoding Create() => encoding switch
    {
        "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: fatal),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: fatal),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: fatal),
    };

    private ThrowCompletion InvalidData() => NodeErrors.TypeError("ERR_ENCODING_INVALID_ENCODED_DATA", $"The encoded data was not valid for encoding {encoding}");

    // Index windows-1252 (Encoding §9) for the bytes 0x80 to 0x9F; all others are their own code points.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static string DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        char[] units = new char[bytes.Length];
        for (int i = 0; i < units.Length; i++) units[i] = bytes[i] is >= 0x80 and < 0xA0 ? Windows1252[bytes[i] - 0x80] : (char)bytes[i];
        return new string(units);
    }

    public string? Inspect(Realm realm, InspectOptions options, double depth)
    {
        if (depth < 0) return $"[{Inspector.ConstructorNameOf(this) ?? "TextDecoder"}]";
        JsObject shown = realm.CreateObject();
        shown.PutOwn("encoding", encoding);
        shown.PutOwn("fatal", fatal);
        shown.PutOwn("ignoreBOM", ignoreBOM);
        return (Inspector.ConstructorNameOf(this) ?? "TextDecoder") + " " + Inspector.Inspect(realm, JsValue.FromObject(shown), options);
    }
}

/// <summary>The TextDecoder interface (Encoding §7.2), for UTF-8, UTF-16 and windows-1252.</summary>
internal static unsafe class TextDecoderInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("TextDecoder", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.TextDecoderPrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.TextDecoderConstructor);
        b.Operation("decode", 0, &Decode);
        b.Attribute("encoding", &GetEncoding);
        b.Attribute("fatal", &GetFatal);
        b.Attribute("ignoreBOM", &GetIgnoreBOM);
        b.ToStringTag("TextDecoder");
    }

    /// <summary>Get an encoding (Encoding §4.2): the name for a label; null for those that are not supported.</summary>
    private static string? EncodingOf(string label) => label.Trim('\t', '\n', '\f', '\r', ' ').ToLowerInvariant() switch
    {
        "unicode-1-1-utf-8" or "unicode11utf8" or "unicode20utf8" or "utf-8" or "utf8" or "x-unicode20utf8" => "utf-8",
        "csunicode" or "iso-10646-ucs-2" or "ucs-2" or "unicode" or "unicodefeff" or "utf-16" or "utf-16le" => "utf-16le",
        "unicodefffe" or "utf-16be" => "utf-16be",
        "ansi_x3.4-1968" or "ascii" or "cp1252" or "cp819" or "csisolatin1" or "ibm819" or "iso-8859-1" or "iso-ir-100" or "iso8859-1" or "iso88591"
            or "iso_8859-1" or "iso_8859-1:1987" or "l1" or "latin1" or "us-ascii" or "windows-1252" or "x-cp1252" => "windows-1252",
        _ => null,
    };

    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = WebInterface.NewTarget(call);
        string label = call[0].IsUndefined ? "utf-8" : TypeConversion.ToText(call[0]);
        if (!call[1].IsNullish && !call[1].IsObject) throw NodeErrors.InvalidArgument("options", "of type object", call[1]);
        string encoding = EncodingOf(label)
            ?? throw NodeErrors.Create(call.Realm, Bytecode.NativeErrorKind.RangeError, "ERR_ENCODING_NOT_SUPPORTED", $"The \"{label}\" encoding is not supported");
        bool fatal = false, ignoreBOM = false;
        if (call[1].TryObject<JsObject>() is { } options)
        {
            fatal = TypeConversion.ToBoolean(options.Get("fatal"));
            ignoreBOM = TypeConversion.ToBoolean(options.Get("ignoreBOM"));
        }
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.TextDecoderPrototype);
        return JsValue.FromObject(new JsTextDecoder(shape, encoding, fatal, ignoreBOM));
    }

    private static JsTextDecoder This(in BuiltinCall call) => WebInterface.This<JsTextDecoder>(call, "TextDecoder");

    private static JsValue Decode(in BuiltinCall call)
    {
        JsTextDecoder decoder = This(call);
        bool stream = false;
        if (call[1].IsObject) stream = TypeConversion.ToBoolean(call[1].AsObject().Get("stream"));
        else if (!call[1].IsNullish) throw NodeErrors.InvalidArgument("options", "of type object", call[1]);
        if (call[0].IsUndefined) return decoder.Decode([], stream);
        return call[0].TryObject<JsObject>() switch
        {
            JsTypedArray array => decoder.Decode(array.Bytes, stream),
            JsArrayBuffer buffer => decoder.Decode(buffer.Span, stream),
            JsDataView view => decoder.Decode(view.IsOutOfBounds ? [] : view.Buffer.Data.AsSpan(view.ByteOffset, view.ByteLength), stream),
            _ => throw NodeErrors.TypeError(
                "ERR_INVALID_ARG_TYPE", "The \"list\" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView."),
        };
    }

    private static JsValue GetEncoding(in BuiltinCall call) => This(call).EncodingName;

    private static JsValue GetFatal(in BuiltinCall call) => This(call).Fatal;

    private static JsValue GetIgnoreBOM(in BuiltinCall call) => This(call).IgnoreBOM;
}
