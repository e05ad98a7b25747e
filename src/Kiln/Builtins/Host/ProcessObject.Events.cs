namespace Kiln.Builtins;

/// <content>Events: 'exit', 'uncaughtException', 'unhandledRejection' and those a program emits itself.</content>
internal sealed unsafe partial class ProcessObject
{
    /// <summary>Calls the listeners of an event; false when there are none.</summary>
    public bool Emit(string name, JsValue[] arguments)
    {
        if (!_listeners.TryGetValue(name, out List<(JsObject Listener, bool Once)>? list) || list.Count == 0) return false;
        foreach ((JsObject listener, bool once) in list.ToArray())
        {
            if (once) Remove(name, listener);
            listener.Call(context.Realm.GlobalObject.Get("process"), arguments);
        }
        return true;
    }

    public bool HasListeners(string name) => _listeners.TryGetValue(name, out List<(JsObject Listener, bool Once)>? list) && list.Count > 0;

    private void Add(in BuiltinCall call, bool once)
    {
        string name = EventName(call[0]);
        if (!call[1].IsCallable)
        {
            throw NodeErrors.TypeError("ERR_INVALID_ARG_TYPE", $"The \"listener\" argument must be of type function. Received {TimerGlobals.Received(call.Realm, call[1])}");
        }
        if (!_listeners.TryGetValue(name, out List<(JsObject Listener, bool Once)>? list)) _listeners.Add(name, list = []);
        list.Add((call[1].AsObject(), once));
    }

    private void Remove(string name, JsObject listener)
    {
        if (!_listeners.TryGetValue(name, out List<(JsObject Listener, bool Once)>? list)) return;
        int index = list.FindLastIndex(entry => entry.Listener == listener);
        if (index >= 0) list.RemoveAt(index);
    }

    private static string EventName(JsValue name) => name.IsSymbol ? name.AsSymbol().ToString() : TypeConversion.ToText(name);

    private static JsValue On(in BuiltinCall call)
    {
        Of(call).Add(call, once: false);
        return call.This;
    }

    private static JsValue Once(in BuiltinCall call)
    {
        Of(call).Add(call, once: true);
        return call.This;
    }

    private static JsValue Off(in BuiltinCall call)
    {
        if (call[1].IsCallable) Of(call).Remove(EventName(call[0]), call[1].AsObject());
        return call.This;
    }

    private static JsValue RemoveAll(in BuiltinCall call)
    {
        if (call.Count == 0) Of(call)._listeners.Clear();
        else Of(call)._listeners.Remove(EventName(call[0]));
        return call.This;
    }

    private static JsValue Emit(in BuiltinCall call) => Of(call).Emit(EventName(call[0]), call.Count > 1 ? call.Arguments[1..].ToArray() : []);

    private static JsValue ListenerCount(in BuiltinCall call) =>
        Of(call)._listeners.TryGetValue(EventName(call[0]), out List<(JsObject Listener, bool Once)>? list) ? list.Count : 0;

    private static JsValue Listeners(in BuiltinCall call)
    {
        var listeners = JsArray.Create(call.Realm);
        if (Of(call)._listeners.TryGetValue(EventName(call[0]), out List<(JsObject Listener, bool Once)>? list))
        {
            foreach ((JsObject listener, _) in list) listeners.Append(JsValue.FromObject(listener));
        }
        return JsValue.FromObject(listeners);
    }
}
