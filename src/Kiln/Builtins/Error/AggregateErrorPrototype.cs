namespace Kiln.Builtins;

/// <summary>The %AggregateError.prototype% object (ECMA-262 §20.5.7.3).</summary>
internal static unsafe class AggregateErrorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.AggregateErrorConstructor);
        b.Value(Names.Name, "AggregateError");
        b.Value(Names.Message, JsValue.EmptyString);
    }
}
