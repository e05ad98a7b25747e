namespace Kiln.Builtins;

/// <summary>A Segmenter instance (ECMA-402 §19.4).</summary>
internal sealed class JsSegmenter(Shape shape, string locale, string granularity) : JsObject(shape)
{
    public string Locale { get; } = locale;

    public string Granularity { get; } = granularity;

    public override string ClassName => "Intl.Segmenter";
}

/// <summary>A Segments instance (§19.5.4).</summary>
internal sealed class JsSegments(Shape shape, string granularity, string text) : JsObject(shape)
{
    public string Granularity { get; } = granularity;

    public string Text { get; } = text;

    public override string ClassName => "Segments";

    /// <summary>CreateSegmentDataObject (§19.7.1)</summary>
    public JsValue DataObject(Realm realm, int start, int end)
    {
        JsObject result = realm.CreateObject();
        IntlObject.Put(result, "segment", Text[start..end]);
        result.PutOwn("index", start);
        IntlObject.Put(result, "input", Text);
        if (Granularity == "word") result.PutOwn("isWordLike", TextSegmentation.IsWordLike(Text, start, end) ? JsValue.True : JsValue.False);
        return JsValue.FromObject(result);
    }
}

/// <summary>A Segment Iterator (§19.6.3).</summary>
internal sealed class JsSegmentIterator(Shape shape, JsSegments segments) : JsObject(shape)
{
    public JsSegments Segments { get; } = segments;

    public int Position { get; set; }

    public override string ClassName => "Segmenter String Iterator";
}

/// <summary>The %Intl.Segmenter% constructor (ECMA-402 §19.1, §19.2).</summary>
internal static unsafe class SegmenterConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Segmenter", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.SegmenterPrototype);
        b.Method("supportedLocalesOf", 1, &SupportedLocalesOf);
    }

    /// <summary>Intl.Segmenter ( [ locales [ , options ] ] ) (§19.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor Intl.Segmenter requires 'new'");
        JsValue locales = call[0], optionsValue = call[1];
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.SegmenterPrototype);
        List<string> requested = IntlLocales.Canonicalize(locales);
        IntlOptions options = IntlOptions.Require(optionsValue, "Intl.Segmenter");
        options.Matcher();
        ResolvedLocale resolved = IntlLocales.Resolve(requested);
        string granularity = options.String("granularity", "grapheme", "grapheme", "word", "sentence")!;
        return JsValue.FromObject(new JsSegmenter(shape, resolved.Locale, granularity));
    }

    /// <summary>Intl.Segmenter.supportedLocalesOf ( locales [ , options ] ) (§19.2.2)</summary>
    private static JsValue SupportedLocalesOf(in BuiltinCall call) => IntlLocales.Supported(call, "Intl.Segmenter");
}

/// <summary>The %Intl.Segmenter.prototype% object (ECMA-402 §19.3).</summary>
internal static unsafe class SegmenterPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.SegmenterConstructor);
        b.Method("segment", 1, &Segment);
        b.Method("resolvedOptions", 0, &ResolvedOptions);
        b.ToStringTag("Intl.Segmenter");
    }

    private static JsSegmenter This(in BuiltinCall call, string method) =>
        call.This.TryObject<JsSegmenter>() ?? throw IntlObject.Incompatible(call, "Intl.Segmenter.prototype." + method);

    /// <summary>Intl.Segmenter.prototype.segment ( string ) (§19.3.3)</summary>
    private static JsValue Segment(in BuiltinCall call)
    {
        JsSegmenter segmenter = This(call, "segment");
        string text = TypeConversion.ToText(call[0]);
        return JsValue.FromObject(new JsSegments(call.Realm.Get(Intrinsic.SegmentsPrototype).RootShapeForInstances(), segmenter.Granularity, text));
    }

    /// <summary>Intl.Segmenter.prototype.resolvedOptions ( ) (§19.3.2)</summary>
    private static JsValue ResolvedOptions(in BuiltinCall call)
    {
        JsSegmenter segmenter = This(call, "resolvedOptions");
        JsObject result = call.Realm.CreateObject();
        IntlObject.Put(result, "locale", segmenter.Locale);
        IntlObject.Put(result, "granularity", segmenter.Granularity);
        return JsValue.FromObject(result);
    }
}

/// <summary>The %IntlSegmentsPrototype% object (ECMA-402 §19.5.2).</summary>
internal static unsafe class SegmentsPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("containing", 1, &Containing);
        b.Method(WellKnownSymbols.Iterator, 0, &Iterator);
    }

    private static JsSegments This(in BuiltinCall call, string method) =>
        call.This.TryObject<JsSegments>() ?? throw IntlObject.Incompatible(call, "%SegmentsPrototype%." + method);

    /// <summary>%IntlSegmentsPrototype%.containing ( index ) (§19.5.2.1)</summary>
    private static JsValue Containing(in BuiltinCall call)
    {
        JsSegments segments = This(call, "containing");
        double n = TypeConversion.ToIntegerOrInfinity(call[0]);
        if (n < 0 || n >= segments.Text.Length) return JsValue.Undefined;
        int start = TextSegmentation.Start(segments.Text, (int)n, segments.Granularity);
        return segments.DataObject(call.Realm, start, TextSegmentation.Next(segments.Text, start, segments.Granularity));
    }

    /// <summary>%IntlSegmentsPrototype% [ %Symbol.iterator% ] ( ) (§19.5.2.2)</summary>
    private static JsValue Iterator(in BuiltinCall call) =>
        JsValue.FromObject(new JsSegmentIterator(call.Realm.Get(Intrinsic.SegmentIteratorPrototype).RootShapeForInstances(), This(call, "[Symbol.iterator]")));
}

/// <summary>The %IntlSegmentIteratorPrototype% object (ECMA-402 §19.6.2).</summary>
internal static unsafe class SegmentIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("next", 0, &Next);
        b.ToStringTag("Segmenter String Iterator");
    }

    /// <summary>%IntlSegmentIteratorPrototype%.next ( ) (§19.6.2.1)</summary>
    private static JsValue Next(in BuiltinCall call)
    {
        JsSegmentIterator iterator = call.This.TryObject<JsSegmentIterator>() ?? throw IntlObject.Incompatible(call, "%SegmentIterator.prototype%.next");
        JsSegments segments = iterator.Segments;
        int start = iterator.Position;
        if (start >= segments.Text.Length) return IteratorOperations.CreateResult(call.Realm, JsValue.Undefined, true);
        iterator.Position = TextSegmentation.Next(segments.Text, start, segments.Granularity);
        return IteratorOperations.CreateResult(call.Realm, segments.DataObject(call.Realm, start, iterator.Position), false);
    }
}
