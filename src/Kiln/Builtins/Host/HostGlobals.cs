using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>The globals a host adds to those of the language. All of them are lazy: an object is made empty here and filled at first touch.</summary>
internal static unsafe class HostGlobals
{
    public static void Define(ref ObjectBuilder b)
    {
        if (b.Realm.HostDefined is not HostContext context) return;
        b.Value("global", JsValue.FromObject(b.Target));
        TimerGlobals.Define(ref b);
        b.Value("structuredClone", JsValue.FromObject(b.Realm.CreateFunction("structuredClone", 1, &StructuredClone.Call)), PropertyAttributes.All);
        b.Value("performance", JsValue.FromObject(PerformanceObject.Create(b.Realm)), PropertyAttributes.All);
        b.Value("console", JsValue.FromObject(ConsoleObject.Create(b.Realm)));
        b.Value("process", JsValue.FromObject((context.Process ??= new ProcessObject(context)).Create()));
    }
}

/// <summary>The performance object (High Resolution Time).</summary>
internal static unsafe class PerformanceObject
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("now", 0, &Now);
        b.Value("timeOrigin", HostContext.Of(b.Realm).TimeOrigin);
        b.Method("toJSON", 0, &ToJSON);
        b.Method("mark", 1, &Mark);
        b.Method("measure", 1, &Mark);
        b.ToStringTag("Performance");
    }

    private static JsValue Now(in BuiltinCall call) => HostContext.Of(call.Realm).Loop.Elapsed;

    // NOTE: entries are not kept, as nothing here can observe them.
    private static JsValue Mark(in BuiltinCall call)
    {
        JsObject entry = call.Realm.CreateObject();
        entry.PutOwn(Names.Name, TypeConversion.ToText(call[0]));
        entry.PutOwn("entryType", "mark");
        entry.PutOwn("startTime", HostContext.Of(call.Realm).Loop.Elapsed);
        entry.PutOwn("duration", 0);
        return JsValue.FromObject(entry);
    }

    private static JsValue ToJSON(in BuiltinCall call)
    {
        JsObject o = call.Realm.CreateObject();
        o.PutOwn("timeOrigin", HostContext.Of(call.Realm).TimeOrigin);
        return JsValue.FromObject(o);
    }
}
