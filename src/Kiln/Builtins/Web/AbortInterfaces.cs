using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>An AbortSignal (DOM §3.2).</summary>
internal sealed class JsAbortSignal(Shape shape) : JsEventTarget(shape)
{
    private List<Action>? _algorithms;
    private List<JsAbortSignal>? _dependents;

    /// <summary>The abort reason; undefined until aborted.</summary>
    public JsValue Reason { get; private set; } = JsValue.Undefined;

    public bool IsAborted { get; private set; }

    public static JsAbortSignal Create(Realm realm) => new(realm.Get(Intrinsic.AbortSignalPrototype).RootShapeForInstances());

    /// <summary>Adds an abort algorithm, which runs before the event.</summary>
    public void AddAlgorithm(Action algorithm) => (_algorithms ??= []).Add(algorithm);

    /// <summary>Makes another signal abort when this one does.</summary>
    public void AddDependent(JsAbortSignal signal) => (_dependents ??= []).Add(signal);

    /// <summary>Signal abort (DOM §3.2): this signal, then those made of it by any().</summary>
    public void Abort(Realm realm, JsValue reason)
    {
        if (IsAborted) return;
        var aborted = new List<JsAbortSignal>();
        Mark(reason.IsUndefined ? JsValue.FromObject(DOMExceptionInterface.CreateObject(realm, "AbortError", "This operation was aborted")) : reason, aborted);
        foreach (JsAbortSignal signal in aborted) signal.RunSteps(realm);
    }

    private void Mark(JsValue reason, List<JsAbortSignal> aborted)
    {
        IsAborted = true;
        Reason = reason;
        aborted.Add(this);
        foreach (JsAbortSignal dependent in _dependents ?? [])
        {
            if (!dependent.IsAborted) dependent.Mark(reason, aborted);
        }
        _dependents = null;
    }

    private void RunSteps(Realm realm)
    {
        List<Action>? algorithms = _algorithms;
        _algorithms = null;
        foreach (Action algorithm in algorithms ?? []) algorithm();
        Dispatch(realm, JsEvent.Create(realm, "abort"));
    }

    public override string? Inspect(Realm realm, InspectOptions options, double depth) =>
        depth < 0 ? null : $"{Inspector.ConstructorNameOf(this) ?? "AbortSignal"} {{ aborted: {(IsAborted ? "true" : "false")} }}";
}

/// <summary>An AbortController (DOM §3.1).</summary>
internal sealed class JsAbortController(Shape shape, JsAbortSignal signal) : JsObject(shape), IInspectable
{
    public JsAbortSignal Signal => signal;

    public string? Inspect(Realm realm, InspectOptions options, double depth)
    {
        if (depth < 0) return null;
        JsObject shown = realm.CreateObject();
        shown.PutOwn("signal", JsValue.FromObject(signal));
        return (Inspector.ConstructorNameOf(this) ?? "AbortController") + " " + Inspector.Inspect(realm, JsValue.FromObject(shown), options with { Depth = options.Depth - 1 });
    }
}

/// <summary>The AbortController interface (DOM §3.1).</summary>
internal static unsafe class AbortControllerInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("AbortController", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.AbortControllerPrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.AbortControllerConstructor);
        b.Attribute("signal", &GetSignal);
        b.Operation("abort", 0, &Abort);
        b.ToStringTag("AbortController");
    }

    private static JsValue Construct(in BuiltinCall call)
    {
        Shape shape = ObjectOperations.GetShapeFromConstructor(WebInterface.NewTarget(call), Intrinsic.AbortControllerPrototype);
        return JsValue.FromObject(new JsAbortController(shape, JsAbortSignal.Create(call.Realm)));
    }

    private static JsAbortController This(in BuiltinCall call) => WebInterface.This<JsAbortController>(call, "AbortController");

    private static JsValue GetSignal(in BuiltinCall call) => JsValue.FromObject(This(call).Signal);

    private static JsValue Abort(in BuiltinCall call)
    {
        This(call).Signal.Abort(call.Realm, call[0]);
        return JsValue.Undefined;
    }
}

