namespace Kiln.Builtins;

/// <summary>The Map constructor (ECMA-262 §24.1.1, §24.1.2).</summary>
internal static unsafe class MapConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Map", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.MapPrototype);
        b.Method("groupBy", 2, &GroupBy);
        b.Getter(WellKnownSymbols.Species, &Species);
    }

    /// <summary>Map ( [ iterable ] ) (§24.1.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor Map requires 'new'");
        JsValue iterable = call[0];
        var map = new JsMap(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.MapPrototype));
        if (!iterable.IsNullish) AddEntries(map, iterable, call.Realm, static (target, key, value) => ((JsMap)target).Table.Set(key, value));
        return JsValue.FromObject(map);
    }

    /// <summary>AddEntriesFromIterable (§24.1.1.2), for Map and WeakMap. The original %Map.prototype.set% is not called: <paramref name="set"/> does it.</summary>
    internal static void AddEntries(JsObject target, JsValue iterable, Realm? original, Action<JsObject, JsValue, JsValue>? set)
    {
        JsValue adder = target.Get(Names.Set);
        if (!adder.IsCallable)
        {
            throw Errors.TypeError(
                $"'{TypeConversion.ToMessageText(adder)}' returned for property 'set' of object '{TypeConversion.ToDisplayString(JsValue.FromObject(target))}' is not a function");
        }
        bool direct = FastPaths.Enabled && original is not null && adder.AsObject() == original.MapSet;
        IteratorRecord record = IteratorOperations.GetIterator(iterable);
        while (IteratorOperations.StepValue(ref record, out JsValue next))
        {
            ThrowCompletion? thrown = null;
            try
            {
                if (!next.IsObject) throw Errors.TypeError($"Iterator value {TypeConversion.ToMessageText(next)} is not an entry object");
                JsObject entry = next.AsObject();
                JsValue key = ArrayOperations.GetAt(entry, 0), value = ArrayOperations.GetAt(entry, 1);
                if (direct) set!(target, key, value);
                else adder.AsObject().Call(JsValue.FromObject(target), [key, value]);
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(record, thrown);
        }
    }

    /// <summary>Map.groupBy ( items, callback ) (§24.1.2.1)</summary>
    private static JsValue GroupBy(in BuiltinCall call)
    {
        JsValue items = call[0], callback = call[1];
        if (items.IsNullish) throw Errors.TypeError($"{items} is not iterable");
        JsObject f = ArrayOperations.RequireCallable(callback);
        var map = new JsMap(call.Realm.Get(Intrinsic.MapPrototype).RootShapeForInstances());
        IteratorRecord record = IteratorOperations.GetIterator(items);
        for (long k = 0; IteratorOperations.StepValue(ref record, out JsValue value); k++)
        {
            JsValue key = default;
            ThrowCompletion? thrown = null;
            try
            {
                key = f.Call(JsValue.Undefined, [value, JsValue.FromInt64(k)]);
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(record, thrown);
            if (!map.Table.TryGetValue(key, out JsValue group))
            {
                group = JsValue.FromObject(JsArray.Create(call.Realm));
                map.Table.Set(key, group);
            }
            Trusted.As<JsArray>(group.AsObject()).Append(value);
        }
        return JsValue.FromObject(map);
    }

    /// <summary>get Map [ %Symbol.species% ] (§24.1.2.3)</summary>
    private static JsValue Species(in BuiltinCall call) => call.This;
}
