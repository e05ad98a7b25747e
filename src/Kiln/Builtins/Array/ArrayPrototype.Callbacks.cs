using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <content>Methods that call a function for each element.</content>
internal static unsafe partial class ArrayPrototype
{
    /// <summary>Array.prototype.forEach ( callback [ , thisArg ] ) (§23.1.3.15)</summary>
    private static JsValue ForEach(in BuiltinCall call)
    {
        JsValue callback = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, "Array.prototype.forEach");
        long length = LengthOf(o);
        JsObject f = RequireCallable(callback);
        JsValue self = JsValue.FromObject(o);
        for (long k = 0; k < length; k++)
        {
            if (TryGetAt(o, k, out JsValue value)) f.Call(thisArg, [value, JsValue.FromInt64(k), self]);
        }
        return JsValue.Undefined;
    }

    /// <summary>Array.prototype.map ( callback [ , thisArg ] ) (§23.1.3.21)</summary>
    private static JsValue Map(in BuiltinCall call)
    {
        JsValue callback = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, "Array.prototype.map");
        long length = LengthOf(o);
        JsObject f = RequireCallable(callback);
        JsObject a = ArraySpeciesCreate(call.Realm, o, length);
        JsValue self = JsValue.FromObject(o);
        for (long k = 0; k < length; k++)
        {
            if (TryGetAt(o, k, out JsValue value)) DefineAt(a, k, f.Call(thisArg, [value, JsValue.FromInt64(k), self]));
        }
        return JsValue.FromObject(a);
    }

    /// <summary>Array.prototype.filter ( callback [ , thisArg ] ) (§23.1.3.8)</summary>
    private static JsValue Filter(in BuiltinCall call)
    {
        JsValue callback = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, "Array.prototype.filter");
        long length = LengthOf(o);
        JsObject f = RequireCallable(callback);
        JsObject a = ArraySpeciesCreate(call.Realm, o, 0);
        JsValue self = JsValue.FromObject(o);
        long to = 0;
        for (long k = 0; k < length; k++)
        {
            if (TryGetAt(o, k, out JsValue value) && TypeConversion.ToBoolean(f.Call(thisArg, [value, JsValue.FromInt64(k), self]))) DefineAt(a, to++, value);
        }
        return JsValue.FromObject(a);
    }

    /// <summary>Array.prototype.some ( callback [ , thisArg ] ) (§23.1.3.29)</summary>
    private static JsValue Some(in BuiltinCall call) => AnyElement(call, "Array.prototype.some", wanted: true);

    /// <summary>Array.prototype.every ( callback [ , thisArg ] ) (§23.1.3.6)</summary>
    private static JsValue Every(in BuiltinCall call) => !AnyElement(call, "Array.prototype.every", wanted: false);

    /// <summary>Whether the callback gives the wanted answer for some element.</summary>
    private static bool AnyElement(in BuiltinCall call, string method, bool wanted)
    {
        JsValue callback = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, method);
        long length = LengthOf(o);
        JsObject f = RequireCallable(callback);
        JsValue self = JsValue.FromObject(o);
        for (long k = 0; k < length; k++)
        {
            if (TryGetAt(o, k, out JsValue value) && TypeConversion.ToBoolean(f.Call(thisArg, [value, JsValue.FromInt64(k), self])) == wanted) return true;
        }
        return false;
    }

    /// <summary>Array.prototype.find ( predicate [ , thisArg ] ) (§23.1.3.9)</summary>
    private static JsValue Find(in BuiltinCall call) => FindViaPredicate(call, "Array.prototype.find", fromEnd: false).Value;

    /// <summary>Array.prototype.findIndex ( predicate [ , thisArg ] ) (§23.1.3.10)</summary>
    private static JsValue FindIndex(in BuiltinCall call) => JsValue.FromInt64(FindViaPredicate(call, "Array.prototype.findIndex", fromEnd: false).Index);

    /// <summary>Array.prototype.findLast ( predicate [ , thisArg ] ) (§23.1.3.11)</summary>
    private static JsValue FindLast(in BuiltinCall call) => FindViaPredicate(call, "Array.prototype.findLast", fromEnd: true).Value;

    /// <summary>Array.prototype.findLastIndex ( predicate [ , thisArg ] ) (§23.1.3.12)</summary>
    private static JsValue FindLastIndex(in BuiltinCall call) =>
        JsValue.FromInt64(FindViaPredicate(call, "Array.prototype.findLastIndex", fromEnd: true).Index);

    /// <summary>FindViaPredicate (§23.1.3.12.1)</summary>
    private static (long Index, JsValue Value) FindViaPredicate(in BuiltinCall call, string method, bool fromEnd)
    {
        JsValue predicate = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, method);
        long length = LengthOf(o);
        JsObject f = RequireCallable(predicate);
        JsValue self = JsValue.FromObject(o);
        for (long i = 0; i < length; i++)
        {
            long k = fromEnd ? length - 1 - i : i;
            JsValue value = GetAt(o, k);
            if (TypeConversion.ToBoolean(f.Call(thisArg, [value, JsValue.FromInt64(k), self]))) return (k, value);
        }
        return (-1, JsValue.Undefined);
    }

    /// <summary>Array.prototype.reduce ( callback [ , initialValue ] ) (§23.1.3.24)</summary>
    private static JsValue Reduce(in BuiltinCall call)
    {
        JsValue callback = call[0], accumulator = call[1];
        bool hasInitial = call.Count > 1;
        JsObject o = ThisObject(call, "Array.prototype.reduce");
        long length = LengthOf(o);
        JsObject f = RequireCallable(callback);
        JsValue self = JsValue.FromObject(o);
        long k = 0;
        while (!hasInitial)
        {
            if (k >= length) throw Errors.TypeError("Reduce of empty array with no initial value");
            hasInitial = TryGetAt(o, k++, out accumulator);
        }
        for (; k < length; k++)
        {
            if (TryGetAt(o, k, out JsValue value)) accumulator = f.Call(JsValue.Undefined, [accumulator, value, JsValue.FromInt64(k), self]);
        }
        return accumulator;
    }

    /// <summary>Array.prototype.reduceRight ( callback [ , initialValue ] ) (§23.1.3.25)</summary>
    private static JsValue ReduceRight(in BuiltinCall call)
    {
        JsValue callback = call[0], accumulator = call[1];
        bool hasInitial = call.Count > 1;
        JsObject o = ThisObject(call, "Array.prototype.reduceRight");
        long k = LengthOf(o) - 1;
        JsObject f = RequireCallable(callback);
        JsValue self = JsValue.FromObject(o);
        while (!hasInitial)
        {
            if (k < 0) throw Errors.TypeError("Reduce of empty array with no initial value");
            hasInitial = TryGetAt(o, k--, out accumulator);
        }
        for (; k >= 0; k--)
        {
            if (TryGetAt(o, k, out JsValue value)) accumulator = f.Call(JsValue.Undefined, [accumulator, value, JsValue.FromInt64(k), self]);
        }
        return accumulator;
    }

    /// <summary>Array.prototype.flatMap ( mapper [ , thisArg ] ) (§23.1.3.14)</summary>
    private static JsValue FlatMap(in BuiltinCall call)
    {
        JsValue mapper = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, "Array.prototype.flatMap");
        long length = LengthOf(o);
        if (!mapper.IsCallable) throw Errors.TypeError("flatMap mapper function is not callable");
        JsObject a = ArraySpeciesCreate(call.Realm, o, 0);
        FlattenIntoArray(a, o, length, 0, 1, mapper.AsObject(), thisArg);
        return JsValue.FromObject(a);
    }

    /// <summary>Array.prototype.flat ( [ depth ] ) (§23.1.3.13)</summary>
    private static JsValue Flat(in BuiltinCall call)
    {
        JsValue depthArgument = call[0];
        JsObject o = ThisObject(call, "Array.prototype.flat");
        long length = LengthOf(o);
        double depth = depthArgument.IsUndefined ? 1 : Math.Max(0, TypeConversion.ToIntegerOrInfinity(depthArgument));
        JsObject a = ArraySpeciesCreate(call.Realm, o, 0);
        FlattenIntoArray(a, o, length, 0, depth, null, default);
        return JsValue.FromObject(a);
    }

    /// <summary>FlattenIntoArray (§23.1.3.13.1)</summary>
    private static long FlattenIntoArray(JsObject target, JsObject source, long length, long at, double depth, JsObject? mapper, JsValue thisArg)
    {
        Errors.EnsureStack();
        for (long k = 0; k < length; k++)
        {
            if (!TryGetAt(source, k, out JsValue element)) continue;
            if (mapper is not null) element = mapper.Call(thisArg, [element, JsValue.FromInt64(k), JsValue.FromObject(source)]);
            if (depth > 0 && Comparison.IsArray(element))
            {
                JsObject inner = element.AsObject();
                at = FlattenIntoArray(target, inner, LengthOf(inner), at, depth - 1, null, default);
                continue;
            }
            if (at >= MaxSafeInteger) throw Errors.TypeError("Invalid array length");
            DefineAt(target, at++, element);
        }
        return at;
    }
}
