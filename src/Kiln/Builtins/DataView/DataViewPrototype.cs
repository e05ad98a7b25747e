namespace Kiln.Builtins;

/// <summary>The %DataView.prototype% object (ECMA-262 §25.3.4).</summary>
internal static unsafe class DataViewPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.DataViewConstructor);
        b.Getter("buffer", &Buffer);
        b.Getter("byteLength", &ByteLength);
        b.Getter("byteOffset", &ByteOffset);
        b.Method("getInt8", 1, &GetInt8);
        b.Method("setInt8", 2, &SetInt8);
        b.Method("getUint8", 1, &GetUint8);
        b.Method("setUint8", 2, &SetUint8);
        b.Method("getInt16", 1, &GetInt16);
        b.Method("setInt16", 2, &SetInt16);
        b.Method("getUint16", 1, &GetUint16);
        b.Method("setUint16", 2, &SetUint16);
        b.Method("getInt32", 1, &GetInt32);
        b.Method("setInt32", 2, &SetInt32);
        b.Method("getUint32", 1, &GetUint32);
        b.Method("setUint32", 2, &SetUint32);
        b.Method("getFloat16", 1, &GetFloat16);
        b.Method("setFloat16", 2, &SetFloat16);
        b.Method("getFloat32", 1, &GetFloat32);
        b.Method("setFloat32", 2, &SetFloat32);
        b.Method("getFloat64", 1, &GetFloat64);
        b.Method("setFloat64", 2, &SetFloat64);
        b.Method("getBigInt64", 1, &GetBigInt64);
        b.Method("setBigInt64", 2, &SetBigInt64);
        b.Method("getBigUint64", 1, &GetBigUint64);
        b.Method("setBigUint64", 2, &SetBigUint64);
        b.ToStringTag("DataView");
    }

    private static JsDataView ThisView(in BuiltinCall call, string method) =>
        call.This.TryObject<JsDataView>() ?? throw MapPrototype.Incompatible(method, call.This);

    /// <summary>get DataView.prototype.buffer (§25.3.4.1)</summary>
    private static JsValue Buffer(in BuiltinCall call) => JsValue.FromObject(ThisView(call, "get DataView.prototype.buffer").Buffer);

    /// <summary>get DataView.prototype.byteLength (§25.3.4.2)</summary>
    private static JsValue ByteLength(in BuiltinCall call)
    {
        JsDataView view = ThisView(call, "get DataView.prototype.byteLength");
        if (view.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError("get DataView.prototype.byteLength");
        return view.ByteLength;
    }

    /// <summary>get DataView.prototype.byteOffset (§25.3.4.3)</summary>
    private static JsValue ByteOffset(in BuiltinCall call)
    {
        JsDataView view = ThisView(call, "get DataView.prototype.byteOffset");
        if (view.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError("get DataView.prototype.byteOffset");
        return view.ByteOffset;
    }

    private const string OutsideBounds = "Offset is outside the bounds of the DataView";

    /// <summary>GetViewValue (§25.3.1.5)</summary>
    private static JsValue GetViewValue(in BuiltinCall call, TypedArrayKind kind, string method)
    {
        JsValue littleEndian = call[1];
        JsDataView view = ThisView(call, method);
        int size = TypedArrayElements.SizeOf(kind);
        ref byte place = ref view.PlaceOf(call[0], size);
        if (!Unsafe.IsNullRef(ref place) && (size == 1 || TypeConversion.ToBoolean(littleEndian) == BitConverter.IsLittleEndian)) return TypedArrayElements.Read(ref place, kind);
        double index = TypeConversion.ToIndex(call[0], OutsideBounds);
        Span<byte> bytes = stackalloc byte[8];
        Locate(view, kind, index, method).CopyTo(bytes);
        if (size > 1 && TypeConversion.ToBoolean(littleEndian) != BitConverter.IsLittleEndian) bytes[..size].Reverse();
        return TypedArrayElements.Read(ref bytes[0], kind);
    }

    /// <summary>SetViewValue (§25.3.1.6)</summary>
    private static JsValue SetViewValue(in BuiltinCall call, TypedArrayKind kind, string method)
    {
        JsValue value = call[1], littleEndian = call[2];
        JsDataView view = ThisView(call, method);
        // The value is of the content type: nothing runs that could change the buffer.
        if (TypedArrayElements.IsBigInt(kind) ? value.IsBigInt : value.IsNumber)
        {
            int size = TypedArrayElements.SizeOf(kind);
            ref byte place = ref view.PlaceOf(call[0], size);
            if (!Unsafe.IsNullRef(ref place) && (size == 1 || TypeConversion.ToBoolean(littleEndian) == BitConverter.IsLittleEndian))
            {
                TypedArrayElements.Write(ref place, kind, value);
                return JsValue.Undefined;
            }
        }
        double index = TypeConversion.ToIndex(call[0], OutsideBounds);
        JsValue numeric = TypedArrayElements.Convert(kind, value);
        Span<byte> target = Locate(view, kind, index, method);
        Span<byte> bytes = stackalloc byte[8];
        bytes = bytes[..target.Length];
        TypedArrayElements.Write(ref bytes[0], kind, numeric);
        if (bytes.Length > 1 && TypeConversion.ToBoolean(littleEndian) != BitConverter.IsLittleEndian) bytes.Reverse();
        bytes.CopyTo(target);
        return JsValue.Undefined;
    }

    /// <summary>The bytes of an element of the view, or the error that there is no such element.</summary>
    private static Span<byte> Locate(JsDataView view, TypedArrayKind kind, double index, string method)
    {
        if (view.Buffer.IsDetached) throw ArrayBufferPrototype.DetachedError(method);
        if (view.IsOutOfBounds) throw Errors.TypeError($"Invalid DataView accessor {method} on an out-of-bounds DataView");
        int size = TypedArrayElements.SizeOf(kind);
        if (index + size > view.ByteLength) throw Errors.RangeError(OutsideBounds);
        return view.Buffer.Span.Slice(view.ByteOffset + (int)index, size);
    }

    /// <summary>DataView.prototype.getInt8 ( byteOffset ) (§25.3.4.8)</summary>
    private static JsValue GetInt8(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.Int8Array, "DataView.prototype.getInt8");

    /// <summary>DataView.prototype.setInt8 ( byteOffset, value ) (§25.3.4.19)</summary>
    private static JsValue SetInt8(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.Int8Array, "DataView.prototype.setInt8");

    /// <summary>DataView.prototype.getUint8 ( byteOffset ) (§25.3.4.11)</summary>
    private static JsValue GetUint8(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.Uint8Array, "DataView.prototype.getUint8");

    /// <summary>DataView.prototype.setUint8 ( byteOffset, value ) (§25.3.4.22)</summary>
    private static JsValue SetUint8(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.Uint8Array, "DataView.prototype.setUint8");

    /// <summary>DataView.prototype.getInt16 ( byteOffset [ , littleEndian ] ) (§25.3.4.9)</summary>
    private static JsValue GetInt16(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.Int16Array, "DataView.prototype.getInt16");

    /// <summary>DataView.prototype.setInt16 ( byteOffset, value [ , littleEndian ] ) (§25.3.4.20)</summary>
    private static JsValue SetInt16(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.Int16Array, "DataView.prototype.setInt16");

    /// <summary>DataView.prototype.getUint16 ( byteOffset [ , littleEndian ] ) (§25.3.4.12)</summary>
    private static JsValue GetUint16(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.Uint16Array, "DataView.prototype.getUint16");

    /// <summary>DataView.prototype.setUint16 ( byteOffset, value [ , littleEndian ] ) (§25.3.4.23)</summary>
    private static JsValue SetUint16(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.Uint16Array, "DataView.prototype.setUint16");

    /// <summary>DataView.prototype.getInt32 ( byteOffset [ , littleEndian ] ) (§25.3.4.10)</summary>
    private static JsValue GetInt32(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.Int32Array, "DataView.prototype.getInt32");

    /// <summary>DataView.prototype.setInt32 ( byteOffset, value [ , littleEndian ] ) (§25.3.4.21)</summary>
    private static JsValue SetInt32(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.Int32Array, "DataView.prototype.setInt32");

    /// <summary>DataView.prototype.getUint32 ( byteOffset [ , littleEndian ] ) (§25.3.4.13)</summary>
    private static JsValue GetUint32(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.Uint32Array, "DataView.prototype.getUint32");

    /// <summary>DataView.prototype.setUint32 ( byteOffset, value [ , littleEndian ] ) (§25.3.4.24)</summary>
    private static JsValue SetUint32(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.Uint32Array, "DataView.prototype.setUint32");

    /// <summary>DataView.prototype.getFloat16 ( byteOffset [ , littleEndian ] ) (§25.3.4.7)</summary>
    private static JsValue GetFloat16(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.Float16Array, "DataView.prototype.getFloat16");

    /// <summary>DataView.prototype.setFloat16 ( byteOffset, value [ , littleEndian ] ) (§25.3.4.18)</summary>
    private static JsValue SetFloat16(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.Float16Array, "DataView.prototype.setFloat16");

    /// <summary>DataView.prototype.getFloat32 ( byteOffset [ , littleEndian ] ) (§25.3.4.6)</summary>
    private static JsValue GetFloat32(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.Float32Array, "DataView.prototype.getFloat32");

    /// <summary>DataView.prototype.setFloat32 ( byteOffset, value [ , littleEndian ] ) (§25.3.4.17)</summary>
    private static JsValue SetFloat32(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.Float32Array, "DataView.prototype.setFloat32");

    /// <summary>DataView.prototype.getFloat64 ( byteOffset [ , littleEndian ] ) (§25.3.4.7)</summary>
    private static JsValue GetFloat64(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.Float64Array, "DataView.prototype.getFloat64");

    /// <summary>DataView.prototype.setFloat64 ( byteOffset, value [ , littleEndian ] ) (§25.3.4.18)</summary>
    private static JsValue SetFloat64(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.Float64Array, "DataView.prototype.setFloat64");

    /// <summary>DataView.prototype.getBigInt64 ( byteOffset [ , littleEndian ] ) (§25.3.4.5)</summary>
    private static JsValue GetBigInt64(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.BigInt64Array, "DataView.prototype.getBigInt64");

    /// <summary>DataView.prototype.setBigInt64 ( byteOffset, value [ , littleEndian ] ) (§25.3.4.15)</summary>
    private static JsValue SetBigInt64(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.BigInt64Array, "DataView.prototype.setBigInt64");

    /// <summary>DataView.prototype.getBigUint64 ( byteOffset [ , littleEndian ] ) (§25.3.4.6)</summary>
    private static JsValue GetBigUint64(in BuiltinCall call) => GetViewValue(call, TypedArrayKind.BigUint64Array, "DataView.prototype.getBigUint64");

    /// <summary>DataView.prototype.setBigUint64 ( byteOffset, value [ , littleEndian ] ) (§25.3.4.16)</summary>
    private static JsValue SetBigUint64(in BuiltinCall call) => SetViewValue(call, TypedArrayKind.BigUint64Array, "DataView.prototype.setBigUint64");
}
