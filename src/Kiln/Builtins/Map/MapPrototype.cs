using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <summary>The %Map.prototype% object (ECMA-262 §24.1.3).</summary>
internal static unsafe class MapPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.MapConstructor);
        b.Method("get", 1, &Get);
        b.Realm.MapSet = b.Method("set", 2, &Set);
        b.Method("has", 1, &Has);
        b.Method("delete", 1, &Delete);
        b.Method("clear", 0, &Clear);
        BuiltinFunction entries = b.Method("entries", 0, &Entries);
        b.CallbackMethod("forEach", 1, &ForEach);
        b.Method("keys", 0, &Keys);
        b.Getter("size", &Size);
        b.Method("values", 0, &Values);
        b.Method("getOrInsert", 2, &GetOrInsert);
        b.Method("getOrInsertComputed", 2, &GetOrInsertComputed);
        b.Alias(WellKnownSymbols.Iterator, entries);
        b.ToStringTag("Map");
    }

    private static JsMap ThisMap(in BuiltinCall call, string method) => call.This.TryExact<JsMap>() ?? throw Incompatible(method, call.This);

    /// <summary>V8's error for a receiver of the wrong class.</summary>
    internal static ThrowCompletion Incompatible(string method, JsValue receiver) =>
        Errors.TypeError($"Method {method} called on incompatible receiver {TypeConversion.ToMessageText(receiver)}");

    /// <summary>Map.prototype.get ( key ) (§24.1.3.6)</summary>
    private static JsValue Get(in BuiltinCall call) =>
        ThisMap(call, "Map.prototype.get").Table.TryGetValue(call[0], out JsValue value) ? value : JsValue.Undefined;

    /// <summary>Map.prototype.set ( key, value ) (§24.1.3.9)</summary>
    private static JsValue Set(in BuiltinCall call)
    {
        ThisMap(call, "Map.prototype.set").Table.Set(call[0], call[1]);
        return call.This;
    }

    /// <summary>Map.prototype.has ( key ) (§24.1.3.7)</summary>
    private static JsValue Has(in BuiltinCall call) => ThisMap(call, "Map.prototype.has").Table.Contains(call[0]);

    /// <summary>Map.prototype.delete ( key ) (§24.1.3.3)</summary>
    private static JsValue Delete(in BuiltinCall call) => ThisMap(call, "Map.prototype.delete").Table.Remove(call[0]);

    /// <summary>Map.prototype.clear ( ) (§24.1.3.1)</summary>
    private static JsValue Clear(in BuiltinCall call)
    {
        ThisMap(call, "Map.prototype.clear").Table.Clear();
        return JsValue.Undefined;
    }

    /// <summary>get Map.prototype.size (§24.1.3.10)</summary>
    private static JsValue Size(in BuiltinCall call) => ThisMap(call, "get Map.prototype.size").Table.Count;

    /// <summary>Map.prototype.forEach ( callback [ , thisArg ] ) (§24.1.3.5)</summary>
    private static CallbackLoop? ForEach(in BuiltinCall call, out JsValue result)
    {
        JsMap map = ThisMap(call, "Map.prototype.forEach");
        JsObject f = ArrayOperations.RequireCallable(call[0]);
        result = default;
        return new EntryLoop(f, call[1], map, map.Table.GetCursor());
    }

    /// <summary>Map.prototype.getOrInsert ( key, value ) (proposal upsert)</summary>
    private static JsValue GetOrInsert(in BuiltinCall call)
    {
        OrderedTable table = ThisMap(call, "Map.prototype.getOrInsert").Table;
        if (table.TryGetValue(call[0], out JsValue value)) return value;
        table.Set(call[0], call[1]);
        return call[1];
    }

    /// <summary>Map.prototype.getOrInsertComputed ( key, callback ) (proposal upsert)</summary>
    private static JsValue GetOrInsertComputed(in BuiltinCall call)
    {
        OrderedTable table = ThisMap(call, "Map.prototype.getOrInsertComputed").Table;
        JsValue key = call[0];
        JsObject f = ArrayOperations.RequireCallable(call[1]);
        if (key.IsDouble && key.AsDouble() == 0) key = JsValue.Zero;
        if (table.TryGetValue(key, out JsValue value)) return value;
        value = f.Call(JsValue.Undefined, [key]);
        table.Set(key, value);
        return value;
    }

    /// <summary>Map.prototype.entries ( ) (§24.1.3.4)</summary>
    private static JsValue Entries(in BuiltinCall call) => CreateIterator(call, "Map.prototype.entries", ArrayIterationKind.Entries);

    /// <summary>Map.prototype.keys ( ) (§24.1.3.8)</summary>
    private static JsValue Keys(in BuiltinCall call) => CreateIterator(call, "Map.prototype.keys", ArrayIterationKind.Keys);

    /// <summary>Map.prototype.values ( ) (§24.1.3.11)</summary>
    private static JsValue Values(in BuiltinCall call) => CreateIterator(call, "Map.prototype.values", ArrayIterationKind.Values);

    /// <summary>CreateMapIterator (§24.1.5.1)</summary>
    private static JsValue CreateIterator(in BuiltinCall call, string method, ArrayIterationKind kind)
    {
        JsMap map = ThisMap(call, method);
        return JsValue.FromObject(new JsCollectionIterator(call.Realm.Get(Intrinsic.MapIteratorPrototype).RootShapeForInstances(), map.Table, kind, isMap: true));
    }
}
