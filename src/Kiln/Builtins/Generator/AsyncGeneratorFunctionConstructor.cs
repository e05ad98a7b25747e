namespace Kiln.Builtins;

/// <summary>The AsyncGeneratorFunction constructor (ECMA-262 §27.4.1, §27.4.2).</summary>
internal static unsafe class AsyncGeneratorFunctionConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("AsyncGeneratorFunction", 1, &Construct, &Define, Intrinsic.FunctionConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.AsyncGeneratorFunctionPrototype);
    }

    /// <summary>AsyncGeneratorFunction ( ...parameterArgs, bodyArg ) (§27.4.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call) =>
        DynamicFunction.Create(call, Intrinsic.AsyncGeneratorFunctionPrototype, isAsync: true, isGenerator: true);
}
