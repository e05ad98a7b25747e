namespace Kiln.Builtins;

/// <summary>structuredClone ( value, options ) (HTML §2.7): a deep copy that keeps cycles and shared references.</summary>
internal sealed class StructuredClone
{
    private readonly Realm _realm;
    private readonly Dictionary<JsObject, JsObject> _memory = [];

    private StructuredClone(Realm realm) => _realm = realm;

    public static JsValue Call(in BuiltinCall call)
    {
        if (call.Count == 0) throw NodeErrors.TypeError("ERR_MISSING_ARGS", "The value argument must be specified");
        List<JsValue> transfer = [];
        if (call[1].IsObject)
        {
            JsValue list = call[1].AsObject().Get("transfer");
            if (!list.IsNullish)
            {
                if (!list.IsObject || !list.AsObject().Get(WellKnownSymbols.Iterator).IsCallable)
                    throw NodeErrors.TypeError("ERR_INVALID_ARG_TYPE", "Optional transferList argument must be an iterable");
                transfer = IteratorOperations.ToList(list);
            }
        }
        else if (!call[1].IsNullish)
        {
            throw NodeErrors.TypeError("ERR_INVALID_ARG_TYPE", "The options argument must be either an object or undefined");
        }
        return new StructuredClone(call.Realm).CloneWithTransfer(call[0], transfer);
    }

    /// <summary>StructuredSerialize and StructuredDeserialize in one, without transfer.</summary>
    public static JsValue Clone(Realm realm, JsValue value) => new StructuredClone(realm).Clone(value);

    // A transferred buffer's copy exists from the start, for views to refer to, and gets its bytes when nothing can fail any more.
    private JsValue CloneWithTransfer(JsValue value, List<JsValue> transfer)
    {
        var moved = new List<(JsArrayBuffer From, JsArrayBuffer To)>(transfer.Count);
        foreach (JsValue item in transfer)
        {
            if (item.TryObject<JsArrayBuffer>() is not { IsShared: false } buffer)
                throw NodeErrors.TypeError("ERR_INVALID_TRANSFER_OBJECT", "Found invalid object in transferList");
            if (buffer.IsDetached) throw DataCloneError("An ArrayBuffer is detached and could not be cloned.");
            var target = new JsArrayBuffer(_realm.Get(Intrinsic.ArrayBufferPrototype).RootShapeForInstances(), [], 0, buffer.MaxByteLength);
            if (!_memory.TryAdd(buffer, target)) throw DataCloneError("Transfer list contains duplicate ArrayBuffer");
            moved.Add((buffer, target));
        }
        JsValue copy = Clone(value);
        foreach ((JsArrayBuffer from, JsArrayBuffer to) in moved)
        {
            if (from.IsDetached) throw DataCloneError("An ArrayBuffer is detached and could not be cloned.");
        }
        foreach ((JsArrayBuffer from, JsArrayBuffer to) in moved) from.MoveTo(to);
        return copy;
    }

