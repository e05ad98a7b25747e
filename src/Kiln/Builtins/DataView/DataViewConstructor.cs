namespace Kiln.Builtins;

/// <summary>A DataView instance (ECMA-262 §25.3.5).</summary>
internal sealed class JsDataView(Shape shape, JsArrayBuffer buffer, int byteOffset, int byteLength) : JsObject(shape)
{
    /// <summary>[[ByteLength]] when it follows the buffer.</summary>
    public const int Auto = -1;

    /// <summary>[[ViewedArrayBuffer]].</summary>
    public JsArrayBuffer Buffer { get; } = buffer;

    /// <summary>[[ByteOffset]].</summary>
    public int ByteOffset { get; } = byteOffset;

    /// <summary>[[ByteLength]], or <see cref="Auto"/>.</summary>
    public int LengthSlot => byteLength;

    public override string ClassName => "DataView";

    /// <summary>IsViewOutOfBounds (§25.3.1.4); a detached buffer counts.</summary>
    public bool IsOutOfBounds =>
        Buffer.IsDetached || ByteOffset > Buffer.ByteLength || (byteLength != Auto && (long)ByteOffset + byteLength > Buffer.ByteLength);

    /// <summary>The first byte of an element that is in range; a null reference when it is not, or may not be.</summary>
    public ref byte PlaceOf(in JsValue index, int size)
    {
        if (!FastPaths.Enabled || !index.IsInt32) return ref Unsafe.NullRef<byte>();
        int at = index.AsInt32();
        if (at < 0 || IsOutOfBounds || at > ByteLength - size) return ref Unsafe.NullRef<byte>();
        return ref Buffer.Data[ByteOffset + at];
    }

    /// <summary>GetViewByteLength (§25.3.1.3) of a view that is not out of bounds.</summary>
    public int ByteLength => byteLength != Auto ? byteLength : Buffer.ByteLength - ByteOffset;
}

/// <summary>The DataView constructor (ECMA-262 §25.3.2, §25.3.3).</summary>
internal static unsafe class DataViewConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("DataView", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.DataViewPrototype);
    }

    /// <summary>DataView ( buffer [ , byteOffset [ , byteLength ] ] ) (§25.3.2.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor DataView requires 'new'");
        if (call[0].TryObject<JsArrayBuffer>() is not { } buffer) throw Errors.TypeError("First argument to DataView constructor must be an ArrayBuffer");
        JsValue lengthArgument = call[2];
        double offset = TypeConversion.ToIntegerOrInfinity(call[1]);
        if (offset is < 0 or > ArrayOperations.MaxSafeInteger) throw OutsideBounds(offset);
        if (buffer.IsDetached) throw ArrayBufferPrototype.DetachedError("DataView");
        int available = buffer.ByteLength;
        if (offset > available) throw OutsideBounds(offset);
        double length = JsDataView.Auto;
        if (!lengthArgument.IsUndefined)
        {
            length = TypeConversion.ToIntegerOrInfinity(lengthArgument);
            if (length is < 0 or > ArrayOperations.MaxSafeInteger || offset + length > available) throw InvalidLength(length);
        }
        else if (buffer.IsFixedLength)
        {
            length = available - offset;
        }
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.DataViewPrototype);
        if (buffer.IsDetached) throw ArrayBufferPrototype.DetachedError("DataView");
        available = buffer.ByteLength;
        if (offset > available) throw OutsideBounds(offset);
        if (!lengthArgument.IsUndefined && offset + length > available) throw InvalidLength(length);
        return JsValue.FromObject(new JsDataView(shape, buffer, (int)offset, (int)length));
    }

    private static ThrowCompletion OutsideBounds(double offset) =>
        Errors.RangeError($"Start offset {TypeConversion.NumberToString(offset)} is outside the bounds of the buffer");

    private static ThrowCompletion InvalidLength(double length) => Errors.RangeError("Invalid DataView length " + TypeConversion.NumberToString(length));
}
