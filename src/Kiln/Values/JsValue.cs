using System.Numerics;
using Kiln.Objects;

namespace Kiln.Values;

/// <summary>The ECMAScript language types (ECMA-262 §6.1), numbers split by representation.</summary>
public enum JsType : byte
{
    /// <summary>Not a value of the language: an array hole or an uninitialised binding.</summary>
    Empty,

    /// <summary>Undefined (§6.1.1).</summary>
    Undefined,

    /// <summary>Null (§6.1.2).</summary>
    Null,

    /// <summary>Boolean (§6.1.3).</summary>
    Boolean,

    /// <summary>String (§6.1.4).</summary>
    String,

    /// <summary>Symbol (§6.1.5).</summary>
    Symbol,

    /// <summary>Number (§6.1.6.1).</summary>
    Number,

    /// <summary>BigInt (§6.1.6.2).</summary>
    BigInt,

    /// <summary>Object (§6.1.7).</summary>
    Object,
}

/// <summary>
/// An ECMAScript language value in 16 bytes: a tagged word, and a reference that means something only for heap types.
/// </summary>
/// <remarks>
/// Words: 0 is empty, so that new arrays are all holes; small constants are the other specials and the heap types;
/// int32 is 0xFFFE in the top 16 bits; a double is its bits plus 2^49. A number's reference is stale and never read,
/// which lets number writes skip the write barrier.
/// </remarks>
public struct JsValue : IEquatable<JsValue>
{
    internal const ulong EmptyBits = 0;
    internal const ulong UndefinedBits = 2;
    internal const ulong NullBits = 3;
    internal const ulong FalseBits = 6;
    internal const ulong TrueBits = 7;
    internal const ulong StringBits = 0x10;
    internal const ulong SymbolBits = 0x11;
    internal const ulong BigIntBits = 0x12;
    internal const ulong ObjectBits = 0x13;

    /// <summary>Engine data in a register or slot: environments, enumerators, accessor pairs. Never visible to a script.</summary>
    internal const ulong InternalBits = 0x14;
    internal const ulong DoubleOffset = 1UL << 49;
    internal const ulong Int32Tag = 0xFFFE_0000_0000_0000;

    internal object? _ref;
    internal ulong _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal JsValue(ulong bits, object? reference)
    {
        _bits = bits;
        _ref = reference;
    }

    /// <summary>The value undefined.</summary>
    public static JsValue Undefined => new(UndefinedBits, null);

    /// <summary>The value null.</summary>
    public static JsValue Null => new(NullBits, null);

    /// <summary>The value true.</summary>
    public static JsValue True => new(TrueBits, null);

    /// <summary>The value false.</summary>
    public static JsValue False => new(FalseBits, null);

    /// <summary>The marker of holes and uninitialised bindings; it is also <c>default</c>.</summary>
    internal static JsValue Empty => default;

    internal static JsValue NaN => FromDouble(double.NaN);

    internal static JsValue Zero => FromInt32(0);

    internal static JsValue EmptyString => new(StringBits, JsString.Empty);

    /// <summary>A boolean value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsValue FromBoolean(bool value) => new(value ? TrueBits : FalseBits, null);

    /// <summary>A Number held as int32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsValue FromInt32(int value) => new(Int32Tag | (uint)value, null);

    /// <summary>A Number; one that is an int32 (and not -0) is held as such, every NaN becomes the canonical one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsValue FromDouble(double value)
    {
        int i = (int)value;
        if (i == value && (i != 0 || BitConverter.DoubleToInt64Bits(value) == 0)) return FromInt32(i);
        return !double.IsNaN(value) ? new((ulong)BitConverter.DoubleToInt64Bits(value) + DoubleOffset, null) : new(CanonicalNaNBits, null);
    }

    internal const ulong CanonicalNaNBits = 0x7FF8_0000_0000_0000 + DoubleOffset;

    /// <summary>A Number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static JsValue FromUInt32(uint value) => value <= int.MaxValue ? FromInt32((int)value) : FromDouble(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static JsValue FromInt64(long value) => (int)value == value ? FromInt32((int)value) : FromDouble(value);

