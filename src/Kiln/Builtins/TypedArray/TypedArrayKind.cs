using System.Numerics;

namespace Kiln.Builtins;

/// <summary>The element types of typed arrays (ECMA-262 table 70).</summary>
internal enum TypedArrayKind : byte
{
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float16Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
}

/// <summary>Elements as bytes: RawBytesToNumeric (§25.1.3.11) and NumericToRawBytes (§25.1.3.17), in the machine's order.</summary>
internal static class TypedArrayElements
{
    private static ReadOnlySpan<byte> Shifts => [0, 0, 0, 1, 1, 2, 2, 1, 2, 3, 3, 3];

    /// <summary>The element size as a power of two.</summary>
    public static int ShiftOf(TypedArrayKind kind) => Shifts[(int)kind];

    public static int SizeOf(TypedArrayKind kind) => 1 << Shifts[(int)kind];

    /// <summary>Whether the content type is BigInt.</summary>
    public static bool IsBigInt(TypedArrayKind kind) => kind >= TypedArrayKind.BigInt64Array;

    public static string NameOf(TypedArrayKind kind) => kind switch
    {
        TypedArrayKind.Int8Array => "Int8Array",
        TypedArrayKind.Uint8Array => "Uint8Array",
        TypedArrayKind.Uint8ClampedArray => "Uint8ClampedArray",
        TypedArrayKind.Int16Array => "Int16Array",
        TypedArrayKind.Uint16Array => "Uint16Array",
        TypedArrayKind.Int32Array => "Int32Array",
        TypedArrayKind.Uint32Array => "Uint32Array",
        TypedArrayKind.Float16Array => "Float16Array",
        TypedArrayKind.Float32Array => "Float32Array",
        TypedArrayKind.Float64Array => "Float64Array",
        TypedArrayKind.BigInt64Array => "BigInt64Array",
        _ => "BigUint64Array",
    };

    /// <summary>The value at a place; the caller has checked that the whole element is in range.</summary>
    public static JsValue Read(ref byte at, TypedArrayKind kind)
    {
        switch (kind)
        {
            case TypedArrayKind.Int8Array: return JsValue.FromInt32((sbyte)at);
            case TypedArrayKind.Uint8Array or TypedArrayKind.Uint8ClampedArray: return JsValue.FromInt32(at);
            case TypedArrayKind.Int16Array: return JsValue.FromInt32(Unsafe.ReadUnaligned<short>(ref at));
            case TypedArrayKind.Uint16Array: return JsValue.FromInt32(Unsafe.ReadUnaligned<ushort>(ref at));
            case TypedArrayKind.Int32Array: return JsValue.FromInt32(Unsafe.ReadUnaligned<int>(ref at));
            case TypedArrayKind.Uint32Array: return JsValue.FromUInt32(Unsafe.ReadUnaligned<uint>(ref at));
            case TypedArrayKind.Float16Array: return JsValue.FromDouble(NumberConversions.FromHalfBits(Unsafe.ReadUnaligned<ushort>(ref at)));
            case TypedArrayKind.Float32Array: return JsValue.FromDouble(Unsafe.ReadUnaligned<float>(ref at));
            case TypedArrayKind.Float64Array: return JsValue.FromDouble(Unsafe.ReadUnaligned<double>(ref at));
            case TypedArrayKind.BigInt64Array: return JsValue.FromBigInt(Unsafe.ReadUnaligned<long>(ref at));
            default: return JsValue.FromBigInt(Unsafe.ReadUnaligned<ulong>(ref at));
        }
    }

    /// <summary>Stores a value that is of the content type already.</summary>
    public static void Write(ref byte at, TypedArrayKind kind, JsValue numeric)
    {
        switch (kind)
        {
            case TypedArrayKind.Int8Array or TypedArrayKind.Uint8Array:
                at = (byte)Int32Of(numeric);
                return;
            case TypedArrayKind.Uint8ClampedArray:
                at = numeric.IsInt32 ? (byte)Math.Clamp(numeric.AsInt32(), 0, 255) : NumberConversions.ToUint8Clamp(numeric.AsDouble());
                return;
            case TypedArrayKind.Int16Array or TypedArrayKind.Uint16Array:
                Unsafe.WriteUnaligned(ref at, (short)Int32Of(numeric));
                return;
            case TypedArrayKind.Int32Array or TypedArrayKind.Uint32Array:
                Unsafe.WriteUnaligned(ref at, Int32Of(numeric));
                return;
            case TypedArrayKind.Float16Array:
                Unsafe.WriteUnaligned(ref at, NumberConversions.ToHalfBits(numeric.AsNumber()));
                return;
            case TypedArrayKind.Float32Array:
                Unsafe.WriteUnaligned(ref at, (float)numeric.AsNumber());
                return;
            case TypedArrayKind.Float64Array:
                Unsafe.WriteUnaligned(ref at, numeric.AsNumber());
                return;
            default:
                Unsafe.WriteUnaligned(ref at, BigIntOperations.LowUInt64(numeric.AsBigInt()));
                return;
        }
    }

    private static int Int32Of(JsValue number) => number.IsInt32 ? number.AsInt32() : NumberConversions.ToInt32(number.AsDouble());

    /// <summary>The value as the content type has it: ToBigInt or ToNumber.</summary>
    public static JsValue Convert(TypedArrayKind kind, JsValue value)
    {
        if (IsBigInt(kind)) return value.IsBigInt ? value : JsValue.FromBigInt(TypeConversion.ToBigInt(value));
        return value.IsNumber ? value : JsValue.FromDouble(TypeConversion.ToNumber(value));
    }
}
