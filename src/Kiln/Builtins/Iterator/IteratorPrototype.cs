namespace Kiln.Builtins;

/// <summary>The %Iterator.prototype% object (ECMA-262 §27.1.4).</summary>
internal static unsafe class IteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        Realm realm = b.Realm;
        b.PutAccessor(Names.Constructor, realm.CreateFunction("get constructor", 0, &GetConstructor), realm.CreateFunction("set constructor", 1, &SetConstructor));
        b.Method("reduce", 1, &Reduce);
        b.Method("toArray", 0, &ToArray);
        b.Method("forEach", 1, &ForEach);
        b.Method("some", 1, &Some);
        b.Method("every", 1, &Every);
        b.Method("find", 1, &Find);
        b.Method("filter", 1, &Filter);
        b.Method("map", 1, &Map);
        b.Method("take", 1, &Take);
        b.Method("drop", 1, &Drop);
        b.Method("flatMap", 1, &FlatMap);
        b.Method(WellKnownSymbols.Iterator, 0, &Iterator);
        b.PutAccessor(
            WellKnownSymbols.ToStringTag,
            realm.CreateFunction("get [Symbol.toStringTag]", 0, &GetToStringTag), realm.CreateFunction("set [Symbol.toStringTag]", 1, &SetToStringTag));
        b.Method(WellKnownSymbols.Dispose, 0, &Dispose);
    }

    private static JsObject ThisObject(in BuiltinCall call, string method) =>
        call.This.IsObject ? call.This.AsObject() : throw Errors.TypeError($"Iterator.prototype.{method} called on non-object");

    /// <summary>The callback argument; without one the receiver is closed and the TypeError thrown.</summary>
    private static JsObject Callback(JsObject o, JsValue function)
    {
        if (function.IsCallable) return function.AsObject();
        IteratorOperations.CloseQuietly(new IteratorRecord(o, JsValue.Undefined));
        throw Errors.TypeError($"{TypeConversion.ToMessageText(function)} is not a function");
    }

    /// <summary>Iterator.prototype [ %Symbol.iterator% ] ( ) (§27.1.4.13)</summary>
    private static JsValue Iterator(in BuiltinCall call) => call.This;

    /// <summary>Iterator.prototype [ %Symbol.dispose% ] ( ) (§27.1.4.14)</summary>
    private static JsValue Dispose(in BuiltinCall call)
    {
        ObjectOperations.GetMethod(call.This, Names.Return)?.Call(call.This, []);
        return JsValue.Undefined;
    }

    /// <summary>get Iterator.prototype.constructor (§27.1.4.1.1)</summary>
    private static JsValue GetConstructor(in BuiltinCall call) => JsValue.FromObject(call.Realm.Get(Intrinsic.IteratorConstructor));

    /// <summary>set Iterator.prototype.constructor (§27.1.4.1.2)</summary>
    private static JsValue SetConstructor(in BuiltinCall call) => SetterThatIgnoresPrototypeProperties(call, Names.Constructor);

    /// <summary>get Iterator.prototype [ %Symbol.toStringTag% ] (§27.1.4.15.1)</summary>
    private static JsValue GetToStringTag(in BuiltinCall call) => "Iterator";

    /// <summary>set Iterator.prototype [ %Symbol.toStringTag% ] (§27.1.4.15.2)</summary>
    private static JsValue SetToStringTag(in BuiltinCall call) => SetterThatIgnoresPrototypeProperties(call, WellKnownSymbols.ToStringTag);

    /// <summary>SetterThatIgnoresPrototypeProperties (§7.3.35)</summary>
    private static JsValue SetterThatIgnoresPrototypeProperties(in BuiltinCall call, PropertyKey key)
    {
        JsValue value = call[0];
        if (!call.This.IsObject) throw Errors.TypeError("Iterator.prototype setter called on non-object");
        JsObject self = call.This.AsObject(), home = call.Realm.Get(Intrinsic.IteratorPrototype);
        if (self == home) throw Errors.TypeError($"Cannot assign to read only property '{key}' of object '[object Iterator]'");
        if (self.GetOwnProperty(key, out _)) ObjectOperations.Set(self, key, value);
        else ObjectOperations.CreateDataPropertyOrThrow(self, key, value);
        return JsValue.Undefined;
    }

    /// <summary>Iterator.prototype.map ( mapper ) (§27.1.4.8)</summary>
    private static JsValue Map(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "map"), mapper = Callback(o, call[0]);
        return JsValue.FromObject(new MapIterator(call.Realm, IteratorOperations.GetIteratorDirect(o), mapper));
    }

    /// <summary>Iterator.prototype.filter ( predicate ) (§27.1.4.4)</summary>
    private static JsValue Filter(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "filter"), predicate = Callback(o, call[0]);
        return JsValue.FromObject(new FilterIterator(call.Realm, IteratorOperations.GetIteratorDirect(o), predicate));
    }

    /// <summary>Iterator.prototype.flatMap ( mapper ) (§27.1.4.6)</summary>
    private static JsValue FlatMap(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "flatMap"), mapper = Callback(o, call[0]);
        return JsValue.FromObject(new FlatMapIterator(call.Realm, IteratorOperations.GetIteratorDirect(o), mapper));
    }

    /// <summary>Iterator.prototype.take ( limit ) (§27.1.4.11)</summary>
    private static JsValue Take(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "take");
        double limit = Limit(o, call[0]);
        return JsValue.FromObject(new TakeIterator(call.Realm, IteratorOperations.GetIteratorDirect(o), limit));
    }

    /// <summary>Iterator.prototype.drop ( limit ) (§27.1.4.2)</summary>
    private static JsValue Drop(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "drop");
        double limit = Limit(o, call[0]);
        return JsValue.FromObject(new DropIterator(call.Realm, IteratorOperations.GetIteratorDirect(o), limit));
    }

    private static double Limit(JsObject o, JsValue limit)
    {
        ThrowCompletion thrown;
        try
        {
            double number = TypeConversion.ToNumber(limit);
            double integer = NumberConversions.ToIntegerOrInfinity(number);
            if (double.IsNaN(number) || integer < 0 || (integer > 9007199254740991 && double.IsFinite(integer))) throw Errors.RangeError($"{TypeConversion.ToMessageText(limit)} must be positive");
            return integer;
        }
        catch (ThrowCompletion completion)
        {
            thrown = completion;
        }
        throw IteratorOperations.CloseAfter(new IteratorRecord(o, JsValue.Undefined), thrown);
    }

    /// <summary>Iterator.prototype.toArray ( ) (§27.1.4.12)</summary>
    private static JsValue ToArray(in BuiltinCall call)
    {
        IteratorRecord record = IteratorOperations.GetIteratorDirect(ThisObject(call, "toArray"));
        var items = new List<JsValue>();
        while (IteratorOperations.StepValue(ref record, out JsValue value)) items.Add(value);
        return JsValue.FromObject(JsArray.Create(call.Realm, items));
    }

    /// <summary>Iterator.prototype.reduce ( reducer [ , initialValue ] ) (§27.1.4.9)</summary>
    private static JsValue Reduce(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "reduce");
        bool hasInitial = call.Count > 1;
        JsValue accumulator = call[1];
        JsObject reducer = Callback(o, call[0]);
        IteratorRecord record = IteratorOperations.GetIteratorDirect(o);
        double counter = 0;
        if (!hasInitial)
        {
            if (!IteratorOperations.StepValue(ref record, out accumulator)) throw Errors.TypeError("Reduce of a done iterator with no initial value");
            counter = 1;
        }
        for (; IteratorOperations.StepValue(ref record, out JsValue value); counter++)
        {
            ThrowCompletion? thrown = null;
            try
            {
                accumulator = reducer.Call(JsValue.Undefined, [accumulator, value, JsValue.FromDouble(counter)]);
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(record, thrown);
        }
        return accumulator;
    }

    /// <summary>Iterator.prototype.forEach ( procedure ) (§27.1.4.7)</summary>
    private static JsValue ForEach(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "forEach");
        Search(o, Callback(o, call[0]), stopAt: null, out _);
        return JsValue.Undefined;
    }

    /// <summary>Iterator.prototype.some ( predicate ) (§27.1.4.10)</summary>
    private static JsValue Some(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "some");
        return Search(o, Callback(o, call[0]), stopAt: true, out _);
    }

    /// <summary>Iterator.prototype.every ( predicate ) (§27.1.4.3)</summary>
    private static JsValue Every(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "every");
        return !Search(o, Callback(o, call[0]), stopAt: false, out _);
    }

    /// <summary>Iterator.prototype.find ( predicate ) (§27.1.4.5)</summary>
    private static JsValue Find(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "find");
        return Search(o, Callback(o, call[0]), stopAt: true, out JsValue found) ? found : JsValue.Undefined;
    }

    /// <summary>Calls the function on each value until its truth is as asked; then closes the iterator and returns true.</summary>
    private static bool Search(JsObject o, JsObject callback, bool? stopAt, out JsValue found)
    {
        IteratorRecord record = IteratorOperations.GetIteratorDirect(o);
        for (double counter = 0; IteratorOperations.StepValue(ref record, out found); counter++)
        {
            JsValue result = default;
            ThrowCompletion? thrown = null;
            try
            {
                result = callback.Call(JsValue.Undefined, [found, JsValue.FromDouble(counter)]);
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(record, thrown);
            if (stopAt is null || TypeConversion.ToBoolean(result) != stopAt) continue;
            IteratorOperations.Close(record);
            return true;
        }
        return false;
    }
}
