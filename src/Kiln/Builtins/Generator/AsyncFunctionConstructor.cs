namespace Kiln.Builtins;

/// <summary>The AsyncFunction constructor (ECMA-262 §27.7.1, §27.7.2).</summary>
internal static unsafe class AsyncFunctionConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("AsyncFunction", 1, &Construct, &Define, Intrinsic.FunctionConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.AsyncFunctionPrototype);
    }

    /// <summary>AsyncFunction ( ...parameterArgs, bodyArg ) (§27.7.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call) =>
        DynamicFunction.Create(call, Intrinsic.AsyncFunctionPrototype, isAsync: true, isGenerator: false);
}
