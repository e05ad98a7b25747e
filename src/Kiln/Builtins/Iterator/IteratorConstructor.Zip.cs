namespace Kiln.Builtins;

/// <content>Iterator.zip and Iterator.zipKeyed (joint iteration, ECMAScript 2026).</content>
internal static unsafe partial class IteratorConstructor
{
    private static readonly InternedString s_mode = NameTable.Intern("mode");
    private static readonly InternedString s_padding = NameTable.Intern("padding");

    /// <summary>Iterator.zip ( iterables [ , options ] )</summary>
    private static JsValue Zip(in BuiltinCall call)
    {
        JsValue iterables = call[0];
        if (!iterables.IsObject) throw Errors.TypeError("Iterator.zip called on non-object");
        ZipMode mode = ReadOptions(call[1], out JsValue paddingOption);
        var iterators = new List<IteratorRecord>();
        IteratorRecord input = IteratorOperations.GetIterator(iterables);
        ThrowCompletion thrown;
        try
        {
            while (IteratorOperations.StepValue(ref input, out JsValue next))
            {
                iterators.Add(GetIteratorFlattenable(next, acceptStrings: false, "Iterator.zip"));
            }
            var padding = new JsValue[iterators.Count];
            Array.Fill(padding, JsValue.Undefined);
            if (!paddingOption.IsUndefined) ReadPadding(paddingOption, padding);
            return JsValue.FromObject(new ZipIterator(call.Realm, iterators.ToArray(), mode, padding, null));
        }
        catch (ThrowCompletion completion)
        {
            thrown = completion;
        }
        if (!input.Done) iterators.Insert(0, input);
        throw ZipIterator.CloseAll(iterators, thrown)!;
    }

    /// <summary>Iterator.zipKeyed ( iterables [ , options ] )</summary>
    private static JsValue ZipKeyed(in BuiltinCall call)
    {
        if (!call[0].IsObject) throw Errors.TypeError("Iterator.zipKeyed called on non-object");
        JsObject iterables = call[0].AsObject();
        ZipMode mode = ReadOptions(call[1], out JsValue paddingOption);
        var iterators = new List<IteratorRecord>();
        var keys = new List<PropertyKey>();
        List<PropertyKey> allKeys = iterables.OwnPropertyKeys();
        ThrowCompletion thrown;
        try
        {
            foreach (PropertyKey key in allKeys)
            {
                if (!iterables.GetOwnProperty(key, out PropertyDescriptor descriptor) || !descriptor.Enumerable) continue;
                JsValue value = iterables.Get(key);
                if (value.IsUndefined) continue;
                keys.Add(key);
                iterators.Add(GetIteratorFlattenable(value, acceptStrings: false, "Iterator.zipKeyed"));
            }
            var padding = new JsValue[iterators.Count];
            for (int i = 0; i < padding.Length; i++)
            {
                padding[i] = paddingOption.IsUndefined ? JsValue.Undefined : paddingOption.AsObject().Get(keys[i]);
            }
            return JsValue.FromObject(new ZipIterator(call.Realm, iterators.ToArray(), mode, padding, keys.ToArray()));
        }
        catch (ThrowCompletion completion)
        {
            thrown = completion;
        }
        throw ZipIterator.CloseAll(iterators, thrown)!;
    }

    /// <summary>The mode option and, for the mode "longest", the padding option.</summary>
    private static ZipMode ReadOptions(JsValue options, out JsValue padding)
    {
        padding = JsValue.Undefined;
        if (options.IsUndefined) return ZipMode.Shortest;
        if (!options.IsObject) throw Errors.TypeError($"{TypeConversion.ToMessageText(options)} is not an object");
        JsValue value = options.AsObject().Get(s_mode);
        ZipMode mode = value.IsUndefined ? ZipMode.Shortest : value.IsString ? value.AsString().ToString() switch
        {
            "shortest" => ZipMode.Shortest,
            "longest" => ZipMode.Longest,
            "strict" => ZipMode.Strict,
            _ => throw InvalidMode(value),
        } : throw InvalidMode(value);
        if (mode != ZipMode.Longest) return mode;
        padding = options.AsObject().Get(s_padding);
        if (!padding.IsUndefined && !padding.IsObject) throw Errors.TypeError($"{TypeConversion.ToMessageText(padding)} is not an object");
        return mode;
    }

