using Kiln.Interpreter;
using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <summary>A method that calls its argument with each element of an array-like, its index and the array-like.</summary>
internal abstract class ElementLoop(JsObject callback, JsValue thisArgument, JsObject source, long length)
    : CallbackLoop(callback, thisArgument, 3)
{
    protected readonly JsObject Source = source;
    protected readonly long Length = length;

    /// <summary>Where to look for the next element; while one is handled, the index behind it.</summary>
    protected long Index;

    /// <summary>Finds the next element that is there and writes the three arguments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool NextElement(ref JsValue arguments)
    {
        while (Index < Length)
        {
            long k = Index++;
            if (!TryGetAt(Source, k, out JsValue value)) continue;
            SetArguments(ref arguments, value, k);
            return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void SetArguments(ref JsValue arguments, JsValue value, long index)
    {
        Machine.Store(ref arguments, value);
        if (WantedArguments < 2) return;
        Machine.Store(ref Unsafe.Add(ref arguments, 1), JsValue.FromInt64(index));
        if (WantedArguments < 3) return;
        Machine.Renew(ref Unsafe.Add(ref arguments, 2), JsValue.FromObject(Source));
    }
}

/// <summary>Array.prototype.forEach.</summary>
internal sealed class ForEachLoop(JsObject callback, JsValue thisArgument, JsObject source, long length) : ElementLoop(callback, thisArgument, source, length)
{
    public override bool Step(ref JsValue result, ref JsValue arguments)
    {
        if (NextElement(ref arguments)) return true;
        result = JsValue.Undefined;
        return false;
    }
}

/// <summary>Array.prototype.map.</summary>
internal sealed class MapLoop(JsObject callback, JsValue thisArgument, JsObject source, long length, JsObject target)
    : ElementLoop(callback, thisArgument, source, length)
{
    public override bool Step(ref JsValue result, ref JsValue arguments)
    {
        if (!result.IsEmpty) DefineAt(target, Index - 1, result);
        if (NextElement(ref arguments)) return true;
        result = JsValue.FromObject(target);
        return false;
    }
}

/// <summary>Array.prototype.filter.</summary>
internal sealed class FilterLoop(JsObject callback, JsValue thisArgument, JsObject source, long length, JsObject target)
    : ElementLoop(callback, thisArgument, source, length)
{
    private JsValue _value;
    private long _to;

    public override bool Step(ref JsValue result, ref JsValue arguments)
    {
        if (!result.IsEmpty && IsTrue(result)) DefineAt(target, _to++, _value);
        if (NextElement(ref arguments))
        {
            // The function has the argument's place for its own.
            _value.Replace(arguments);
            return true;
        }
        result = JsValue.FromObject(target);
        return false;
    }
}

/// <summary>Array.prototype.some and every: whether the answer is the wanted one for some element.</summary>
internal sealed class AnyLoop(JsObject callback, JsValue thisArgument, JsObject source, long length, bool wanted)
    : ElementLoop(callback, thisArgument, source, length)
{
    public override bool Step(ref JsValue result, ref JsValue arguments)
    {
        bool found = !result.IsEmpty && IsTrue(result) == wanted;
        if (!found && NextElement(ref arguments)) return true;
        result = found == wanted;
        return false;
    }
}

/// <summary>FindViaPredicate (§23.1.3.12.1): the element, or its index.</summary>
internal sealed class FindLoop(JsObject predicate, JsValue thisArgument, JsObject source, long length, bool fromEnd, bool wantsIndex)
    : ElementLoop(predicate, thisArgument, source, length)
{
    private JsValue _value;
    private long _at;

    public override bool Step(ref JsValue result, ref JsValue arguments)
    {
        if (!result.IsEmpty && IsTrue(result))
        {
            result = wantsIndex ? JsValue.FromInt64(_at) : _value;
            return false;
        }
        if (Index >= Length)
        {
            result = wantsIndex ? JsValue.FromInt32(-1) : JsValue.Undefined;
            return false;
        }
        long k = Index++;
        _at = fromEnd ? Length - 1 - k : k;
        SetArguments(ref arguments, GetAt(Source, _at), _at);
        if (!wantsIndex) _value.Replace(arguments);
        return true;
    }
}

/// <summary>Array.prototype.reduce and reduceRight.</summary>
/// <param name="callback">The function.</param>
/// <param name="source">The array-like.</param>
/// <param name="first">The accumulator of the first call.</param>
/// <param name="start">Where the first element may be.</param>
/// <param name="end">Where none is any more.</param>
/// <param name="step">1 or -1.</param>
internal sealed class ReduceLoop(JsObject callback, JsObject source, JsValue first, long start, long end, int step)
    : CallbackLoop(callback, JsValue.Undefined, 4)
{
    private long _index = start;

    public override bool Step(ref JsValue result, ref JsValue arguments)
    {
        if (result.IsEmpty) result = first;
        while (_index != end)
        {
            long k = _index;
            _index += step;
            if (!TryGetAt(source, k, out JsValue value)) continue;
            Machine.Store(ref arguments, result);
            Machine.Store(ref Unsafe.Add(ref arguments, 1), value);
            if (WantedArguments < 3) return true;
            Machine.Store(ref Unsafe.Add(ref arguments, 2), JsValue.FromInt64(k));
            Machine.Renew(ref Unsafe.Add(ref arguments, 3), JsValue.FromObject(source));
            return true;
        }
        return false;
    }
}

/// <summary>Array.prototype.flatMap: FlattenIntoArray (§23.1.3.13.1) with a mapper.</summary>
internal sealed class FlatMapLoop(JsObject mapper, JsValue thisArgument, JsObject source, long length, JsObject target)
    : ElementLoop(mapper, thisArgument, source, length)
{
    private long _to;

    public override bool Step(ref JsValue result, ref JsValue arguments)
    {
        if (!result.IsEmpty) _to = ArrayPrototype.FlattenElement(target, result, _to, 1);
        if (NextElement(ref arguments)) return true;
        result = JsValue.FromObject(target);
        return false;
    }
}

/// <summary>Array.from of an array-like, with a mapper.</summary>
internal sealed class FromLoop(JsObject mapper, JsValue thisArgument, JsObject source, long length, JsObject target)
    : CallbackLoop(mapper, thisArgument, 2)
{
    private long _index;

    public override bool Step(ref JsValue result, ref JsValue arguments)
    {
        if (!result.IsEmpty) DefineAt(target, _index - 1, result);
        if (_index < length)
        {
            Machine.Store(ref arguments, GetAt(source, _index));
            Machine.Store(ref Unsafe.Add(ref arguments, 1), JsValue.FromInt64(_index));
            _index++;
            return true;
        }
        SetLength(target, length);
        result = JsValue.FromObject(target);
        return false;
    }
}
