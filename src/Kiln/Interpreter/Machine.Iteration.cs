using Kiln.Builtins;
using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>
/// Iteration. An iterator record is three registers: the iterator, its next method, whether it is done.
/// </content>
internal sealed partial class Machine
{
    private void GetIterator(Frame frame, JsValue iterable, ref JsValue record)
    {
        Realm realm = frame.Code.Unit.Realm;
        if (iterable.TryExact<JsArray>() is { } array && realm.IsArrayIterationPristine(array))
        {
            record = JsValue.FromObject(new JsArrayIterator(realm, array, ArrayIterationKind.Values));
            Beside(ref record, 1) = realm.Get(Intrinsic.ArrayIteratorPrototype).Get(Names.Next);
            Beside(ref record, 2) = JsValue.False;
            return;
        }
        JsObject? method = iterable.IsNullish ? null : GetIteratorMethod(frame, iterable);
        if (method is null) throw NotIterable(frame, iterable);
        IteratorRecord iterator = IteratorOperations.GetIteratorFromMethod(iterable, method);
        record = JsValue.FromObject(iterator.Iterator);
        Beside(ref record, 1) = iterator.NextMethod;
        Beside(ref record, 2) = JsValue.False;
    }

    private static JsObject? GetIteratorMethod(Frame frame, JsValue iterable)
    {
        JsValue method = ObjectOperations.GetV(iterable, WellKnownSymbols.Iterator);
        if (method.IsNullish) return null;
        return method.IsCallable ? method.AsObject() : throw NotIterable(frame, iterable);
    }

    private static ThrowCompletion NotIterable(Frame frame, JsValue iterable)
    {
        int site = PositionTable.FindExact(frame.Code.Body.CallSites, frame.Pc);
        if (site < 0 || site >= frame.Code.Unit.Code.StringCount) return IteratorOperations.NotIterable(iterable);
        return Errors.TypeError(frame.Code.Unit.Code.GetString(site) + " is not iterable");
    }

    private void GetAsyncIterator(Frame frame, JsValue iterable, ref JsValue record)
    {
        JsObject? method = iterable.IsNullish ? null : ObjectOperations.GetMethod(iterable, WellKnownSymbols.AsyncIterator);
        IteratorRecord iterator;
        if (method is null)
        {
            method = iterable.IsNullish ? null : GetIteratorMethod(frame, iterable);
            if (method is null) throw Errors.TypeError($"{TypeConversion.ToDisplayString(iterable)} is not async iterable");
            iterator = AsyncFromSyncIterator.Create(frame.Code.Unit.Realm, IteratorOperations.GetIteratorFromMethod(iterable, method));
        }
        else
        {
            iterator = IteratorOperations.GetIteratorFromMethod(iterable, method);
        }
        record = JsValue.FromObject(iterator.Iterator);
        Beside(ref record, 1) = iterator.NextMethod;
        Beside(ref record, 2) = JsValue.False;
    }

    /// <summary>A step of for-of: false when the iterator is done.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ForOfNext(Realm realm, ref JsValue record, ref JsValue value)
    {
        ref JsValue next = ref Beside(ref record, 1);
        ref JsValue done = ref Beside(ref record, 2);
        if (FastPaths.Enabled && record._bits == JsValue.ObjectBits && next._bits == JsValue.ObjectBits && record._ref!.GetType() == typeof(JsArrayIterator)
            && ReferenceEquals(next._ref, realm.ArrayIteratorNext))
        {
            if (Trusted.As<JsArrayIterator>(record._ref).MoveNext(realm, out JsValue element))
            {
                value = element;
                return true;
            }
            done.SetBits(JsValue.TrueBits);
            return false;
        }
        if (FastPaths.Enabled && record._bits == JsValue.ObjectBits && next._bits == JsValue.ObjectBits && record._ref!.GetType() == typeof(StringIterator)
            && ReferenceEquals(next._ref, realm.StringIteratorNext))
        {
            if (Trusted.As<StringIterator>(record._ref).MoveNext(out JsValue character))
            {
                value = character;
                return true;
            }
            done.SetBits(JsValue.TrueBits);
            return false;
        }
        // Until the step has succeeded the iterator counts as done: an error in it must not close the iterator.
        done.SetBits(JsValue.TrueBits);
        if (FastPaths.Enabled && record.TryExact<JsCollectionIterator>() is { } collection && next._bits == JsValue.ObjectBits
            && ReferenceEquals(next._ref, collection.IsMap ? realm.MapIteratorNext : realm.SetIteratorNext))
        {
            if (!collection.MoveNext(realm, out JsValue entry)) return false;
            value = entry;
            done.SetBits(JsValue.FalseBits);
            return true;
        }
        JsValue result;
        if (FastPaths.Enabled && record.TryExact<JsGenerator>() is { } generator && next._bits == JsValue.ObjectBits && ReferenceEquals(next._ref, realm.GeneratorNext))
        {
            if (!generator.Advance(realm, ResumeMode.Next, JsValue.Undefined, out result, out bool isDone))
            {
                if (isDone) return false;
                value = result;
                done.SetBits(JsValue.FalseBits);
                return true;
            }
        }
        else
        {
            result = ObjectOperations.Call(next, record);
        }
        if (!result.IsObject) throw Errors.TypeError($"Iterator result {TypeConversion.ToDisplayString(result)} is not an object");
        JsObject step = result.AsObject();
        if (FastPaths.Enabled && step.Shape == realm.IteratorResultShape)
        {
            if (TypeConversion.ToBoolean(step.Slots[1])) return false;
            value = step.Slots[0];
        }
        else
        {
            if (TypeConversion.ToBoolean(step.Get(Names.Done))) return false;
            value = step.Get(Names.Value);
        }
        done.SetBits(JsValue.FalseBits);
        return true;
    }