    private static ThrowCompletion InvalidMode(JsValue value) => Errors.TypeError($"Invalid mode: {TypeConversion.ToMessageText(value)}");

    private static void ReadPadding(JsValue iterable, JsValue[] padding)
    {
        IteratorRecord record = IteratorOperations.GetIterator(iterable);
        for (int i = 0; i < padding.Length; i++)
        {
            if (!IteratorOperations.StepValue(ref record, out JsValue value)) return;
            padding[i] = value;
        }
        IteratorOperations.Close(record);
    }
}

/// <summary>What joint iteration does when the iterators end at different times.</summary>
internal enum ZipMode : byte
{
    Shortest,
    Longest,
    Strict,
}

/// <summary>IteratorZip: results are arrays, or with keys objects without a prototype.</summary>
internal sealed class ZipIterator(Realm realm, IteratorRecord[] iterators, ZipMode mode, JsValue[] padding, PropertyKey[]? keys) : IteratorHelper(realm)
{
    private readonly Realm _realm = realm;

    protected override bool Step(out JsValue value)
    {
        value = JsValue.Undefined;
        if (iterators.Length == 0) return false;
        var results = new JsValue[iterators.Length];
        for (int i = 0; i < iterators.Length; i++)
        {
            results[i] = padding[i];
            if (iterators[i].Done) continue;
            if (StepOrCloseOthers(i, out JsValue item))
            {
                results[i] = item;
                continue;
            }
            switch (mode)
            {
                case ZipMode.Shortest:
                    Close();
                    return false;
                case ZipMode.Strict:
                    FinishStrict(i);
                    return false;
                default:
                    if (Array.TrueForAll(iterators, record => record.Done)) return false;
                    break;
            }
        }
        value = Finish(results);
        return true;
    }

    private bool StepOrCloseOthers(int index, out JsValue value)
    {
        ThrowCompletion thrown;
        try
        {
            return IteratorOperations.StepValue(ref iterators[index], out value);
        }
        catch (ThrowCompletion completion)
        {
            thrown = completion;
        }
        throw CloseOpen(thrown)!;
    }

    /// <summary>The first iterator is done: so must be all others.</summary>
    private void FinishStrict(int index)
    {
        ThrowCompletion thrown;
        try
        {
            if (index != 0) throw NotOfOneLength();
            for (int i = 1; i < iterators.Length; i++)
            {
                if (IteratorOperations.Step(ref iterators[i])) throw NotOfOneLength();
            }
            return;
        }
        catch (ThrowCompletion completion)
        {
            thrown = completion;
        }
        throw CloseOpen(thrown)!;
    }

    private static ThrowCompletion NotOfOneLength() => Errors.TypeError("Iterators passed to Iterator.zip with mode 'strict' have different lengths");

    private JsValue Finish(JsValue[] results)
    {
        if (keys is null) return JsValue.FromObject(JsArray.Create(_realm, results));
        JsObject o = JsObject.Create(null);
        for (int i = 0; i < results.Length; i++) o.PutOwn(keys[i], results[i]);
        return JsValue.FromObject(o);
    }

    protected override void Close()
    {
        if (CloseOpen(null) is { } thrown) throw thrown;
    }

    private ThrowCompletion? CloseOpen(ThrowCompletion? completion)
    {
        var open = new List<IteratorRecord>(iterators.Length);
        foreach (IteratorRecord record in iterators)
        {
            if (!record.Done) open.Add(record);
        }
        return CloseAll(open, completion);
    }

    /// <summary>IteratorCloseAll: closes in reverse order; the first throw completion stays.</summary>
    public static ThrowCompletion? CloseAll(List<IteratorRecord> open, ThrowCompletion? completion)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            try
            {
                if (completion is not null) IteratorOperations.CloseQuietly(open[i]);
                else IteratorOperations.Close(open[i]);
            }
            catch (ThrowCompletion thrown)
            {
                completion = thrown;
            }
        }
        return completion;
    }
}
