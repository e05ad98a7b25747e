namespace Kiln.Builtins;

/// <summary>
/// An Iterator Helper object (ECMA-262 §27.1.2): in the specification a generator over an abstract closure, here a state
/// machine that each kind of helper fills in.
/// </summary>
internal abstract class IteratorHelper(Realm realm) : JsObject(realm.Get(Intrinsic.IteratorHelperPrototype).RootShapeForInstances())
{
    private enum HelperState : byte
    {
        SuspendedStart,
        SuspendedYield,
        Executing,
        Completed,
    }

    private HelperState _state;

    /// <summary>GeneratorResume (§27.5.3.3): false when the helper is done.</summary>
    public bool Resume(out JsValue value)
    {
        if (_state == HelperState.Executing) throw Errors.TypeError("Generator is already running");
        if (_state == HelperState.Completed)
        {
            value = JsValue.Undefined;
            return false;
        }
        Errors.EnsureStack();
        _state = HelperState.Executing;
        bool yielded = false;
        try
        {
            yielded = Step(out value);
        }
        finally
        {
            _state = yielded ? HelperState.SuspendedYield : HelperState.Completed;
        }
        return yielded;
    }

    /// <summary>GeneratorResumeAbrupt (§27.5.3.4) with a return completion, and the closing of a helper that has not begun.</summary>
    public void Return()
    {
        if (_state == HelperState.Executing) throw Errors.TypeError("Generator is already running");
        if (_state == HelperState.Completed) return;
        Errors.EnsureStack();
        // Before its start a helper counts as completed while the underlying iterator is closed, later as executing.
        _state = _state == HelperState.SuspendedYield ? HelperState.Executing : HelperState.Completed;
        try
        {
            Close();
        }
        finally
        {
            _state = HelperState.Completed;
        }
    }

    /// <summary>Runs to the next yield; false at the end.</summary>
    protected abstract bool Step(out JsValue value);

    /// <summary>Closes what is open.</summary>
    protected abstract void Close();
}

/// <summary>A helper over one underlying iterator.</summary>
internal abstract class UnderlyingHelper(Realm realm, IteratorRecord underlying) : IteratorHelper(realm)
{
    protected IteratorRecord Underlying = underlying;

    /// <summary>The counter that callbacks get.</summary>
    protected double Counter;

    protected override void Close() => IteratorOperations.Close(Underlying);

    /// <summary>Calls the callback; a throw closes the underlying iterator.</summary>
    protected JsValue CallBack(JsObject callback, JsValue value)
    {
        ThrowCompletion thrown;
        try
        {
            return callback.Call(JsValue.Undefined, [value, JsValue.FromDouble(Counter)]);
        }
        catch (ThrowCompletion completion)
        {
            thrown = completion;
        }
        throw IteratorOperations.CloseAfter(Underlying, thrown);
    }
}

/// <summary>Iterator.prototype.map (§27.1.4.8)</summary>
internal sealed class MapIterator(Realm realm, IteratorRecord underlying, JsObject mapper) : UnderlyingHelper(realm, underlying)
{
    protected override bool Step(out JsValue value)
    {
        if (!IteratorOperations.StepValue(ref Underlying, out value)) return false;
        value = CallBack(mapper, value);
        Counter++;
        return true;
    }
}

/// <summary>Iterator.prototype.filter (§27.1.4.4)</summary>
internal sealed class FilterIterator(Realm realm, IteratorRecord underlying, JsObject predicate) : UnderlyingHelper(realm, underlying)
{
    protected override bool Step(out JsValue value)
    {
        while (IteratorOperations.StepValue(ref Underlying, out value))
        {
            bool selected = TypeConversion.ToBoolean(CallBack(predicate, value));
            Counter++;
            if (selected) return true;
        }
        return false;
    }
}

/// <summary>Iterator.prototype.take (§27.1.4.11)</summary>
internal sealed class TakeIterator(Realm realm, IteratorRecord underlying, double limit) : UnderlyingHelper(realm, underlying)
{
    private double _remaining = limit;

    protected override bool Step(out JsValue value)
    {
        if (_remaining == 0)
        {
            value = JsValue.Undefined;
            IteratorOperations.Close(Underlying);
            return false;
        }
        _remaining--;
        return IteratorOperations.StepValue(ref Underlying, out value);
    }
}

/// <summary>Iterator.prototype.drop (§27.1.4.2)</summary>
internal sealed class DropIterator(Realm realm, IteratorRecord underlying, double limit) : UnderlyingHelper(realm, underlying)
{
    private double _remaining = limit;

    protected override bool Step(out JsValue value)
    {
        while (_remaining > 0)
        {
            _remaining--;
            if (IteratorOperations.Step(ref Underlying)) continue;
            value = JsValue.Undefined;
            return false;
        }
        return IteratorOperations.StepValue(ref Underlying, out value);
    }
}

/// <summary>Iterator.prototype.flatMap (§27.1.4.6)</summary>
internal sealed class FlatMapIterator(Realm realm, IteratorRecord underlying, JsObject mapper) : UnderlyingHelper(realm, underlying)
{
    private IteratorRecord _inner;
    private bool _innerAlive;

    protected override bool Step(out JsValue value)
    {
        while (true)
        {
            if (_innerAlive)
            {
                if (StepInner(out value)) return true;
                _innerAlive = false;
            }
            if (!IteratorOperations.StepValue(ref Underlying, out value)) return false;
            JsValue mapped = CallBack(mapper, value);
            ThrowCompletion? thrown = null;
            try
            {
                _inner = IteratorConstructor.GetIteratorFlattenable(mapped, acceptStrings: false, "Iterator.prototype.flatMap");
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(Underlying, thrown);
            _innerAlive = true;
            Counter++;
        }
    }

    private bool StepInner(out JsValue value)
    {
        ThrowCompletion thrown;
        try
        {
            return IteratorOperations.StepValue(ref _inner, out value);
        }
        catch (ThrowCompletion completion)
        {
            thrown = completion;
        }
        throw IteratorOperations.CloseAfter(Underlying, thrown);
    }

    protected override void Close()
    {
        if (_innerAlive)
        {
            ThrowCompletion? thrown = null;
            try
            {
                IteratorOperations.Close(_inner);
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(Underlying, thrown);
        }
        IteratorOperations.Close(Underlying);
    }
}

/// <summary>Iterator.concat (§27.1.3.2.1)</summary>
internal sealed class ConcatIterator(Realm realm, (JsValue Item, JsObject OpenMethod)[] iterables) : IteratorHelper(realm)
{
    private int _next;
    private bool _alive;
    private IteratorRecord _inner;

    protected override bool Step(out JsValue value)
    {
        while (true)
        {
            if (_alive)
            {
                if (IteratorOperations.StepValue(ref _inner, out value)) return true;
                _alive = false;
            }
            if (_next == iterables.Length)
            {
                value = JsValue.Undefined;
                return false;
            }
            (JsValue item, JsObject openMethod) = iterables[_next++];
            JsValue iterator = openMethod.Call(item, []);
            if (!iterator.IsObject) throw Errors.TypeError($"{TypeConversion.ToMessageText(iterator)} is not an object");
            _inner = IteratorOperations.GetIteratorDirect(iterator.AsObject());
            _alive = true;
        }
    }

    protected override void Close()
    {
        if (_alive) IteratorOperations.Close(_inner);
    }
}
