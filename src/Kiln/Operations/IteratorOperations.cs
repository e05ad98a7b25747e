using Kiln.Builtins;

namespace Kiln.Operations;

/// <summary>An Iterator Record (ECMA-262 §7.4.1).</summary>
internal struct IteratorRecord(JsObject iterator, JsValue nextMethod)
{
    public readonly JsObject Iterator = iterator;
    public readonly JsValue NextMethod = nextMethod;
    public bool Done;
}

/// <summary>Operations on iterator objects (§7.4).</summary>
internal static class IteratorOperations
{
    /// <summary>GetIteratorDirect (§7.4.2).</summary>
    public static IteratorRecord GetIteratorDirect(JsObject o) => new(o, o.Get(Names.Next));

    /// <summary>GetIteratorFromMethod (§7.4.3).</summary>
    public static IteratorRecord GetIteratorFromMethod(JsValue value, JsObject method)
    {
        JsValue iterator = method.Call(value, []);
        if (!iterator.IsObject) throw Errors.TypeError("Result of the Symbol.iterator method is not an object");
        return GetIteratorDirect(iterator.AsObject());
    }

    /// <summary>GetIterator (§7.4.4), kind sync.</summary>
    public static IteratorRecord GetIterator(JsValue value)
    {
        JsValue method = value.IsNullish ? JsValue.Undefined : ObjectOperations.GetV(value, WellKnownSymbols.Iterator);
        if (!method.IsCallable) throw NotIterable(value);
        return GetIteratorFromMethod(value, method.AsObject());
    }

    // V8's words where it has no source text of the value to show, as in built-ins.
    internal static ThrowCompletion NotIterable(JsValue value)
    {
        string text = value.Type switch
        {
            JsType.Undefined => "undefined",
            JsType.Null => "object null",
            JsType.Boolean => "boolean " + value,
            JsType.Number => "number " + value,
            JsType.String => "string \"" + value + "\"",
            JsType.Symbol => "symbol",
            JsType.BigInt => "bigint",
            _ => value.IsCallable ? "function" : "object",
        };
        return Errors.TypeError(text + " is not iterable (cannot read property Symbol(Symbol.iterator))");
    }

    /// <summary>IteratorStepValue (§7.4.10); false when the iterator is done.</summary>
    public static bool StepValue(ref IteratorRecord record, out JsValue value)
    {
        value = default;
        if (FastPaths.Enabled && record.NextMethod.TryObject<BuiltinFunction>() is { } next && TryStepKnown(ref record, next, out value)) return !record.Done;
        if (!Step(ref record, out JsObject result)) return false;
        record.Done = true;
        value = FastPaths.Enabled && result.Shape == Realm.Current.IteratorResultShape ? result.Slots[0] : result.Get(Names.Value);
        record.Done = false;
        return true;
    }

    /// <summary>The step of an iterator of the engine that has its own next method; false when it is none, and nothing was done.</summary>
    private static bool TryStepKnown(ref IteratorRecord record, BuiltinFunction next, out JsValue value)
    {
        Realm realm = next.Realm;
        JsObject iterator = record.Iterator;
        bool more;
        if (next == realm.ArrayIteratorNext && Exact.As<JsArrayIterator>(iterator) is { } elements)
        {
            record.Done = true;
            more = elements.MoveNext(realm, out value);
        }
        else if (Exact.As<JsCollectionIterator>(iterator) is { } items && next == (items.IsMap ? realm.MapIteratorNext : realm.SetIteratorNext))
        {
            more = items.MoveNext(realm, out value);
        }
        else if (next == realm.StringIteratorNext && iterator is StringIterator characters)
        {
            more = characters.MoveNext(out value);
        }
        else if (next == realm.IteratorHelperNext && iterator is IteratorHelper helper && realm == Realm.Current)
        {
            record.Done = true;
            more = helper.Resume(out value);
        }
        else if (next == realm.GeneratorNext && Exact.As<Interpreter.JsGenerator>(iterator) is { } generator && realm == Realm.Current)
        {
            record.Done = true;
            if (generator.Advance(realm, Interpreter.ResumeMode.Next, JsValue.Undefined, out value, out bool isDone))
            {
                more = TryReadResult(value, out JsObject result);
                if (more) value = result.Get(Names.Value);
            }
            else
            {
                more = !isDone;
            }
        }
        else
        {
            value = default;
            return false;
        }
        record.Done = !more;
        return true;
    }

