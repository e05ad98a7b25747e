using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>An Event or CustomEvent (DOM §2.2).</summary>
internal sealed class JsEvent(Shape shape, string type) : JsObject(shape), IInspectable
{
    public string Type { get; set; } = type;

    public bool Bubbles { get; set; }

    public bool Cancelable { get; set; }

    public bool Composed { get; init; }

    /// <summary>Whether a CustomEvent, which has a detail.</summary>
    public bool IsCustom { get; init; }

    public JsValue Detail { get; set; } = JsValue.Null;

    public JsEventTarget? Target { get; set; }

    public bool IsDispatching { get; set; }

    public bool IsTrusted { get; init; }

    /// <summary>The canceled flag.</summary>
    public bool IsCanceled { get; set; }

    public bool StopsPropagation { get; set; }

    public bool StopsImmediately { get; set; }

    /// <summary>The in passive listener flag.</summary>
    public bool InPassiveListener { get; set; }

    public double TimeStamp { get; init; }

    public static JsEvent Create(Realm realm, string type) =>
        new(realm.Get(Intrinsic.EventPrototype).RootShapeForInstances(), type) { IsTrusted = true, TimeStamp = HostContext.Of(realm).Loop.Elapsed };

    public string? Inspect(Realm realm, InspectOptions options, double depth)
    {
        string name = Inspector.ConstructorNameOf(this) ?? "Event";
        if (depth < 0) return name;
        JsObject shown = realm.CreateObject();
        shown.PutOwn("type", Type);
        shown.PutOwn("defaultPrevented", IsCanceled);
        shown.PutOwn("cancelable", Cancelable);
        shown.PutOwn("timeStamp", TimeStamp);
        return name + " " + Inspector.Inspect(realm, JsValue.FromObject(shown), options with { Depth = options.Depth - 1 });
    }
}

