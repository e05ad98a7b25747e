using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <summary>The %TypedArray% intrinsic object (ECMA-262 §23.2.1, §23.2.2).</summary>
internal static unsafe class TypedArrayConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("TypedArray", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.TypedArrayPrototype);
        b.Method("from", 1, &From);
        b.Method("of", 0, &Of);
        b.Getter(WellKnownSymbols.Species, &Species);
    }

    /// <summary>%TypedArray% ( ) (§23.2.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Abstract class TypedArray not directly constructable");

    /// <summary>%TypedArray%.from ( source [ , mapper [ , thisArg ] ] ) (§23.2.2.1)</summary>
    private static JsValue From(in BuiltinCall call)
    {
        const string Method = "%TypedArray%.from";
        JsValue source = call[0], thisArg = call[2];
        if (!call.This.IsConstructor) throw Errors.TypeError($"{TypeConversion.ToMessageText(call.This)} is not a constructor");
        JsObject c = call.This.AsObject();
        JsObject? mapper = call[1].IsUndefined ? null : RequireCallable(call[1]);
        JsObject? iterator = source.IsNullish ? null : ObjectOperations.GetMethod(source, WellKnownSymbols.Iterator);
        if (iterator is not null)
        {
            List<JsValue> values = TypedArrays.IteratorToList(source, iterator);
            JsTypedArray target = TypedArrays.CreateFromConstructor(c, values.Count, Method);
            for (int k = 0; k < values.Count; k++)
            {
                JsValue value = values[k];
                target.SetIndex(k, mapper is null ? value : mapper.Call(thisArg, [value, JsValue.FromInt32(k)]));
            }
            return JsValue.FromObject(target);
        }
        JsObject arrayLike = TypeConversion.ToObject(source);
        long length = LengthOf(arrayLike);
        JsTypedArray made = TypedArrays.CreateFromConstructor(c, length, Method);
        for (long k = 0; k < length; k++)
        {
            JsValue value = GetAt(arrayLike, k);
            made.SetIndex(k, mapper is null ? value : mapper.Call(thisArg, [value, JsValue.FromInt64(k)]));
        }
        return JsValue.FromObject(made);
    }

    /// <summary>%TypedArray%.of ( ...items ) (§23.2.2.2)</summary>
    private static JsValue Of(in BuiltinCall call)
    {
        JsValue[] items = call.Arguments.ToArray();
        if (!call.This.IsConstructor) throw Errors.TypeError($"{TypeConversion.ToMessageText(call.This)} is not a constructor");
        JsTypedArray made = TypedArrays.CreateFromConstructor(call.This.AsObject(), items.Length, "%TypedArray%.of");
        for (int k = 0; k < items.Length; k++) made.SetIndex(k, items[k]);
        return JsValue.FromObject(made);
    }

    /// <summary>get %TypedArray% [ %Symbol.species% ] (§23.2.2.4)</summary>
    private static JsValue Species(in BuiltinCall call) => call.This;
}
