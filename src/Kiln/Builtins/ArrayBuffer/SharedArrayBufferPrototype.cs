namespace Kiln.Builtins;

/// <summary>The %SharedArrayBuffer.prototype% object (ECMA-262 §25.2.5).</summary>
internal static unsafe class SharedArrayBufferPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Getter("byteLength", &ByteLength);
        b.Intrinsic("constructor", Intrinsic.SharedArrayBufferConstructor);
        b.Method("grow", 1, &Grow);
        b.Getter("growable", &Growable);
        b.Getter("maxByteLength", &MaxByteLength);
        b.Method("slice", 2, &Slice);
        b.ToStringTag("SharedArrayBuffer");
    }

    private static JsArrayBuffer ThisBuffer(in BuiltinCall call, string method) =>
        call.This.TryObject<JsArrayBuffer>() is { IsShared: true } buffer ? buffer : throw MapPrototype.Incompatible(method, call.This);

    /// <summary>get SharedArrayBuffer.prototype.byteLength (§25.2.5.1)</summary>
    private static JsValue ByteLength(in BuiltinCall call) => ThisBuffer(call, "get SharedArrayBuffer.prototype.byteLength").ByteLength;

    /// <summary>SharedArrayBuffer.prototype.grow ( newLength ) (§25.2.5.3)</summary>
    private static JsValue Grow(in BuiltinCall call)
    {
        const string Invalid = "SharedArrayBuffer.prototype.grow: Invalid length parameter";
        JsArrayBuffer buffer = ThisBuffer(call, "SharedArrayBuffer.prototype.grow");
        if (buffer.IsFixedLength) throw MapPrototype.Incompatible("SharedArrayBuffer.prototype.grow", call.This);
        double length = TypeConversion.ToIndex(call[0], Invalid);
        SharedBlock block = buffer.Shared!;
        if (length > block.MaxByteLength) throw Errors.RangeError(Invalid);
        int wanted = (int)length;
        int current = Volatile.Read(ref block.ByteLength);
        while (true)
        {
            if (wanted == current) return JsValue.Undefined;
            if (wanted < current) throw Errors.RangeError(Invalid);
            int seen = Interlocked.CompareExchange(ref block.ByteLength, wanted, current);
            if (seen == current) return JsValue.Undefined;
            current = seen;
        }
    }

    /// <summary>get SharedArrayBuffer.prototype.growable (§25.2.5.4)</summary>
    private static JsValue Growable(in BuiltinCall call) => !ThisBuffer(call, "get SharedArrayBuffer.prototype.growable").IsFixedLength;

    /// <summary>get SharedArrayBuffer.prototype.maxByteLength (§25.2.5.5)</summary>
    private static JsValue MaxByteLength(in BuiltinCall call)
    {
        JsArrayBuffer buffer = ThisBuffer(call, "get SharedArrayBuffer.prototype.maxByteLength");
        return buffer.IsFixedLength ? buffer.ByteLength : buffer.MaxByteLength;
    }

    /// <summary>SharedArrayBuffer.prototype.slice ( start, end ) (§25.2.5.6)</summary>
    private static JsValue Slice(in BuiltinCall call)
    {
        const string Method = "SharedArrayBuffer.prototype.slice";
        JsValue startArgument = call[0], endArgument = call[1];
        JsArrayBuffer buffer = ThisBuffer(call, Method);
        int length = buffer.ByteLength;
        long first = ArrayOperations.ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long final = ArrayOperations.ClampRelativeEnd(endArgument, length);
        long newLength = Math.Max(final - first, 0);
        JsObject constructor = ObjectOperations.SpeciesConstructor(buffer, call.Realm.Get(Intrinsic.SharedArrayBufferConstructor));
        JsObject made = ObjectOperations.Construct(constructor, JsValue.FromInt64(newLength));
        if (made is not JsArrayBuffer { IsShared: true } target) throw MapPrototype.Incompatible(Method, JsValue.FromObject(made));
        if (target.Shared == buffer.Shared) throw Errors.TypeError("SharedArrayBuffer subclass returned this from species constructor");
        if (target.ByteLength < newLength) throw Errors.TypeError("Species constructor returned a too small SharedArrayBuffer");
        buffer.Span.Slice((int)first, (int)newLength).CopyTo(target.Span);
        return JsValue.FromObject(target);
    }
}
