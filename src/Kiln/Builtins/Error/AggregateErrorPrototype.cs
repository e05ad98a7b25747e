namespace Kiln.Builtins;

/// <summary>The %AggregateError.prototype% object.</summary>
internal static unsafe class AggregateErrorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
