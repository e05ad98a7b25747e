namespace Kiln.Builtins;

/// <summary>The %GeneratorFunction.prototype% object (ECMA-262 §27.3.3).</summary>
internal static unsafe class GeneratorFunctionPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.FunctionPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Value(Names.Constructor, JsValue.FromObject(b.Realm.Get(Intrinsic.GeneratorFunctionConstructor)), PropertyAttributes.Configurable);
        b.Value(Names.Prototype, JsValue.FromObject(b.Realm.Get(Intrinsic.GeneratorPrototype)), PropertyAttributes.Configurable);
        b.ToStringTag("GeneratorFunction");
    }
}