    /// <summary>IteratorStep (§7.4.9); false when the iterator is done. The value is not read.</summary>
    public static bool Step(ref IteratorRecord record) => Step(ref record, out _);

    private static bool Step(ref IteratorRecord record, out JsObject result)
    {
        // An iterator that throws counts as done; set first, it needs no handler.
        record.Done = true;
        if (!TryReadResult(ObjectOperations.Call(record.NextMethod, JsValue.FromObject(record.Iterator)), out result)) return false;
        record.Done = false;
        return true;
    }

    /// <summary>Whether what a next method returned has a value; a TypeError when it is no object.</summary>
    private static bool TryReadResult(JsValue returned, out JsObject result)
    {
        if (!returned.IsObject) throw Errors.TypeError($"Iterator result {TypeConversion.ToDisplayString(returned)} is not an object");
        result = returned.AsObject();
        if (FastPaths.Enabled && result.Shape == Realm.Current.IteratorResultShape) return !TypeConversion.ToBoolean(result.Slots[1]);
        return !TypeConversion.ToBoolean(result.Get(Names.Done));
    }

    /// <summary>IteratorClose (§7.4.11) after a normal completion.</summary>
    public static void Close(in IteratorRecord record)
    {
        JsObject? method = ObjectOperations.GetMethod(JsValue.FromObject(record.Iterator), Names.Return);
        if (method is null) return;
        JsValue result = method.Call(JsValue.FromObject(record.Iterator), []);
        if (!result.IsObject) throw Errors.TypeError($"Iterator result {TypeConversion.ToDisplayString(result)} is not an object");
    }

    /// <summary>
    /// IteratorClose (§7.4.11) after a throw completion, which it returns to be thrown again: behind the catch block, not in
    /// it, because .NET keeps the stack of what threw until the block is left, and errors pass many levels.
    /// </summary>
    public static ThrowCompletion CloseAfter(in IteratorRecord record, ThrowCompletion thrown)
    {
        CloseQuietly(record);
        return thrown;
    }

    /// <summary>IteratorClose (§7.4.11) after a throw completion, whose error stays.</summary>
    public static void CloseQuietly(in IteratorRecord record)
    {
        try
        {
            ObjectOperations.GetMethod(JsValue.FromObject(record.Iterator), Names.Return)?.Call(JsValue.FromObject(record.Iterator), []);
        }
        catch (ThrowCompletion)
        {
        }
    }

    /// <summary>CreateIteratorResultObject (§7.4.14).</summary>
    public static JsValue CreateResult(Realm realm, JsValue value, bool done) =>
        JsValue.FromObject(new JsObject(realm.IteratorResultShape, [value, JsValue.FromBoolean(done)]));

    /// <summary>IteratorToList (§7.4.17), with fast paths for arrays and strings whose iteration nobody has changed.</summary>
    public static List<JsValue> ToList(JsValue iterable)
    {
        var list = new List<JsValue>();
        if (iterable.TryObject<JsArray>() is { } array && Realm.Current.IsArrayIterationPristine(array))
        {
            list.EnsureCapacity((int)Math.Min(array.ArrayLength, (uint)array.Elements.Length));
            for (uint i = 0; i < array.ArrayLength; i++)
            {
                JsValue[] elements = array.Elements;
                JsValue element = i < (uint)elements.Length ? elements[i] : default;
                list.Add(element.IsEmpty ? array.Get(PropertyKey.FromIndex(i)) : element);
            }
            return list;
        }
        if (iterable.IsString && Realm.Current.IsStringIterationPristine())
        {
            var characters = new StringIterator(Realm.Current, iterable.AsString());
            while (characters.MoveNext(out JsValue character)) list.Add(character);
            return list;
        }
        IteratorRecord record = GetIterator(iterable);
        while (StepValue(ref record, out JsValue value)) list.Add(value);
        return list;
    }
}
