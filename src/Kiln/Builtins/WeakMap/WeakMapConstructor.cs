namespace Kiln.Builtins;

/// <summary>A WeakMap instance (ECMA-262 §24.3.4).</summary>
internal sealed class JsWeakMap(Shape shape) : JsObject(shape)
{
    /// <summary>[[WeakMapData]]; keys are objects and symbols.</summary>
    public ConditionalWeakTable<object, StrongBox<JsValue>> Table { get; } = [];

    public override string ClassName => "WeakMap";
}

/// <summary>The WeakMap constructor (ECMA-262 §24.3.1, §24.3.2).</summary>
internal static unsafe class WeakMapConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("WeakMap", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.WeakMapPrototype);
    }

    /// <summary>WeakMap ( [ iterable ] ) (§24.3.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor WeakMap requires 'new'");
        JsValue iterable = call[0];
        var map = new JsWeakMap(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.WeakMapPrototype));
        if (!iterable.IsNullish) MapConstructor.AddEntries(map, iterable, original: null, set: null);
        return JsValue.FromObject(map);
    }

    /// <summary>CanBeHeldWeakly (§9.13): the reference to hold, or null.</summary>
    internal static object? HeldWeakly(JsValue value)
    {
        if (value.IsObject) return value.AsObject();
        return value.IsSymbol && !value.AsSymbol().IsRegistered ? value.AsSymbol() : null;
    }
}
