using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <summary>The Array constructor (ECMA-262 §23.1.1, §23.1.2).</summary>
internal static unsafe partial class ArrayConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Array", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ArrayPrototype);
        b.Method("isArray", 1, &IsArray);
        b.CallbackMethod("from", 1, &From);
        b.Method("fromAsync", 1, &FromAsync);
        b.Method("of", 0, &Of);
        b.Getter(WellKnownSymbols.Species, &Species);
        b.Target.TryGetOwnSlot(WellKnownSymbols.Species, out JsValue species, out _);
        b.Realm.ArraySpecies = species._ref;
    }

    /// <summary>Array ( ...values ) (§23.1.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        Shape shape = call.NewTarget is null || call.NewTarget == call.Callee
            ? call.Realm.ArrayShape
            : ObjectOperations.GetShapeFromConstructor(call.NewTarget, Intrinsic.ArrayPrototype);
        if (call.Count != 1) return JsValue.FromObject(new JsArray(shape, call.Arguments.ToArray(), (uint)call.Count));
        JsValue length = call[0];
        if (!length.IsNumber) return JsValue.FromObject(new JsArray(shape, [length], 1));
        uint size = TypeConversion.ToUint32(length);
        if (size != length.AsNumber()) throw Errors.RangeError("Invalid array length");
        var array = JsArray.ArrayCreate(call.Realm, size);
        if (array.Shape != shape) array = new JsArray(shape, array.Elements, size);
        return JsValue.FromObject(array);
    }

    /// <summary>Array.isArray ( arg ) (§23.1.2.2)</summary>
    private static JsValue IsArray(in BuiltinCall call) => Comparison.IsArray(call[0]);

    /// <summary>get Array [ %Symbol.species% ] (§23.1.2.5)</summary>
    private static JsValue Species(in BuiltinCall call) => call.This;

    /// <summary>Array.of ( ...items ) (§23.1.2.3)</summary>
    private static JsValue Of(in BuiltinCall call)
    {
        if (IsThisRealmArray(call)) return JsValue.FromObject(JsArray.Create(call.Realm, call.Arguments.ToArray()));
        JsValue[] items = call.Arguments.ToArray();
        JsObject a = call.This.IsConstructor
            ? ObjectOperations.Construct(call.This.AsObject(), JsValue.FromInt32(items.Length))
            : JsArray.ArrayCreate(call.Realm, items.Length);
        for (int k = 0; k < items.Length; k++) ArrayOperations.DefineAt(a, k, items[k]);
        ArrayOperations.SetLength(a, items.Length);
        return JsValue.FromObject(a);
    }

    private static bool IsThisRealmArray(in BuiltinCall call) => call.This.IsObject && call.This.AsObject() == call.Realm.Get(Intrinsic.ArrayConstructor);

    /// <summary>Array.from ( items [ , mapper [ , thisArg ] ] ) (§23.1.2.1)</summary>
    private static CallbackLoop? From(in BuiltinCall call, out JsValue result)
    {
        JsValue c = call.This, items = call[0], thisArg = call[2];
        bool intrinsic = IsThisRealmArray(call);
        JsObject? mapper = call[1].IsUndefined ? null : ArrayOperations.RequireCallable(call[1]);
        if (intrinsic && mapper is null && items.TryObject<JsArray>() is { } source && call.Realm.IsArrayIterationPristine(source))
        {
            result = JsValue.FromObject(JsArray.Create(call.Realm, IteratorOperations.ToList(items)));
            return null;
        }
        JsValue method = items.IsNullish
            ? throw Errors.TypeError($"object {items} is not iterable (cannot read property Symbol(Symbol.iterator))")
            : ObjectOperations.GetV(items, WellKnownSymbols.Iterator);
        if (!method.IsNullish)
        {
            if (!method.IsCallable)
            {
                throw Errors.TypeError("%Array%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function");
            }
            JsObject a = !intrinsic && c.IsConstructor ? ObjectOperations.Construct(c.AsObject()) : JsArray.Create(call.Realm);
            IteratorRecord record = IteratorOperations.GetIteratorFromMethod(items, method.AsObject());
            result = FromIterator(a, ref record, mapper, thisArg);
            return null;
        }
        JsObject arrayLike = TypeConversion.ToObject(items);
        long length = ArrayOperations.LengthOf(arrayLike);
        JsObject target = !intrinsic && c.IsConstructor
            ? ObjectOperations.Construct(c.AsObject(), JsValue.FromInt64(length))
            : JsArray.ArrayCreate(call.Realm, length);
        if (mapper is not null)
        {
            result = default;
            return new FromLoop(mapper, thisArg, arrayLike, length, target);
        }
        for (long k = 0; k < length; k++) ArrayOperations.DefineAt(target, k, ArrayOperations.GetAt(arrayLike, k));
        ArrayOperations.SetLength(target, length);
        result = JsValue.FromObject(target);
        return null;
    }

    private static JsValue FromIterator(JsObject a, ref IteratorRecord record, JsObject? mapper, JsValue thisArg)
    {
        long k = 0;
        while (IteratorOperations.StepValue(ref record, out JsValue value))
        {
            ThrowCompletion? thrown = null;
            try
            {
                if (mapper is not null) value = mapper.Call(thisArg, [value, JsValue.FromInt64(k)]);
                ArrayOperations.DefineAt(a, k, value);
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(record, thrown);
            k++;
        }
        ArrayOperations.SetLength(a, k);
        return JsValue.FromObject(a);
    }
}
