using System.Globalization;
using System.Text;
using Kiln.RegExp;

namespace Kiln.Builtins;

/// <summary>The RegExp constructor (ECMA-262 §22.2.4, §22.2.5).</summary>
internal static unsafe partial class RegExpConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("RegExp", 2, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.RegExpPrototype);
        b.Method("escape", 1, &Escape);
        b.Getter(WellKnownSymbols.Species, &Species);
        DefineLegacy(ref b);
    }

    /// <summary>RegExp ( pattern, flags ) (§22.2.4.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsValue pattern = call[0], flags = call[1];
        bool patternIsRegExp = RegExpOperations.IsRegExp(pattern);
        JsObject newTarget;
        if (call.NewTarget is null)
        {
            newTarget = call.Callee;
            if (patternIsRegExp && flags.IsUndefined)
            {
                JsValue constructor = pattern.AsObject().Get(Names.Constructor);
                if (constructor.IsObject && constructor.AsObject() == newTarget) return pattern;
            }
        }
        else
            newTarget = call.NewTarget;
        JsValue p, f;
        if (pattern.TryObject<JsRegExp>() is { } regExp)
        {
            p = regExp.Source;
            f = flags.IsUndefined ? RegExpFlagsText.ToText(regExp.RegExpFlags) : flags;
        }
        else if (patternIsRegExp)
        {
            p = pattern.AsObject().Get(Names.Source);
            f = flags.IsUndefined ? pattern.AsObject().Get(Names.Flags) : flags;
        }
        else
            (p, f) = (pattern, flags);
        Realm realm = call.Realm;
        bool own = newTarget == call.Callee;
        Shape shape = own ? realm.RegExp.InstanceShape : JsRegExp.ShapeFor(ObjectOperations.GetPrototypeFromConstructor(newTarget, Intrinsic.RegExpPrototype));
        string source = p.IsUndefined ? "" : TypeConversion.ToText(p);
        string text = f.IsUndefined ? "" : TypeConversion.ToText(f);
        return JsValue.FromObject(RegExpOperations.RegExpCreate(realm, shape, source, text, own));
    }

    /// <summary>RegExp.escape ( S ) (§22.2.5.1)</summary>
    private static JsValue Escape(in BuiltinCall call)
    {
        if (!call[0].IsString) throw Errors.TypeError($"{TypeConversion.ToDisplayString(call[0])} is not a string");
        string text = call[0].AsString().ToString();
        var result = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i == 0 && char.IsAsciiLetterOrDigit(c))
                result.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else
                EncodeForRegExpEscape(result, c);
        }
        return RegExpOperations.ToStringValue(result);
    }

    /// <summary>EncodeForRegExpEscape (§22.2.5.1.1)</summary>
    private static void EncodeForRegExpEscape(StringBuilder to, char c)
    {
        switch (c)
        {
            case '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/':
                to.Append('\\').Append(c);
                return;
            case '\t':
                to.Append("\\t");
                return;
            case '\n':
                to.Append("\\n");
                return;
            case '\v':
                to.Append("\\v");
                return;
            case '\f':
                to.Append("\\f");
                return;
            case '\r':
                to.Append("\\r");
                return;
        }
        if (",-=<>#&!%:;@~'`\"".Contains(c) || StringOperations.IsWhiteSpace(c) || char.IsSurrogate(c))
        {
            if (c <= 0xFF)
                to.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            else
                to.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            return;
        }
        to.Append(c);
    }

    /// <summary>get RegExp [ %Symbol.species% ] (§22.2.5.3)</summary>
    private static JsValue Species(in BuiltinCall call) => call.This;
}
