namespace Kiln.Builtins;

/// <summary>The %WrapForValidIteratorPrototype% object (ECMA-262 §27.1.3.2.2.1).</summary>
internal static unsafe class WrapForValidIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("next", 0, &Next);
        b.Method("return", 0, &Return);
    }

    private static IteratorRecord Iterated(in BuiltinCall call, string method) =>
        call.This.TryObject<WrappedIterator>() is { } wrapped
            ? wrapped.Iterated
            : throw Errors.TypeError($"Method %WrapForValidIteratorPrototype%.{method} called on incompatible receiver {TypeConversion.ToMessageText(call.This)}");

    /// <summary>%WrapForValidIteratorPrototype%.next ( ) (§27.1.3.2.2.1.1)</summary>
    private static JsValue Next(in BuiltinCall call)
    {
        IteratorRecord record = Iterated(call, "next");
        return ObjectOperations.Call(record.NextMethod, JsValue.FromObject(record.Iterator));
    }

    /// <summary>%WrapForValidIteratorPrototype%.return ( ) (§27.1.3.2.2.1.2)</summary>
    private static JsValue Return(in BuiltinCall call)
    {
        JsValue iterator = JsValue.FromObject(Iterated(call, "return").Iterator);
        JsObject? method = ObjectOperations.GetMethod(iterator, Names.Return);
        return method is null ? IteratorOperations.CreateResult(call.Realm, JsValue.Undefined, true) : method.Call(iterator, []);
    }
}
