using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>The performance object: a timeline of marks and measures.</summary>
internal sealed class JsPerformance(Shape shape) : JsEventTarget(shape)
{
    /// <summary>The entries in the order of their start.</summary>
    public List<JsPerformanceEntry> Entries { get; } = [];

    public void Add(JsPerformanceEntry entry)
    {
        int at = Entries.Count;
        while (at > 0 && Entries[at - 1].StartTime > entry.StartTime) at--;
        Entries.Insert(at, entry);
    }

    public override string? Inspect(Realm realm, InspectOptions options, double depth)
    {
        if (depth < 0) return null;
        JsObject shown = realm.CreateObject();
        shown.PutOwn("timeOrigin", HostContext.Of(realm).TimeOrigin);
        return "Performance " + Inspector.Inspect(realm, JsValue.FromObject(shown), options with { Depth = options.Depth - 1 });
    }
}

/// <summary>The Performance interface (High Resolution Time §7, User Timing §3, Performance Timeline §3).</summary>
internal static unsafe class PerformanceInterface
{
    public static JsObject CreateConstructor(Realm realm) =>
        realm.CreateLazyConstructor("Performance", 0, &Construct, &DefineConstructor, Intrinsic.EventTargetConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.EventTargetPrototype, &DefinePrototype);

    /// <summary>The performance object; its class is made when it is first touched.</summary>
    public static JsObject Create(Realm realm) => new JsPerformance(realm.Get(Intrinsic.PerformancePrototype).RootShapeForInstances());

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.PerformancePrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.PerformanceConstructor);
        b.Operation("clearMarks", 0, &ClearMarks);
        b.Operation("clearMeasures", 0, &ClearMeasures);
        b.Operation("getEntries", 0, &GetEntries);
        b.Operation("getEntriesByName", 1, &GetEntriesByName);
        b.Operation("getEntriesByType", 1, &GetEntriesByType);
        b.Operation("mark", 1, &Mark);
        b.Operation("measure", 1, &Measure);
        b.Operation("now", 0, &Now);
        b.Attribute("timeOrigin", &GetTimeOrigin);
        b.Operation("toJSON", 0, &ToJSON);
        b.ToStringTag("Performance");
    }

    private static JsValue Construct(in BuiltinCall call) => throw NodeErrors.IllegalConstructor();

    private static JsPerformance This(in BuiltinCall call) => WebInterface.This<JsPerformance>(call, "Performance");

    // Kept apart from This: programs call a bare `now`.
    private static JsValue Now(in BuiltinCall call) => HostContext.Of(call.Realm).Loop.Elapsed;

    private static JsValue GetTimeOrigin(in BuiltinCall call)
    {
        This(call);
        return HostContext.Of(call.Realm).TimeOrigin;
    }

    private static JsValue ToJSON(in BuiltinCall call)
    {
        This(call);
        JsObject o = call.Realm.CreateObject();
        o.PutOwn("timeOrigin", HostContext.Of(call.Realm).TimeOrigin);
        return JsValue.FromObject(o);
    }

    private static JsValue ClearMarks(in BuiltinCall call) => Clear(call, "mark");

    private static JsValue ClearMeasures(in BuiltinCall call) => Clear(call, "measure");

    private static JsValue Clear(in BuiltinCall call, string type)
    {
        string? name = call[0].IsUndefined ? null : TypeConversion.ToText(call[0]);
        This(call).Entries.RemoveAll(entry => entry.EntryType == type && (name is null || entry.Name == name));
        return JsValue.Undefined;
    }

    private static JsValue GetEntries(in BuiltinCall call) => List(call.Realm, This(call), null, null);

    private static JsValue GetEntriesByName(in BuiltinCall call)
    {
        JsPerformance performance = This(call);
        WebInterface.Require(call, "name");
        string name = TypeConversion.ToText(call[0]);
        return List(call.Realm, performance, name, call[1].IsUndefined ? null : TypeConversion.ToText(call[1]));
    }

    private static JsValue GetEntriesByType(in BuiltinCall call)
    {
        JsPerformance performance = This(call);
        WebInterface.Require(call, "type");
        return List(call.Realm, performance, null, TypeConversion.ToText(call[0]));
    }

    private static JsValue List(Realm realm, JsPerformance performance, string? name, string? type)
    {
        var found = JsArray.Create(realm);
        foreach (JsPerformanceEntry entry in performance.Entries)
        {
            if ((name is null || entry.Name == name) && (type is null || entry.EntryType == type)) found.Append(JsValue.FromObject(entry));
        }
        return JsValue.FromObject(found);
    }

    /// <summary>mark(name, { startTime, detail }) (User Timing §3.1)</summary>
    private static JsValue Mark(in BuiltinCall call)
    {
        JsPerformance performance = This(call);
        JsPerformanceEntry entry = PerformanceEntryInterface.CreateMark(call, call.Realm.Get(Intrinsic.PerformanceMarkPrototype).RootShapeForInstances());
        performance.Add(entry);
        return JsValue.FromObject(entry);
    }

    /// <summary>measure(name, start or options, end) (User Timing §3.1.3)</summary>
    private static JsValue Measure(in BuiltinCall call)
    {
        JsPerformance performance = This(call);
        WebInterface.Require(call, "name");
        Realm realm = call.Realm;
        string name = TypeConversion.ToText(call[0]);
        JsValue start = call[1], end = call[2], duration = JsValue.Undefined, detail = JsValue.Null;
        if (call[1].IsObject)
        {
            JsObject options = call[1].AsObject();
            start = options.Get("start");
            end = options.Get("end");
            duration = options.Get("duration");
            if (options.Get("detail") is { IsNullish: false } given) detail = StructuredClone.Clone(realm, given);
        }
        double endTime = !end.IsUndefined ? Time(end)
            : !start.IsUndefined && !duration.IsUndefined ? Time(start) + TypeConversion.ToNumber(duration)
            : HostContext.Of(realm).Loop.Elapsed;
        double startTime = !start.IsUndefined ? Time(start) : !duration.IsUndefined ? endTime - TypeConversion.ToNumber(duration) : 0;
        Shape shape = realm.Get(Intrinsic.PerformanceMeasurePrototype).RootShapeForInstances();
        var entry = new JsPerformanceEntry(shape, name, "measure", startTime, endTime - startTime, detail);
        performance.Add(entry);
        return JsValue.FromObject(entry);

        double Time(JsValue value)
        {
            if (value.IsNumber) return value.AsNumber();
            string mark = TypeConversion.ToText(value);
            return performance.Entries.FindLast(entry => entry.EntryType == "mark" && entry.Name == mark)?.StartTime
                ?? throw DOMExceptionInterface.Create(realm, "SyntaxError", $"The \"{mark}\" performance mark has not been set");
        }
    }
}
