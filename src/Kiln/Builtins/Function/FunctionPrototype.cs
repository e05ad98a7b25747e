namespace Kiln.Builtins;

/// <summary>The %Function.prototype% object (ECMA-262 §20.2.3).</summary>
internal static unsafe class FunctionPrototype
{
    /// <summary>The realm makes the object itself, before everything else; this defines its properties at first touch.</summary>
    public static void Define(ref ObjectBuilder b)
    {
        b.LengthAndName();
        b.Intrinsic("constructor", Intrinsic.FunctionConstructor);
    }

    /// <summary>The function's own behaviour: it accepts anything and returns undefined.</summary>
    public static JsValue Call(in BuiltinCall call) => JsValue.Undefined;

    /// <summary>%ThrowTypeError% (§10.2.4.1).</summary>
    public static JsObject CreateThrowTypeError(Realm realm)
    {
        var function = new BuiltinFunction(realm, "", 0, &ThrowTypeError);
        function.Materialize();
        function.PutSlot(Names.Length, JsValue.FromInt32(0), PropertyAttributes.None);
        function.PutSlot(Names.Name, JsValue.EmptyString, PropertyAttributes.None);
        function.PreventExtensions();
        return function;
    }

    private static JsValue ThrowTypeError(in BuiltinCall call) =>
        throw Errors.TypeError("'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them");
}