    /// <summary>A String value of UTF-16 code units.</summary>
    public static JsValue FromString(string value) => new(StringBits, JsString.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static JsValue FromString(JsString value) => new(StringBits, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static JsValue FromSymbol(JsSymbol value) => new(SymbolBits, value);

    /// <summary>A BigInt value.</summary>
    public static JsValue FromBigInt(BigInteger value) => new(BigIntBits, JsBigInt.Of(value));

    internal static JsValue FromBigInt(long value) => new(BigIntBits, new JsBigInt(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static JsValue FromObject(JsObject value) => new(ObjectBits, value);

    internal static JsValue FromObjectOrNull(JsObject? value) => value is null ? Null : new(ObjectBits, value);

    internal static JsValue FromObjectOrUndefined(JsObject? value) => value is null ? Undefined : new(ObjectBits, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static JsValue FromInternal(object value) => new(InternalBits, value);

    /// <summary>Implicit conversions keep built-in code short.</summary>
    public static implicit operator JsValue(bool value) => FromBoolean(value);

    /// <summary>A Number value.</summary>
    public static implicit operator JsValue(int value) => FromInt32(value);

    /// <summary>A Number value.</summary>
    public static implicit operator JsValue(double value) => FromDouble(value);

    /// <summary>A String value.</summary>
    public static implicit operator JsValue(string value) => FromString(value);

    /// <summary>A BigInt value.</summary>
    public static implicit operator JsValue(BigInteger value) => FromBigInt(value);

    internal readonly bool IsEmpty => _bits == EmptyBits;

    /// <summary>Whether this is undefined.</summary>
    public readonly bool IsUndefined => _bits == UndefinedBits;

    /// <summary>Whether this is null.</summary>
    public readonly bool IsNull => _bits == NullBits;

    /// <summary>Whether this is undefined or null.</summary>
    public readonly bool IsNullish => (_bits | 1) == NullBits;

    /// <summary>Whether this is true or false.</summary>
    public readonly bool IsBoolean => (_bits | 1) == TrueBits;

    internal readonly bool IsTrue => _bits == TrueBits;

    internal readonly bool IsFalse => _bits == FalseBits;

    /// <summary>Whether this is a Number.</summary>
    public readonly bool IsNumber => _bits >= DoubleOffset;

    internal readonly bool IsInt32 => _bits >= Int32Tag;

    internal readonly bool IsDouble => _bits - DoubleOffset < Int32Tag - DoubleOffset;

    /// <summary>Whether this is a String.</summary>
    public readonly bool IsString => _bits == StringBits;

    /// <summary>Whether this is a Symbol.</summary>
    public readonly bool IsSymbol => _bits == SymbolBits;

    /// <summary>Whether this is a BigInt.</summary>
    public readonly bool IsBigInt => _bits == BigIntBits;

    /// <summary>Whether this is an Object.</summary>
    public readonly bool IsObject => _bits == ObjectBits;

    internal readonly bool IsInternal => _bits == InternalBits;

    internal readonly bool IsCallable => _bits == ObjectBits && Trusted.As<JsObject>(_ref!).IsCallable;

    internal readonly bool IsConstructor => _bits == ObjectBits && Trusted.As<JsObject>(_ref!).IsConstructor;

    /// <summary>The language type.</summary>
    public readonly JsType Type => _bits switch
    {
        >= DoubleOffset => JsType.Number,
        ObjectBits => JsType.Object,
        StringBits => JsType.String,
        UndefinedBits => JsType.Undefined,
        NullBits => JsType.Null,
        FalseBits or TrueBits => JsType.Boolean,
        SymbolBits => JsType.Symbol,
        BigIntBits => JsType.BigInt,
        _ => JsType.Empty,
    };

    /// <summary>The int32; only for values that are <see cref="IsInt32"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int AsInt32()
    {
        Debug.Assert(IsInt32);
        return (int)_bits;
    }

    /// <summary>The double; only for values that are <see cref="IsDouble"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly double AsDouble()
    {
        Debug.Assert(IsDouble);
        return BitConverter.Int64BitsToDouble((long)(_bits - DoubleOffset));
    }

    /// <summary>The Number; only for values that are <see cref="IsNumber"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly double AsNumber()
    {
        Debug.Assert(IsNumber);
        return IsInt32 ? (int)_bits : BitConverter.Int64BitsToDouble((long)(_bits - DoubleOffset));
    }

    internal readonly bool AsBoolean()
    {
        Debug.Assert(IsBoolean);
        return _bits == TrueBits;
    }

    /// <summary>
    /// Nothing proves that a register holds a value at all: forged code can hand engine data or an empty marker to any operation. So the
    /// four below test the tag, here once instead of in all that calls them; where the caller has tested it the compiler leaves it out.
    /// </summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowOtherType() => throw new Bytecode.BytecodeException("a value of another type was expected");

    // The tag proves the class: every constructor of a heap value pairs them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly JsObject AsObject()
    {
        if (_bits != ObjectBits) ThrowOtherType();
        return Trusted.As<JsObject>(_ref!);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly JsString AsString()
    {
        if (_bits != StringBits) ThrowOtherType();
        return Trusted.As<JsString>(_ref!);
    }

    internal readonly JsSymbol AsSymbol()
    {
        if (_bits != SymbolBits) ThrowOtherType();
        return Trusted.As<JsSymbol>(_ref!);
    }

    internal readonly BigInteger AsBigInt() => AsBigIntCell().Value;

    internal readonly JsBigInt AsBigIntCell()
    {
        if (_bits != BigIntBits) ThrowOtherType();
        return Trusted.As<JsBigInt>(_ref!);
    }

    /// <summary>Whether this is a BigInt of 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool TrySmallBigInt(out long value)
    {
        if (_bits == BigIntBits && _ref!.GetType() == typeof(JsBigInt))
        {
            value = Trusted.As<JsBigInt>(_ref).Small;
            return true;
        }
        value = 0;
        return false;
    }

    /// <summary>The object when this is one of class <typeparamref name="T"/>, else null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly T? TryObject<T>() where T : JsObject => _bits == ObjectBits && (typeof(T) == typeof(JsObject) || _ref is T) ? Trusted.As<T>(_ref) : null;

    /// <summary>The same for a class without subclasses, where it is hot (see <see cref="Exact"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly T? TryExact<T>() where T : JsObject => _bits == ObjectBits ? Exact.As<T>(_ref) : null;

    /// <summary>The engine data when this is some of the sealed class <typeparamref name="T"/>, else null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly T? TryInternal<T>() where T : class => _bits == InternalBits ? Exact.As<T>(_ref) : null;

    /// <summary>Stores an int32 and leaves the stale reference alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetInt32(int value) => _bits = Int32Tag | (uint)value;

    /// <summary>Stores a double that is no odd NaN, without making it an int32; the reference stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetDouble(double value) => _bits = (ulong)BitConverter.DoubleToInt64Bits(value) + DoubleOffset;

    /// <summary>Stores a special value; the reference stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetBits(ulong bits) => _bits = bits;

    /// <summary>
    /// Writes a register's value to a place of an object. What is no reference takes none along: a stale one would keep alive what the
    /// register had before, and objects made one after another would each hold the last one, for ever.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(ref JsValue place, ref JsValue register)
    {
        if (register._bits - StringBits <= InternalBits - StringBits)
        {
            place = register;
            return;
        }
        place._bits = register._bits;
        place._ref = null;
    }

    /// <summary>Assigns where the value is kept; a number without telling the collector of a reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Replace(JsValue value)
    {
        if (value.IsNumber)
        {
            _ref = null;
            _bits = value._bits;
        }
        else
        {
            this = value;
        }
    }

    /// <summary>Drops the stale reference of what is no reference: before a register's value goes where it may be kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Forget()
    {
        if (_bits - StringBits > InternalBits - StringBits) _ref = null;
    }

    /// <summary>The same for registers side by side.</summary>
    internal static void Forget(Span<JsValue> registers)
    {
        foreach (ref JsValue register in registers) register.Forget();
    }

    /// <summary>An array of what registers have.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static JsValue[] Keep(Span<JsValue> registers)
    {
        Forget(registers);
        return registers.ToArray();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetBoolean(bool value) => _bits = value ? TrueBits : FalseBits;

    /// <summary>Span.Fill, which the shared runtime compiles anew in each process for a type of ours.</summary>
    internal static void FillUndefined(Span<JsValue> values)
    {
        foreach (ref JsValue value in values) value = Undefined;
    }

    /// <summary>Same representation of the same value: SameValue but for numbers of two representations; use Comparison for scripts.</summary>
    public readonly bool Equals(JsValue other) => Operations.Comparison.SameValue(this, other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is JsValue other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => Operations.Comparison.SameValueZeroHash(this);

    /// <summary>SameValue (§7.2.10).</summary>
    public static bool operator ==(JsValue left, JsValue right) => left.Equals(right);

    /// <summary>Not SameValue (§7.2.10).</summary>
    public static bool operator !=(JsValue left, JsValue right) => !left.Equals(right);

    /// <summary>A short text for diagnostics; runs no script.</summary>
    public override readonly string ToString() => Type switch
    {
        JsType.Empty => IsInternal ? "<internal>" : "<empty>",
        JsType.Undefined => "undefined",
        JsType.Null => "null",
        JsType.Boolean => IsTrue ? "true" : "false",
        JsType.String => AsString().ToString(),
        JsType.Symbol => AsSymbol().ToString(),
        JsType.Number => Operations.TypeConversion.NumberToString(AsNumber()),
        JsType.BigInt => AsBigIntCell().ToString(),
        _ => "[object " + AsObject().ClassName + "]",
    };
}
