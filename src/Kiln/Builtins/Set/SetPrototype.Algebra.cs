namespace Kiln.Builtins;

/// <content>Methods that combine or compare two sets (§24.2.4.5, .9 - .13, .15, .16).</content>
internal static unsafe partial class SetPrototype
{
    /// <summary>A Set Record (§24.2.1.1).</summary>
    private readonly struct SetRecord(JsObject set, double size, JsObject has, JsObject keys)
    {
        public readonly JsObject Set = set;

        /// <summary>A non-negative integer or +∞.</summary>
        public readonly double Size = size;

        /// <summary>SetDataHas through the record's own has method.</summary>
        public bool Has(JsValue value) => TypeConversion.ToBoolean(has.Call(JsValue.FromObject(Set), [value]));

        /// <summary>GetIteratorFromMethod (§24.2.1.3 of the set's keys).</summary>
        public IteratorRecord GetKeys()
        {
            JsValue iterator = keys.Call(JsValue.FromObject(Set), []);
            if (!iterator.IsObject) throw Errors.TypeError($"{TypeConversion.ToMessageText(iterator)} is not an object");
            return IteratorOperations.GetIteratorDirect(iterator.AsObject());
        }
    }

    /// <summary>GetSetRecord (§24.2.1.2)</summary>
    private static SetRecord GetSetRecord(JsValue value)
    {
        if (!value.IsObject) throw Errors.TypeError($"{TypeConversion.ToMessageText(value)} is not an object");
        JsObject o = value.AsObject();
        double number = TypeConversion.ToNumber(o.Get(Names.Size));
        if (double.IsNaN(number)) throw Errors.TypeError("The 'size' property must be a number");
        double size = NumberConversions.ToIntegerOrInfinity(number);
        if (size < 0) throw Errors.RangeError($"'{TypeConversion.NumberToString(size)}' is an invalid size");
        JsValue has = o.Get(Names.Has);
        if (!has.IsCallable) throw Errors.TypeError("The 'has' property must be a function");
        JsValue keys = o.Get(Names.Keys);
        if (!keys.IsCallable) throw Errors.TypeError("The 'keys' property must be a function");
        return new SetRecord(o, size, has.AsObject(), keys.AsObject());
    }

    private static JsValue CreateSet(Realm realm, OrderedTable table) =>
        JsValue.FromObject(new JsSet(realm.Get(Intrinsic.SetPrototype).RootShapeForInstances(), table));

    /// <summary>Set.prototype.union ( other ) (§24.2.4.16)</summary>
    private static JsValue Union(in BuiltinCall call)
    {
        JsSet set = ThisSet(call, "Set.prototype.union");
        SetRecord other = GetSetRecord(call[0]);
        IteratorRecord keys = other.GetKeys();
        OrderedTable result = set.Table.Clone();
        while (IteratorOperations.StepValue(ref keys, out JsValue value)) result.Add(value);
        return CreateSet(call.Realm, result);
    }

    /// <summary>Set.prototype.intersection ( other ) (§24.2.4.9)</summary>
    private static JsValue Intersection(in BuiltinCall call)
    {
        JsSet set = ThisSet(call, "Set.prototype.intersection");
        SetRecord other = GetSetRecord(call[0]);
        var result = new OrderedTable();
        if (set.Table.Count <= other.Size)
        {
            OrderedTable.Cursor cursor = set.Table.GetCursor();
            while (cursor.MoveNext(out JsValue value, out _))
            {
                if (other.Has(value)) result.Add(value);
            }
            return CreateSet(call.Realm, result);
        }
        IteratorRecord keys = other.GetKeys();
        while (IteratorOperations.StepValue(ref keys, out JsValue value))
        {
            if (set.Table.Contains(value)) result.Add(value);
        }
        return CreateSet(call.Realm, result);
    }

    /// <summary>Set.prototype.difference ( other ) (§24.2.4.5)</summary>
    private static JsValue Difference(in BuiltinCall call)
    {
        JsSet set = ThisSet(call, "Set.prototype.difference");
        SetRecord other = GetSetRecord(call[0]);
        if (set.Table.Count <= other.Size)
        {
            OrderedTable kept = set.Table.Clone();
            OrderedTable.Cursor cursor = set.Table.GetCursor();
            while (cursor.MoveNext(out JsValue value, out _))
            {
                if (other.Has(value)) kept.Remove(value);
            }
            return CreateSet(call.Realm, kept);
        }
        IteratorRecord keys = other.GetKeys();
        OrderedTable difference = set.Table.Clone();
        while (IteratorOperations.StepValue(ref keys, out JsValue value)) difference.Remove(value);
        return CreateSet(call.Realm, difference);
    }

    /// <summary>Set.prototype.symmetricDifference ( other ) (§24.2.4.15)</summary>
    private static JsValue SymmetricDifference(in BuiltinCall call)
    {
        JsSet set = ThisSet(call, "Set.prototype.symmetricDifference");
        SetRecord other = GetSetRecord(call[0]);
        IteratorRecord keys = other.GetKeys();
        OrderedTable result = set.Table.Clone();
        while (IteratorOperations.StepValue(ref keys, out JsValue value))
        {
            if (set.Table.Contains(value)) result.Remove(value);
            else result.Add(value);
        }
        return CreateSet(call.Realm, result);
    }

    /// <summary>Set.prototype.isSubsetOf ( other ) (§24.2.4.11)</summary>
    private static JsValue IsSubsetOf(in BuiltinCall call)
    {
        JsSet set = ThisSet(call, "Set.prototype.isSubsetOf");
        SetRecord other = GetSetRecord(call[0]);
        if (set.Table.Count > other.Size) return false;
        OrderedTable.Cursor cursor = set.Table.GetCursor();
        while (cursor.MoveNext(out JsValue value, out _))
        {
            if (!other.Has(value)) return false;
        }
        return true;
    }

    /// <summary>Set.prototype.isSupersetOf ( other ) (§24.2.4.12)</summary>
    private static JsValue IsSupersetOf(in BuiltinCall call)
    {
        JsSet set = ThisSet(call, "Set.prototype.isSupersetOf");
        SetRecord other = GetSetRecord(call[0]);
        if (set.Table.Count < other.Size) return false;
        IteratorRecord keys = other.GetKeys();
        while (IteratorOperations.StepValue(ref keys, out JsValue value))
        {
            if (set.Table.Contains(value)) continue;
            IteratorOperations.Close(keys);
            return false;
        }
        return true;
    }

    /// <summary>Set.prototype.isDisjointFrom ( other ) (§24.2.4.10)</summary>
    private static JsValue IsDisjointFrom(in BuiltinCall call)
    {
        JsSet set = ThisSet(call, "Set.prototype.isDisjointFrom");
        SetRecord other = GetSetRecord(call[0]);
        if (set.Table.Count <= other.Size)
        {
            OrderedTable.Cursor cursor = set.Table.GetCursor();
            while (cursor.MoveNext(out JsValue value, out _))
            {
                if (other.Has(value)) return false;
            }
            return true;
        }
        IteratorRecord keys = other.GetKeys();
        while (IteratorOperations.StepValue(ref keys, out JsValue value))
        {
            if (!set.Table.Contains(value)) continue;
            IteratorOperations.Close(keys);
            return false;
        }
        return true;
    }
}
