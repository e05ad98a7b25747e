namespace Kiln.Builtins;

/// <summary>The %ArrayIteratorPrototype% object (ECMA-262 §23.1.5.2).</summary>
internal static unsafe class ArrayIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Realm.ArrayIteratorNext = b.Method("next", 0, &Next);
        b.ToStringTag("Array Iterator");
    }

    /// <summary>%ArrayIteratorPrototype%.next ( ) (§23.1.5.2.1)</summary>
    private static JsValue Next(in BuiltinCall call)
    {
        if (call.This.TryObject<JsArrayIterator>() is not { } iterator)
        {
            throw Errors.TypeError($"Method Array Iterator.prototype.next called on incompatible receiver {TypeConversion.ToMessageText(call.This)}");
        }
        bool more = iterator.MoveNext(call.Realm, out JsValue value);
        return IteratorOperations.CreateResult(call.Realm, more ? value : JsValue.Undefined, !more);
    }
}
