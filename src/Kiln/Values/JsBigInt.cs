using System.Numerics;

namespace Kiln.Values;

/// <summary>The heap cell of a BigInt value (ECMA-262 §6.1.6.2) of 64 bits; what needs more is a <see cref="LargeBigInt"/>.</summary>
internal class JsBigInt(long small)
{
    /// <summary>The value; 0 in a <see cref="LargeBigInt"/>.</summary>
    public readonly long Small = small;

    /// <summary>Whether <see cref="Small"/> is the value.</summary>
    public bool IsSmall => GetType() == typeof(JsBigInt);

    public bool IsZero => Small == 0 && IsSmall;

    public BigInteger Value => IsSmall ? Small : Trusted.As<LargeBigInt>(this).Large;

    /// <summary>The cell of a value: of its class, as equality relies on it.</summary>
    public static JsBigInt Of(BigInteger value) => value.GetBitLength() < 64 ? new JsBigInt((long)value) : new LargeBigInt(value);

    /// <summary>BigInt::equal (§6.1.6.2.13).</summary>
    public static bool Equal(JsBigInt x, JsBigInt y) => x.IsSmall ? x.Small == y.Small && y.IsSmall : !y.IsSmall && x.Value == y.Value;

    public override int GetHashCode() => IsSmall ? Small.GetHashCode() : Value.GetHashCode();

    public override string ToString() =>
        IsSmall ? Small.ToString(Operations.InvariantNumbers.Format) : Operations.BigIntOperations.ToString(Value);
}

/// <summary>A BigInt of more than 64 bits.</summary>
internal sealed class LargeBigInt(BigInteger large) : JsBigInt(0)
{
    public readonly BigInteger Large = large;
}
