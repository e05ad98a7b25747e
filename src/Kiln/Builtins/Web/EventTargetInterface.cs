namespace Kiln.Builtins;

/// <summary>An event listener (DOM §2.7).</summary>
internal sealed class EventListener(JsObject callback)
{
    /// <summary>A function, or an object whose handleEvent is called.</summary>
    public JsObject Callback { get; set; } = callback;

    public bool Capture { get; init; }

    public bool Once { get; init; }

    public bool Passive { get; init; }

    /// <summary>Whether an on… attribute set it.</summary>
    public bool IsHandler { get; init; }

    public bool IsRemoved { get; set; }
}

/// <summary>An EventTarget (DOM §2.7) without a tree: an event is dispatched to its target alone.</summary>
internal class JsEventTarget(Shape shape) : JsObject(shape), IInspectable
{
    private Dictionary<string, List<EventListener>>? _listeners;

    public EventListener? FindHandler(string type) =>
        _listeners is not null && _listeners.TryGetValue(type, out List<EventListener>? list) ? list.Find(static listener => listener.IsHandler) : null;

    /// <summary>Adds a listener unless there is one with the same callback and capture.</summary>
    public bool Add(string type, EventListener listener)
    {
        _listeners ??= new(StringComparer.Ordinal);
        if (!_listeners.TryGetValue(type, out List<EventListener>? list)) _listeners.Add(type, list = []);
        if (!listener.IsHandler && list.Exists(other => other.Callback == listener.Callback && other.Capture == listener.Capture && !other.IsHandler)) return false;
        list.Add(listener);
        return true;
    }

    public void Remove(string type, EventListener listener)
    {
        listener.IsRemoved = true;
        if (_listeners is not null && _listeners.TryGetValue(type, out List<EventListener>? list)) list.Remove(listener);
    }

    public void Remove(string type, JsObject callback, bool capture)
    {
        if (_listeners is null || !_listeners.TryGetValue(type, out List<EventListener>? list)) return;
        EventListener? found = list.Find(listener => listener.Callback == callback && listener.Capture == capture && !listener.IsHandler);
        if (found is not null) Remove(type, found);
    }

    /// <summary>Dispatches an event (DOM §2.9): false when a listener canceled it. What listeners throw is reported after the running job.</summary>
    public bool Dispatch(Realm realm, JsEvent e)
    {
        e.Target = this;
        e.IsDispatching = true;
        if (_listeners is not null && _listeners.TryGetValue(e.Type, out List<EventListener>? list) && list.Count > 0)
        {
            foreach (EventListener listener in list.ToArray())
            {
                if (listener.IsRemoved) continue;
                if (listener.Once) Remove(e.Type, listener);
                e.InPassiveListener = listener.Passive;
                try
                {
                    JsValue result = Call(listener.Callback, e);
                    if (result.TryObject<JsPromise>() is { } promise) promise.Then(new RejectionReport(realm));
                }
                catch (ThrowCompletion thrown)
                {
                    JsValue error = thrown.Value;
                    realm.Agent.EnqueueTick(realm, () => throw new ThrowCompletion(error));
                }
                e.InPassiveListener = false;
                if (e.StopsImmediately) break;
            }
        }
        e.IsDispatching = false;
        e.StopsPropagation = e.StopsImmediately = false;
        return !e.IsCanceled;
    }

    private JsValue Call(JsObject callback, JsEvent e)
    {
        JsValue argument = JsValue.FromObject(e);
        if (callback.IsCallable) return callback.Call(JsValue.FromObject(this), [argument]);
        JsValue handle = callback.Get("handleEvent");
        return handle.IsCallable ? handle.AsObject().Call(JsValue.FromObject(callback), [argument]) : JsValue.Undefined;
    }

    public virtual string? Inspect(Realm realm, InspectOptions options, double depth)
    {
        string name = Inspector.ConstructorNameOf(this) ?? "EventTarget";
        return depth < 0 ? name : name + " {}";
    }

