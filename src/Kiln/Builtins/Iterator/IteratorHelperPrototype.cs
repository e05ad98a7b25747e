namespace Kiln.Builtins;

/// <summary>The %IteratorHelperPrototype% object (ECMA-262 §27.1.2.1).</summary>
internal static unsafe class IteratorHelperPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Realm.IteratorHelperNext = b.Method("next", 0, &Next);
        b.Method("return", 0, &Return);
        b.ToStringTag("Iterator Helper");
    }

    private static IteratorHelper ThisHelper(in BuiltinCall call, string method) =>
        call.This.TryObject<IteratorHelper>()
        ?? throw Errors.TypeError($"Method Iterator Helper.prototype.{method} called on incompatible receiver {TypeConversion.ToMessageText(call.This)}");

    /// <summary>%IteratorHelperPrototype%.next ( ) (§27.1.2.1.1)</summary>
    private static JsValue Next(in BuiltinCall call)
    {
        bool more = ThisHelper(call, "next").Resume(out JsValue value);
        return IteratorOperations.CreateResult(call.Realm, more ? value : JsValue.Undefined, !more);
    }

    /// <summary>%IteratorHelperPrototype%.return ( ) (§27.1.2.1.2)</summary>
    private static JsValue Return(in BuiltinCall call)
    {
        ThisHelper(call, "return").Return();
        return IteratorOperations.CreateResult(call.Realm, JsValue.Undefined, true);
    }
}
