namespace Kiln.Builtins;

/// <summary>The %Atomics% object.</summary>
internal static unsafe class AtomicsObject
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
