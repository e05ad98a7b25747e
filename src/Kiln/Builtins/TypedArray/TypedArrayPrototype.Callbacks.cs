using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <content>Methods that call a function for each element.</content>
internal static unsafe partial class TypedArrayPrototype
{
    /// <summary>%TypedArray%.prototype.forEach ( callback [ , thisArg ] ) (§23.2.3.15)</summary>
    private static JsValue ForEach(in BuiltinCall call)
    {
        JsValue thisArg = call[1], self = call.This;
        JsTypedArray array = TypedArrays.Validate(self, Prefix + "forEach");
        int length = array.Length;
        JsObject f = RequireCallable(call[0]);
        for (int k = 0; k < length; k++) f.Call(thisArg, [array.GetElement(k), JsValue.FromInt32(k), self]);
        return JsValue.Undefined;
    }

    /// <summary>%TypedArray%.prototype.map ( callback [ , thisArg ] ) (§23.2.3.22)</summary>
    private static JsValue Map(in BuiltinCall call)
    {
        JsValue thisArg = call[1], self = call.This;
        JsTypedArray array = TypedArrays.Validate(self, Prefix + "map");
        int length = array.Length;
        JsObject f = RequireCallable(call[0]);
        JsTypedArray made = TypedArrays.SpeciesCreate(call.Realm, array, length, Prefix + "map");
        for (int k = 0; k < length; k++) made.SetIndex(k, f.Call(thisArg, [array.GetElement(k), JsValue.FromInt32(k), self]));
        return JsValue.FromObject(made);
    }

    /// <summary>%TypedArray%.prototype.filter ( callback [ , thisArg ] ) (§23.2.3.10)</summary>
    private static JsValue Filter(in BuiltinCall call)
    {
        JsValue thisArg = call[1], self = call.This;
        JsTypedArray array = TypedArrays.Validate(self, Prefix + "filter");
        int length = array.Length;
        JsObject f = RequireCallable(call[0]);
        var kept = new List<JsValue>();
        for (int k = 0; k < length; k++)
        {
            JsValue value = array.GetElement(k);
            if (TypeConversion.ToBoolean(f.Call(thisArg, [value, JsValue.FromInt32(k), self]))) kept.Add(value);
        }
        JsTypedArray made = TypedArrays.SpeciesCreate(call.Realm, array, kept.Count, Prefix + "filter");
        for (int k = 0; k < kept.Count; k++) made.SetIndex(k, kept[k]);
        return JsValue.FromObject(made);
    }

    /// <summary>%TypedArray%.prototype.some ( callback [ , thisArg ] ) (§23.2.3.28)</summary>
    private static JsValue Some(in BuiltinCall call) => AnyElement(call, Prefix + "some", wanted: true);

    /// <summary>%TypedArray%.prototype.every ( callback [ , thisArg ] ) (§23.2.3.8)</summary>
    private static JsValue Every(in BuiltinCall call) => !AnyElement(call, Prefix + "every", wanted: false);

    /// <summary>Whether the callback gives the wanted answer for some element.</summary>
    private static bool AnyElement(in BuiltinCall call, string method, bool wanted)
    {
        JsValue thisArg = call[1], self = call.This;
        JsTypedArray array = TypedArrays.Validate(self, method);
        int length = array.Length;
        JsObject f = RequireCallable(call[0]);
        for (int k = 0; k < length; k++)
        {
            if (TypeConversion.ToBoolean(f.Call(thisArg, [array.GetElement(k), JsValue.FromInt32(k), self])) == wanted) return true;
        }
        return false;
    }

    /// <summary>%TypedArray%.prototype.find ( predicate [ , thisArg ] ) (§23.2.3.11)</summary>
    private static JsValue Find(in BuiltinCall call) => FindViaPredicate(call, Prefix + "find", fromEnd: false).Value;

    /// <summary>%TypedArray%.prototype.findIndex ( predicate [ , thisArg ] ) (§23.2.3.12)</summary>
    private static JsValue FindIndex(in BuiltinCall call) => FindViaPredicate(call, Prefix + "findIndex", fromEnd: false).Index;

    /// <summary>%TypedArray%.prototype.findLast ( predicate [ , thisArg ] ) (§23.2.3.13)</summary>
    private static JsValue FindLast(in BuiltinCall call) => FindViaPredicate(call, Prefix + "findLast", fromEnd: true).Value;

    /// <summary>%TypedArray%.prototype.findLastIndex ( predicate [ , thisArg ] ) (§23.2.3.14)</summary>
    private static JsValue FindLastIndex(in BuiltinCall call) => FindViaPredicate(call, Prefix + "findLastIndex", fromEnd: true).Index;

    /// <summary>FindViaPredicate (§23.1.3.12.1)</summary>
    private static (int Index, JsValue Value) FindViaPredicate(in BuiltinCall call, string method, bool fromEnd)
    {
        JsValue thisArg = call[1], self = call.This;
        JsTypedArray array = TypedArrays.Validate(self, method);
        int length = array.Length;
        JsObject f = RequireCallable(call[0]);
        for (int i = 0; i < length; i++)
        {
            int k = fromEnd ? length - 1 - i : i;
            JsValue value = array.GetElement(k);
            if (TypeConversion.ToBoolean(f.Call(thisArg, [value, JsValue.FromInt32(k), self]))) return (k, value);
        }
        return (-1, JsValue.Undefined);
    }

    /// <summary>%TypedArray%.prototype.reduce ( callback [ , initialValue ] ) (§23.2.3.23)</summary>
    private static JsValue Reduce(in BuiltinCall call) => ReduceElements(call, Prefix + "reduce", fromEnd: false);

    /// <summary>%TypedArray%.prototype.reduceRight ( callback [ , initialValue ] ) (§23.2.3.24)</summary>
    private static JsValue ReduceRight(in BuiltinCall call) => ReduceElements(call, Prefix + "reduceRight", fromEnd: true);

    private static JsValue ReduceElements(in BuiltinCall call, string method, bool fromEnd)
    {
        JsValue self = call.This, accumulator = call[1];
        bool hasInitial = call.Count > 1;
        JsTypedArray array = TypedArrays.Validate(self, method);
        int length = array.Length;
        JsObject f = RequireCallable(call[0]);
        int i = 0;
        if (!hasInitial)
        {
            if (length == 0) throw Errors.TypeError("Reduce of empty array with no initial value");
            accumulator = array.GetElement(fromEnd ? length - 1 : 0);
            i = 1;
        }
        for (; i < length; i++)
        {
            int k = fromEnd ? length - 1 - i : i;
            accumulator = f.Call(JsValue.Undefined, [accumulator, array.GetElement(k), JsValue.FromInt32(k), self]);
        }
        return accumulator;
    }
}
