namespace Kiln.Builtins;

/// <summary>The %WeakMap.prototype% object (ECMA-262 §24.3.3).</summary>
internal static unsafe class WeakMapPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.WeakMapConstructor);
        b.Method("delete", 1, &Delete);
        b.Method("get", 1, &Get);
        b.Method("set", 2, &Set);
        b.Method("has", 1, &Has);
        b.Method("getOrInsert", 2, &GetOrInsert);
        b.Method("getOrInsertComputed", 2, &GetOrInsertComputed);
        b.ToStringTag("WeakMap");
    }

    private static JsWeakMap ThisMap(in BuiltinCall call, string method) => call.This.TryObject<JsWeakMap>() ?? throw MapPrototype.Incompatible(method, call.This);

    private static object RequireKey(JsValue key) => WeakMapConstructor.HeldWeakly(key) ?? throw Errors.TypeError("Invalid value used as weak map key");

    /// <summary>WeakMap.prototype.delete ( key ) (§24.3.3.2)</summary>
    private static JsValue Delete(in BuiltinCall call)
    {
        JsWeakMap map = ThisMap(call, "WeakMap.prototype.delete");
        return WeakMapConstructor.HeldWeakly(call[0]) is { } key && map.Table.Remove(key);
    }

    /// <summary>WeakMap.prototype.get ( key ) (§24.3.3.3)</summary>
    private static JsValue Get(in BuiltinCall call)
    {
        JsWeakMap map = ThisMap(call, "WeakMap.prototype.get");
        return WeakMapConstructor.HeldWeakly(call[0]) is { } key && map.Table.TryGetValue(key, out StrongBox<JsValue>? box) ? box.Value : JsValue.Undefined;
    }

    /// <summary>WeakMap.prototype.has ( key ) (§24.3.3.4)</summary>
    private static JsValue Has(in BuiltinCall call)
    {
        JsWeakMap map = ThisMap(call, "WeakMap.prototype.has");
        return WeakMapConstructor.HeldWeakly(call[0]) is { } key && map.Table.TryGetValue(key, out _);
    }

    /// <summary>WeakMap.prototype.set ( key, value ) (§24.3.3.5)</summary>
    private static JsValue Set(in BuiltinCall call)
    {
        JsWeakMap map = ThisMap(call, "WeakMap.prototype.set");
        Put(map, RequireKey(call[0]), call[1]);
        return call.This;
    }

    private static void Put(JsWeakMap map, object key, JsValue value)
    {
        if (map.Table.TryGetValue(key, out StrongBox<JsValue>? box)) box.Value = value;
        else map.Table.Add(key, new StrongBox<JsValue>(value));
    }

    /// <summary>WeakMap.prototype.getOrInsert ( key, value ) (proposal upsert)</summary>
    private static JsValue GetOrInsert(in BuiltinCall call)
    {
        JsWeakMap map = ThisMap(call, "WeakMap.prototype.getOrInsert");
        object key = RequireKey(call[0]);
        if (map.Table.TryGetValue(key, out StrongBox<JsValue>? box)) return box.Value;
        map.Table.Add(key, new StrongBox<JsValue>(call[1]));
        return call[1];
    }

    /// <summary>WeakMap.prototype.getOrInsertComputed ( key, callback ) (proposal upsert)</summary>
    private static JsValue GetOrInsertComputed(in BuiltinCall call)
    {
        JsWeakMap map = ThisMap(call, "WeakMap.prototype.getOrInsertComputed");
        JsValue keyValue = call[0];
        object key = RequireKey(keyValue);
        JsObject f = ArrayOperations.RequireCallable(call[1]);
        if (map.Table.TryGetValue(key, out StrongBox<JsValue>? box)) return box.Value;
        JsValue value = f.Call(JsValue.Undefined, [keyValue]);
        Put(map, key, value);
        return value;
    }
}
