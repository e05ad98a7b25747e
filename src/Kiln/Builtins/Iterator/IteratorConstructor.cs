namespace Kiln.Builtins;

/// <summary>The Iterator constructor (ECMA-262 §27.1.3).</summary>
internal static unsafe partial class IteratorConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Iterator", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.IteratorPrototype);
        b.Method("concat", 0, &Concat);
        b.Method("from", 1, &From);
        b.Method("zip", 1, &Zip);
        b.Method("zipKeyed", 1, &ZipKeyed);
    }

    /// <summary>Iterator ( ) (§27.1.3.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        if (call.NewTarget is null) throw Errors.TypeError("Constructor Iterator requires 'new'");
        if (call.NewTarget == call.Callee) throw Errors.TypeError("Abstract class Iterator not directly constructable");
        return JsValue.FromObject(new JsObject(ObjectOperations.GetShapeFromConstructor(call.NewTarget, Intrinsic.IteratorPrototype)));
    }

    /// <summary>Iterator.concat ( ...items ) (§27.1.3.2.1)</summary>
    private static JsValue Concat(in BuiltinCall call)
    {
        JsValue[] items = call.Arguments.ToArray();
        var iterables = new (JsValue Item, JsObject OpenMethod)[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (!items[i].IsObject) throw Errors.TypeError("Iterator.concat called on non-object");
            JsObject method = ObjectOperations.GetMethod(items[i], WellKnownSymbols.Iterator)
                ?? throw Errors.TypeError($"{TypeConversion.ToMessageText(items[i])} is not iterable");
            iterables[i] = (items[i], method);
        }
        return JsValue.FromObject(new ConcatIterator(call.Realm, iterables));
    }

    /// <summary>Iterator.from ( O ) (§27.1.3.2.2)</summary>
    private static JsValue From(in BuiltinCall call)
    {
        Realm realm = call.Realm;
        IteratorRecord record = GetIteratorFlattenable(call[0], acceptStrings: true, "Iterator.from");
        if (ObjectOperations.OrdinaryHasInstance(JsValue.FromObject(realm.Get(Intrinsic.IteratorConstructor)), JsValue.FromObject(record.Iterator)))
        {
            return JsValue.FromObject(record.Iterator);
        }
        return JsValue.FromObject(new WrappedIterator(realm.Get(Intrinsic.WrapForValidIteratorPrototype).RootShapeForInstances(), record));
    }

    /// <summary>GetIteratorFlattenable (§7.4.5)</summary>
    public static IteratorRecord GetIteratorFlattenable(JsValue value, bool acceptStrings, string caller)
    {
        if (!value.IsObject && !(acceptStrings && value.IsString)) throw Errors.TypeError($"{caller} called on non-object");
        JsObject? method = ObjectOperations.GetMethod(value, WellKnownSymbols.Iterator);
        JsValue iterator = method is null ? value : method.Call(value, []);
        if (!iterator.IsObject) throw Errors.TypeError($"{TypeConversion.ToMessageText(iterator)} is not an object");
        return IteratorOperations.GetIteratorDirect(iterator.AsObject());
    }
}

/// <summary>An object of Iterator.from that has [[Iterated]] (§27.1.3.2.2.1).</summary>
internal sealed class WrappedIterator(Shape shape, IteratorRecord iterated) : JsObject(shape)
{
    /// <summary>[[Iterated]].</summary>
    public IteratorRecord Iterated { get; } = iterated;
}
