using Kiln.RegExp;

namespace Kiln.Builtins;

/// <summary>The %RegExp.prototype% object (ECMA-262 §22.2.6).</summary>
internal static unsafe partial class RegExpPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        RegExpState state = b.Realm.RegExp;
        b.Intrinsic("constructor", Intrinsic.RegExpConstructor);
        state.AddOriginal(b.Method("exec", 1, &Exec));
        OriginalGetter(ref b, "flags", &Flags);
        OriginalGetter(ref b, "hasIndices", &HasIndices);
        OriginalGetter(ref b, "global", &Global);
        OriginalGetter(ref b, "ignoreCase", &IgnoreCase);
        OriginalGetter(ref b, "multiline", &Multiline);
        OriginalGetter(ref b, "dotAll", &DotAll);
        OriginalGetter(ref b, "unicode", &Unicode);
        OriginalGetter(ref b, "unicodeSets", &UnicodeSets);
        OriginalGetter(ref b, "sticky", &Sticky);
        b.Getter("source", &Source);
        b.Method("compile", 2, &Compile);
        b.Method("toString", 0, &ToStringMethod);
        b.Method("test", 1, &Test);
        b.Method(WellKnownSymbols.Match, 1, &Match);
        b.Method(WellKnownSymbols.MatchAll, 1, &MatchAll);
        b.Method(WellKnownSymbols.Replace, 2, &Replace);
        b.Method(WellKnownSymbols.Search, 1, &Search);
        b.Method(WellKnownSymbols.Split, 2, &Split);
    }

    private static void OriginalGetter(ref ObjectBuilder b, string name, delegate*<in BuiltinCall, JsValue> getter)
    {
        b.Getter(name, getter);
        b.Realm.RegExp.AddOriginal(b.Target.Slots[b.Target.Shape.Lookup(NameTable.Intern(name))]._ref!);
    }

    private static Exception Incompatible(in BuiltinCall call, string method) =>
        Errors.TypeError($"Method {method} called on incompatible receiver {TypeConversion.ToMessageText(call.This)}");

    private static JsObject ThisObject(in BuiltinCall call, string method) =>
        call.This.IsObject ? call.This.AsObject() : throw Incompatible(call, method);

    /// <summary>RegExp.prototype.exec ( string ) (§22.2.6.2)</summary>
    private static JsValue Exec(in BuiltinCall call)
    {
        if (call.This.TryObject<JsRegExp>() is not { } regExp) throw Incompatible(call, "RegExp.prototype.exec");
        return RegExpOperations.RegExpBuiltinExec(call.Realm, regExp, TypeConversion.ToString(call[0]));
    }

    /// <summary>RegExp.prototype.test ( S ) (§22.2.6.16)</summary>
    private static JsValue Test(in BuiltinCall call)
    {
        JsObject r = ThisObject(call, "RegExp.prototype.test");
        JsString s = TypeConversion.ToString(call[0]);
        Realm realm = call.Realm;
        if (r is JsRegExp regExp && realm.RegExp.IsExecPristine(regExp)) return RegExpOperations.Exec(realm, regExp, s);
        return !RegExpOperations.RegExpExec(realm, r, s, "RegExp.prototype.exec").IsNull;
    }

    /// <summary>RegExp.prototype.toString ( ) (§22.2.6.17)</summary>
    private static JsValue ToStringMethod(in BuiltinCall call)
    {
        JsObject r = ThisObject(call, "RegExp.prototype.toString");
        string pattern = TypeConversion.ToText(r.Get(Names.Source));
        return "/" + pattern + "/" + TypeConversion.ToText(r.Get(Names.Flags));
    }

    /// <summary>RegExp.prototype.compile ( pattern, flags ) (§B.2.4.1)</summary>
    private static JsValue Compile(in BuiltinCall call)
    {
        if (call.This.TryObject<JsRegExp>() is not { } regExp) throw Incompatible(call, "RegExp.prototype.compile");
        if (!regExp.LegacyFeaturesEnabled || regExp.Realm != call.Realm) throw Incompatible(call, "RegExp.prototype.compile");
        JsValue pattern = call[0], flags = call[1];
        string source, text;
        if (pattern.TryObject<JsRegExp>() is { } other)
        {
            if (!flags.IsUndefined) throw Errors.TypeError("Cannot supply flags when constructing one RegExp from another");
            source = other.Source;
            text = RegExpFlagsText.ToText(other.RegExpFlags);
        }
        else
        {
            source = pattern.IsUndefined ? "" : TypeConversion.ToText(pattern);
            text = flags.IsUndefined ? "" : TypeConversion.ToText(flags);
        }
        RegExpOperations.Initialize(call.Realm, regExp, source, text);
        return call.This;
    }

    /// <summary>get RegExp.prototype.source (§22.2.6.13)</summary>
    private static JsValue Source(in BuiltinCall call)
    {
        if (call.This.TryObject<JsRegExp>() is { } regExp) return JsRegExp.EscapePattern(regExp.Source);
        if (IsPrototype(call)) return "(?:)";
        throw Errors.TypeError($"RegExp.prototype.source getter called on non-RegExp object");
    }

    private static bool IsPrototype(in BuiltinCall call) => call.This.IsObject && call.This.AsObject() == call.Realm.Get(Intrinsic.RegExpPrototype);

    /// <summary>get RegExp.prototype.flags (§22.2.6.4)</summary>
    private static JsValue Flags(in BuiltinCall call)
    {
        if (!call.This.IsObject)
        {
            throw Errors.TypeError($"RegExp.prototype.flags getter called on non-object {TypeConversion.ToMessageText(call.This)}");
        }
        JsObject r = call.This.AsObject();
        if (r is JsRegExp regExp && call.Realm.RegExp.IsPristine(regExp)) return RegExpFlagsText.ToText(regExp.RegExpFlags);
        ReadOnlySpan<InternedString> names =
        [
            Names.HasIndices, Names.Global, Names.IgnoreCase, Names.Multiline, Names.DotAll, Names.Unicode, Names.UnicodeSets, Names.Sticky,
        ];
        RegExpFlags flags = RegExpFlags.None;
        for (int i = 0; i < names.Length; i++)
        {
            if (TypeConversion.ToBoolean(r.Get(names[i]))) flags |= (RegExpFlags)(1 << i);
        }
        return RegExpFlagsText.ToText(flags);
    }

    /// <summary>RegExpHasFlag (§22.2.6.4.1)</summary>
    private static JsValue HasFlag(in BuiltinCall call, RegExpFlags flag, string name)
    {
        if (call.This.TryObject<JsRegExp>() is { } regExp) return (regExp.RegExpFlags & flag) != 0;
        if (IsPrototype(call)) return JsValue.Undefined;
        throw Errors.TypeError($"RegExp.prototype.{name} getter called on non-RegExp object");
    }

    private static JsValue HasIndices(in BuiltinCall call) => HasFlag(call, RegExpFlags.HasIndices, "hasIndices");

    private static JsValue Global(in BuiltinCall call) => HasFlag(call, RegExpFlags.Global, "global");

    private static JsValue IgnoreCase(in BuiltinCall call) => HasFlag(call, RegExpFlags.IgnoreCase, "ignoreCase");

    private static JsValue Multiline(in BuiltinCall call) => HasFlag(call, RegExpFlags.Multiline, "multiline");

    private static JsValue DotAll(in BuiltinCall call) => HasFlag(call, RegExpFlags.DotAll, "dotAll");

    private static JsValue Unicode(in BuiltinCall call) => HasFlag(call, RegExpFlags.Unicode, "unicode");

    private static JsValue UnicodeSets(in BuiltinCall call) => HasFlag(call, RegExpFlags.UnicodeSets, "unicodeSets");

    private static JsValue Sticky(in BuiltinCall call) => HasFlag(call, RegExpFlags.Sticky, "sticky");
}