/// <summary>The AbortSignal interface (DOM §3.2).</summary>
internal static unsafe class AbortSignalInterface
{
    public static JsObject CreateConstructor(Realm realm) =>
        realm.CreateLazyConstructor("AbortSignal", 0, &Construct, &DefineConstructor, Intrinsic.EventTargetConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.EventTargetPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.AbortSignalPrototype);
        b.Operation("abort", 0, &Abort);
        b.Operation("timeout", 1, &Timeout);
        b.Operation("any", 1, &Any);
    }

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.AbortSignalConstructor);
        b.Attribute("aborted", &GetAborted);
        b.Attribute("reason", &GetReason);
        b.Operation("throwIfAborted", 0, &ThrowIfAborted);
        b.Attribute("onabort", &GetOnAbort, &SetOnAbort);
        b.ToStringTag("AbortSignal");
    }

    private static JsValue Construct(in BuiltinCall call) => throw NodeErrors.IllegalConstructor();

    private static JsAbortSignal This(in BuiltinCall call) => WebInterface.This<JsAbortSignal>(call, "AbortSignal");

    private static JsValue Abort(in BuiltinCall call)
    {
        var signal = JsAbortSignal.Create(call.Realm);
        signal.Abort(call.Realm, call[0]);
        return JsValue.FromObject(signal);
    }

    /// <summary>AbortSignal.timeout(milliseconds): its timer does not keep the program alive.</summary>
    private static JsValue Timeout(in BuiltinCall call)
    {
        if (!call[0].IsNumber) throw NodeErrors.InvalidArgument("delay", "of type number", call[0]);
        double delay = call[0].AsNumber();
        if (delay != Math.Floor(delay)) throw OutOfRange("an integer", call[0]);
        if (delay is < 0 or > uint.MaxValue) throw OutOfRange(">= 0 && <= 4294967295", call[0]);
        var signal = JsAbortSignal.Create(call.Realm);
        var timer = new HostTimer(call.Realm.CreateFunction("", 0, &Expire, signal), [], Math.Clamp(delay, 1, int.MaxValue), repeats: false) { IsReferenced = false };
        HostContext.Of(call.Realm).Loop.Start(timer);
        return JsValue.FromObject(signal);
    }

    private static ThrowCompletion OutOfRange(string range, JsValue value) => NodeErrors.Create(
        Realm.Current, Bytecode.NativeErrorKind.RangeError, "ERR_OUT_OF_RANGE",
        $"The value of \"delay\" is out of range. It must be {range}. Received {Inspector.Inspect(Realm.Current, value)}");

    private static JsValue Expire(in BuiltinCall call)
    {
        JsValue reason = JsValue.FromObject(DOMExceptionInterface.CreateObject(call.Realm, "TimeoutError", "The operation was aborted due to timeout"));
        ((JsAbortSignal)call.Callee.State!).Abort(call.Realm, reason);
        return JsValue.Undefined;
    }

    private static JsValue Any(in BuiltinCall call)
    {
        if (call[0].TryObject<JsArray>() is null) throw NodeErrors.InvalidArgument("signals", "an instance of Array", call[0]);
        List<JsValue> values = IteratorOperations.ToList(call[0]);
        var sources = new List<JsAbortSignal>(values.Count);
        foreach (JsValue value in values)
        {
            sources.Add(value.TryObject<JsAbortSignal>() ?? throw NodeErrors.InvalidArgument($"signals[{sources.Count}]", "an instance of AbortSignal", value));
        }
        var signal = JsAbortSignal.Create(call.Realm);
        if (sources.Find(static source => source.IsAborted) is { } aborted) signal.Abort(call.Realm, aborted.Reason);
        else sources.ForEach(source => source.AddDependent(signal));
        return JsValue.FromObject(signal);
    }

    private static JsValue GetAborted(in BuiltinCall call) => This(call).IsAborted;

    private static JsValue GetReason(in BuiltinCall call) => This(call).Reason;

    private static JsValue ThrowIfAborted(in BuiltinCall call)
    {
        JsAbortSignal signal = This(call);
        return signal.IsAborted ? throw new ThrowCompletion(signal.Reason) : JsValue.Undefined;
    }

    private static JsValue GetOnAbort(in BuiltinCall call) => JsValue.FromObjectOrNull(This(call).FindHandler("abort")?.Callback);

    private static JsValue SetOnAbort(in BuiltinCall call)
    {
        JsAbortSignal signal = This(call);
        EventListener? handler = signal.FindHandler("abort");
        if (!call[0].IsObject)
        {
            if (handler is not null) signal.Remove("abort", handler);
        }
        else if (handler is not null)
        {
            handler.Callback = call[0].AsObject();
        }
        else
        {
            signal.Add("abort", new EventListener(call[0].AsObject()) { IsHandler = true });
        }
        return JsValue.Undefined;
    }
}
