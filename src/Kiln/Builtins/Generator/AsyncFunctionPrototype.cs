namespace Kiln.Builtins;

/// <summary>The %AsyncFunction.prototype% object (ECMA-262 §27.7.3).</summary>
internal static unsafe class AsyncFunctionPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.FunctionPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Value(Names.Constructor, JsValue.FromObject(b.Realm.Get(Intrinsic.AsyncFunctionConstructor)), PropertyAttributes.Configurable);
        b.ToStringTag("AsyncFunction");
    }
}
