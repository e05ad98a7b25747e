namespace Kiln.Builtins;

/// <summary>The SuppressedError constructor (ECMA-262 §20.5.8.1).</summary>
internal static unsafe class SuppressedErrorConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("SuppressedError", 3, &Construct, &Define, Intrinsic.ErrorConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.SuppressedErrorPrototype);
    }

    /// <summary>SuppressedError ( error, suppressed, message ) (§20.5.8.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsValue inner = call[0], suppressed = call[1];
        JsError error = ErrorConstructor.CreateFromCall(call, Intrinsic.SuppressedErrorPrototype, call[2], JsValue.Undefined);
        error.PutSlot(Names.Error, inner, PropertyAttributes.Hidden);
        error.PutSlot(Names.Suppressed, suppressed, PropertyAttributes.Hidden);
        return JsValue.FromObject(error);
    }

    /// <summary>The error of DisposeResources (§9.5.7) when an error follows an error.</summary>
    public static JsError CreateObject(Realm realm, JsValue inner, JsValue suppressed)
    {
        var error = new JsError(realm.Get(Intrinsic.SuppressedErrorPrototype).RootShapeForInstances());
        error.CaptureStack(realm);
        error.AddSlot(Names.Message, "An error was suppressed during disposal.", PropertyAttributes.Hidden);
        error.AddSlot(Names.Error, inner, PropertyAttributes.Hidden);
        error.AddSlot(Names.Suppressed, suppressed, PropertyAttributes.Hidden);
        return error;
    }
}
