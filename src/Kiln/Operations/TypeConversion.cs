using System.Numerics;
using Kiln.Builtins;

namespace Kiln.Operations;

internal enum PreferredType : byte { Default, String, Number }

/// <summary>Type conversion (ECMA-262 §7.1).</summary>
internal static class TypeConversion
{
    /// <summary>ToPrimitive (§7.1.1).</summary>
    public static JsValue ToPrimitive(JsValue input, PreferredType preferred = PreferredType.Default)
    {
        if (!input.IsObject) return input;
        Errors.EnsureStack();
        JsObject o = input.AsObject();
        JsObject? exotic = ObjectOperations.GetMethod(input, WellKnownSymbols.ToPrimitive);
        if (exotic is not null)
        {
            string hint = preferred switch { PreferredType.Default => "default", PreferredType.String => "string", _ => "number" };
            JsValue result = exotic.Call(input, [JsValue.FromString(hint)]);
            return result.IsObject ? throw Errors.TypeError("Cannot convert object to primitive value") : result;
        }
        return OrdinaryToPrimitive(o, preferred == PreferredType.String);
    }

    /// <summary>OrdinaryToPrimitive (§7.1.1.1).</summary>
    public static JsValue OrdinaryToPrimitive(JsObject o, bool preferString)
    {
        for (int i = 0; i < 2; i++)
        {
            JsValue method = o.Get(preferString == (i == 0) ? Names.ToStringMethod : Names.ValueOf);
            if (!method.IsCallable) continue;
            JsValue result = method.AsObject().Call(JsValue.FromObject(o), []);
            if (!result.IsObject) return result;
        }
        throw Errors.TypeError("Cannot convert object to primitive value");
    }

    /// <summary>ToBoolean (§7.1.2).</summary>
    public static bool ToBoolean(JsValue value)
    {
        if (value.IsBoolean) return value.IsTrue;
        if (value.IsInt32) return value.AsInt32() != 0;
        return value.Type switch
        {
            JsType.Object => (value.AsObject().Flags & ObjectFlags.IsHTMLDDA) == 0,
            JsType.String => value.AsString().Length != 0,
            JsType.Number => value.AsDouble() is not 0 and not double.NaN,
            JsType.BigInt => !value.AsBigIntCell().IsZero,
            JsType.Symbol => true,
            _ => false,
        };
    }

    /// <summary>ToNumeric (§7.1.3): a Number or a BigInt.</summary>
    public static JsValue ToNumeric(JsValue value)
    {
        if (value.IsNumber) return value;
        JsValue primitive = ToPrimitive(value, PreferredType.Number);
        return primitive.IsBigInt ? primitive : JsValue.FromDouble(ToNumber(primitive));
    }

    /// <summary>ToNumber (§7.1.4).</summary>
    public static double ToNumber(JsValue value)
    {
        while (true)
        {
            switch (value.Type)
            {
                case JsType.Number: return value.AsNumber();
                case JsType.Undefined: return double.NaN;
                case JsType.Null: return 0;
                case JsType.Boolean: return value.IsTrue ? 1 : 0;
                case JsType.String: return NumberConversions.StringToNumber(value.AsString().AsSpan());
                case JsType.Symbol: throw Errors.TypeError("Cannot convert a Symbol value to a number");
                case JsType.BigInt: throw Errors.TypeError("Cannot convert a BigInt value to a number");
                case JsType.Object:
                    value = ToPrimitive(value, PreferredType.Number);
                    continue;
                default: throw new UnreachableException();
            }
        }
    }

    /// <summary>ToIntegerOrInfinity (§7.1.5).</summary>
    public static double ToIntegerOrInfinity(JsValue value) =>
        FastPaths.Enabled && value.IsInt32 ? value.AsInt32() : NumberConversions.ToIntegerOrInfinity(ToNumber(value));

    /// <summary>ToInt32 (§7.1.6).</summary>
    public static int ToInt32(JsValue value) => FastPaths.Enabled && value.IsInt32 ? value.AsInt32() : NumberConversions.ToInt32(ToNumber(value));

    /// <summary>ToUint32 (§7.1.7).</summary>
    public static uint ToUint32(JsValue value) => (uint)ToInt32(value);

    /// <summary>ToUint16 (§7.1.9).</summary>
    public static ushort ToUint16(JsValue value) => (ushort)ToInt32(value);

    /// <summary>ToBigInt (§7.1.13).</summary>
    public static BigInteger ToBigInt(JsValue value)
    {
        JsValue primitive = ToPrimitive(value, PreferredType.Number);
        switch (primitive.Type)
        {
            case JsType.BigInt: return primitive.AsBigInt();
            case JsType.Boolean: return primitive.IsTrue ? BigInteger.One : BigInteger.Zero;
            case JsType.String:
                string text = primitive.AsString().ToString();
                if (BigIntOperations.TryParse(text, out BigInteger parsed, out _)) return parsed;
                throw Errors.SyntaxError($"Cannot convert {text} to a BigInt");
            default: throw Errors.TypeError($"Cannot convert {ToDisplayString(primitive)} to a BigInt");
        }
    }

