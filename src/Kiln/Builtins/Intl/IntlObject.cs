namespace Kiln.Builtins;

/// <summary>The Intl object (ECMA-402 §8).</summary>
internal static unsafe class IntlObject
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("getCanonicalLocales", 1, &GetCanonicalLocales);
        b.Method("supportedValuesOf", 1, &SupportedValuesOf);
        b.Intrinsic("DateTimeFormat", Intrinsic.DateTimeFormatConstructor);
        b.Intrinsic("NumberFormat", Intrinsic.NumberFormatConstructor);
        b.Intrinsic("Collator", Intrinsic.CollatorConstructor);
        b.Intrinsic("PluralRules", Intrinsic.PluralRulesConstructor);
        b.Intrinsic("RelativeTimeFormat", Intrinsic.RelativeTimeFormatConstructor);
        b.Intrinsic("ListFormat", Intrinsic.ListFormatConstructor);
        b.Intrinsic("Locale", Intrinsic.LocaleConstructor);
        b.Intrinsic("DisplayNames", Intrinsic.DisplayNamesConstructor);
        b.Intrinsic("Segmenter", Intrinsic.SegmenterConstructor);
        b.ToStringTag("Intl");
    }

    /// <summary>Intl.getCanonicalLocales ( locales ) (§8.3.1)</summary>
    private static JsValue GetCanonicalLocales(in BuiltinCall call) => ArrayOf(call.Realm, IntlLocales.Canonicalize(call[0]));

    /// <summary>Intl.supportedValuesOf ( key ) (§8.3.2)</summary>
    private static JsValue SupportedValuesOf(in BuiltinCall call)
    {
        string key = TypeConversion.ToText(call[0]);
        List<string> values = key switch
        {
            "calendar" => ["gregory", "iso8601"],
            "collation" => ["emoji", "eor", "phonebk"],
            "currency" => CldrData.KeysWith(CldrData.Locale("en"), "cur."),
            "numberingSystem" => CldrData.KeysWith(CldrData.Supplemental, "nsd."),
            "timeZone" => TimeZoneIds.Primary(),
            "unit" => Units(),
            _ => throw Errors.RangeError($"Invalid key : {key}"),
        };
        values.Sort(string.CompareOrdinal);
        return ArrayOf(call.Realm, values);
    }

    private static List<string> Units()
    {
        List<string> all = CldrData.KeysWith(CldrData.Locale("und"), "unit.long.");
        all.RemoveAll(static unit => unit == "per" || unit.Contains("-per-", StringComparison.Ordinal));
        return all;
    }

    public static JsValue ArrayOf(Realm realm, List<string> texts)
    {
        var values = new JsValue[texts.Count];
        for (int i = 0; i < values.Length; i++) values[i] = JsValue.FromString(texts[i]);
        return JsValue.FromObject(JsArray.Create(realm, values));
    }

    /// <summary>Adds a property of a resolvedOptions object where there is a value.</summary>
    public static void Put(JsObject target, string name, string? value)
    {
        if (value is not null) target.PutOwn(name, JsValue.FromString(value));
    }

    public static ThrowCompletion Incompatible(in BuiltinCall call, string method) =>
        Errors.TypeError($"Method {method} called on incompatible receiver {TypeConversion.ToDisplayString(call.This)}");

    /// <summary>The object of a service that was called without new on an object of the legacy kind (ECMA-402 §11.1.1.1, §16.1.1.1).</summary>
    public static JsValue ChainLegacy(in BuiltinCall call, JsObject created, Intrinsic constructor)
    {
        if (call.NewTarget is not null || !call.This.IsObject || !HasInstance(call, constructor)) return JsValue.FromObject(created);
        ObjectOperations.DefinePropertyOrThrow(call.This.AsObject(), FallbackSymbol(call.Realm),
            new PropertyDescriptor { Value = JsValue.FromObject(created), Writable = false, Enumerable = false, Configurable = false });
        return call.This;
    }

    /// <summary>UnwrapNumberFormat and UnwrapDateTimeFormat (§16.5.5, §11.5.11)</summary>
    public static T Unwrap<T>(in BuiltinCall call, Intrinsic constructor, string method) where T : JsObject
    {
        if (call.This.TryObject<T>() is { } own) return own;
        if (call.This.IsObject && HasInstance(call, constructor)
            && call.This.AsObject().Get(FallbackSymbol(call.Realm)).TryObject<T>() is { } wrapped) return wrapped;
        throw Incompatible(call, method);
    }

    private static bool HasInstance(in BuiltinCall call, Intrinsic constructor) =>
        ObjectOperations.OrdinaryHasInstance(JsValue.FromObject(call.Realm.Get(constructor)), call.This);

    private static JsSymbol FallbackSymbol(Realm realm) => realm.IntlFallbackSymbol ??= new JsSymbol("IntlLegacyConstructedSymbol");
}
