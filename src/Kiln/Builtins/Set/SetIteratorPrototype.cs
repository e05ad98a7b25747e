namespace Kiln.Builtins;

/// <summary>The %SetIteratorPrototype% object (ECMA-262 §24.2.6.2).</summary>
internal static unsafe class SetIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Realm.SetIteratorNext = b.Method("next", 0, &Next);
        b.ToStringTag("Set Iterator");
    }

    /// <summary>%SetIteratorPrototype%.next ( ) (§24.2.6.2.1)</summary>
    private static JsValue Next(in BuiltinCall call)
    {
        if (call.This.TryObject<JsCollectionIterator>() is not { IsMap: false } iterator) throw MapPrototype.Incompatible("Set Iterator.prototype.next", call.This);
        bool more = iterator.MoveNext(call.Realm, out JsValue value);
        return IteratorOperations.CreateResult(call.Realm, more ? value : JsValue.Undefined, !more);
    }
}
