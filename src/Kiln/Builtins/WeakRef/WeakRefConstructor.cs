namespace Kiln.Builtins;

/// <summary>A WeakRef instance (ECMA-262 §26.1.5).</summary>
internal sealed class JsWeakRef(Shape shape, object target) : JsObject(shape)
{
    /// <summary>[[WeakRefTarget]]: an object or a symbol.</summary>
    public WeakReference<object> Target { get; } = new(target);

    public override string ClassName => "WeakRef";
}

/// <summary>The WeakRef constructor (ECMA-262 §26.1.1, §26.1.2).</summary>
internal static unsafe class WeakRefConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("WeakRef", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.WeakRefPrototype);
    }

    /// <summary>WeakRef ( target ) (§26.1.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor WeakRef requires 'new'");
        object target = WeakMapConstructor.HeldWeakly(call[0]) ?? throw Errors.TypeError("WeakRef: invalid target");
        var reference = new JsWeakRef(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.WeakRefPrototype), target);
        call.Realm.Agent.AddToKeptObjects(target);
        return JsValue.FromObject(reference);
    }
}