    /// <summary>A rejection of the promise that a listener returned counts as an error it threw.</summary>
    private sealed class RejectionReport(Realm realm) : IPromiseContinuation
    {
        public void Fulfilled(JsValue value)
        {
        }

        public void Rejected(JsValue reason) => realm.Agent.EnqueueTick(realm, () => throw new ThrowCompletion(reason));
    }
}

/// <summary>The EventTarget interface (DOM §2.7).</summary>
internal static unsafe class EventTargetInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("EventTarget", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.EventTargetPrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.EventTargetConstructor);
        b.Operation("addEventListener", 2, &AddEventListener);
        b.Operation("removeEventListener", 2, &RemoveEventListener);
        b.Operation("dispatchEvent", 1, &DispatchEvent);
        b.ToStringTag("EventTarget");
    }

    private static JsValue Construct(in BuiltinCall call) =>
        JsValue.FromObject(new JsEventTarget(ObjectOperations.GetShapeFromConstructor(WebInterface.NewTarget(call), Intrinsic.EventTargetPrototype)));

    // Operations of the global object's interfaces take undefined for the global object, which is no EventTarget here.
    private static JsEventTarget This(in BuiltinCall call) => WebInterface.This<JsEventTarget>(call, "EventTarget");

    private static JsValue AddEventListener(in BuiltinCall call)
    {
        JsEventTarget target = This(call);
        WebInterface.Require(call, "type", "listener");
        JsValue options = call[2];
        bool capture = false, once = false, passive = false;
        JsAbortSignal? signal = null;
        if (options.IsObject)
        {
            JsObject o = options.AsObject();
            once = TypeConversion.ToBoolean(o.Get("once"));
            capture = TypeConversion.ToBoolean(o.Get("capture"));
            passive = TypeConversion.ToBoolean(o.Get("passive"));
            JsValue given = o.Get("signal");
            if (!given.IsUndefined)
            {
                signal = given.TryObject<JsAbortSignal>() ?? throw NodeErrors.InvalidArgument("options.signal", "an instance of AbortSignal", given);
            }
        }
        else if (options.IsBoolean)
        {
            capture = options.IsTrue;
        }
        else if (!options.IsNullish)
        {
            throw NodeErrors.InvalidArgument("options", "of type object", options);
        }
        if (call[1].IsNullish) return JsValue.Undefined;
        if (!call[1].IsObject) throw NodeErrors.InvalidArgument("listener", "an instance of EventListener", call[1]);
        string type = TypeConversion.ToText(call[0]);
        if (signal is { IsAborted: true }) return JsValue.Undefined;
        var listener = new EventListener(call[1].AsObject()) { Capture = capture, Once = once, Passive = passive };
        if (target.Add(type, listener)) signal?.AddAlgorithm(() => target.Remove(type, listener));
        return JsValue.Undefined;
    }

    private static JsValue RemoveEventListener(in BuiltinCall call)
    {
        JsEventTarget target = This(call);
        WebInterface.Require(call, "type", "listener");
        if (call[1].IsNullish) return JsValue.Undefined;
        if (!call[1].IsObject) throw NodeErrors.InvalidArgument("listener", "an instance of EventListener", call[1]);
        bool capture = call[2].IsObject ? TypeConversion.ToBoolean(call[2].AsObject().Get("capture")) : TypeConversion.ToBoolean(call[2]);
        target.Remove(TypeConversion.ToText(call[0]), call[1].AsObject(), capture);
        return JsValue.Undefined;
    }

    private static JsValue DispatchEvent(in BuiltinCall call)
    {
        JsEventTarget target = This(call);
        WebInterface.Require(call, "event");
        JsEvent e = call[0].TryObject<JsEvent>() ?? throw NodeErrors.InvalidArgument("event", "an instance of Event", call[0]);
        if (e.IsDispatching)
        {
            throw NodeErrors.Create(call.Realm, Bytecode.NativeErrorKind.Error, "ERR_EVENT_RECURSION", $"The event \"{e.Type}\" is already being dispatched");
        }
        return target.Dispatch(call.Realm, e);
    }
}