/// <summary>The Event and CustomEvent interfaces (DOM §2.2, §2.4).</summary>
internal static unsafe class EventInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("Event", 1, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.EventPrototype);
        DefineConstants(ref b);
    }

    private static void DefineConstants(ref ObjectBuilder b)
    {
        int phase = 0;
        foreach (string name in (ReadOnlySpan<string>)["NONE", "CAPTURING_PHASE", "AT_TARGET", "BUBBLING_PHASE"])
            b.Value(PropertyKey.FromString(name), phase++, PropertyAttributes.Enumerable);
    }

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.EventConstructor);
        b.Operation("initEvent", 1, &InitEvent);
        b.Operation("stopImmediatePropagation", 0, &StopImmediatePropagation);
        b.Operation("preventDefault", 0, &PreventDefault);
        b.Attribute("target", &GetTarget);
        b.Attribute("currentTarget", &GetCurrentTarget);
        b.Attribute("srcElement", &GetTarget);
        b.Attribute("type", &GetEventType);
        b.Attribute("cancelable", &GetCancelable);
        b.Attribute("defaultPrevented", &GetDefaultPrevented);
        b.Attribute("timeStamp", &GetTimeStamp);
        b.Operation("composedPath", 0, &ComposedPath);
        b.Attribute("returnValue", &GetReturnValue, &SetReturnValue);
        b.Attribute("bubbles", &GetBubbles);
        b.Attribute("composed", &GetComposed);
        b.Attribute("eventPhase", &GetEventPhase);
        b.Attribute("cancelBubble", &GetCancelBubble, &SetCancelBubble);
        b.Operation("stopPropagation", 0, &StopPropagation);
        b.Attribute("isTrusted", &GetIsTrusted);
        DefineConstants(ref b);
        b.ToStringTag("Event");
    }

    private static JsValue Construct(in BuiltinCall call) => Create(call, Intrinsic.EventPrototype, isCustom: false);

    /// <summary>The steps of both constructors: inner event creation with the members of the options.</summary>
    public static JsValue Create(in BuiltinCall call, Intrinsic prototype, bool isCustom)
    {
        JsObject newTarget = WebInterface.NewTarget(call);
        WebInterface.Require(call, "type");
        JsObject? options = null;
        if (!call[1].IsNullish) options = call[1].IsObject ? call[1].AsObject() : throw NodeErrors.InvalidArgument("options", "of type object", call[1]);
        bool bubbles = Flag("bubbles"), cancelable = Flag("cancelable"), composed = Flag("composed");
        JsValue detail = isCustom && options is not null ? options.Get("detail") : JsValue.Undefined;
        var made = new JsEvent(ObjectOperations.GetShapeFromConstructor(newTarget, prototype), TypeConversion.ToText(call[0]))
        {
            Bubbles = bubbles,
            Cancelable = cancelable,
            Composed = composed,
            IsCustom = isCustom,
            Detail = detail.IsUndefined ? JsValue.Null : detail,
            TimeStamp = HostContext.Of(call.Realm).Loop.Elapsed,
        };
        return JsValue.FromObject(made);

        bool Flag(string name) => options is not null && TypeConversion.ToBoolean(options.Get(name));
    }

    private static JsEvent This(in BuiltinCall call) => WebInterface.This<JsEvent>(call, "Event");

    private static JsValue InitEvent(in BuiltinCall call)
    {
        JsEvent e = This(call);
        WebInterface.Require(call, "type");
        if (e.IsDispatching) return JsValue.Undefined;
        e.Type = TypeConversion.ToText(call[0]);
        e.Bubbles = TypeConversion.ToBoolean(call[1]);
        e.Cancelable = TypeConversion.ToBoolean(call[2]);
        e.IsCanceled = e.StopsPropagation = e.StopsImmediately = false;
        return JsValue.Undefined;
    }

    private static JsValue StopImmediatePropagation(in BuiltinCall call)
    {
        JsEvent e = This(call);
        e.StopsPropagation = e.StopsImmediately = true;
        return JsValue.Undefined;
    }

    /// <summary>Sets the canceled flag, which a passive listener can not.</summary>
    private static JsValue PreventDefault(in BuiltinCall call)
    {
        JsEvent e = This(call);
        if (e is { Cancelable: true, InPassiveListener: false }) e.IsCanceled = true;
        return JsValue.Undefined;
    }

    private static JsValue GetTarget(in BuiltinCall call) => JsValue.FromObjectOrNull(This(call).Target);

    private static JsValue GetCurrentTarget(in BuiltinCall call) => This(call) is { IsDispatching: true } e ? JsValue.FromObjectOrNull(e.Target) : JsValue.Null;

    private static JsValue GetEventType(in BuiltinCall call) => This(call).Type;

    private static JsValue GetCancelable(in BuiltinCall call) => This(call).Cancelable;

    private static JsValue GetDefaultPrevented(in BuiltinCall call) => This(call).IsCanceled;

    private static JsValue GetTimeStamp(in BuiltinCall call) => This(call).TimeStamp;

    private static JsValue ComposedPath(in BuiltinCall call)
    {
        JsEvent e = This(call);
        JsValue[] path = e.IsDispatching && e.Target is not null ? [JsValue.FromObject(e.Target)] : [];
        return JsValue.FromObject(JsArray.Create(call.Realm, path));
    }

    private static JsValue GetReturnValue(in BuiltinCall call) => !This(call).IsCanceled;

    private static JsValue SetReturnValue(in BuiltinCall call) => TypeConversion.ToBoolean(call[0]) ? JsValue.Undefined : PreventDefault(call);

    private static JsValue GetBubbles(in BuiltinCall call) => This(call).Bubbles;

    private static JsValue GetComposed(in BuiltinCall call) => This(call).Composed;

    private static JsValue GetEventPhase(in BuiltinCall call) => This(call).IsDispatching ? 2 : 0;

    private static JsValue GetCancelBubble(in BuiltinCall call) => This(call).StopsPropagation;

    private static JsValue SetCancelBubble(in BuiltinCall call)
    {
        if (TypeConversion.ToBoolean(call[0])) This(call).StopsPropagation = true;
        return JsValue.Undefined;
    }

    private static JsValue StopPropagation(in BuiltinCall call)
    {
        This(call).StopsPropagation = true;
        return JsValue.Undefined;
    }

    private static JsValue GetIsTrusted(in BuiltinCall call) => This(call).IsTrusted;
}

/// <summary>The CustomEvent interface (DOM §2.4).</summary>
internal static unsafe class CustomEventInterface
{
    public static JsObject CreateConstructor(Realm realm) =>
        realm.CreateLazyConstructor("CustomEvent", 1, &Construct, &DefineConstructor, Intrinsic.EventConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.EventPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.CustomEventPrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.CustomEventConstructor);
        b.Attribute("detail", &GetDetail);
        b.Operation("initCustomEvent", 1, &InitCustomEvent);
        b.ToStringTag("CustomEvent");
    }

    private static JsValue Construct(in BuiltinCall call) => EventInterface.Create(call, Intrinsic.CustomEventPrototype, isCustom: true);

    private static JsEvent This(in BuiltinCall call) =>
        call.This.TryObject<JsEvent>() is { IsCustom: true } e ? e : throw NodeErrors.TypeError("ERR_INVALID_THIS", "Value of \"this\" must be of type CustomEvent");

    private static JsValue GetDetail(in BuiltinCall call) => This(call).Detail;

    private static JsValue InitCustomEvent(in BuiltinCall call)
    {
        JsEvent e = This(call);
        WebInterface.Require(call, "type");
        if (e.IsDispatching) return JsValue.Undefined;
        e.Type = TypeConversion.ToText(call[0]);
        e.Bubbles = TypeConversion.ToBoolean(call[1]);
        e.Cancelable = TypeConversion.ToBoolean(call[2]);
        e.Detail = call.Count > 3 ? call[3] : JsValue.Null;
        return JsValue.Undefined;
    }
}
