using System.Numerics;
using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <summary>SortIndexedProperties (ECMA-262 §23.1.3.30.1) on a list of values.</summary>
internal static class ArraySorting
{
    /// <summary>The comparator argument: null for undefined.</summary>
    public static JsObject? RequireComparator(JsValue comparator)
    {
        if (comparator.IsUndefined) return null;
        return comparator.IsCallable ? comparator.AsObject() : throw Errors.TypeError("The comparison function must be either a function or undefined");
    }

    /// <summary>Undefined goes last (CompareArrayElements, §23.1.3.30.2).</summary>
    /// <returns>How many values are before it.</returns>
    public static int MoveUndefinedLast(JsValue[] items)
    {
        int defined = 0;
        foreach (JsValue item in items)
        {
            if (!item.IsUndefined) items[defined++] = item;
        }
        JsValue.FillUndefined(items.AsSpan(defined));
        return defined;
    }

    /// <summary>Sorts by CompareArrayElements without a comparator: strings are compared.</summary>
    public static void SortByText(JsValue[] items)
    {
        int defined = MoveUndefinedLast(items);
        if (defined < 2) return;
        bool strings = true;
        foreach (JsValue item in items.AsSpan(0, defined)) strings &= item.IsString;
        var keyed = new KeyedValue[defined];
        for (int i = 0; i < defined; i++)
        {
            JsValue item = items[i];
            keyed[i] = new KeyedValue { Key = strings ? item.AsString().ToString() : TypeConversion.ToText(item), Value = item };
        }
        var sort = new MergeSort<KeyedValue>(keyed, defined);
        bool precedes = false;
        while (sort.Next(precedes))
        {
            Interrupts.Poll();
            precedes = Comparison.CompareCodeUnits(sort.First.Key, sort.Second.Key) < 0;
        }
        for (int i = 0; i < defined; i++) items[i] = keyed[i].Value;
    }

    private struct KeyedValue
    {
        public string Key;
        public JsValue Value;
    }
}

/// <summary>A sort by a function; what becomes of the sorted values is the method's.</summary>
internal abstract class ComparatorLoop(JsObject comparator, JsValue[] values) : CallbackLoop(comparator, JsValue.Undefined, 2)
{
    private MergeSort<JsValue> _sort = new(values, ArraySorting.MoveUndefinedLast(values));

    public sealed override bool Step(ref JsValue result, ref JsValue arguments)
    {
        bool precedes = result.IsInt32 ? result.AsInt32() < 0 : IsNegative(result);
        if (!_sort.Next(precedes)) return Finish(ref result);
        Machine.Store(ref arguments, _sort.First);
        Machine.Store(ref Unsafe.Add(ref arguments, 1), _sort.Second);
        return true;
    }

    private static bool IsNegative(JsValue result) => !result.IsEmpty && TypeConversion.ToNumber(result) < 0;

    private bool Finish(ref JsValue result)
    {
        result = Finish(_sort.Items);
        return false;
    }

    protected abstract JsValue Finish(JsValue[] sorted);
}

/// <summary>
/// A stable merge sort over natural runs that asks one question at a time: whoever has the answer goes on with it, and that may be a frame
/// of a script. Answers that contradict each other give some order, but never an index out of range.
/// </summary>
/// <param name="items">The list; it is sorted in place.</param>
/// <param name="count">How many of its first items are sorted.</param>
internal struct MergeSort<T>(T[] items, int count)
{
    private const int MinRun = 16;

    private enum Question : byte
    {
        None,
        StartsDescending,
        Continues,
        Inserts,
        Overlaps,
        Merges,
    }

    // What is compared: items[_x] and _others[_y].
    private T[] _others = [];
    private int _x, _y;

    private Question _asked;
    private bool _descending;

    // The run that is made: from _start on; up to _x it is in order. Inserted is what lies between it and _forced.
    private int _start, _forced, _low, _high;

    // Starts of the runs found so far, merged as they come so that lengths on the stack at least double downwards.
    private readonly int[] _runs = new int[BitOperations.Log2((uint)count | 1) + 3];
    private int _runCount;

    // The merge: of a copy of its left part and what begins at _x.
    private T[] _buffer = [];
    private int _left, _to;

    public readonly T[] Items => items;

    /// <summary>What may have to come before <see cref="Second"/>.</summary>
    public readonly ref readonly T First => ref items[_x];

    public readonly ref readonly T Second => ref _others[_y];

    /// <summary>Goes on until the next question.</summary>
    /// <param name="precedes">The answer to the last one: whether <see cref="First"/> has to come before <see cref="Second"/>.</param>
    /// <returns>False when all is sorted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(bool precedes)
    {
        if (_asked != Question.Merges) return Proceed(precedes);
        // Most questions are of this kind, and most answers lead to the next.
        if (precedes) items[_to++] = items[_x++];
        else items[_to++] = _others[_y++];
        return (_y < _left && _x < _start) || Proceed(precedes);
    }

    private bool Proceed(bool precedes)
    {
        switch (_asked)
        {
            case Question.Merges:
                Array.Copy(_buffer, _y, items, _to, _left - _y);
                _others = items;
                _runCount--;
                goto MergeRuns;
            case Question.Inserts:
                if (precedes) _high = _y;
                else _low = _y + 1;
                goto Search;
            case Question.Continues:
                if (precedes == _descending) goto Continue;
                goto EndRun;
            case Question.StartsDescending:
                _descending = precedes;
                goto Continue;
            case Question.Overlaps:
                if (precedes) goto StartMerge;
                _runCount--;
                goto MergeRuns;
            default:
                goto StartRun;
        }

    StartRun:
        if (_start >= count) return false;
        _x = _start + 1;
        if (_x == count) goto AddRun;
        _y = _start;
        _others = items;
        _asked = Question.StartsDescending;
        return true;

    Continue:
        _y = _x++;
        if (_x < count)
        {
            _asked = Question.Continues;
            return true;
        }

    EndRun:
        // A strictly descending one is turned round.
        if (_descending) items.AsSpan(_start, _x - _start).Reverse();
        _forced = Math.Min(count, _start + MinRun);

    Insert:
        if (_x >= _forced) goto AddRun;
        _low = _start;
        _high = _x;

    Search:
        if (_low < _high)
        {
            _y = (_low + _high) >>> 1;
            _asked = Question.Inserts;
            return true;
        }
        T pivot = items[_x];
        Array.Copy(items, _low, items, _low + 1, _x - _low);
        items[_low] = pivot;
        _x++;
        goto Insert;

    AddRun:
        _runs[_runCount++] = _start;
        _start = _x;

    MergeRuns:
        if (_runCount < 2) goto StartRun;
        int middle = _runs[_runCount - 1], previous = middle - _runs[_runCount - 2];
        if (previous > (_start - middle) * 2 && _start < count) goto StartRun;
        _x = middle;
        _y = middle - 1;
        _asked = Question.Overlaps;
        return true;

    StartMerge:
        _to = _runs[_runCount - 2];
        _left = _x - _to;
        if (_buffer.Length < _left) _buffer = new T[Math.Max(_left, Math.Min(items.Length / 2 + 1, _left * 2))];
        Array.Copy(items, _to, _buffer, 0, _left);
        _others = _buffer;
        _y = 0;
        _asked = Question.Merges;
        return true;
    }
}
