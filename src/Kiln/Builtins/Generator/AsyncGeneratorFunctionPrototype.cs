namespace Kiln.Builtins;

/// <summary>The %AsyncGeneratorFunction.prototype% object (ECMA-262 §27.4.3).</summary>
internal static unsafe class AsyncGeneratorFunctionPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.FunctionPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Value(Names.Constructor, JsValue.FromObject(b.Realm.Get(Intrinsic.AsyncGeneratorFunctionConstructor)), PropertyAttributes.Configurable);
        b.Value(Names.Prototype, JsValue.FromObject(b.Realm.Get(Intrinsic.AsyncGeneratorPrototype)), PropertyAttributes.Configurable);
        b.ToStringTag("AsyncGeneratorFunction");
    }
}