    /// <summary>ToString (§7.1.17).</summary>
    public static JsString ToString(JsValue value)
    {
        while (true)
        {
            switch (value.Type)
            {
                case JsType.String: return value.AsString();
                case JsType.Undefined: return Names.Undefined.String;
                case JsType.Null: return s_null;
                case JsType.Boolean: return value.IsTrue ? s_true : s_false;
                case JsType.Number:
                    if (FastPaths.Enabled && value.IsInt32 && value.AsInt32() is >= 0 and < 1024) return PropertyKey.IndexToString((uint)value.AsInt32());
                    return JsString.Create(NumberToString(value.AsNumber()));
                case JsType.Symbol: throw Errors.TypeError("Cannot convert a Symbol value to a string");
                case JsType.BigInt: return JsString.Create(value.AsBigIntCell().ToString());
                case JsType.Object:
                    value = ToPrimitive(value, PreferredType.String);
                    continue;
                default: throw new UnreachableException();
            }
        }
    }

    /// <summary>ToString (§7.1.17) as a .NET string.</summary>
    public static string ToText(JsValue value) => ToString(value).ToString();

    private static readonly JsString s_null = new("null");
    private static readonly JsString s_true = new("true");
    private static readonly JsString s_false = new("false");

    /// <summary>Number::toString (§6.1.6.1.20), radix 10.</summary>
    public static string NumberToString(double value) => NumberConversions.ToString(value);

    /// <summary>ToObject (§7.1.18).</summary>
    public static JsObject ToObject(JsValue value)
    {
        switch (value.Type)
        {
            case JsType.Object: return value.AsObject();
            case JsType.Undefined or JsType.Null: throw Errors.TypeError("Cannot convert undefined or null to object");
            default: return JsPrimitiveWrapper.Create(Realm.Current, value);
        }
    }

    /// <summary>ToPropertyKey (§7.1.19).</summary>
    public static PropertyKey ToPropertyKey(JsValue value)
    {
        if (value.IsInt32 && value.AsInt32() >= 0) return PropertyKey.FromIndex((uint)value.AsInt32());
        if (value.IsString) return value.AsString().ToPropertyKey();
        if (value.IsSymbol) return value.AsSymbol();
        JsValue key = ToPrimitive(value, PreferredType.String);
        return key.IsSymbol ? key.AsSymbol() : ToString(key).ToPropertyKey();
    }

    /// <summary>ToLength (§7.1.20): 0 … 2^53 - 1.</summary>
    public static double ToLength(JsValue value) => value.IsInt32 ? Math.Max(0, value.AsInt32()) : NumberConversions.ToLength(ToNumber(value));

    /// <summary>ToIndex (§7.1.22).</summary>
    /// <exception cref="ThrowCompletion">RangeError outside 0 … 2^53 - 1.</exception>
    public static double ToIndex(JsValue value, string message = "Invalid value: not (convertible to) a safe integer")
    {
        double integer = ToIntegerOrInfinity(value);
        if (integer is < 0 or > 9007199254740991) throw Errors.RangeError(message);
        return integer;
    }

    /// <summary>RequireObjectCoercible (§7.2.1) for the methods of String.prototype and others.</summary>
    public static void RequireObjectCoercible(JsValue value, string method)
    {
        if (value.IsNullish) throw Errors.TypeError($"{method} called on null or undefined");
    }

    /// <summary>A value as V8's messages print their arguments: as <see cref="ToDisplayString"/>, but strings without quotes.</summary>
    public static string ToMessageText(JsValue value) => value.IsString ? value.AsString().ToString() : ToDisplayString(value);

    /// <summary>A value as V8's messages print it: strings quoted where V8 does, objects as #&lt;Class&gt;. Runs no script.</summary>
    public static string ToDisplayString(JsValue value)
    {
        switch (value.Type)
        {
            case JsType.String: return "\"" + value.AsString() + "\"";
            case JsType.Symbol: return value.AsSymbol().ToString();
            case JsType.Object:
                JsObject o = value.AsObject();
                if (o is JsArray) return "[object Array]";
                if (o is Modules.JsModuleNamespace) return "[object Module]";
                if (o is JsError error) return error.DiagnosticText();
                if (o.IsCallable) return o is JsFunction ? Interpreter.StackTrace.FunctionSourceOrName(o) : "function () { [native code] }";
                return ReceiverText(o);
            default: return value.ToString();
        }
    }

    // V8's NoSideEffectsToString: an object that inherits Object.prototype.toString shows its constructor, others their tag.
    private static string ReceiverText(JsObject o)
    {
        while (o is JsProxy { Target: { } target }) o = target;
        if (ReadDataProperty(o, Names.ToStringMethod).TryObject<BuiltinFunction>() is { } toString
            && toString.Realm.ObjectPrototype.TryGetOwnSlot(Names.ToStringMethod, out JsValue original, out _)
            && original.IsObject && original.AsObject() == toString)
        {
            return "#<" + Interpreter.StackTrace.ConstructorName(o) + ">";
        }
        JsValue tag = ReadDataProperty(o, WellKnownSymbols.ToStringTag);
        return "[object " + (tag.IsString ? tag.AsString().ToString() : o.ClassName) + "]";
    }

    /// <summary>The value of a data property on the prototype chain, without running script; empty when there is none.</summary>
    private static JsValue ReadDataProperty(JsObject o, PropertyKey key)
    {
        for (JsObject? p = o; p is not null and not JsProxy; p = p.Prototype)
        {
            if (!p.TryGetOwnSlot(key, out JsValue slot, out PropertyAttributes attributes)) continue;
            return (attributes & PropertyAttributes.Accessor) == 0 ? slot : default;
        }
        return default;
    }
}
