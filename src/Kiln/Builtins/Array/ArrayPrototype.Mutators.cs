using Kiln.Interpreter;
using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <content>Methods that change the array in place.</content>
internal static unsafe partial class ArrayPrototype
{
    /// <summary>Array.prototype.push ( ...items ) (§23.1.3.23)</summary>
    private static JsValue Push(in BuiltinCall call)
    {
        ReadOnlySpan<JsValue> arguments = call.Arguments;
        if (call.This.TryExact<JsArray>() is { } simple && simple.IsDenseWritable && !simple.PrototypesHaveElements()
            && simple.ArrayLength + (long)arguments.Length <= uint.MaxValue)
        {
            foreach (ref readonly JsValue item in arguments) simple.Append(item);
            return JsValue.FromUInt32(simple.ArrayLength);
        }
        JsValue[] items = arguments.ToArray();
        JsObject o = ThisObject(call, "Array.prototype.push");
        long length = LengthOf(o);
        if (length + items.Length > MaxSafeInteger)
        {
            throw Errors.TypeError($"Pushing {items.Length} elements on an array-like of length {length} is disallowed, as the total surpasses 2**53-1");
        }
        foreach (JsValue item in items) SetAt(o, length++, item);
        SetLength(o, length);
        return JsValue.FromInt64(length);
    }

