namespace Kiln.Builtins;

/// <summary>A Set instance (ECMA-262 §24.2.5).</summary>
internal sealed class JsSet(Shape shape, OrderedTable table) : JsObject(shape)
{
    /// <summary>[[SetData]].</summary>
    public OrderedTable Table { get; } = table;

    public override string ClassName => "Set";
}

/// <summary>The Set constructor (ECMA-262 §24.2.2, §24.2.3).</summary>
internal static unsafe class SetConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Set", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.SetPrototype);
        b.Getter(WellKnownSymbols.Species, &Species);
    }

    /// <summary>Set ( [ iterable ] ) (§24.2.2.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor Set requires 'new'");
        JsValue iterable = call[0];
        var set = new JsSet(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.SetPrototype), new OrderedTable());
        JsValue self = JsValue.FromObject(set);
        if (iterable.IsNullish) return self;
        JsValue adder = set.Get(Names.Add);
        if (!adder.IsCallable) throw NotAnAdder(adder, set);
        if (FastPaths.Enabled && adder.AsObject() == call.Realm.SetAdd)
        {
            // The original add only changes a table that nobody else has.
            if (iterable.TryObject<JsArray>() is { } array && call.Realm.IsArrayIterationPristine(array))
            {
                for (long k = 0; k < array.ArrayLength; k++) set.Table.Add(ArrayOperations.GetAt(array, k));
                return self;
            }
            IteratorRecord values = IteratorOperations.GetIterator(iterable);
            while (IteratorOperations.StepValue(ref values, out JsValue value)) set.Table.Add(value);
            return self;
        }
        AddValues(set, adder.AsObject(), iterable);
        return self;
    }

    internal static ThrowCompletion NotAnAdder(JsValue adder, JsObject target) => Errors.TypeError(
        $"'{TypeConversion.ToMessageText(adder)}' returned for property 'add' of object '{TypeConversion.ToDisplayString(JsValue.FromObject(target))}' is not a function");

    /// <summary>Calls the adder for each value of the iterable, and closes it when the adder throws.</summary>
    internal static void AddValues(JsObject target, JsObject adder, JsValue iterable)
    {
        JsValue self = JsValue.FromObject(target);
        IteratorRecord record = IteratorOperations.GetIterator(iterable);
        while (IteratorOperations.StepValue(ref record, out JsValue next))
        {
            ThrowCompletion? thrown = null;
            try
            {
                adder.Call(self, [next]);
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw IteratorOperations.CloseAfter(record, thrown);
        }
    }

    /// <summary>get Set [ %Symbol.species% ] (§24.2.3.2)</summary>
    private static JsValue Species(in BuiltinCall call) => call.This;
}
