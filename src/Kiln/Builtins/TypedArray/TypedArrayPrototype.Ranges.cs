using Kiln.Interpreter;
using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <content>Methods that change, copy or view ranges of elements.</content>
internal static unsafe partial class TypedArrayPrototype
{
    /// <summary>%TypedArray%.prototype.fill ( value [ , start [ , end ] ] ) (§23.2.3.9)</summary>
    private static JsValue Fill(in BuiltinCall call)
    {
        JsValue startArgument = call[1], endArgument = call[2];
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "fill");
        int length = array.Length;
        JsValue numeric = TypedArrayElements.Convert(array.Kind, call[0]);
        long start = ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long end = ClampRelativeEnd(endArgument, length);
        TypedArrays.Validate(call.This, Prefix + "fill");
        end = Math.Min(end, array.Length);
        if (start >= end) return call.This;
        // One element gives the bytes of all.
        array.StoreElement(start, numeric);
        Span<byte> range = array.Bytes[((int)start << array.Shift)..((int)end << array.Shift)];
        switch (array.Shift)
        {
            case 0: range.Fill(range[0]); break;
            case 1: FillWith<ushort>(range); break;
            case 2: FillWith<uint>(range); break;
            default: FillWith<ulong>(range); break;
        }
        return call.This;
    }

    private static void FillWith<T>(Span<byte> range) where T : unmanaged
    {
        Span<T> elements = MemoryMarshal.Cast<byte, T>(range);
        elements.Fill(elements[0]);
    }

    /// <summary>%TypedArray%.prototype.reverse ( ) (§23.2.3.25)</summary>
    private static JsValue Reverse(in BuiltinCall call)
    {
        ReverseBytes(TypedArrays.Validate(call.This, Prefix + "reverse"));
        return call.This;
    }

    private static void ReverseBytes(JsTypedArray array)
    {
        Span<byte> bytes = array.Bytes;
        switch (array.Shift)
        {
            case 0: bytes.Reverse(); break;
            case 1: MemoryMarshal.Cast<byte, ushort>(bytes).Reverse(); break;
            case 2: MemoryMarshal.Cast<byte, uint>(bytes).Reverse(); break;
            default: MemoryMarshal.Cast<byte, ulong>(bytes).Reverse(); break;
        }
    }

    /// <summary>%TypedArray%.prototype.copyWithin ( target, start [ , end ] ) (§23.2.3.6)</summary>
    private static JsValue CopyWithin(in BuiltinCall call)
    {
        JsValue targetArgument = call[0], startArgument = call[1], endArgument = call[2];
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "copyWithin");
        int length = array.Length;
        long to = ClampRelative(TypeConversion.ToIntegerOrInfinity(targetArgument), length);
        long from = ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long end = ClampRelativeEnd(endArgument, length);
        long count = Math.Min(end - from, length - to);
        if (count <= 0) return call.This;
        TypedArrays.Validate(call.This, Prefix + "copyWithin");
        length = array.Length;
        count = Math.Min(count, Math.Min(length - from, length - to));
        if (count <= 0) return call.This;
        Span<byte> bytes = array.Bytes;
        bytes.Slice((int)from << array.Shift, (int)count << array.Shift).CopyTo(bytes[((int)to << array.Shift)..]);
        return call.This;
    }

    /// <summary>%TypedArray%.prototype.set ( source [ , offset ] ) (§23.2.3.26)</summary>
    private static JsValue Set(in BuiltinCall call)
    {
        JsValue source = call[0];
        JsTypedArray target = call.This.TryObject<JsTypedArray>() ?? throw Errors.TypeError("this is not a typed array.");
        double offset = TypeConversion.ToIntegerOrInfinity(call[1]);
        if (offset < 0) throw Errors.RangeError("offset is out of bounds");
        if (source.TryObject<JsTypedArray>() is { } typed) SetFromTypedArray(target, offset, typed);
        else SetFromArrayLike(target, offset, source);
        return JsValue.Undefined;
    }

    /// <summary>SetTypedArrayFromTypedArray (§23.2.3.26.1)</summary>
    private static void SetFromTypedArray(JsTypedArray target, double offset, JsTypedArray source)
    {
        if (target.IsOutOfBounds || source.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError(Prefix + "set");
        int count = source.Length;
        if (target.IsBigInt != source.IsBigInt) throw TypedArrays.MixedContent();
        if (count + offset > target.Length) throw Errors.RangeError("offset is out of bounds");
        bool sameBytes = source.Buffer.Data == target.Buffer.Data;
        if (sameBytes && source.Kind != target.Kind)
        {
            var copy = new JsTypedArray(source.Shape, source.Kind, JsArrayBuffer.FromBytes(Realm.Current, source.Bytes.ToArray()), 0, count);
            TypedArrays.CopyElements(copy, 0, target, (long)offset, count);
            return;
        }
        TypedArrays.CopyElements(source, 0, target, (long)offset, count);
    }

    /// <summary>SetTypedArrayFromArrayLike (§23.2.3.26.2)</summary>
    private static void SetFromArrayLike(JsTypedArray target, double offset, JsValue source)
    {
        if (target.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError(Prefix + "set");
        int length = target.Length;
        JsObject o = TypeConversion.ToObject(source);
        long count = LengthOf(o);
        if (count + offset > length) throw Errors.RangeError("offset is out of bounds");
        for (long k = 0; k < count; k++) target.SetIndex((long)offset + k, GetAt(o, k));
    }

    /// <summary>%TypedArray%.prototype.slice ( start, end ) (§23.2.3.27)</summary>
    private static JsValue Slice(in BuiltinCall call)
    {
        JsValue startArgument = call[0], endArgument = call[1];
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "slice");
        int length = array.Length;
        long start = ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), length);
        long end = ClampRelativeEnd(endArgument, length);
        long count = Math.Max(end - start, 0);
        JsTypedArray made = TypedArrays.SpeciesCreate(call.Realm, array, count, Prefix + "slice");
        if (count == 0) return JsValue.FromObject(made);
        TypedArrays.Validate(call.This, Prefix + "slice");
        end = Math.Min(end, array.Length);
        count = Math.Min(end - start, made.Length);
        if (count <= 0) return JsValue.FromObject(made);
        if (made.Kind == array.Kind)
        {
            // Byte by byte forwards, which shows when the two share their bytes.
            Span<byte> from = array.Bytes.Slice((int)start << array.Shift, (int)count << array.Shift), to = made.Bytes;
            if (made.Buffer.Data != array.Buffer.Data) from.CopyTo(to);
            else for (int i = 0; i < from.Length; i++) to[i] = from[i];
        }
        else
        {
            for (long k = 0; start < end; k++, start++) made.SetIndex(k, array.GetElement(start));
        }
        return JsValue.FromObject(made);
    }

    /// <summary>%TypedArray%.prototype.subarray ( start, end ) (§23.2.3.30)</summary>
    private static JsValue Subarray(in BuiltinCall call)
    {
        JsValue startArgument = call[0], endArgument = call[1];
        JsTypedArray array = ThisArray(call, Prefix + "subarray");
        int sourceLength = array.Length;
        long start = ClampRelative(TypeConversion.ToIntegerOrInfinity(startArgument), sourceLength);
        JsValue newLength = JsValue.Undefined;
        if (array.ArrayLengthSlot != JsTypedArray.Auto || !endArgument.IsUndefined)
        {
            long end = ClampRelativeEnd(endArgument, sourceLength);
            newLength = JsValue.FromInt64(Math.Max(end - start, 0));
        }
        JsValue buffer = JsValue.FromObject(array.Buffer);
        JsValue begin = JsValue.FromInt64(array.ByteOffset + (start << array.Shift));
        JsObject constructor = ObjectOperations.SpeciesConstructor(array, call.Realm.Get(TypedArrays.ConstructorOf(array.Kind)));
        JsObject made = newLength.IsUndefined
            ? ObjectOperations.Construct(constructor, buffer, begin)
            : ObjectOperations.Construct(constructor, buffer, begin, newLength);
        JsTypedArray view = TypedArrays.Validate(JsValue.FromObject(made), Prefix + "subarray");
        return view.IsBigInt == array.IsBigInt ? JsValue.FromObject(view) : throw TypedArrays.MixedContent();
    }

    /// <summary>%TypedArray%.prototype.sort ( comparator ) (§23.2.3.29)</summary>
    private static CallbackLoop? Sort(in BuiltinCall call, out JsValue result)
    {
        JsObject? comparator = ArraySorting.RequireComparator(call[0]);
        return SortElements(TypedArrays.Validate(call.This, Prefix + "sort"), comparator, out result);
    }

    /// <summary>Sorts by CompareTypedArrayElements (§23.2.4.7).</summary>
    private static CallbackLoop? SortElements(JsTypedArray array, JsObject? comparator, out JsValue result)
    {
        if (comparator is not null)
        {
            var values = new JsValue[array.Length];
            for (int k = 0; k < values.Length; k++) values[k] = array.GetElement(k);
            result = default;
            return new SortLoop(comparator, array, values);
        }
        SortElements(array);
        result = JsValue.FromObject(array);
        return null;
    }

    private sealed class SortLoop(JsObject comparator, JsTypedArray array, JsValue[] values) : ComparatorLoop(comparator, values)
    {
        protected override JsValue Finish(JsValue[] sorted)
        {
            for (int k = 0; k < sorted.Length; k++) array.StoreElement(k, sorted[k]);
            return JsValue.FromObject(array);
        }
    }

    private static void SortElements(JsTypedArray array)
    {
        Span<byte> bytes = array.Bytes;
        switch (array.Kind)
        {
            case TypedArrayKind.Int8Array: MemoryMarshal.Cast<byte, sbyte>(bytes).Sort(); break;
            case TypedArrayKind.Uint8Array or TypedArrayKind.Uint8ClampedArray: bytes.Sort(); break;
            case TypedArrayKind.Int16Array: MemoryMarshal.Cast<byte, short>(bytes).Sort(); break;
            case TypedArrayKind.Uint16Array: MemoryMarshal.Cast<byte, ushort>(bytes).Sort(); break;
            case TypedArrayKind.Int32Array: MemoryMarshal.Cast<byte, int>(bytes).Sort(); break;
            case TypedArrayKind.Uint32Array: MemoryMarshal.Cast<byte, uint>(bytes).Sort(); break;
            case TypedArrayKind.BigInt64Array: MemoryMarshal.Cast<byte, long>(bytes).Sort(); break;
            case TypedArrayKind.BigUint64Array: MemoryMarshal.Cast<byte, ulong>(bytes).Sort(); break;
            default: SortFloats(array, array.Length); break;
        }
    }

    /// <summary>Sorts floating-point elements as integers in the same order: -0 before +0 and NaN last.</summary>
    private static void SortFloats(JsTypedArray array, int length)
    {
        var keys = new long[length];
        for (int k = 0; k < length; k++)
        {
            double value = array.GetElement(k).AsNumber();
            long bits = BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0000) : value);
            keys[k] = bits ^ ((bits >> 63) & long.MaxValue);
        }
        Array.Sort(keys);
        for (int k = 0; k < length; k++)
        {
            long bits = keys[k] ^ ((keys[k] >> 63) & long.MaxValue);
            array.StoreElement(k, JsValue.FromDouble(BitConverter.Int64BitsToDouble(bits)));
        }
    }
}
