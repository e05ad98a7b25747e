namespace Kiln.Builtins;

/// <summary>The %DataView.prototype% object.</summary>
internal static unsafe class DataViewPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
