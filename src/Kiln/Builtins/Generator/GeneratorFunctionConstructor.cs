namespace Kiln.Builtins;

/// <summary>The GeneratorFunction constructor (ECMA-262 §27.3.1, §27.3.2).</summary>
internal static unsafe class GeneratorFunctionConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("GeneratorFunction", 1, &Construct, &Define, Intrinsic.FunctionConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.GeneratorFunctionPrototype);
    }

    /// <summary>GeneratorFunction ( ...parameterArgs, bodyArg ) (§27.3.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call) =>
        DynamicFunction.Create(call, Intrinsic.GeneratorFunctionPrototype, isAsync: false, isGenerator: true);
}
