using Kiln.Interpreter;
using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <content>Methods that make another array.</content>
internal static unsafe partial class ArrayPrototype
{
    /// <summary>Array.prototype.slice ( start, end ) (§23.1.3.28)</summary>
    private static JsValue Slice(in BuiltinCall call)
    {
        JsValue startArgument = call[0], endArgument = call[1];
        JsObject o = ThisObject(call, "Array.prototype.slice");
        long length = LengthOf(o);
        long k = ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long end = ClampRelativeEnd(endArgument, length);
        long count = Math.Max(end - k, 0);
        if (IsReadable(o, out JsArray? simple) && IsSpeciesPristine(call.Realm, simple)) return JsValue.FromObject(CopyRange(call.Realm, simple, k, count));
        JsObject a = ArraySpeciesCreate(call.Realm, o, count);
        long n = 0;
        for (; k < end; k++, n++)
        {
            if (TryGetAt(o, k, out JsValue value)) DefineAt(a, n, value);
        }
        SetLength(a, n);
        return JsValue.FromObject(a);
    }

    /// <summary>Whether all elements are the dense ones of an array, and its holes really are absent.</summary>
    private static bool IsReadable(JsObject o, [NotNullWhen(true)] out JsArray? array)
    {
        array = Exact.As<JsArray>(o);
        return FastPaths.Enabled && array is not null && array.Shape.Sparse is null && !array.PrototypesHaveElements();
    }

    /// <summary>Array.prototype.concat ( ...items ) (§23.1.3.2)</summary>
    private static JsValue Concat(in BuiltinCall call)
    {
        JsValue[] items = call.Arguments.ToArray();
        JsObject o = ThisObject(call, "Array.prototype.concat");
        JsObject a = ArraySpeciesCreate(call.Realm, o, 0);
        long n = 0;
        Append(a, JsValue.FromObject(o), ref n);
        foreach (JsValue item in items) Append(a, item, ref n);
        SetLength(a, n);
        return JsValue.FromObject(a);
    }

    private static void Append(JsObject a, JsValue item, ref long n)
    {
        if (!IsConcatSpreadable(item))
        {
            if (n >= MaxSafeInteger) throw Errors.TypeError("Invalid array length");
            DefineAt(a, n++, item);
            return;
        }
        JsObject source = item.AsObject();
        long length = LengthOf(source);
        if (n + length > MaxSafeInteger) throw Errors.TypeError("Invalid array length");
        if (a is JsArray target && target.IsDenseWritable && target.ArrayLength == n && IsReadable(source, out JsArray? simple)
            && source != a && n + length <= Array.MaxLength && n <= target.Elements.Length + 1024L)
        {
            // Trailing holes of the source need no room.
            int used = (int)Math.Min(length, simple.Elements.Length);
            if (used > 0)
            {
                if (n + used > target.Elements.Length) Array.Resize(ref target.Elements, (int)Math.Min(n + (n >> 3) + used, Array.MaxLength));
                Array.Copy(simple.Elements, 0, target.Elements, (int)n, used);
            }
            n += length;
            target.ArrayLength = (uint)n;
            target.Flags |= ObjectFlags.HasElements;
            return;
        }
        for (long k = 0; k < length; k++, n++)
        {
            if (k >= source.Elements.Length && IsReadable(source, out _))
            {
                // Nothing but holes to the end.
                n += length - k;
                return;
            }
            if (TryGetAt(source, k, out JsValue value)) DefineAt(a, n, value);
        }
    }

    /// <summary>IsConcatSpreadable (§23.1.3.2.1)</summary>
    private static bool IsConcatSpreadable(JsValue item)
    {
        if (!item.IsObject) return false;
        JsValue spreadable = item.AsObject().Get(WellKnownSymbols.IsConcatSpreadable);
        return spreadable.IsUndefined ? Comparison.IsArray(item) : TypeConversion.ToBoolean(spreadable);
    }