    private JsValue Clone(JsValue value)
    {
        if (value.IsSymbol) throw NotCloneable(value.AsSymbol().ToString());
        if (!value.IsObject) return value;
        JsObject o = value.AsObject();
        if (_memory.TryGetValue(o, out JsObject? known)) return JsValue.FromObject(known);
        Errors.EnsureStack();
        JsObject copy;
        switch (o)
        {
            case JsPrimitiveWrapper { Value: { IsSymbol: false } primitive }:
                return Remember(o, JsPrimitiveWrapper.Create(_realm, primitive));
            case JsDate date:
                return Remember(o, new JsDate(_realm.Get(Intrinsic.DatePrototype).RootShapeForInstances(), date.Time));
            case JsRegExp:
                return Remember(o, ObjectOperations.Construct(_realm.Get(Intrinsic.RegExpConstructor), o.Get(Names.Source), o.Get(Names.Flags)));
            case JsArrayBuffer buffer:
                return Remember(o, CloneBuffer(buffer));
            case JsTypedArray array:
                if (array.IsOutOfBounds && !array.Buffer.IsDetached) throw NotCloneable(TypeConversion.ToDisplayString(value));
                var bytes = (JsArrayBuffer)Clone(JsValue.FromObject(array.Buffer)).AsObject();
                Shape arrayShape = _realm.Get(TypedArrays.PrototypeOf(array.Kind)).RootShapeForInstances();
                return Remember(o, new JsTypedArray(arrayShape, array.Kind, bytes, array.ByteOffset, array.ArrayLengthSlot));
            case JsDataView view:
                if (view.IsOutOfBounds && !view.Buffer.IsDetached) throw NotCloneable(TypeConversion.ToDisplayString(value));
                bytes = (JsArrayBuffer)Clone(JsValue.FromObject(view.Buffer)).AsObject();
                return Remember(o, new JsDataView(_realm.Get(Intrinsic.DataViewPrototype).RootShapeForInstances(), bytes, view.ByteOffset, view.LengthSlot));
            case JsArray array:
                copy = JsArray.ArrayCreate(_realm, array.ArrayLength);
                Remember(o, copy);
                CopyProperties(o, copy);
                return JsValue.FromObject(copy);
            case JsMap map:
                var mapCopy = new JsMap(_realm.Get(Intrinsic.MapPrototype).RootShapeForInstances());
                Remember(o, mapCopy);
                foreach ((JsValue key, JsValue mapped) in Entries(map.Table)) mapCopy.Table.Set(Clone(key), Clone(mapped));
                return JsValue.FromObject(mapCopy);
            case JsSet set:
                var setCopy = new JsSet(_realm.Get(Intrinsic.SetPrototype).RootShapeForInstances(), new OrderedTable());
                Remember(o, setCopy);
                foreach ((JsValue item, _) in Entries(set.Table)) setCopy.Table.Add(Clone(item));
                return JsValue.FromObject(setCopy);
            case JsDOMException exception:
                return Remember(o, CloneException(exception));
            case JsError error:
                return JsValue.FromObject(CloneError(error));
        }
        // Objects of the host's classes lose their class, as in Node.
        if (o.IsCallable || (o.GetType() != typeof(JsObject) && o is not IInspectable and not JsCrypto and not JsNavigator and not ImmutablePrototypeObject))
            throw NotCloneable(o.IsCallable ? TypeConversion.ToText(value) : TypeConversion.ToDisplayString(value));
        copy = _realm.CreateObject();
        Remember(o, copy);
        CopyProperties(o, copy);
        return JsValue.FromObject(copy);
    }

    private JsValue Remember(JsObject original, JsObject copy)
    {
        _memory.Add(original, copy);
        return JsValue.FromObject(copy);
    }

    private JsArrayBuffer CloneBuffer(JsArrayBuffer buffer)
    {
        if (buffer.Shared is { } shared) return new JsArrayBuffer(_realm.Get(Intrinsic.SharedArrayBufferPrototype).RootShapeForInstances(), shared);
        if (buffer.IsDetached) throw DataCloneError("An ArrayBuffer is detached and could not be cloned.");
        Shape shape = _realm.Get(Intrinsic.ArrayBufferPrototype).RootShapeForInstances();
        return new JsArrayBuffer(shape, buffer.Span.ToArray(), buffer.ByteLength, buffer.MaxByteLength);
    }

    // Copied out first: cloning a value may run getters that change the collection.
    private static List<(JsValue Key, JsValue Value)> Entries(OrderedTable table)
    {
        var entries = new List<(JsValue, JsValue)>(table.Count);
        for (OrderedTable.Cursor cursor = table.GetCursor(); cursor.MoveNext(out JsValue key, out JsValue value);) entries.Add((key, value));
        return entries;
    }

    private void CopyProperties(JsObject from, JsObject to)
    {
        foreach (PropertyKey key in from.OwnPropertyKeys())
        {
            if (key.IsSymbol || !from.GetOwnProperty(key, out PropertyDescriptor descriptor) || !descriptor.Enumerable) continue;
            ObjectOperations.CreateDataPropertyOrThrow(to, key, Clone(from.Get(key)));
        }
    }

    private JsError CloneError(JsError error)
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
        var copy = new JsError(_realm.Get(prototype).RootShapeForInstances());
        Remember(error, copy);
        foreach (PropertyName key in (ReadOnlySpan<PropertyName>)[Names.Stack, Names.Message, Names.Cause])
        {
            if (!error.GetOwnProperty(key, out PropertyDescriptor own) || !own.IsData) continue;
            copy.PutSlot(key, key == Names.Message ? JsValue.FromString(TypeConversion.ToString(own.Value)) : Clone(own.Value), PropertyAttributes.Hidden);
        }
        return copy;
    }

    private JsDOMException CloneException(JsDOMException exception)
    {
        var copy = new JsDOMException(_realm.Get(Intrinsic.DOMExceptionPrototype).RootShapeForInstances(), exception.Name, exception.Text);
        if (exception.GetOwnProperty(Names.Stack, out PropertyDescriptor stack) && stack.Value.IsString)
            copy.PutSlot(Names.Stack, stack.Value, PropertyAttributes.Hidden);
        return copy;
    }

    private ThrowCompletion NotCloneable(string what) => DataCloneError(what + " could not be cloned.");

    private ThrowCompletion DataCloneError(string message) => DOMExceptionInterface.Create(_realm, "DataCloneError", message);
}
