namespace Kiln.Builtins;

/// <summary>The %ArrayBuffer.prototype% object (ECMA-262 §25.1.6).</summary>
internal static unsafe class ArrayBufferPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Getter("byteLength", &ByteLength);
        b.Intrinsic("constructor", Intrinsic.ArrayBufferConstructor);
        b.Getter("detached", &Detached);
        b.Getter("maxByteLength", &MaxByteLength);
        b.Getter("resizable", &Resizable);
        b.Method("resize", 1, &Resize);
        b.Method("slice", 2, &Slice);
        b.Method("transfer", 0, &Transfer);
        b.Method("transferToFixedLength", 0, &TransferToFixedLength);
        b.ToStringTag("ArrayBuffer");
    }

    private static JsArrayBuffer ThisBuffer(in BuiltinCall call, string method) =>
        call.This.TryObject<JsArrayBuffer>() is { IsShared: false } buffer ? buffer : throw MapPrototype.Incompatible(method, call.This);

    /// <summary>V8's error for an operation on a detached buffer.</summary>
    internal static ThrowCompletion DetachedError(string method) => Errors.TypeError($"Cannot perform {method} on a detached ArrayBuffer");

    /// <summary>get ArrayBuffer.prototype.byteLength (§25.1.6.1)</summary>
    private static JsValue ByteLength(in BuiltinCall call) => ThisBuffer(call, "get ArrayBuffer.prototype.byteLength").ByteLength;

    /// <summary>get ArrayBuffer.prototype.detached (§25.1.6.3)</summary>
    private static JsValue Detached(in BuiltinCall call) => ThisBuffer(call, "get ArrayBuffer.prototype.detached").IsDetached;

    /// <summary>get ArrayBuffer.prototype.maxByteLength (§25.1.6.4)</summary>
    private static JsValue MaxByteLength(in BuiltinCall call)
    {
        JsArrayBuffer buffer = ThisBuffer(call, "get ArrayBuffer.prototype.maxByteLength");
        return buffer.IsDetached ? 0 : buffer.IsFixedLength ? buffer.ByteLength : buffer.MaxByteLength;
    }

    /// <summary>get ArrayBuffer.prototype.resizable (§25.1.6.5)</summary>
    private static JsValue Resizable(in BuiltinCall call) => !ThisBuffer(call, "get ArrayBuffer.prototype.resizable").IsFixedLength;

    /// <summary>ArrayBuffer.prototype.resize ( newLength ) (§25.1.6.6)</summary>
    private static JsValue Resize(in BuiltinCall call)
    {
        JsArrayBuffer buffer = ThisBuffer(call, "ArrayBuffer.prototype.resize");
        if (buffer.IsFixedLength) throw MapPrototype.Incompatible("ArrayBuffer.prototype.resize", call.This);
        double length = TypeConversion.ToIndex(call[0], "ArrayBuffer.prototype.resize: Invalid length parameter");
        if (buffer.IsDetached) throw DetachedError("ArrayBuffer.prototype.resize");
        if (length > buffer.MaxByteLength) throw Errors.RangeError("ArrayBuffer.prototype.resize: Invalid length parameter");
        buffer.Resize((int)length);
        return JsValue.Undefined;
    }

    /// <summary>ArrayBuffer.prototype.slice ( start, end ) (§25.1.6.7)</summary>
    private static JsValue Slice(in BuiltinCall call)
    {
        const string Method = "ArrayBuffer.prototype.slice";
        JsValue startArgument = call[0], endArgument = call[1];
        JsArrayBuffer buffer = ThisBuffer(call, Method);
        if (buffer.IsDetached) throw DetachedError(Method);
        int length = buffer.ByteLength;
        long first = ArrayOperations.ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long final = ArrayOperations.ClampRelativeEnd(endArgument, length);
        long newLength = Math.Max(final - first, 0);
        JsObject constructor = ObjectOperations.SpeciesConstructor(buffer, call.Realm.Get(Intrinsic.ArrayBufferConstructor));
        JsObject made = ObjectOperations.Construct(constructor, JsValue.FromInt64(newLength));
        if (made is not JsArrayBuffer { IsShared: false } target) throw MapPrototype.Incompatible(Method, JsValue.FromObject(made));
        if (target.IsDetached) throw DetachedError(Method);
        if (target == buffer) throw Errors.TypeError("ArrayBuffer subclass returned this from species constructor");
        if (target.ByteLength < newLength) throw Errors.TypeError("Species constructor returned a too small ArrayBuffer");
        if (buffer.IsDetached) throw DetachedError(Method);
        int current = buffer.ByteLength;
        if (first < current) buffer.Span.Slice((int)first, (int)Math.Min(newLength, current - first)).CopyTo(target.Span);
        return JsValue.FromObject(target);
    }

    /// <summary>ArrayBuffer.prototype.transfer ( [ newLength ] ) (§25.1.6.8)</summary>
    private static JsValue Transfer(in BuiltinCall call) => CopyAndDetach(call, "ArrayBuffer.prototype.transfer", preserveResizability: true);

    /// <summary>ArrayBuffer.prototype.transferToFixedLength ( [ newLength ] ) (§25.1.6.9)</summary>
    private static JsValue TransferToFixedLength(in BuiltinCall call) =>
        CopyAndDetach(call, "ArrayBuffer.prototype.transferToFixedLength", preserveResizability: false);

    /// <summary>ArrayBufferCopyAndDetach (§25.1.3.14)</summary>
    private static JsValue CopyAndDetach(in BuiltinCall call, string method, bool preserveResizability)
    {
        JsArrayBuffer buffer = ThisBuffer(call, method);
        double length = call[0].IsUndefined ? buffer.ByteLength : TypeConversion.ToIndex(call[0], "Invalid array buffer length");
        if (buffer.IsDetached) throw DetachedError(method);
        double max = preserveResizability && !buffer.IsFixedLength ? buffer.MaxByteLength : -1;
        JsArrayBuffer target;
        if (length == buffer.ByteLength && max < 0 && buffer.Data.Length == length)
        {
            target = JsArrayBuffer.FromBytes(call.Realm, buffer.Data);
        }
        else
        {
            target = JsArrayBuffer.Allocate(null, call.Realm, length, max);
            int count = Math.Min(buffer.ByteLength, (int)length);
            buffer.Span[..count].CopyTo(target.Span);
        }
        buffer.Detach();
        return JsValue.FromObject(target);
    }
}
