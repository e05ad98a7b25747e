namespace Kiln.Builtins;

/// <summary>The %Array.prototype% object (ECMA-262 §23.1.3).</summary>
internal static unsafe class ArrayPrototype
{
    public static JsObject Create(Realm realm) =>
        new JsArray(realm.CreateLazyShape(realm.Get(Intrinsic.ObjectPrototype), &Define));

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.ArrayConstructor);
    }
}
