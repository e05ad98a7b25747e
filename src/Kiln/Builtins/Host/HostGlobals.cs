using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>The globals a host adds to those of the language. All of them are lazy: an object is made empty here and filled at first touch.</summary>
internal static unsafe class HostGlobals
{
    public static void Define(ref ObjectBuilder b)
    {
        if (b.Realm.HostDefined is not HostContext context) return;
        b.Value("global", JsValue.FromObject(b.Target), PropertyAttributes.All);
        TimerGlobals.Define(ref b);
        b.Value("console", JsValue.FromObject(ConsoleObject.Create(b.Realm)));
        b.Value("process", JsValue.FromObject((context.Process ??= new ProcessObject(context)).Create()));
    }

    /// <summary>What not every program uses.</summary>
    public static void DefineRest(ref ObjectBuilder b)
    {
        if (b.Realm.HostDefined is not HostContext) return;
        b.Operation("structuredClone", 0, &StructuredClone.Call);
        b.Operation("atob", 1, &Base64Functions.Atob);
        b.Operation("btoa", 1, &Base64Functions.Btoa);
        b.Attribute("performance", &GetPerformance, &SetPerformance);
        b.Attribute("navigator", &GetNavigator);
        b.Attribute("crypto", &GetCrypto);
        b.Operation("reportError", 1, &ReportError);
        DefineInterfaces(ref b);
    }

    private static void DefineInterfaces(ref ObjectBuilder b)
    {
        b.Intrinsic("AbortController", Intrinsic.AbortControllerConstructor);
        b.Intrinsic("AbortSignal", Intrinsic.AbortSignalConstructor);
        b.Intrinsic("Blob", Intrinsic.BlobConstructor);
        b.Intrinsic("Crypto", Intrinsic.CryptoConstructor);
        b.Intrinsic("CustomEvent", Intrinsic.CustomEventConstructor);
        b.Intrinsic("DOMException", Intrinsic.DOMExceptionConstructor);
        b.Intrinsic("Event", Intrinsic.EventConstructor);
        b.Intrinsic("EventTarget", Intrinsic.EventTargetConstructor);
        b.Intrinsic("File", Intrinsic.FileConstructor);
        b.Intrinsic("Navigator", Intrinsic.NavigatorConstructor);
        b.Intrinsic("Performance", Intrinsic.PerformanceConstructor);
        b.Intrinsic("PerformanceEntry", Intrinsic.PerformanceEntryConstructor);
        b.Intrinsic("PerformanceMark", Intrinsic.PerformanceMarkConstructor);
        b.Intrinsic("PerformanceMeasure", Intrinsic.PerformanceMeasureConstructor);
        b.Intrinsic("TextDecoder", Intrinsic.TextDecoderConstructor);
        b.Intrinsic("TextEncoder", Intrinsic.TextEncoderConstructor);
        b.Intrinsic("URL", Intrinsic.URLConstructor);
        b.Intrinsic("URLSearchParams", Intrinsic.URLSearchParamsConstructor);
    }

    private static JsValue GetPerformance(in BuiltinCall call) =>
        JsValue.FromObject(HostContext.Of(call.Realm).Performance ??= PerformanceInterface.Create(call.Realm));

    /// <summary>The attribute is [Replaceable]: an assignment makes a data property of it.</summary>
    private static JsValue SetPerformance(in BuiltinCall call)
    {
        ObjectOperations.DefinePropertyOrThrow(call.Realm.GlobalObject, "performance", PropertyDescriptor.Data(call[0], PropertyAttributes.All));
        return JsValue.Undefined;
    }

    private static JsValue GetNavigator(in BuiltinCall call) =>
        JsValue.FromObject(HostContext.Of(call.Realm).Navigator ??= new JsNavigator(call.Realm.Get(Intrinsic.NavigatorPrototype).RootShapeForInstances()));

    private static JsValue GetCrypto(in BuiltinCall call) =>
        JsValue.FromObject(HostContext.Of(call.Realm).Crypto ??= new JsCrypto(call.Realm.Get(Intrinsic.CryptoPrototype).RootShapeForInstances()));

    /// <summary>reportError(e) (HTML §8.1.4.6): as if nobody had caught it.</summary>
    private static JsValue ReportError(in BuiltinCall call)
    {
        WebInterface.Require(call, "e");
        JsValue error = call[0];
        call.Realm.Agent.EnqueueTick(call.Realm, () => throw new ThrowCompletion(error));
        return JsValue.Undefined;
    }
}
