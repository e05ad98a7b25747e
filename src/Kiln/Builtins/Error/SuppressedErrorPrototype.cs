namespace Kiln.Builtins;

/// <summary>The %SuppressedError.prototype% object (ECMA-262 §20.5.8.3).</summary>
internal static unsafe class SuppressedErrorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.SuppressedErrorConstructor);
        b.Value(Names.Name, "SuppressedError");
        b.Value(Names.Message, JsValue.EmptyString);
    }
}
