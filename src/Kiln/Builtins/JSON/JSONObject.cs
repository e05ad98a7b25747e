namespace Kiln.Builtins;

/// <summary>The %JSON% object.</summary>
internal static unsafe class JSONObject
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