    /// <summary>The elements of an array-like from start on, holes read as Get reads them.</summary>
    private static JsValue[] ReadElements(JsObject o, long length)
    {
        if (length > uint.MaxValue) throw Errors.RangeError("Invalid array length");
        if (length > Array.MaxLength) throw Errors.RangeError("Invalid array length");
        var values = new JsValue[(int)length];
        for (int k = 0; k < values.Length; k++) values[k] = GetAt(o, k);
        return values;
    }

    /// <summary>Array.prototype.toReversed ( ) (§23.1.3.33)</summary>
    private static JsValue ToReversed(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "Array.prototype.toReversed");
        long length = LengthOf(o);
        if (length > Array.MaxLength) throw Errors.RangeError("Invalid array length");
        var values = new JsValue[(int)length];
        for (int k = 0; k < values.Length; k++) values[k] = GetAt(o, values.Length - 1 - k);
        return JsValue.FromObject(JsArray.Create(call.Realm, values));
    }

    /// <summary>Array.prototype.toSorted ( comparator ) (§23.1.3.34)</summary>
    private static CallbackLoop? ToSorted(in BuiltinCall call, out JsValue result)
    {
        JsObject? comparator = ArraySorting.RequireComparator(call[0]);
        JsObject o = ThisObject(call, "Array.prototype.toSorted");
        JsValue[] values = ReadElements(o, LengthOf(o));
        if (comparator is not null)
        {
            result = default;
            return new ToSortedLoop(comparator, call.Realm, values);
        }
        ArraySorting.SortByText(values);
        result = JsValue.FromObject(JsArray.Create(call.Realm, values));
        return null;
    }

    private sealed class ToSortedLoop(JsObject comparator, Realm realm, JsValue[] values) : ComparatorLoop(comparator, values)
    {
        protected override JsValue Finish(JsValue[] sorted) => JsValue.FromObject(JsArray.Create(realm, sorted));
    }

    /// <summary>Array.prototype.toSpliced ( start, skipCount, ...items ) (§23.1.3.35)</summary>
    private static JsValue ToSpliced(in BuiltinCall call)
    {
        JsValue startArgument = call[0], countArgument = call[1];
        int given = call.Count;
        JsValue[] items = given > 2 ? call.Arguments[2..].ToArray() : [];
        JsObject o = ThisObject(call, "Array.prototype.toSpliced");
        long length = LengthOf(o);
        long start = ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long skip = given switch
        {
            0 => 0,
            1 => length - start,
            _ => (long)Math.Clamp(TypeConversion.ToIntegerOrInfinity(countArgument), 0, length - start),
        };
        long newLength = length + items.Length - skip;
        if (newLength > MaxSafeInteger) throw Errors.TypeError("Invalid array length");
        if (newLength > Array.MaxLength) throw Errors.RangeError("Invalid array length");
        var values = new JsValue[(int)newLength];
        for (int k = 0; k < start; k++) values[k] = GetAt(o, k);
        items.CopyTo(values, (int)start);
        long from = start + skip;
        for (long k = start + items.Length; k < newLength; k++, from++) values[k] = GetAt(o, from);
        return JsValue.FromObject(JsArray.Create(call.Realm, values));
    }

    /// <summary>Array.prototype.with ( index, value ) (§23.1.3.39)</summary>
    private static JsValue With(in BuiltinCall call)
    {
        JsValue index = call[0], value = call[1];
        JsObject o = ThisObject(call, "Array.prototype.with");
        long length = LengthOf(o);
        double relative = TypeConversion.ToIntegerOrInfinity(index);
        double actual = relative >= 0 ? relative : length + relative;
        if (actual >= length || actual < 0) throw Errors.RangeError($"Invalid index : {TypeConversion.ToMessageText(JsValue.FromDouble(relative))}");
        if (length > Array.MaxLength) throw Errors.RangeError("Invalid array length");
        var values = new JsValue[(int)length];
        for (int k = 0; k < values.Length; k++) values[k] = k == actual ? value : GetAt(o, k);
        return JsValue.FromObject(JsArray.Create(call.Realm, values));
    }
}
