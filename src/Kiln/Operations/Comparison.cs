using System.Numerics;

namespace Kiln.Operations;

/// <summary>Testing and comparison operations (ECMA-262 §7.2).</summary>
internal static class Comparison
{
    /// <summary>SameValue (§7.2.10).</summary>
    public static bool SameValue(JsValue x, JsValue y)
    {
        if (x.IsNumber && y.IsNumber)
        {
            double a = x.AsNumber(), b = y.AsNumber();
            return a == b ? a != 0 || double.IsNegative(a) == double.IsNegative(b) : double.IsNaN(a) && double.IsNaN(b);
        }
        return SameValueNonNumber(x, y);
    }

    /// <summary>SameValueZero (§7.2.11).</summary>
    public static bool SameValueZero(JsValue x, JsValue y)
    {
        if (x.IsNumber && y.IsNumber)
        {
            double a = x.AsNumber(), b = y.AsNumber();
            return a == b || (double.IsNaN(a) && double.IsNaN(b));
        }
        return SameValueNonNumber(x, y);
    }

    /// <summary>SameValueNonNumber (§7.2.12), false for two types.</summary>
    private static bool SameValueNonNumber(JsValue x, JsValue y)
    {
        if (x._bits != y._bits) return false;
        return x._bits switch
        {
            JsValue.StringBits => x.AsString().Equals(y.AsString()),
            JsValue.BigIntBits => JsBigInt.Equal(x.AsBigIntCell(), y.AsBigIntCell()),
            JsValue.ObjectBits or JsValue.SymbolBits or JsValue.InternalBits => ReferenceEquals(x._ref, y._ref),
            _ => true,
        };
    }

    /// <summary>A hash under which SameValueZero values agree.</summary>
    public static int SameValueZeroHash(JsValue value)
    {
        if (value.IsInt32) return value.AsInt32() * unchecked((int)0x9E3779B1);
        switch (value._bits)
        {
            case JsValue.StringBits: return value.AsString().GetHashCode();
            case JsValue.ObjectBits: return RuntimeHelpers.GetHashCode(value._ref);
            case JsValue.SymbolBits: return value.AsSymbol().Hash;
            case JsValue.BigIntBits: return value.AsBigIntCell().GetHashCode();
        }
        if (!value.IsNumber) return (int)value._bits;
        double number = value.AsDouble();
        int integer = (int)number;
        return integer == number ? integer * unchecked((int)0x9E3779B1) : number.GetHashCode();
    }

    /// <summary>IsStrictlyEqual (§7.2.15).</summary>
    public static bool IsStrictlyEqual(JsValue x, JsValue y)
    {
        if (x.IsNumber && y.IsNumber) return x.AsNumber() == y.AsNumber();
        return SameValueNonNumber(x, y);
    }

    /// <summary>IsLooselyEqual (§7.2.14).</summary>
    public static bool IsLooselyEqual(JsValue x, JsValue y)
    {
        while (true)
        {
            JsType a = x.Type, b = y.Type;
            if (a == b) return IsStrictlyEqual(x, y);
            if (x.IsNullish && y.IsNullish) return true;
            if (a == JsType.Object && y.IsNullish) return (x.AsObject().Flags & ObjectFlags.IsHTMLDDA) != 0;
            if (b == JsType.Object && x.IsNullish) return (y.AsObject().Flags & ObjectFlags.IsHTMLDDA) != 0;
            if (x.IsNullish || y.IsNullish) return false;
            if (a == JsType.Boolean) x = JsValue.FromInt32(x.IsTrue ? 1 : 0);
            else if (b == JsType.Boolean) y = JsValue.FromInt32(y.IsTrue ? 1 : 0);
            else if (a == JsType.Object) x = TypeConversion.ToPrimitive(x);
            else if (b == JsType.Object) y = TypeConversion.ToPrimitive(y);
            else if (a == JsType.Number && b == JsType.String) y = JsValue.FromDouble(TypeConversion.ToNumber(y));
            else if (a == JsType.String && b == JsType.Number) x = JsValue.FromDouble(TypeConversion.ToNumber(x));
            else if (a == JsType.BigInt && b == JsType.String) return StringEqualsBigInt(y, x.AsBigInt());
            else if (a == JsType.String && b == JsType.BigInt) return StringEqualsBigInt(x, y.AsBigInt());
            else if (a == JsType.BigInt && b == JsType.Number) return BigIntOperations.EqualsNumber(x.AsBigInt(), y.AsNumber());
            else if (a == JsType.Number && b == JsType.BigInt) return BigIntOperations.EqualsNumber(y.AsBigInt(), x.AsNumber());
            else return false;
        }
    }

