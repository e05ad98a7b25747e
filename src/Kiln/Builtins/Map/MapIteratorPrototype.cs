namespace Kiln.Builtins;

/// <summary>The %MapIteratorPrototype% object (ECMA-262 §24.1.5.2).</summary>
internal static unsafe class MapIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Realm.MapIteratorNext = b.Method("next", 0, &Next);
        b.ToStringTag("Map Iterator");
    }

    /// <summary>%MapIteratorPrototype%.next ( ) (§24.1.5.2.1)</summary>
    private static JsValue Next(in BuiltinCall call)
    {
        if (call.This.TryObject<JsCollectionIterator>() is not { IsMap: true } iterator) throw MapPrototype.Incompatible("Map Iterator.prototype.next", call.This);
        bool more = iterator.MoveNext(call.Realm, out JsValue value);
        return IteratorOperations.CreateResult(call.Realm, more ? value : JsValue.Undefined, !more);
    }
}
