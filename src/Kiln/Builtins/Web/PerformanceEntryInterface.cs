using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>A PerformanceMark or PerformanceMeasure (User Timing §3).</summary>
internal sealed class JsPerformanceEntry(Shape shape, string name, string entryType, double startTime, double duration, JsValue detail)
    : JsObject(shape), IInspectable
{
    public string Name => name;

    public string EntryType => entryType;

    public double StartTime => startTime;

    public double Duration => duration;

    public JsValue Detail => detail;

    public JsObject ToPlainObject(Realm realm)
    {
        JsObject o = realm.CreateObject();
        o.PutOwn(Names.Name, name);
        o.PutOwn("entryType", entryType);
        o.PutOwn("startTime", startTime);
        o.PutOwn("duration", duration);
        o.PutOwn("detail", detail);
        return o;
    }

    public string? Inspect(Realm realm, InspectOptions options, double depth) => depth < 0
        ? null
        : (Inspector.ConstructorNameOf(this) ?? "PerformanceEntry") + " "
            + Inspector.Inspect(realm, JsValue.FromObject(ToPlainObject(realm)), options with { Depth = options.Depth - 1 });
}

/// <summary>The interfaces PerformanceEntry, PerformanceMark and PerformanceMeasure.</summary>
internal static unsafe class PerformanceEntryInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("PerformanceEntry", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    public static JsObject CreateMarkConstructor(Realm realm) =>
        realm.CreateLazyConstructor("PerformanceMark", 1, &ConstructMark, &DefineMarkConstructor, Intrinsic.PerformanceEntryConstructor);

    public static JsObject CreateMarkPrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.PerformanceEntryPrototype, &DefineMarkPrototype);

    public static JsObject CreateMeasureConstructor(Realm realm) =>
        realm.CreateLazyConstructor("PerformanceMeasure", 0, &Construct, &DefineMeasureConstructor, Intrinsic.PerformanceEntryConstructor);

    public static JsObject CreateMeasurePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.PerformanceEntryPrototype, &DefineMeasurePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.PerformanceEntryPrototype);

    private static void DefineMarkConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.PerformanceMarkPrototype);

    private static void DefineMeasureConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.PerformanceMeasurePrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.PerformanceEntryConstructor);
        b.Attribute("name", &GetName);
        b.Attribute("entryType", &GetEntryType);
        b.Attribute("startTime", &GetStartTime);
        b.Attribute("duration", &GetDuration);
        b.Operation("toJSON", 0, &ToJSON);
        b.ToStringTag("PerformanceEntry");
    }

    private static void DefineMarkPrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.PerformanceMarkConstructor);
        b.Attribute("detail", &GetDetail);
        b.ToStringTag("PerformanceMark");
    }

    private static void DefineMeasurePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.PerformanceMeasureConstructor);
        b.Attribute("detail", &GetDetail);
        b.ToStringTag("PerformanceMeasure");
    }

    private static JsValue Construct(in BuiltinCall call) => throw NodeErrors.IllegalConstructor();

    private static JsValue ConstructMark(in BuiltinCall call)
    {
        JsObject newTarget = WebInterface.NewTarget(call);
        return JsValue.FromObject(CreateMark(call, ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.PerformanceMarkPrototype)));
    }

    /// <summary>The PerformanceMark constructor's steps (User Timing §3.2).</summary>
    public static JsPerformanceEntry CreateMark(in BuiltinCall call, Shape shape)
    {
        WebInterface.Require(call, "name");
        double startTime = HostContext.Of(call.Realm).Loop.Elapsed;
        JsValue detail = JsValue.Null;
        if (call[1].TryObject<JsObject>() is { } options)
        {
            if (options.Get("startTime") is { IsUndefined: false } given) startTime = TypeConversion.ToNumber(given);
            if (options.Get("detail") is { IsNullish: false } value) detail = StructuredClone.Clone(call.Realm, value);
        }
        return new JsPerformanceEntry(shape, TypeConversion.ToText(call[0]), "mark", startTime, 0, detail);
    }

    private static JsPerformanceEntry This(in BuiltinCall call) => WebInterface.This<JsPerformanceEntry>(call, "PerformanceEntry");

    private static JsValue GetName(in BuiltinCall call) => This(call).Name;

    private static JsValue GetEntryType(in BuiltinCall call) => This(call).EntryType;

    private static JsValue GetStartTime(in BuiltinCall call) => This(call).StartTime;

    private static JsValue GetDuration(in BuiltinCall call) => This(call).Duration;

    private static JsValue GetDetail(in BuiltinCall call) => This(call).Detail;

    private static JsValue ToJSON(in BuiltinCall call) => JsValue.FromObject(This(call).ToPlainObject(call.Realm));
}