    private static bool StringEqualsBigInt(JsValue text, BigInteger value) =>
        BigIntOperations.TryParse(text.AsString().ToString(), out BigInteger parsed, out _) && parsed == value;

    /// <summary>
    /// The order of two strings by code units. Strings that differ early are done before the library's comparison would begin, which the
    /// shared runtime compiles anew in each process.
    /// </summary>
    public static int CompareCodeUnits(string x, string y)
    {
        const int Early = 32;
        int length = Math.Min(x.Length, y.Length);
        for (int i = 0; i < Math.Min(length, Early); i++)
        {
            if (x[i] != y[i]) return x[i] - y[i];
        }
        return length <= Early ? x.Length - y.Length : string.CompareOrdinal(x, Early, y, Early, int.MaxValue);
    }

    /// <summary>IsLessThan (§7.2.13): true, false, or null for undefined (a NaN took part).</summary>
    public static bool? IsLessThan(JsValue x, JsValue y, bool leftFirst)
    {
        JsValue px, py;
        if (leftFirst)
        {
            px = TypeConversion.ToPrimitive(x, PreferredType.Number);
            py = TypeConversion.ToPrimitive(y, PreferredType.Number);
        }
        else
        {
            py = TypeConversion.ToPrimitive(y, PreferredType.Number);
            px = TypeConversion.ToPrimitive(x, PreferredType.Number);
        }
        if (px.IsString && py.IsString) return CompareCodeUnits(px.AsString().ToString(), py.AsString().ToString()) < 0;
        if (px.IsBigInt && py.IsString)
        {
            return BigIntOperations.TryParse(py.AsString().ToString(), out BigInteger parsed, out _) ? px.AsBigInt() < parsed : null;
        }
        if (px.IsString && py.IsBigInt)
        {
            return BigIntOperations.TryParse(px.AsString().ToString(), out BigInteger parsed, out _) ? parsed < py.AsBigInt() : null;
        }
        JsValue nx = TypeConversion.ToNumeric(px), ny = TypeConversion.ToNumeric(py);
        if (nx.IsNumber && ny.IsNumber)
        {
            double a = nx.AsNumber(), b = ny.AsNumber();
            return double.IsNaN(a) || double.IsNaN(b) ? null : a < b;
        }
        if (nx.IsBigInt && ny.IsBigInt) return nx.AsBigInt() < ny.AsBigInt();
        if (nx.IsBigInt) return BigIntOperations.CompareToNumber(nx.AsBigInt(), ny.AsNumber()) is { } c ? c < 0 : null;
        return BigIntOperations.CompareToNumber(ny.AsBigInt(), nx.AsNumber()) is { } d ? d > 0 : null;
    }

    /// <summary>IsArray (§7.2.2).</summary>
    public static bool IsArray(JsValue value)
    {
        if (!value.IsObject) return false;
        JsObject o = value.AsObject();
        while (o is Builtins.JsProxy proxy)
        {
            o = proxy.Target ?? throw Errors.TypeError("Cannot perform 'IsArray' on a proxy that has been revoked");
        }
        return Exact.Is<JsArray>(o);
    }
}
