namespace Kiln.Builtins;

/// <summary>The Object constructor (ECMA-262 §20.1.1, §20.1.2).</summary>
internal static unsafe partial class ObjectConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Object", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ObjectPrototype);
        b.Method("assign", 2, &Assign);
        b.Method("getOwnPropertyDescriptor", 2, &GetOwnPropertyDescriptor);
        b.Method("getOwnPropertyDescriptors", 1, &GetOwnPropertyDescriptors);
        b.Method("getOwnPropertyNames", 1, &GetOwnPropertyNames);
        b.Method("getOwnPropertySymbols", 1, &GetOwnPropertySymbols);
        b.Method("hasOwn", 2, &HasOwn);
        b.Method("is", 2, &Is);
        b.Method("preventExtensions", 1, &PreventExtensions);
        b.Method("seal", 1, &Seal);
        b.Method("create", 2, &Create);
        b.Method("defineProperties", 2, &DefineProperties);
        b.Method("defineProperty", 3, &DefineProperty);
        b.Method("freeze", 1, &Freeze);
        b.Method("getPrototypeOf", 1, &GetPrototypeOf);
        b.Method("setPrototypeOf", 2, &SetPrototypeOf);
        b.Method("isExtensible", 1, &IsExtensible);
        b.Method("isFrozen", 1, &IsFrozen);
        b.Method("isSealed", 1, &IsSealed);
        b.Method("keys", 1, &Keys);
        b.Method("entries", 1, &Entries);
        b.Method("fromEntries", 1, &FromEntries);
        b.Method("values", 1, &Values);
        b.Method("groupBy", 2, &GroupBy);
    }

    /// <summary>Object ( [ value ] ) (§20.1.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        if (call.NewTarget is not null && call.NewTarget != call.Callee)
        {
            return JsValue.FromObject(new JsObject(ObjectOperations.GetShapeFromConstructor(call.NewTarget, Intrinsic.ObjectPrototype)));
        }
        JsValue value = call[0];
        if (value.IsObject) return value;
        return JsValue.FromObject(value.IsNullish ? call.Realm.CreateObject() : TypeConversion.ToObject(value));
    }

    /// <summary>Object.assign ( target, ...sources ) (§20.1.2.1)</summary>
    private static JsValue Assign(in BuiltinCall call)
    {
        JsObject to = TypeConversion.ToObject(call[0]);
        if (call.Count == 2) AssignFrom(to, call[1]);
        else if (call.Count > 2)
        {
            foreach (JsValue source in call.Arguments[1..].ToArray()) AssignFrom(to, source);
        }
        return JsValue.FromObject(to);
    }

    private static void AssignFrom(JsObject to, JsValue source)
    {
        if (source.IsNullish) return;
        JsObject from = TypeConversion.ToObject(source);
        if (from.HasOnlyNamedProperties && from.Shape.IsPlainData && !from.Shape.IsOwned)
        {
            Shape shape = from.Shape;
            for (int i = 0; i < shape.Count; i++)
            {
                PropertyName name = shape.NameAt(i)!;
                // A setter of the target may have changed the source.
                if (from.Shape == shape) ObjectOperations.Set(to, name, from.Slots[i]);
                else if (TryGetEnumerable(from, name, out JsValue value)) ObjectOperations.Set(to, name, value);
            }
            return;
        }
        foreach (PropertyKey key in from.OwnPropertyKeys())
        {
            if (TryGetEnumerable(from, key, out JsValue value)) ObjectOperations.Set(to, key, value);
        }
    }

    /// <summary>The value of an own property that is still there and enumerable: [[GetOwnProperty]], then [[Get]].</summary>
    private static bool TryGetEnumerable(JsObject o, PropertyKey key, out JsValue value)
    {
        if (FastPaths.Enabled && (o.Flags & ObjectFlags.ExoticGet) == 0)
        {
            if (!o.TryGetOwnSlot(key, out value, out PropertyAttributes attributes) || (attributes & PropertyAttributes.Enumerable) == 0) return false;
            if ((attributes & PropertyAttributes.Accessor) != 0) value = o.Get(key);
            return true;
        }
        value = default;
        if (!o.GetOwnProperty(key, out PropertyDescriptor descriptor) || !descriptor.Enumerable) return false;
        value = o.Get(key);
        return true;
    }

    /// <summary>Object.create ( O, Properties ) (§20.1.2.2)</summary>
    private static JsValue Create(in BuiltinCall call)
    {
        JsValue prototype = call[0], properties = call[1];
        if (!prototype.IsObject && !prototype.IsNull) throw NotAPrototype(prototype);
        JsObject o = JsObject.Create(prototype.IsNull ? null : prototype.AsObject());
        if (!properties.IsUndefined) ObjectDefineProperties(o, properties);
        return JsValue.FromObject(o);
    }

    public static ThrowCompletion NotAPrototype(JsValue value) =>
        Errors.TypeError($"Object prototype may only be an Object or null: {TypeConversion.ToMessageText(value)}");

    /// <summary>Object.defineProperties ( O, Properties ) (§20.1.2.3)</summary>
    private static JsValue DefineProperties(in BuiltinCall call)
    {
        if (!call[0].IsObject) throw Errors.TypeError("Object.defineProperties called on non-object");
        JsValue o = call[0];
        ObjectDefineProperties(o.AsObject(), call[1]);
        return o;
    }

    /// <summary>ObjectDefineProperties (§20.1.2.3.1)</summary>
    private static void ObjectDefineProperties(JsObject o, JsValue properties)
    {
        JsObject props = TypeConversion.ToObject(properties);
        var descriptors = new List<(PropertyKey Key, PropertyDescriptor Descriptor)>();
        foreach (PropertyKey key in props.OwnPropertyKeys())
        {
            if (TryGetEnumerable(props, key, out JsValue value)) descriptors.Add((key, PropertyDescriptorConversion.ToPropertyDescriptor(value)));
        }
        foreach ((PropertyKey key, PropertyDescriptor descriptor) in descriptors) ObjectOperations.DefinePropertyOrThrow(o, key, descriptor);
    }

    /// <summary>Object.defineProperty ( O, P, Attributes ) (§20.1.2.4)</summary>
    private static JsValue DefineProperty(in BuiltinCall call)
    {
        JsValue o = call[0], attributes = call[2];
        if (!o.IsObject) throw Errors.TypeError("Object.defineProperty called on non-object");
        PropertyKey key = TypeConversion.ToPropertyKey(call[1]);
        ObjectOperations.DefinePropertyOrThrow(o.AsObject(), key, PropertyDescriptorConversion.ToPropertyDescriptor(attributes, call.Realm));
        return o;
    }

    /// <summary>Object.fromEntries ( iterable ) (§20.1.2.7)</summary>
    private static JsValue FromEntries(in BuiltinCall call)
    {
        JsValue iterable = call[0];
        if (iterable.IsNullish) throw Errors.TypeError($"{iterable} is not iterable");
        JsObject result = call.Realm.CreateObject();
        IteratorRecord record = IteratorOperations.GetIterator(iterable);
        while (IteratorOperations.StepValue(ref record, out JsValue item))
        {
            ThrowCompletion? thrown = null;
            try
            {
                if (!item.IsObject) throw Errors.TypeError($"Iterator value {TypeConversion.ToMessageText(item)} is not an entry object");
                JsObject entry = item.AsObject();
                JsValue key = entry.Get(PropertyKey.FromIndex(0));
                JsValue value = entry.Get(PropertyKey.FromIndex(1));
                ObjectOperations.CreateDataPropertyOrThrow(result, TypeConversion.ToPropertyKey(key), value);
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(record, thrown);
        }
        return JsValue.FromObject(result);
    }

    /// <summary>Object.getOwnPropertyDescriptor ( O, P ) (§20.1.2.8)</summary>
    private static JsValue GetOwnPropertyDescriptor(in BuiltinCall call)
    {
        JsValue p = call[1];
        JsObject o = TypeConversion.ToObject(call[0]);
        return o.GetOwnProperty(TypeConversion.ToPropertyKey(p), out PropertyDescriptor descriptor)
            ? JsValue.FromObject(PropertyDescriptorConversion.FromPropertyDescriptor(call.Realm, descriptor))
            : JsValue.Undefined;
    }

    /// <summary>Object.getOwnPropertyDescriptors ( O ) (§20.1.2.9)</summary>
    private static JsValue GetOwnPropertyDescriptors(in BuiltinCall call)
    {
        JsObject o = TypeConversion.ToObject(call[0]);
        JsObject result = call.Realm.CreateObject();
        foreach (PropertyKey key in o.OwnPropertyKeys())
        {
            if (!o.GetOwnProperty(key, out PropertyDescriptor descriptor)) continue;
            result.PutOwn(key, JsValue.FromObject(PropertyDescriptorConversion.FromPropertyDescriptor(call.Realm, descriptor)));
        }
        return JsValue.FromObject(result);
    }

    /// <summary>Object.getOwnPropertyNames ( O ) (§20.1.2.10)</summary>
    private static JsValue GetOwnPropertyNames(in BuiltinCall call) => GetOwnPropertyKeys(call, symbols: false);

    /// <summary>Object.getOwnPropertySymbols ( O ) (§20.1.2.11)</summary>
    private static JsValue GetOwnPropertySymbols(in BuiltinCall call) => GetOwnPropertyKeys(call, symbols: true);

    /// <summary>GetOwnPropertyKeys (§20.1.2.11.1)</summary>
    private static JsValue GetOwnPropertyKeys(in BuiltinCall call, bool symbols)
    {
        List<PropertyKey> keys = TypeConversion.ToObject(call[0]).OwnPropertyKeys();
        var values = new List<JsValue>(keys.Count);
        foreach (PropertyKey key in keys)
        {
            if (key.IsSymbol == symbols) values.Add(key.ToValue());
        }
        return JsValue.FromObject(JsArray.Create(call.Realm, values));
    }

    /// <summary>Object.groupBy ( items, callback ) (§20.1.2.13)</summary>
    private static JsValue GroupBy(in BuiltinCall call)
    {
        JsValue items = call[0], callback = call[1];
        if (items.IsNullish) throw Errors.TypeError($"{items} is not iterable");
        if (!callback.IsCallable) throw Errors.TypeError($"{TypeConversion.ToMessageText(callback)} is not a function");
        var groups = new Dictionary<PropertyKey, List<JsValue>>();
        var order = new List<PropertyKey>();
        IteratorRecord record = IteratorOperations.GetIterator(items);
        for (double k = 0; IteratorOperations.StepValue(ref record, out JsValue value); k++)
        {
            PropertyKey key = default;
            ThrowCompletion? thrown = null;
            try
            {
                key = TypeConversion.ToPropertyKey(callback.AsObject().Call(JsValue.Undefined, [value, JsValue.FromDouble(k)]));
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(record, thrown);
            if (!groups.TryGetValue(key, out List<JsValue>? group))
            {
                groups.Add(key, group = []);
                order.Add(key);
            }
            group.Add(value);
        }
        JsObject result = JsObject.Create(null);
        foreach (PropertyKey key in order) result.PutOwn(key, JsValue.FromObject(JsArray.Create(call.Realm, groups[key])));
        return JsValue.FromObject(result);
    }

    /// <summary>Object.hasOwn ( O, P ) (§20.1.2.14)</summary>
    private static JsValue HasOwn(in BuiltinCall call)
    {
        JsValue p = call[1];
        JsObject o = TypeConversion.ToObject(call[0]);
        return ObjectOperations.HasOwnProperty(o, TypeConversion.ToPropertyKey(p));
    }

    /// <summary>Object.is ( value1, value2 ) (§20.1.2.15)</summary>
    private static JsValue Is(in BuiltinCall call) => Comparison.SameValue(call[0], call[1]);

    /// <summary>Object.keys ( O ) (§20.1.2.19)</summary>
    private static JsValue Keys(in BuiltinCall call) => EnumerableOwnProperties(call, keys: true, values: false);

    /// <summary>Object.values ( O ) (§20.1.2.24)</summary>
    private static JsValue Values(in BuiltinCall call) => EnumerableOwnProperties(call, keys: false, values: true);

    /// <summary>Object.entries ( O ) (§20.1.2.5)</summary>
    private static JsValue Entries(in BuiltinCall call) => EnumerableOwnProperties(call, keys: true, values: true);

    /// <summary>EnumerableOwnProperties (§7.3.25)</summary>
    private static JsValue EnumerableOwnProperties(in BuiltinCall call, bool keys, bool values)
    {
        JsObject o = TypeConversion.ToObject(call[0]);
        Realm realm = call.Realm;
        if (o.HasOnlyNamedProperties)
        {
            if (!values) return JsValue.FromObject(JsArray.Create(realm, o.Shape.EnumerableKeys.AsSpan().ToArray()));
            if (o.Shape.IsPlainData) return PlainDataValues(realm, o, keys);
        }
        List<PropertyKey> own = o.OwnPropertyKeys();
        var list = new List<JsValue>(own.Count);
        foreach (PropertyKey key in own)
        {
            if (key.IsSymbol) continue;
            if (!values)
            {
                if (IsEnumerable(o, key)) list.Add(key.ToValue());
                continue;
            }
            if (!TryGetEnumerable(o, key, out JsValue value)) continue;
            list.Add(keys ? JsValue.FromObject(JsArray.Create(realm, new[] { key.ToValue(), value })) : value);
        }
        return JsValue.FromObject(JsArray.Create(realm, list));
    }

    private static JsValue PlainDataValues(Realm realm, JsObject o, bool entries)
    {
        JsValue[] list = o.Slots.AsSpan(0, o.Shape.Count).ToArray();
        if (entries)
        {
            JsValue[] keys = o.Shape.EnumerableKeys;
            for (int i = 0; i < list.Length; i++) list[i] = JsValue.FromObject(JsArray.Create(realm, new[] { keys[i], list[i] }));
        }
        return JsValue.FromObject(JsArray.Create(realm, list));
    }

    private static bool IsEnumerable(JsObject o, PropertyKey key)
    {
        if (FastPaths.Enabled && (o.Flags & ObjectFlags.ExoticGet) == 0)
        {
            return o.TryGetOwnSlot(key, out _, out PropertyAttributes attributes) && (attributes & PropertyAttributes.Enumerable) != 0;
        }
        return o.GetOwnProperty(key, out PropertyDescriptor descriptor) && descriptor.Enumerable;
    }
}
