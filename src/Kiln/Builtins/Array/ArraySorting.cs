namespace Kiln.Builtins;

/// <summary>SortIndexedProperties (ECMA-262 §23.1.3.30.1) on a list of values: a stable merge sort over natural runs.</summary>
internal static class ArraySorting
{
    /// <summary>The comparator argument: null for undefined.</summary>
    public static JsObject? RequireComparator(JsValue comparator)
    {
        if (comparator.IsUndefined) return null;
        return comparator.IsCallable ? comparator.AsObject() : throw Errors.TypeError("The comparison function must be either a function or undefined");
    }

    /// <summary>Sorts by CompareArrayElements (§23.1.3.30.2): undefined goes last, without a comparator strings are compared.</summary>
    public static void Sort(JsValue[] items, int count, JsObject? comparator)
    {
        int defined = 0;
        bool strings = true;
        for (int i = 0; i < count; i++)
        {
            JsValue item = items[i];
            if (item.IsUndefined) continue;
            strings &= item.IsString;
            items[defined++] = item;
        }
        JsValue.FillUndefined(items.AsSpan(defined, count - defined));
        if (defined < 2) return;
        if (comparator is not null)
        {
            MergeSort(items, defined, new CallComparer(comparator));
            return;
        }
        var keyed = new KeyedValue[defined];
        for (int i = 0; i < defined; i++)
        {
            JsValue item = items[i];
            keyed[i] = new KeyedValue { Key = strings ? item.AsString().ToString() : TypeConversion.ToText(item), Value = item };
        }
        MergeSort(keyed, defined, default(KeyComparer));
        for (int i = 0; i < defined; i++) items[i] = keyed[i].Value;
    }

    private struct KeyedValue
    {
        public string Key;
        public JsValue Value;
    }

    /// <summary>Whether one element has to come before another.</summary>
    private interface IPrecedes<T>
    {
        bool Precedes(in T x, in T y);
    }

    private readonly struct KeyComparer : IPrecedes<KeyedValue>
    {
        public bool Precedes(in KeyedValue x, in KeyedValue y)
        {
            Interpreter.Interrupts.Poll();
            return Comparison.CompareCodeUnits(x.Key, y.Key) < 0;
        }
    }

    private readonly struct CallComparer(JsObject comparator) : IPrecedes<JsValue>
    {
        public bool Precedes(in JsValue x, in JsValue y)
        {
            JsValue result = comparator.Call(JsValue.Undefined, [x, y]);
            return result.IsInt32 ? result.AsInt32() < 0 : TypeConversion.ToNumber(result) < 0;
        }
    }

    private const int MinRun = 16;

    // A comparator that contradicts itself gives some order, but never an index out of range.
    private static void MergeSort<T, TOrder>(T[] items, int count, TOrder order) where TOrder : struct, IPrecedes<T>
    {
        // Ends of the runs found so far, merged as they come so that lengths on the stack at least double downwards.
        Span<int> starts = stackalloc int[64];
        int runs = 0;
        T[] buffer = [];
        int at = 0;
        while (at < count)
        {
            int end = CountRun(items, at, count, order);
            int forced = Math.Min(count, at + MinRun);
            if (end < forced)
            {
                InsertionSort(items, at, end, forced, order);
                end = forced;
            }
            starts[runs++] = at;
            at = end;
            while (runs > 1)
            {
                int last = at - starts[runs - 1];
                int previous = starts[runs - 1] - starts[runs - 2];
                if (previous > last * 2 && at < count) break;
                Merge(items, starts[runs - 2], starts[runs - 1], at, ref buffer, order);
                runs--;
            }
        }
    }

    /// <summary>The end of the ascending run that starts here; a strictly descending one is turned round.</summary>
    private static int CountRun<T, TOrder>(T[] items, int start, int count, TOrder order) where TOrder : struct, IPrecedes<T>
    {
        int end = start + 1;
        if (end == count) return end;
        bool descending = order.Precedes(items[end], items[end - 1]);
        for (end++; end < count; end++)
        {
            if (order.Precedes(items[end], items[end - 1]) != descending) break;
        }
        if (descending) items.AsSpan(start, end - start).Reverse();
        return end;
    }

    private static void InsertionSort<T, TOrder>(T[] items, int start, int sorted, int end, TOrder order) where TOrder : struct, IPrecedes<T>
    {
        for (; sorted < end; sorted++)
        {
            T pivot = items[sorted];
            int low = start, high = sorted;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (order.Precedes(pivot, items[middle])) high = middle;
                else low = middle + 1;
            }
            Array.Copy(items, low, items, low + 1, sorted - low);
            items[low] = pivot;
        }
    }

    private static void Merge<T, TOrder>(T[] items, int start, int middle, int end, ref T[] buffer, TOrder order) where TOrder : struct, IPrecedes<T>
    {
        if (!order.Precedes(items[middle], items[middle - 1])) return;
        int left = middle - start;
        if (buffer.Length < left) buffer = new T[Math.Max(left, Math.Min(items.Length / 2 + 1, left * 2))];
        Array.Copy(items, start, buffer, 0, left);
        int i = 0, j = middle, to = start;
        while (i < left && j < end)
        {
            if (order.Precedes(items[j], buffer[i])) items[to++] = items[j++];
            else items[to++] = buffer[i++];
        }
        Array.Copy(buffer, i, items, to, left - i);
    }
}
