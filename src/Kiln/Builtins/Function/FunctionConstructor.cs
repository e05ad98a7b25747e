namespace Kiln.Builtins;

/// <summary>The Function constructor (ECMA-262 §20.2.1).</summary>
internal static unsafe class FunctionConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Function", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.FunctionPrototype);
    }

    /// <summary>Function ( ...parameterArgs, bodyArg ) (§20.2.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call) => DynamicFunction.Create(call, Intrinsic.FunctionPrototype, isAsync: false, isGenerator: false);
}
