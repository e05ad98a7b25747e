using Kiln.Interpreter;
using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <summary>The %TypedArray.prototype% object (ECMA-262 §23.2.3).</summary>
internal static unsafe partial class TypedArrayPrototype
{
    private const string Prefix = "%TypedArray%.prototype.";

    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.TypedArrayConstructor);
        b.Getter("buffer", &Buffer);
        b.Getter("byteLength", &ByteLength);
        b.Getter("byteOffset", &ByteOffset);
        b.Getter("length", &Length);
        b.Method("entries", 0, &Entries);
        b.Method("keys", 0, &Keys);
        BuiltinFunction values = b.Method("values", 0, &Values);
        b.Alias(WellKnownSymbols.Iterator, values);
        b.Method("at", 1, &At);
        b.Method("copyWithin", 2, &CopyWithin);
        b.Method("every", 1, &Every);
        b.Method("fill", 1, &Fill);
        b.Method("filter", 1, &Filter);
        b.Method("find", 1, &Find);
        b.Method("findIndex", 1, &FindIndex);
        b.Method("findLast", 1, &FindLast);
        b.Method("findLastIndex", 1, &FindLastIndex);
        b.Method("forEach", 1, &ForEach);
        b.Method("includes", 1, &Includes);
        b.Method("indexOf", 1, &IndexOf);
        b.Method("join", 1, &Join);
        b.Method("lastIndexOf", 1, &LastIndexOf);
        b.Method("map", 1, &Map);
        b.Method("reverse", 0, &Reverse);
        b.Method("reduce", 1, &Reduce);
        b.Method("reduceRight", 1, &ReduceRight);
        b.Method("set", 1, &Set);
        b.Method("slice", 2, &Slice);
        b.Method("some", 1, &Some);
        b.CallbackMethod("sort", 1, &Sort);
        b.Method("subarray", 2, &Subarray);
        b.Method("toReversed", 0, &ToReversed);
        b.CallbackMethod("toSorted", 1, &ToSorted);
        b.Method("with", 2, &With);
        b.Method("toLocaleString", 0, &ToLocaleString);
        JsObject arrayPrototype = b.Realm.Get(Intrinsic.ArrayPrototype);
        if (arrayPrototype.Shape.IsLazy) arrayPrototype.Materialize();
        b.Alias(Names.ToStringMethod, b.Realm.ArrayToString!);
        b.Getter(WellKnownSymbols.ToStringTag, &ToStringTag);
    }

    private static JsTypedArray ThisArray(in BuiltinCall call, string method) =>
        call.This.TryObject<JsTypedArray>() ?? throw MapPrototype.Incompatible(method, call.This);

    /// <summary>get %TypedArray%.prototype.buffer (§23.2.3.2)</summary>
    private static JsValue Buffer(in BuiltinCall call) => JsValue.FromObject(ThisArray(call, "get TypedArray.prototype.buffer").Buffer);

    /// <summary>get %TypedArray%.prototype.byteLength (§23.2.3.3)</summary>
    private static JsValue ByteLength(in BuiltinCall call)
    {
        JsTypedArray array = ThisArray(call, "get TypedArray.prototype.byteLength");
        return array.Length << array.Shift;
    }

    /// <summary>get %TypedArray%.prototype.byteOffset (§23.2.3.4)</summary>
    private static JsValue ByteOffset(in BuiltinCall call)
    {
        JsTypedArray array = ThisArray(call, "get TypedArray.prototype.byteOffset");
        return array.IsOutOfBounds ? 0 : array.ByteOffset;
    }

    /// <summary>get %TypedArray%.prototype.length (§23.2.3.21)</summary>
    private static JsValue Length(in BuiltinCall call) => ThisArray(call, "get TypedArray.prototype.length").Length;

    /// <summary>get %TypedArray%.prototype [ %Symbol.toStringTag% ] (§23.2.3.38)</summary>
    private static JsValue ToStringTag(in BuiltinCall call) =>
        call.This.TryObject<JsTypedArray>() is { } array ? TypedArrayElements.NameOf(array.Kind) : JsValue.Undefined;

    /// <summary>%TypedArray%.prototype.entries ( ) (§23.2.3.7)</summary>
    private static JsValue Entries(in BuiltinCall call) =>
        JsValue.FromObject(new JsArrayIterator(call.Realm, TypedArrays.Validate(call.This, Prefix + "entries"), ArrayIterationKind.Entries));

    /// <summary>%TypedArray%.prototype.keys ( ) (§23.2.3.19)</summary>
    private static JsValue Keys(in BuiltinCall call) =>
        JsValue.FromObject(new JsArrayIterator(call.Realm, TypedArrays.Validate(call.This, Prefix + "keys"), ArrayIterationKind.Keys));

    /// <summary>%TypedArray%.prototype.values ( ) (§23.2.3.35)</summary>
    private static JsValue Values(in BuiltinCall call) =>
        JsValue.FromObject(new JsArrayIterator(call.Realm, TypedArrays.Validate(call.This, Prefix + "values"), ArrayIterationKind.Values));

    /// <summary>%TypedArray%.prototype.at ( index ) (§23.2.3.1)</summary>
    private static JsValue At(in BuiltinCall call)
    {
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "at");
        long length = array.Length;
        double relative = TypeConversion.ToIntegerOrInfinity(call[0]);
        double k = relative >= 0 ? relative : length + relative;
        return k < 0 || k >= length ? JsValue.Undefined : array.GetElement((long)k);
    }

    /// <summary>%TypedArray%.prototype.includes ( searchElement [ , fromIndex ] ) (§23.2.3.16)</summary>
    private static JsValue Includes(in BuiltinCall call)
    {
        JsValue wanted = call[0], fromIndex = call[1];
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "includes");
        long length = array.Length;
        if (length == 0) return false;
        for (long k = ClampRelative(TypeConversion.ToIntegerOrInfinity(fromIndex), length); k < length; k++)
        {
            if (Comparison.SameValueZero(array.GetElement(k), wanted)) return true;
        }
        return false;
    }

    /// <summary>%TypedArray%.prototype.indexOf ( searchElement [ , fromIndex ] ) (§23.2.3.17)</summary>
    private static JsValue IndexOf(in BuiltinCall call)
    {
        JsValue wanted = call[0], fromIndex = call[1];
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "indexOf");
        long length = array.Length;
        if (length == 0) return -1;
        for (long k = ClampRelative(TypeConversion.ToIntegerOrInfinity(fromIndex), length); k < length; k++)
        {
            if (array.TryGetIndex(k, out JsValue value) && Comparison.IsStrictlyEqual(value, wanted)) return JsValue.FromInt64(k);
        }
        return -1;
    }

    /// <summary>%TypedArray%.prototype.lastIndexOf ( searchElement [ , fromIndex ] ) (§23.2.3.20)</summary>
    private static JsValue LastIndexOf(in BuiltinCall call)
    {
        JsValue wanted = call[0], fromIndex = call[1];
        bool hasFrom = call.Count > 1;
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "lastIndexOf");
        long length = array.Length;
        if (length == 0) return -1;
        double from = hasFrom ? TypeConversion.ToIntegerOrInfinity(fromIndex) : length - 1;
        if (from < -length) return -1;
        for (long k = from >= 0 ? (long)Math.Min(from, length - 1) : length + (long)from; k >= 0; k--)
        {
            if (array.TryGetIndex(k, out JsValue value) && Comparison.IsStrictlyEqual(value, wanted)) return JsValue.FromInt64(k);
        }
        return -1;
    }

    /// <summary>%TypedArray%.prototype.join ( separator ) (§23.2.3.18)</summary>
    private static JsValue Join(in BuiltinCall call)
    {
        JsValue separator = call[0];
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "join");
        int length = array.Length;
        string between = separator.IsUndefined ? "," : TypeConversion.ToText(separator);
        return ArrayPrototype.JoinElements(call.Realm, array, length, between);
    }

    /// <summary>%TypedArray%.prototype.toLocaleString ( [ reserved1 [ , reserved2 ] ] ) (§23.2.3.31)</summary>
    private static JsValue ToLocaleString(in BuiltinCall call)
    {
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "toLocaleString");
        return ArrayPrototype.JoinElements(call.Realm, array, array.Length, ",", [call[0], call[1]]);
    }

    /// <summary>%TypedArray%.prototype.toReversed ( ) (§23.2.3.32)</summary>
    private static JsValue ToReversed(in BuiltinCall call)
    {
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "toReversed");
        int length = array.Length;
        JsTypedArray made = TypedArrays.Create(call.Realm, array.Kind, length);
        array.Bytes.CopyTo(made.Bytes);
        ReverseBytes(made);
        return JsValue.FromObject(made);
    }

    /// <summary>%TypedArray%.prototype.toSorted ( comparator ) (§23.2.3.33)</summary>
    private static CallbackLoop? ToSorted(in BuiltinCall call, out JsValue result)
    {
        JsObject? comparator = ArraySorting.RequireComparator(call[0]);
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "toSorted");
        JsTypedArray made = TypedArrays.Create(call.Realm, array.Kind, array.Length);
        array.Bytes.CopyTo(made.Bytes);
        return SortElements(made, comparator, out result);
    }

    /// <summary>%TypedArray%.prototype.with ( index, value ) (§23.2.3.36)</summary>
    private static JsValue With(in BuiltinCall call)
    {
        JsValue index = call[0], value = call[1];
        JsTypedArray array = TypedArrays.Validate(call.This, Prefix + "with");
        int length = array.Length;
        double relative = TypeConversion.ToIntegerOrInfinity(index);
        double actual = relative >= 0 ? relative : length + relative;
        JsValue numeric = TypedArrayElements.Convert(array.Kind, value);
        if (!(actual >= 0 && actual < array.Length)) throw Errors.RangeError("Invalid typed array index");
        JsTypedArray made = TypedArrays.Create(call.Realm, array.Kind, length);
        for (long k = 0; k < length; k++)
        {
            // An element that the conversion's script has taken away reads as undefined.
            if (k == actual) made.StoreElement(k, numeric);
            else made.SetIndex(k, array.GetElement(k));
        }
        return JsValue.FromObject(made);
    }
}