    /// <summary>Array.prototype.pop ( ) (§23.1.3.22)</summary>
    private static JsValue Pop(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "Array.prototype.pop");
        if (IsSimple(o, out JsArray? simple))
        {
            if (simple.TryPopShifted(out JsValue taken)) return taken;
            uint last = simple.ArrayLength - 1;
            JsValue[] elements = simple.Elements;
            if (last < (uint)elements.Length)
            {
                JsValue popped = elements[last];
                elements[last] = default;
                simple.ArrayLength = last;
                if (elements.Length > 1024 && last * 8L < elements.Length) Array.Resize(ref simple.Elements, (int)last * 2);
                return popped.IsEmpty ? JsValue.Undefined : popped;
            }
        }
        long length = LengthOf(o);
        if (length == 0)
        {
            SetLength(o, 0);
            return JsValue.Undefined;
        }
        JsValue element = GetAt(o, length - 1);
        DeleteAt(o, length - 1);
        SetLength(o, length - 1);
        return element;
    }

    /// <summary>Array.prototype.shift ( ) (§23.1.3.26)</summary>
    private static JsValue Shift(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "Array.prototype.shift");
        if (IsSimple(o, out JsArray? simple) && simple.ArrayLength > 0) return simple.Shift();
        long length = LengthOf(o);
        if (length == 0)
        {
            SetLength(o, 0);
            return JsValue.Undefined;
        }
        JsValue first = GetAt(o, 0);
        MoveElements(o, 1, 0, length - 1);
        DeleteAt(o, length - 1);
        SetLength(o, length - 1);
        return first;
    }

    /// <summary>Moves elements and holes to a lower place, front to back.</summary>
    private static void MoveElements(JsObject o, long from, long to, long count)
    {
        for (long i = 0; i < count; i++)
        {
            if (TryGetAt(o, from + i, out JsValue value)) SetAt(o, to + i, value);
            else DeleteAt(o, to + i);
        }
    }

    /// <summary>Moves elements and holes to a higher place, back to front.</summary>
    private static void MoveElementsBackward(JsObject o, long from, long to, long count)
    {
        for (long i = count - 1; i >= 0; i--)
        {
            if (TryGetAt(o, from + i, out JsValue value)) SetAt(o, to + i, value);
            else DeleteAt(o, to + i);
        }
    }

    /// <summary>Array.prototype.unshift ( ...items ) (§23.1.3.37)</summary>
    private static JsValue Unshift(in BuiltinCall call)
    {
        JsValue[] items = call.Arguments.ToArray();
        JsObject o = ThisObject(call, "Array.prototype.unshift");
        if (IsSimple(o, out JsArray? simple) && IsMovable(simple, items.Length))
        {
            if (items.Length == 1 && simple.TryUnshift(items[0])) return JsValue.FromUInt32(simple.ArrayLength);
            ReplaceRange(simple, 0, 0, items);
            return JsValue.FromUInt32(simple.ArrayLength);
        }
        long length = LengthOf(o);
        if (items.Length > 0)
        {
            if (length + items.Length > MaxSafeInteger) throw Errors.TypeError("Invalid array length");
            MoveElementsBackward(o, 0, items.Length, length);
            for (int j = 0; j < items.Length; j++) SetAt(o, j, items[j]);
        }
        SetLength(o, length + items.Length);
        return JsValue.FromInt64(length + items.Length);
    }

    /// <summary>Whether the elements, and so many more, can be moved as one block.</summary>
    private static bool IsMovable(JsArray array, long more) => array.ArrayLength + more <= (uint)Array.MaxLength;

    /// <summary>Replaces elements of a simple array by others; the rest moves and the length follows.</summary>
    private static void ReplaceRange(JsArray array, int start, int deleteCount, ReadOnlySpan<JsValue> items)
    {
        JsValue[] elements = array.Elements;
        int length = (int)array.ArrayLength;
        int used = Math.Min(length, elements.Length);
        int newLength = length - deleteCount + items.Length;
        int tail = Math.Max(0, used - start - deleteCount);
        int needed = tail > 0 || items.Length > 0 ? start + items.Length + tail : 0;
        if (needed > elements.Length) elements = array.GrowElements((uint)(needed - 1));
        if (tail > 0 && items.Length != deleteCount) Array.Copy(elements, start + deleteCount, elements, start + items.Length, tail);
        items.CopyTo(elements.AsSpan(Math.Min(start, elements.Length)));
        // Whatever lies past the moved tail is left over from before.
        int end = Math.Min(start + items.Length + tail, elements.Length);
        if (used > end) elements.AsSpan(end, used - end).Clear();
        array.ArrayLength = (uint)newLength;
        array.Flags |= ObjectFlags.HasElements;
    }

    /// <summary>Array.prototype.splice ( start, deleteCount, ...items ) (§23.1.3.31)</summary>
    private static JsValue Splice(in BuiltinCall call)
    {
        JsValue startArgument = call[0], countArgument = call[1];
        int given = call.Count;
        JsValue[] items = given > 2 ? call.Arguments[2..].ToArray() : [];
        JsObject o = ThisObject(call, "Array.prototype.splice");
        long length = LengthOf(o);
        long start = ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long deleteCount = given switch
        {
            0 => 0,
            1 => length - start,
            _ => (long)Math.Clamp(TypeConversion.ToIntegerOrInfinity(countArgument), 0, length - start),
        };
        if (length + items.Length - deleteCount > MaxSafeInteger) throw Errors.TypeError("Invalid array length");
        if (IsSimple(o, out JsArray? simple) && simple.ArrayLength == length && IsMovable(simple, items.Length) && IsSpeciesPristine(call.Realm, simple))
        {
            JsArray removed = CopyRange(call.Realm, simple, start, deleteCount);
            ReplaceRange(simple, (int)start, (int)deleteCount, items);
            return JsValue.FromObject(removed);
        }
        JsObject a = ArraySpeciesCreate(call.Realm, o, deleteCount);
        for (long k = 0; k < deleteCount; k++)
        {
            if (TryGetAt(o, start + k, out JsValue value)) DefineAt(a, k, value);
        }
        SetLength(a, deleteCount);
        if (items.Length < deleteCount)
        {
            MoveElements(o, start + deleteCount, start + items.Length, length - deleteCount - start);
            for (long k = length; k > length - deleteCount + items.Length; k--) DeleteAt(o, k - 1);
        }
        else if (items.Length > deleteCount)
        {
            MoveElementsBackward(o, start + deleteCount, start + items.Length, length - deleteCount - start);
        }
        for (int i = 0; i < items.Length; i++) SetAt(o, start + i, items[i]);
        SetLength(o, length - deleteCount + items.Length);
        return JsValue.FromObject(a);
    }

    /// <summary>A new array of a range of a simple array, holes included.</summary>
    private static JsArray CopyRange(Realm realm, JsArray source, long start, long count)
    {
        JsValue[] elements = source.Elements;
        long available = Math.Clamp(elements.Length - start, 0, count);
        var copy = new JsArray(realm.ArrayShape, available == 0 ? JsObject.NoValues : elements.AsSpan((int)start, (int)available).ToArray(), (uint)count);
        return copy;
    }

    /// <summary>Array.prototype.reverse ( ) (§23.1.3.26)</summary>
    private static JsValue Reverse(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "Array.prototype.reverse");
        if (IsSimple(o, out JsArray? simple) && simple.ArrayLength <= (uint)simple.Elements.Length)
        {
            simple.Elements.AsSpan(0, (int)simple.ArrayLength).Reverse();
            return JsValue.FromObject(o);
        }
        long length = LengthOf(o);
        long middle = length / 2;
        for (long lower = 0; lower < middle; lower++)
        {
            long upper = length - lower - 1;
            bool lowerExists = HasAt(o, lower);
            JsValue lowerValue = lowerExists ? GetAt(o, lower) : default;
            bool upperExists = HasAt(o, upper);
            JsValue upperValue = upperExists ? GetAt(o, upper) : default;
            if (upperExists) SetAt(o, lower, upperValue);
            else if (lowerExists) DeleteAt(o, lower);
            if (lowerExists) SetAt(o, upper, lowerValue);
            else if (upperExists) DeleteAt(o, upper);
        }
        return JsValue.FromObject(o);
    }

    /// <summary>Array.prototype.fill ( value [ , start [ , end ] ] ) (§23.1.3.7)</summary>
    private static JsValue Fill(in BuiltinCall call)
    {
        JsValue value = call[0], startArgument = call[1], endArgument = call[2];
        JsObject o = ThisObject(call, "Array.prototype.fill");
        long length = LengthOf(o);
        long start = ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long end = ClampRelativeEnd(endArgument, length);
        if (IsSimple(o, out JsArray? simple) && end <= simple.ArrayLength && end <= 50_000_000 && start < end)
        {
            if (simple.Elements.Length < end) Array.Resize(ref simple.Elements, (int)end);
            simple.Elements.AsSpan((int)start, (int)(end - start)).Fill(value);
            simple.Flags |= ObjectFlags.HasElements;
            return JsValue.FromObject(o);
        }
        for (long k = start; k < end; k++) SetAt(o, k, value);
        return JsValue.FromObject(o);
    }

    /// <summary>Array.prototype.copyWithin ( target, start [ , end ] ) (§23.1.3.4)</summary>
    private static JsValue CopyWithin(in BuiltinCall call)
    {
        JsValue targetArgument = call[0], startArgument = call[1], endArgument = call[2];
        JsObject o = ThisObject(call, "Array.prototype.copyWithin");
        long length = LengthOf(o);
        long to = ClampRelative(TypeConversion.ToIntegerOrInfinity(targetArgument), length);
        long from = ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long end = ClampRelativeEnd(endArgument, length);
        long count = Math.Min(end - from, length - to);
        if (count <= 0) return JsValue.FromObject(o);
        if (IsSimple(o, out JsArray? simple) && Math.Max(from, to) + count <= Math.Min(simple.Elements.Length, simple.ArrayLength))
        {
            Array.Copy(simple.Elements, (int)from, simple.Elements, (int)to, (int)count);
        }
        else if (from < to && to < from + count)
        {
            MoveElementsBackward(o, from, to, count);
        }
        else
        {
            MoveElements(o, from, to, count);
        }
        return JsValue.FromObject(o);
    }

    /// <summary>Array.prototype.sort ( comparator ) (§23.1.3.30)</summary>
    private static CallbackLoop? Sort(in BuiltinCall call, out JsValue result)
    {
        JsObject? comparator = ArraySorting.RequireComparator(call[0]);
        JsObject o = ThisObject(call, "Array.prototype.sort");
        long length = LengthOf(o);
        var sorted = new JsValue[o is JsArray ? (int)Math.Min(length, o.Elements.Length) : 0];
        int count = 0;
        for (long k = 0; k < length; k++)
        {
            if (!TryGetAt(o, k, out JsValue value)) continue;
            if (count == sorted.Length) Array.Resize(ref sorted, count + Math.Max(4, count));
            sorted[count++] = value;
        }
        Array.Resize(ref sorted, count);
        if (comparator is not null)
        {
            result = default;
            return new SortLoop(comparator, o, length, sorted);
        }
        ArraySorting.SortByText(sorted);
        result = StoreSorted(o, length, sorted);
        return null;
    }

    /// <summary>What sort does with the sorted values (§23.1.3.30 steps 6 to 9).</summary>
    private static JsValue StoreSorted(JsObject o, long length, JsValue[] sorted)
    {
        if (IsSimple(o, out JsArray? simple) && simple.ArrayLength == length && sorted.Length <= simple.Elements.Length)
        {
            sorted.CopyTo(simple.Elements, 0);
            int used = (int)Math.Min(length, simple.Elements.Length);
            simple.Elements.AsSpan(sorted.Length, used - sorted.Length).Clear();
            return JsValue.FromObject(o);
        }
        for (int j = 0; j < sorted.Length; j++) SetAt(o, j, sorted[j]);
        // The holes gather at the end.
        for (long j = sorted.Length; j < length; j++)
        {
            if (o is not JsArray || HasAt(o, j)) DeleteAt(o, j);
        }
        return JsValue.FromObject(o);
    }

    private sealed class SortLoop(JsObject comparator, JsObject o, long length, JsValue[] values) : ComparatorLoop(comparator, values)
    {
        protected override JsValue Finish(JsValue[] sorted) => StoreSorted(o, length, sorted);
    }
}
