namespace Kiln.Builtins;

/// <summary>The %WeakSet.prototype% object (ECMA-262 §24.4.3).</summary>
internal static unsafe class WeakSetPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.WeakSetConstructor);
        b.Method("delete", 1, &Delete);
        b.Method("has", 1, &Has);
        b.Method("add", 1, &Add);
        b.ToStringTag("WeakSet");
    }

    private static JsWeakSet ThisSet(in BuiltinCall call, string method) => call.This.TryObject<JsWeakSet>() ?? throw MapPrototype.Incompatible(method, call.This);

    /// <summary>WeakSet.prototype.add ( value ) (§24.4.3.1)</summary>
    private static JsValue Add(in BuiltinCall call)
    {
        JsWeakSet set = ThisSet(call, "WeakSet.prototype.add");
        object key = WeakMapConstructor.HeldWeakly(call[0]) ?? throw Errors.TypeError("Invalid value used in weak set");
        set.Table.TryAdd(key, JsObject.NoValues);
        return call.This;
    }

    /// <summary>WeakSet.prototype.delete ( value ) (§24.4.3.3)</summary>
    private static JsValue Delete(in BuiltinCall call)
    {
        JsWeakSet set = ThisSet(call, "WeakSet.prototype.delete");
        return WeakMapConstructor.HeldWeakly(call[0]) is { } key && set.Table.Remove(key);
    }

    /// <summary>WeakSet.prototype.has ( value ) (§24.4.3.4)</summary>
    private static JsValue Has(in BuiltinCall call)
    {
        JsWeakSet set = ThisSet(call, "WeakSet.prototype.has");
        return WeakMapConstructor.HeldWeakly(call[0]) is { } key && set.Table.TryGetValue(key, out _);
    }
}
