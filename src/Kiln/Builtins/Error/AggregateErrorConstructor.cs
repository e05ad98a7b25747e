namespace Kiln.Builtins;

/// <summary>The AggregateError constructor (ECMA-262 §20.5.7.1).</summary>
internal static unsafe class AggregateErrorConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("AggregateError", 2, &Construct, &Define, Intrinsic.ErrorConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.AggregateErrorPrototype);
    }

    /// <summary>AggregateError ( errors, message [ , options ] ) (§20.5.7.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsValue errors = call[0];
        JsError error = ErrorConstructor.CreateFromCall(call, Intrinsic.AggregateErrorPrototype, call[1], call[2]);
        List<JsValue> list = IteratorOperations.ToList(errors);
        error.PutSlot(Names.Errors, JsValue.FromObject(JsArray.Create(call.Realm, list)), PropertyAttributes.Hidden);
        return JsValue.FromObject(error);
    }

    /// <summary>An AggregateError that the engine makes.</summary>
    public static JsError CreateObject(Realm realm, JsArray errors, string message)
    {
        var error = new JsError(realm.Get(Intrinsic.AggregateErrorPrototype).RootShapeForInstances());
        error.CaptureStack(realm);
        error.AddSlot(Names.Message, message, PropertyAttributes.Hidden);
        error.AddSlot(Names.Errors, JsValue.FromObject(errors), PropertyAttributes.Hidden);
        return error;
    }
}