    private static void IteratorStepValue(Realm realm, ref JsValue record, ref JsValue value)
    {
        if (Beside(ref record, 2).IsTrue || !ForOfNext(realm, ref record, ref value)) value = JsValue.Undefined;
    }

    private static void IteratorRest(Realm realm, ref JsValue record, ref JsValue result)
    {
        JsArray array = JsArray.Create(realm);
        JsValue value = default;
        while (!Beside(ref record, 2).IsTrue && ForOfNext(realm, ref record, ref value)) array.Append(value);
        result = JsValue.FromObject(array);
    }

    private static void IteratorClose(ref JsValue record, bool afterThrow)
    {
        if (Beside(ref record, 2).IsTrue) return;
        Beside(ref record, 2).SetBits(JsValue.TrueBits);
        var iterator = new IteratorRecord(Object(record), default);
        if (afterThrow) IteratorOperations.CloseQuietly(iterator);
        else IteratorOperations.Close(iterator);
    }

    private static JsValue AsyncIteratorReturn(ref JsValue record)
    {
        if (Beside(ref record, 2).IsTrue) return default;
        Beside(ref record, 2).SetBits(JsValue.TrueBits);
        JsObject? method = ObjectOperations.GetMethod(record, Names.Return);
        return method is null ? default : method.Call(record, []);
    }

    private static JsValue IteratorCall(JsValue iterator, JsValue argument, PropertyKey key)
    {
        JsObject? method = ObjectOperations.GetMethod(iterator, key);
        return method is null ? default : method.Call(iterator, [argument]);
    }

    private static bool ForInNext(ref JsValue enumerator, ref JsValue key)
    {
        ForInEnumerator keys = enumerator.TryInternal<ForInEnumerator>() ?? throw new BytecodeException("a for-in enumerator was expected");
        return keys.MoveNext(ref key);
    }
}

/// <summary>EnumerateObjectProperties (§14.7.5.9): string keys of the object, then of its prototypes, each name once.</summary>
internal sealed class ForInEnumerator
{
    private JsObject? _object;
    private List<PropertyKey>? _keys;
    private int _index;
    private HashSet<PropertyKey>? _visited;

    // The usual object: its names come from its shape, and nothing on its prototypes is enumerable.
    private readonly JsValue[]? _names;
    private readonly Shape? _shape;
    private readonly bool _ownOnly;

    public ForInEnumerator(JsValue value)
    {
        if (value.IsNullish) return;
        _object = TypeConversion.ToObject(value);
        _ownOnly = FastPaths.Enabled && PrototypesAddNothing(_object);
        if (!_ownOnly || !_object.HasOnlyNamedProperties) return;
        _shape = _object.Shape;
        _names = _shape.EnumerableKeys;
    }

    private static bool PrototypesAddNothing(JsObject o)
    {
        const ObjectFlags Unusual = ObjectFlags.ExoticGet | ObjectFlags.ExoticHas | ObjectFlags.ExoticElements | ObjectFlags.HasElements;
        if ((o.Flags & ObjectFlags.ExoticGet) != 0) return false;
        for (JsObject? p = o.Prototype; p is not null; p = p.Prototype)
        {
            if (p.Shape.IsLazy) p.Materialize();
            if ((p.Flags & Unusual) != 0 || p.Shape.EnumerableKeys.Length != 0) return false;
        }
        return true;
    }

    public bool MoveNext(ref JsValue result)
    {
        if (_names is not null) return MoveNextName(_names, ref result);
        while (_object is not null)
        {
            _keys ??= _object.OwnPropertyKeys();
            while (_index < _keys.Count)
            {
                PropertyKey key = _keys[_index++];
                if (!key.IsString || (_visited is not null && _visited.Contains(key))) continue;
                // Asked again at its turn: a property deleted meanwhile is not visited.
                if (!_object.GetOwnProperty(key, out PropertyDescriptor descriptor)) continue;
                if (!_ownOnly && (_object.Prototype is not null || _visited is not null)) (_visited ??= new HashSet<PropertyKey>(_keys.Count)).Add(key);
                if (!descriptor.Enumerable) continue;
                result = key.ToValue();
                return true;
            }
            if (_ownOnly) return false;
            _object = _object.GetPrototypeOf();
            _keys = null;
            _index = 0;
        }
        return false;
    }

    private bool MoveNextName(JsValue[] names, ref JsValue result)
    {
        while (_index < names.Length)
        {
            JsValue name = names[_index++];
            // While the shape is the same no property has gone.
            if (_object!.Shape != _shape
                && !(_object.GetOwnProperty(name.AsString().ToPropertyKey(), out PropertyDescriptor descriptor) && descriptor.Enumerable))
            {
                continue;
            }
            result = name;
            return true;
        }
        return false;
    }
}
