using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Kiln.Builtins;

/// <summary>A TextEncoder (Encoding §7.3).</summary>
internal sealed class JsTextEncoder(Shape shape) : JsObject(shape), IInspectable
{
    public string? Inspect(Realm realm, InspectOptions options, double depth) => depth < 0 ? $"[{Inspector.ConstructorNameOf(this) ?? "TextEncoder"}]" : "{ encoding: 'utf-8' }";
}

/// <summary>The TextEncoder interface (Encoding §7.3).</summary>
internal static unsafe class TextEncoderInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("TextEncoder", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.TextEncoderPrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.TextEncoderConstructor);
        b.Attribute("encoding", &GetEncoding);
        b.Operation("encode", 0, &Encode);
        b.Operation("encodeInto", 2, &EncodeInto);
        b.ToStringTag("TextEncoder");
    }

    private static JsValue Construct(in BuiltinCall call) =>
        JsValue.FromObject(new JsTextEncoder(ObjectOperations.GetShapeFromConstructor(WebInterface.NewTarget(call), Intrinsic.TextEncoderPrototype)));

    private static void CheckThis(in BuiltinCall call) => WebInterface.This<JsTextEncoder>(call, "TextEncoder");

    private static JsValue GetEncoding(in BuiltinCall call)
    {
        CheckThis(call);
        return "utf-8";
    }

    /// <summary>encode(input): lone surrogates become U+FFFD.</summary>
    private static JsValue Encode(in BuiltinCall call)
    {
        CheckThis(call);
        byte[] bytes = call[0].IsUndefined ? [] : Encoding.UTF8.GetBytes(TypeConversion.ToText(call[0]));
        return JsValue.FromObject(TypedArrays.CreateUint8Array(call.Realm, bytes));
    }

    /// <summary>encodeInto(source, destination): as much as fits, in whole characters.</summary>
    private static JsValue EncodeInto(in BuiltinCall call)
    {
        CheckThis(call);
        if (!call[0].IsString) throw NodeErrors.InvalidArgument("src", "of type string", call[0]);
        if (call[1].TryObject<JsTypedArray>() is not { Kind: TypedArrayKind.Uint8Array } target)
            throw NodeErrors.InvalidArgument("dest", "an instance of Uint8Array", call[1]);
        Utf8.FromUtf16(call[0].AsString().AsSpan(), target.Bytes, out int read, out int written);
        JsObject result = call.Realm.CreateObject();
        result.PutOwn("read", read);
        result.PutOwn("written", written);
        return JsValue.FromObject(result);
    }
}
