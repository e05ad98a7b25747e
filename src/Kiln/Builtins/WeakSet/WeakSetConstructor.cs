namespace Kiln.Builtins;

/// <summary>A WeakSet instance (ECMA-262 §24.4.4).</summary>
internal sealed class JsWeakSet(Shape shape) : JsObject(shape)
{
    /// <summary>[[WeakSetData]]: objects and symbols.</summary>
    public ConditionalWeakTable<object, object> Table { get; } = [];

    public override string ClassName => "WeakSet";
}

/// <summary>The WeakSet constructor (ECMA-262 §24.4.1, §24.4.2).</summary>
internal static unsafe class WeakSetConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("WeakSet", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.WeakSetPrototype);
    }

    /// <summary>WeakSet ( [ iterable ] ) (§24.4.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor WeakSet requires 'new'");
        JsValue iterable = call[0];
        var set = new JsWeakSet(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.WeakSetPrototype));
        if (iterable.IsNullish) return JsValue.FromObject(set);
        JsValue adder = set.Get(Names.Add);
        if (!adder.IsCallable) throw SetConstructor.NotAnAdder(adder, set);
        SetConstructor.AddValues(set, adder.AsObject(), iterable);
        return JsValue.FromObject(set);
    }
}
