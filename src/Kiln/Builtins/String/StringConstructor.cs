using System.Text;

namespace Kiln.Builtins;

/// <summary>The String constructor (ECMA-262 §22.1.1, §22.1.2).</summary>
internal static unsafe class StringConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("String", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.StringPrototype);
        b.Method("fromCharCode", 1, &FromCharCode);
        b.Method("fromCodePoint", 1, &FromCodePoint);
        b.Method("raw", 1, &Raw);
    }

    /// <summary>String ( value ) (§22.1.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject? newTarget = call.NewTarget;
        JsString s;
        if (call.Count == 0)
            s = JsString.Empty;
        else
        {
            if (newTarget is null && call[0].IsSymbol) return call[0].AsSymbol().ToString();
            s = TypeConversion.ToString(call[0]);
        }
        if (newTarget is null) return JsValue.FromString(s);
        return JsValue.FromObject(new JsPrimitiveWrapper(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.StringPrototype), JsValue.FromString(s)));
    }

    /// <summary>String.fromCharCode ( ...codeUnits ) (§22.1.2.1)</summary>
    private static JsValue FromCharCode(in BuiltinCall call)
    {
        if (call.Count == 1) return JsValue.FromString(JsString.FromChar((char)TypeConversion.ToUint16(call[0])));
        var result = new StringBuilder(call.Count);
        for (int i = 0; i < call.Count; i++) result.Append((char)TypeConversion.ToUint16(call[i]));
        return JsValue.FromString(JsString.Create(result.ToString()));
    }

    /// <summary>String.fromCodePoint ( ...codePoints ) (§22.1.2.2)</summary>
    private static JsValue FromCodePoint(in BuiltinCall call)
    {
        var result = new StringBuilder(call.Count);
        for (int i = 0; i < call.Count; i++)
        {
            double next = TypeConversion.ToNumber(call[i]);
            if (next != Math.Truncate(next) || !(next >= 0 && next <= 0x10FFFF))
            {
                throw Errors.RangeError($"Invalid code point {TypeConversion.ToText(call[i])}");
            }
            Kiln.RegExp.RegExpParser.AppendCodePoint(result, (int)next);
        }
        return JsValue.FromString(JsString.Create(result.ToString()));
    }

    /// <summary>String.raw ( template, ...substitutions ) (§22.1.2.4)</summary>
    private static JsValue Raw(in BuiltinCall call)
    {
        JsValue[] substitutions = call.Count > 1 ? call.Arguments[1..].ToArray() : [];
        JsObject cooked = TypeConversion.ToObject(call[0]);
        JsObject literals = TypeConversion.ToObject(cooked.Get(Names.Raw));
        double count = ObjectOperations.LengthOfArrayLike(literals);
        var result = new StringBuilder();
        for (double i = 0; i < count; i++)
        {
            if (i > 0 && i <= substitutions.Length) result.Append(TypeConversion.ToText(substitutions[(int)i - 1]));
            result.Append(TypeConversion.ToText(literals.Get(PropertyKey.FromInteger(i))));
            if (result.Length > JsString.MaxLength) break;
        }
        return RegExpOperations.ToStringValue(result);
    }
}
