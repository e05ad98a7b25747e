using Kiln.Interpreter;
using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <content>Methods that call a function for each element.</content>
internal static unsafe partial class ArrayPrototype
{
    /// <summary>Array.prototype.forEach ( callback [ , thisArg ] ) (§23.1.3.15)</summary>
    private static CallbackLoop? ForEach(in BuiltinCall call, out JsValue result)
    {
        JsValue callback = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, "Array.prototype.forEach");
        long length = LengthOf(o);
        JsObject f = RequireCallable(callback);
        result = default;
        return new ForEachLoop(f, thisArg, o, length);
    }

    /// <summary>Array.prototype.map ( callback [ , thisArg ] ) (§23.1.3.21)</summary>
    private static CallbackLoop? Map(in BuiltinCall call, out JsValue result)
    {
        JsValue callback = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, "Array.prototype.map");
        long length = LengthOf(o);
        JsObject f = RequireCallable(callback);
        JsObject a = ArraySpeciesCreate(call.Realm, o, length);
        result = default;
        return new MapLoop(f, thisArg, o, length, a);
    }

    /// <summary>Array.prototype.filter ( callback [ , thisArg ] ) (§23.1.3.8)</summary>
    private static CallbackLoop? Filter(in BuiltinCall call, out JsValue result)
    {
        JsValue callback = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, "Array.prototype.filter");
        long length = LengthOf(o);
        JsObject f = RequireCallable(callback);
        JsObject a = ArraySpeciesCreate(call.Realm, o, 0);
        result = default;
        return new FilterLoop(f, thisArg, o, length, a);
    }

    /// <summary>Array.prototype.some ( callback [ , thisArg ] ) (§23.1.3.29)</summary>
    private static CallbackLoop? Some(in BuiltinCall call, out JsValue result)
    {
        result = default;
        return AnyElement(call, "Array.prototype.some", wanted: true);
    }

    /// <summary>Array.prototype.every ( callback [ , thisArg ] ) (§23.1.3.6)</summary>
    private static CallbackLoop? Every(in BuiltinCall call, out JsValue result)
    {
        result = default;
        return AnyElement(call, "Array.prototype.every", wanted: false);
    }

    private static AnyLoop AnyElement(in BuiltinCall call, string method, bool wanted)
    {
        JsValue callback = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, method);
        long length = LengthOf(o);
        return new AnyLoop(RequireCallable(callback), thisArg, o, length, wanted);
    }

    /// <summary>Array.prototype.find ( predicate [ , thisArg ] ) (§23.1.3.9)</summary>
    private static CallbackLoop? Find(in BuiltinCall call, out JsValue result)
    {
        result = default;
        return FindViaPredicate(call, "Array.prototype.find", fromEnd: false, wantsIndex: false);
    }

    /// <summary>Array.prototype.findIndex ( predicate [ , thisArg ] ) (§23.1.3.10)</summary>
    private static CallbackLoop? FindIndex(in BuiltinCall call, out JsValue result)
    {
        result = default;
        return FindViaPredicate(call, "Array.prototype.findIndex", fromEnd: false, wantsIndex: true);
    }

    /// <summary>Array.prototype.findLast ( predicate [ , thisArg ] ) (§23.1.3.11)</summary>
    private static CallbackLoop? FindLast(in BuiltinCall call, out JsValue result)
    {
        result = default;
        return FindViaPredicate(call, "Array.prototype.findLast", fromEnd: true, wantsIndex: false);
    }

    /// <summary>Array.prototype.findLastIndex ( predicate [ , thisArg ] ) (§23.1.3.12)</summary>
    private static CallbackLoop? FindLastIndex(in BuiltinCall call, out JsValue result)
    {
        result = default;
        return FindViaPredicate(call, "Array.prototype.findLastIndex", fromEnd: true, wantsIndex: true);
    }

    private static FindLoop FindViaPredicate(in BuiltinCall call, string method, bool fromEnd, bool wantsIndex)
    {
        JsValue predicate = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, method);
        long length = LengthOf(o);
        return new FindLoop(RequireCallable(predicate), thisArg, o, length, fromEnd, wantsIndex);
    }

    /// <summary>Array.prototype.reduce ( callback [ , initialValue ] ) (§23.1.3.24)</summary>
    private static CallbackLoop? Reduce(in BuiltinCall call, out JsValue result)
    {
        JsValue callback = call[0], accumulator = call[1];
        bool hasInitial = call.Count > 1;
        JsObject o = ThisObject(call, "Array.prototype.reduce");
        long length = LengthOf(o);
        JsObject f = RequireCallable(callback);
        long k = 0;
        while (!hasInitial)
        {
            if (k >= length) throw Errors.TypeError("Reduce of empty array with no initial value");
            hasInitial = TryGetAt(o, k++, out accumulator);
        }
        result = default;
        return new ReduceLoop(f, o, accumulator, k, length, 1);
    }

    /// <summary>Array.prototype.reduceRight ( callback [ , initialValue ] ) (§23.1.3.25)</summary>
    private static CallbackLoop? ReduceRight(in BuiltinCall call, out JsValue result)
    {
        JsValue callback = call[0], accumulator = call[1];
        bool hasInitial = call.Count > 1;
        JsObject o = ThisObject(call, "Array.prototype.reduceRight");
        long k = LengthOf(o) - 1;
        JsObject f = RequireCallable(callback);
        while (!hasInitial)
        {
            if (k < 0) throw Errors.TypeError("Reduce of empty array with no initial value");
            hasInitial = TryGetAt(o, k--, out accumulator);
        }
        result = default;
        return new ReduceLoop(f, o, accumulator, k, -1, -1);
    }

    /// <summary>Array.prototype.flatMap ( mapper [ , thisArg ] ) (§23.1.3.14)</summary>
    private static CallbackLoop? FlatMap(in BuiltinCall call, out JsValue result)
    {
        JsValue mapper = call[0], thisArg = call[1];
        JsObject o = ThisObject(call, "Array.prototype.flatMap");
        long length = LengthOf(o);
        if (!mapper.IsCallable) throw Errors.TypeError("flatMap mapper function is not callable");
        JsObject a = ArraySpeciesCreate(call.Realm, o, 0);
        result = default;
        return new FlatMapLoop(mapper.AsObject(), thisArg, o, length, a);
    }

    /// <summary>Array.prototype.flat ( [ depth ] ) (§23.1.3.13)</summary>
    private static JsValue Flat(in BuiltinCall call)
    {
        JsValue depthArgument = call[0];
        JsObject o = ThisObject(call, "Array.prototype.flat");
        long length = LengthOf(o);
        double depth = depthArgument.IsUndefined ? 1 : Math.Max(0, TypeConversion.ToIntegerOrInfinity(depthArgument));
        JsObject a = ArraySpeciesCreate(call.Realm, o, 0);
        FlattenIntoArray(a, o, length, 0, depth);
        return JsValue.FromObject(a);
    }

    /// <summary>FlattenIntoArray (§23.1.3.13.1) without a mapper.</summary>
    private static long FlattenIntoArray(JsObject target, JsObject source, long length, long at, double depth)
    {
        Errors.EnsureStack();
        for (long k = 0; k < length; k++)
        {
            if (TryGetAt(source, k, out JsValue element)) at = FlattenElement(target, element, at, depth);
        }
        return at;
    }

    /// <summary>What FlattenIntoArray does with an element, or with what the mapper made of it.</summary>
    internal static long FlattenElement(JsObject target, JsValue element, long at, double depth)
    {
        if (depth > 0 && Comparison.IsArray(element))
        {
            JsObject inner = element.AsObject();
            return FlattenIntoArray(target, inner, LengthOf(inner), at, depth - 1);
        }
        if (at >= MaxSafeInteger) throw Errors.TypeError("Invalid array length");
        DefineAt(target, at, element);
        return at + 1;
    }
}
