using System.Text;
using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <summary>The %Array.prototype% object (ECMA-262 §23.1.3).</summary>
internal static unsafe partial class ArrayPrototype
{
    public static JsObject Create(Realm realm) =>
        new JsArray(realm.CreateLazyShape(realm.Get(Intrinsic.ObjectPrototype), &Define));

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("at", 1, &At);
        b.Method("concat", 1, &Concat);
        b.Intrinsic("constructor", Intrinsic.ArrayConstructor);
        b.Method("copyWithin", 2, &CopyWithin);
        b.Method("entries", 0, &Entries);
        b.CallbackMethod("every", 1, &Every);
        b.Method("fill", 1, &Fill);
        b.CallbackMethod("filter", 1, &Filter);
        b.CallbackMethod("find", 1, &Find);
        b.CallbackMethod("findIndex", 1, &FindIndex);
        b.CallbackMethod("findLast", 1, &FindLast);
        b.CallbackMethod("findLastIndex", 1, &FindLastIndex);
        b.Method("flat", 0, &Flat);
        b.CallbackMethod("flatMap", 1, &FlatMap);
        b.CallbackMethod("forEach", 1, &ForEach);
        b.Method("includes", 1, &Includes);
        b.Method("indexOf", 1, &IndexOf);
        b.Method("join", 1, &Join);
        b.Method("keys", 0, &Keys);
        b.Method("lastIndexOf", 1, &LastIndexOf);
        b.CallbackMethod("map", 1, &Map);
        b.Method("pop", 0, &Pop);
        b.Method("push", 1, &Push);
        b.CallbackMethod("reduce", 1, &Reduce);
        b.CallbackMethod("reduceRight", 1, &ReduceRight);
        b.Method("reverse", 0, &Reverse);
        b.Method("shift", 0, &Shift);
        b.Method("slice", 2, &Slice);
        b.CallbackMethod("some", 1, &Some);
        b.CallbackMethod("sort", 1, &Sort);
        b.Method("splice", 2, &Splice);
        b.Method("toLocaleString", 0, &ToLocaleString);
        b.Method("toReversed", 0, &ToReversed);
        b.CallbackMethod("toSorted", 1, &ToSorted);
        b.Method("toSpliced", 2, &ToSpliced);
        b.Realm.ArrayToString = b.Method("toString", 0, &ToStringMethod);
        b.Method("unshift", 1, &Unshift);
        BuiltinFunction values = b.Method("values", 0, &Values);
        b.Method("with", 2, &With);
        b.Alias(WellKnownSymbols.Iterator, values);
        b.Value(WellKnownSymbols.Unscopables, JsValue.FromObject(CreateUnscopables()), PropertyAttributes.Configurable);
        b.Realm.ArrayValues = values;
    }

    /// <summary>Array.prototype [ %Symbol.unscopables% ] (§23.1.3.41)</summary>
    private static JsObject CreateUnscopables()
    {
        JsObject list = JsObject.Create(null);
        // An array: a span of them is a generic method that the shared runtime compiles anew in each process.
        string[] names =
        [
            "at", "copyWithin", "entries", "fill", "find", "findIndex", "findLast", "findLastIndex", "flat", "flatMap", "includes", "keys",
            "toReversed", "toSorted", "toSpliced", "values",
        ];
        foreach (string name in names) list.PutOwn(name, JsValue.True);
        return list;
    }

    private static JsObject ThisObject(in BuiltinCall call, string method)
    {
        if (call.This.IsObject) return call.This.AsObject();
        TypeConversion.RequireObjectCoercible(call.This, method);
        return TypeConversion.ToObject(call.This);
    }

    /// <summary>Array.prototype.at ( index ) (§23.1.3.1)</summary>
    private static JsValue At(in BuiltinCall call)
    {
        JsValue index = call[0];
        JsObject o = ThisObject(call, "Array.prototype.at");
        long length = LengthOf(o);
        double relative = TypeConversion.ToIntegerOrInfinity(index);
        double k = relative >= 0 ? relative : length + relative;
        return k < 0 || k >= length ? JsValue.Undefined : GetAt(o, (long)k);
    }

    /// <summary>Array.prototype.entries ( ) (§23.1.3.5)</summary>
    private static JsValue Entries(in BuiltinCall call) =>
        JsValue.FromObject(new JsArrayIterator(call.Realm, TypeConversion.ToObject(call.This), ArrayIterationKind.Entries));

    /// <summary>Array.prototype.keys ( ) (§23.1.3.19)</summary>
    private static JsValue Keys(in BuiltinCall call) =>
        JsValue.FromObject(new JsArrayIterator(call.Realm, TypeConversion.ToObject(call.This), ArrayIterationKind.Keys));

    /// <summary>Array.prototype.values ( ) (§23.1.3.38)</summary>
    private static JsValue Values(in BuiltinCall call) =>
        JsValue.FromObject(new JsArrayIterator(call.Realm, TypeConversion.ToObject(call.This), ArrayIterationKind.Values));

    /// <summary>Array.prototype.toString ( ) (§23.1.3.36)</summary>
    private static JsValue ToStringMethod(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "Array.prototype.toString");
        JsValue join = o.Get(Names.Join);
        if (join.IsCallable) return join.AsObject().Call(JsValue.FromObject(o), []);
        return ObjectPrototype.ToTaggedString(o);
    }

    /// <summary>Array.prototype.join ( separator ) (§23.1.3.18)</summary>
    private static JsValue Join(in BuiltinCall call)
    {
        JsValue separator = call[0];
        JsObject o = ThisObject(call, "Array.prototype.join");
        long length = LengthOf(o);
        string between = separator.IsUndefined ? "," : TypeConversion.ToText(separator);
        return JoinElements(call.Realm, o, length, between);
    }

    /// <summary>Array.prototype.toLocaleString ( [ reserved1 [ , reserved2 ] ] ) (§23.1.3.32)</summary>
    private static JsValue ToLocaleString(in BuiltinCall call)
    {
        JsObject o = ThisObject(call, "Array.prototype.toLocaleString");
        return JoinElements(call.Realm, o, LengthOf(o), ",", [call[0], call[1]]);
    }

    /// <summary>Joins the elements, by their toLocaleString where there are arguments for it; an object that is being joined already gives the empty string.</summary>
    internal static JsValue JoinElements(Realm realm, JsObject o, long length, string separator, JsValue[]? localized = null)
    {
        if (length == 0) return JsValue.EmptyString;
        Errors.EnsureStack();
        ActiveObjects active = realm.JoinStack;
        if (!active.TryEnter(o)) return JsValue.EmptyString;
        try
        {
            if (length == 1) return JsValue.FromString(ElementText(GetAt(o, 0), localized));
            var text = new StringBuilder();
            for (long k = 0; k < length; k++)
            {
                Interpreter.Interrupts.Poll();
                if (k > 0) text.Append(separator);
                JsValue element = GetAt(o, k);
                if (element.IsInt32 && localized is null) text.Append(element.AsInt32());
                else if (!element.IsNullish) text.Append(ElementText(element, localized).ToString());
                if (text.Length > JsString.MaxLength) throw Errors.RangeError("Invalid string length");
            }
            return JsValue.FromString(text.ToString());
        }
        finally
        {
            active.Leave();
        }
    }

    private static JsString ElementText(JsValue element, JsValue[]? localized)
    {
        if (element.IsNullish) return JsString.Empty;
        return TypeConversion.ToString(localized is not null ? ObjectOperations.Invoke(element, Names.ToLocaleString, localized) : element);
    }
}
