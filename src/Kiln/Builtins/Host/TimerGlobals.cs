using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>What setTimeout and its kin return: Node's Timeout and Immediate objects.</summary>
internal sealed class JsTimer(Shape shape, HostTimer timer) : JsObject(shape)
{
    public HostTimer Timer => timer;

    public override string ClassName => timer.IsImmediate ? "Immediate" : "Timeout";
}

/// <summary>setTimeout, setInterval, setImmediate and what stops them; queueMicrotask (HTML §8.6, §8.7).</summary>
internal static unsafe class TimerGlobals
{
    public static void Define(ref ObjectBuilder b)
    {
        Function(ref b, "clearImmediate", 1, &Clear);
        Function(ref b, "setImmediate", 1, &SetImmediate);
        Function(ref b, "clearInterval", 1, &Clear);
        Function(ref b, "clearTimeout", 1, &Clear);
        Function(ref b, "setInterval", 2, &SetInterval);
        Function(ref b, "setTimeout", 2, &SetTimeout);
        Function(ref b, "queueMicrotask", 1, &QueueMicrotask);
    }

    private static void Function(ref ObjectBuilder b, string name, int length, delegate*<in BuiltinCall, JsValue> code) =>
        b.Value(name, JsValue.FromObject(new BuiltinFunction(b.Realm, name, length, code)), PropertyAttributes.All);

    private static JsValue SetTimeout(in BuiltinCall call) => Start(call, repeats: false);

    private static JsValue SetInterval(in BuiltinCall call) => Start(call, repeats: true);

    private static JsValue Start(in BuiltinCall call, bool repeats)
    {
        JsObject callback = Callback(call);
        double delay = call.Count > 1 ? TypeConversion.ToNumber(call[1]) : 1;
        if (!(delay >= 1 && delay <= int.MaxValue)) delay = 1;
        var timer = new HostTimer(callback, call.Count > 2 ? call.Arguments[2..].ToArray() : [], Math.Floor(delay), repeats);
        return Handle(call.Realm, timer);
    }

    private static JsValue SetImmediate(in BuiltinCall call)
    {
        var timer = new HostTimer(Callback(call), call.Count > 1 ? call.Arguments[1..].ToArray() : [], 0, repeats: false) { IsImmediate = true };
        return Handle(call.Realm, timer);
    }

    private static JsValue Handle(Realm realm, HostTimer timer)
    {
        HostContext context = HostContext.Of(realm);
        JsObject prototype = timer.IsImmediate
            ? context.ImmediatePrototype ??= realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefineImmediate)
            : context.TimeoutPrototype ??= realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefineTimeout);
        timer.Handle = JsValue.FromObject(new JsTimer(prototype.RootShapeForInstances(), timer));
        context.Loop.Start(timer);
        return timer.Handle;
    }

    private static void DefineTimeout(ref ObjectBuilder b)
    {
        b.Value(Names.Constructor, JsValue.FromObject(b.Realm.CreateFunction("Timeout", 0, &NotConstructible)));
        b.Method("refresh", 0, &Refresh);
        b.Method("unref", 0, &Unref);
        b.Method("ref", 0, &Ref);
        b.Method("hasRef", 0, &HasRef);
        b.Method("close", 0, &Close);
        b.Method(WellKnownSymbols.ToPrimitive, 0, &ToPrimitive);
    }

    private static void DefineImmediate(ref ObjectBuilder b)
    {
        b.Value(Names.Constructor, JsValue.FromObject(b.Realm.CreateFunction("Immediate", 0, &NotConstructible)));
        b.Method("ref", 0, &Ref);
        b.Method("unref", 0, &Unref);
        b.Method("hasRef", 0, &HasRef);
    }

    private static JsValue NotConstructible(in BuiltinCall call) => throw Errors.TypeError("Illegal constructor");

    private static HostTimer This(in BuiltinCall call) =>
        call.This.TryObject<JsTimer>()?.Timer ?? throw Errors.TypeError("Illegal invocation");

    private static JsValue Refresh(in BuiltinCall call)
    {
        HostTimer timer = This(call);
        HostContext.Of(call.Realm).Loop.Start(timer);
        return call.This;
    }

    private static JsValue Unref(in BuiltinCall call)
    {
        HostContext.Of(call.Realm).Loop.SetReferenced(This(call), false);
        return call.This;
    }

    private static JsValue Ref(in BuiltinCall call)
    {
        HostContext.Of(call.Realm).Loop.SetReferenced(This(call), true);
        return call.This;
    }

    private static JsValue HasRef(in BuiltinCall call) => This(call).IsReferenced;

    private static JsValue Close(in BuiltinCall call)
    {
        HostContext.Of(call.Realm).Loop.Stop(This(call));
        return call.This;
    }

    private static JsValue ToPrimitive(in BuiltinCall call) => This(call).Id;

    private static JsValue Clear(in BuiltinCall call)
    {
        EventLoop loop = HostContext.Of(call.Realm).Loop;
        HostTimer? timer = call[0].TryObject<JsTimer>()?.Timer;
        if (timer is null && (call[0].IsNumber || call[0].IsString))
        {
            double id = TypeConversion.ToNumber(call[0]);
            if (id == Math.Floor(id) && Math.Abs(id) < int.MaxValue) timer = loop.Find((int)id);
        }
        if (timer is not null) loop.Stop(timer);
        return JsValue.Undefined;
    }

    private static JsObject Callback(in BuiltinCall call)
    {
        if (call[0].IsCallable) return call[0].AsObject();
        throw NodeErrors.TypeError("ERR_INVALID_ARG_TYPE", $"The \"callback\" argument must be of type function. Received {Received(call.Realm, call[0])}");
    }

    /// <summary>A value as Node's argument errors describe it.</summary>
    public static string Received(Realm realm, JsValue value)
    {
        if (value.IsNullish) return value.ToString();
        if (value.IsCallable) return "function " + (Interpreter.StackTrace.OwnName((JsFunction)value.AsObject()) ?? "");
        if (value.IsObject) return "an instance of " + Interpreter.StackTrace.ConstructorName(value.AsObject());
        string text = Inspector.Inspect(realm, value, InspectOptions.Default with { Depth = -1 });
        if (text.Length > 28) text = text[..25] + "...";
        string type = value.Type switch { JsType.Number => "number", JsType.String => "string", JsType.Boolean => "boolean", JsType.Symbol => "symbol", _ => "bigint" };
        return $"type {type} ({text})";
    }

    private static JsValue QueueMicrotask(in BuiltinCall call)
    {
        JsObject callback = Callback(call);
        call.Realm.Agent.EnqueueJob(call.Realm, () => callback.Call(JsValue.Undefined, []));
        return JsValue.Undefined;
    }
}
