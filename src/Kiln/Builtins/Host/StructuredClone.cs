namespace Kiln.Builtins;

/// <summary>structuredClone ( value ) (HTML §2.7): a deep copy that keeps cycles and shared references.</summary>
internal static class StructuredClone
{
    public static JsValue Call(in BuiltinCall call)
    {
        if (call.Count == 0) throw Errors.TypeError("The \"value\" argument must be specified");
        return Clone(call.Realm, call[0], []);
    }

    private static JsValue Clone(Realm realm, JsValue value, Dictionary<JsObject, JsObject> memory)
    {
        if (value.IsSymbol) throw DataCloneError(realm, value.AsSymbol().ToString());
        if (!value.IsObject) return value;
        JsObject o = value.AsObject();
        if (memory.TryGetValue(o, out JsObject? known)) return JsValue.FromObject(known);
        Errors.EnsureStack();
        JsObject copy;
        switch (o)
        {
            case JsPrimitiveWrapper { Value: { IsSymbol: false } primitive }:
                return Remember(JsPrimitiveWrapper.Create(realm, primitive));
            case JsDate date:
                return Remember(new JsDate(realm.Get(Intrinsic.DatePrototype).RootShapeForInstances(), date.Time));
            case JsArray array:
                copy = JsArray.ArrayCreate(realm, array.ArrayLength);
                Remember(copy);
                CopyProperties(realm, o, copy, memory);
                return JsValue.FromObject(copy);
            case JsMap map:
                copy = ObjectOperations.Construct(realm.Get(Intrinsic.MapConstructor));
                Remember(copy);
                foreach ((JsValue key, JsValue mapped) in Entries(map.Table))
                    ObjectOperations.Invoke(JsValue.FromObject(copy), Names.Set, Clone(realm, key, memory), Clone(realm, mapped, memory));
                return JsValue.FromObject(copy);
            case JsSet set:
                copy = ObjectOperations.Construct(realm.Get(Intrinsic.SetConstructor));
                Remember(copy);
                foreach ((JsValue key, _) in Entries(set.Table)) ObjectOperations.Invoke(JsValue.FromObject(copy), Names.Add, Clone(realm, key, memory));
                return JsValue.FromObject(copy);
            case JsError error:
                return Remember(CloneError(realm, error, memory));
        }
        if (o.IsCallable) throw DataCloneError(realm, TypeConversion.ToText(value));
        switch (o.ClassName)
        {
            case "RegExp":
                return Remember(ObjectOperations.Construct(realm.Get(Intrinsic.RegExpConstructor), o.Get(Names.Source), o.Get(Names.Flags)));
            case "ArrayBuffer":
                return Remember(ObjectOperations.Invoke(value, Names.Slice, 0).AsObject());
            case "Promise" or "WeakMap" or "WeakSet" or "WeakRef" or "Symbol" or "Generator" or "Module":
                throw DataCloneError(realm, TypeConversion.ToDisplayString(value));
        }
        if ((o.Flags & ObjectFlags.ExoticElements) != 0 && o.HasProperty(Names.Buffer) && o is not JsProxy)
        {
            JsValue buffer = Clone(realm, o.Get(Names.Buffer), memory);
            JsObject constructor = realm.GlobalObject.Get(o.ClassName).AsObject();
            return Remember(ObjectOperations.Construct(constructor, buffer, o.Get(Names.ByteOffset), o.Get(Names.Length)));
        }
        if (o is JsProxy) throw DataCloneError(realm, "#<Object>");
        copy = realm.CreateObject();
        Remember(copy);
        CopyProperties(realm, o, copy, memory);
        return JsValue.FromObject(copy);

        JsValue Remember(JsObject made)
        {
            memory.Add(o, made);
            return JsValue.FromObject(made);
        }
    }

    // Copied out first: cloning a value may run getters that change the collection.
    private static List<(JsValue Key, JsValue Value)> Entries(OrderedTable table)
    {
        var entries = new List<(JsValue, JsValue)>(table.Count);
        for (OrderedTable.Cursor cursor = table.GetCursor(); cursor.MoveNext(out JsValue key, out JsValue value);) entries.Add((key, value));
        return entries;
    }

    private static void CopyProperties(Realm realm, JsObject from, JsObject to, Dictionary<JsObject, JsObject> memory)
    {
        foreach (PropertyKey key in from.OwnPropertyKeys())
        {
            if (key.IsSymbol || !from.GetOwnProperty(key, out PropertyDescriptor descriptor) || !descriptor.Enumerable) continue;
            ObjectOperations.CreateDataPropertyOrThrow(to, key, Clone(realm, from.Get(key), memory));
        }
    }

    private static JsObject CloneError(Realm realm, JsError error, Dictionary<JsObject, JsObject> memory)
    {
        JsValue name = error.Get(Names.Name);
        Intrinsic prototype = (name.IsString ? name.AsString().ToString() : "") switch
        {
            "EvalError" => Intrinsic.EvalErrorPrototype,
            "RangeError" => Intrinsic.RangeErrorPrototype,
            "ReferenceError" => Intrinsic.ReferenceErrorPrototype,
            "SyntaxError" => Intrinsic.SyntaxErrorPrototype,
            "TypeError" => Intrinsic.TypeErrorPrototype,
            "URIError" => Intrinsic.URIErrorPrototype,
            _ => Intrinsic.ErrorPrototype,
        };
        var copy = new JsError(realm.Get(prototype).RootShapeForInstances());
        memory.TryAdd(error, copy);
        foreach (PropertyName key in (ReadOnlySpan<PropertyName>)[Names.Stack, Names.Message, Names.Cause])
        {
            if (error.GetOwnProperty(key, out PropertyDescriptor own) && own.IsData) copy.PutSlot(key, Clone(realm, own.Value, memory), PropertyAttributes.Hidden);
        }
        memory.Remove(error);
        return copy;
    }

    private static ThrowCompletion DataCloneError(Realm realm, string what)
    {
        JsError error = Errors.CreateObject(realm, Bytecode.NativeErrorKind.Error, what + " could not be cloned.");
        error.PutSlot(Names.Name, "DataCloneError", PropertyAttributes.Hidden);
        error.PutSlot(Names.Code, 25, PropertyAttributes.Hidden);
        return new ThrowCompletion(JsValue.FromObject(error));
    }
}
