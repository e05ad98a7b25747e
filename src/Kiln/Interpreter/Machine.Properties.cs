using Kiln.Builtins;
using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>Property access past the inline caches.</content>
internal sealed partial class Machine
{
    /// <summary>GetNamed past its first cache entry: true when a frame for a getter was pushed, whose return stores the result.</summary>
    /// <param name="frame">The running frame.</param>
    /// <param name="target">What has the property.</param>
    /// <param name="result">The register that receives the value.</param>
    /// <param name="key">The property's name.</param>
    /// <param name="cache">The site's cache.</param>
    /// <param name="extra">Words of the instruction past two.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool GetNamedSlow(Frame frame, ref JsValue target, uint result, PropertyKey key, ref PropertyCache cache, int extra)
    {
        if (FastPaths.Enabled && target.IsObject)
        {
            JsObject start = target.AsObject();
            Shape shape = start.Shape;
            // The loop has looked at the first entry, but for a length.
            if (extra == 0 && cache.Shape == shape && cache.Holder is null)
            {
                frame[(int)result] = start.Slots[cache.Slot];
                return false;
            }
            foreach (ref PropertyCache entry in (cache.Further?.Entries).AsSpan())
            {
                if (entry.Shape != shape) continue;
                JsObject? holder = entry.Holder is null ? start : entry.Epoch == Shape.PrototypeEpoch ? Trusted.As<JsObject>(entry.Holder) : null;
                if (holder is null)
                {
                    entry.Shape = null;
                    break;
                }
                if (entry.Slot >= 0)
                {
                    frame[(int)result] = holder.Slots[entry.Slot];
                    return false;
                }
                JsObject? getter = Trusted.As<Accessor>(holder.Slots[~entry.Slot]._ref!).Getter;
                if (Exact.As<ScriptFunction>(getter) is { IsPlainCall: true } script && script.Realm == frame.Function.Realm)
                {
                    // A return goes on two words behind the caller's Pc.
                    frame.Pc += extra;
                    PushFrame(script, target, [], null, FrameFlags.None).ResultRegister = (int)result;
                    return true;
                }
                frame[(int)result] = getter switch
                {
                    null => JsValue.Undefined,
                    BuiltinFunction builtin when builtin.Realm == frame.Function.Realm => builtin.InvokeInRealm(target, [], null),
                    _ => getter.Call(target, []),
                };
                return false;
            }
        }
        frame[(int)result] = GetNamedSlow(target, key, ref cache);
        return false;
    }

    private static JsValue GetNamedSlow(JsValue target, PropertyKey key, ref PropertyCache cache)
    {
        if (!FastPaths.Enabled || key.IsIndex) return ObjectOperations.GetV(target, key);
        PropertyName name = key.Name;
        JsObject start;
        Shape? receiverShape;
        if (target.IsObject)
        {
            start = target.AsObject();
            if (start.Shape.IsLazy) start.Materialize();
            receiverShape = start.Shape;
        }
        else if (target.IsString)
        {
            if (name == Names.Length) return JsValue.FromInt32(target.AsString().Length);
            Realm realm = Realm.Current;
            start = realm.Get(Intrinsic.StringPrototype);
            receiverShape = Shape.StringReceiverMarker;
        }
        else
        {
            return ObjectOperations.PrototypeForPropertyAccess(target, key, "read").Get(key, target);
        }
        for (JsObject? o = start; o is not null; o = o.Shape.Prototype)
        {
            // A typed array's [[Get]] is the ordinary one for names that are no numbers.
            if ((o.Flags & ObjectFlags.ExoticGet) != 0 && !(o is JsTypedArray && o.IsCacheable(name))) return o.Get(key, target);
            if (o.Shape.IsLazy) o.Materialize();
            if (!o.IsCacheable(name)) return o.Get(key, target);
            int slot = o.Shape.Lookup(name, out PropertyAttributes attributes);
            if (slot < 0) continue;
            JsValue value = o.Slots[slot];
            if ((attributes & PropertyAttributes.Accessor) != 0)
            {
                if (target.IsObject) RememberAccessor(start, o, slot, ref cache);
                JsObject? getter = ((Accessor)value._ref!).Getter;
                return getter is null ? JsValue.Undefined : getter.Call(target, []);
            }
            if (cache.Shape is not null && cache.Shape != receiverShape) Demote(ref cache);
            if (o == start && target.IsObject)
            {
                cache.Holder = null;
            }
            else
            {
                if (start.Shape.IsOwned && target.IsObject && !start.Shape.IsPrototype) return value;
                MarkPrototypes(target.IsObject ? start.Shape.Prototype : start, o);
                cache.Holder = o;
                cache.Epoch = Shape.PrototypeEpoch;
            }
            cache.Slot = slot;
            cache.Shape = receiverShape;
            cache.NewShape = null;
            return value;
        }
        return JsValue.Undefined;
    }

    /// <summary>Accessors are kept among the further entries only, their slots inverted: what the loop finds in the first one is a value.</summary>
    private static void RememberAccessor(JsObject start, JsObject holder, int slot, ref PropertyCache cache)
    {
        if (holder != start && start.Shape.IsOwned && !start.Shape.IsPrototype) return;
        ref PropertyCache entry = ref (cache.Further ??= new FurtherShapes()).Next();
        if (holder != start) MarkPrototypes(start.Shape.Prototype, holder);
        entry.Holder = holder == start ? null : holder;
        entry.Epoch = Shape.PrototypeEpoch;
        entry.Slot = ~slot;
        entry.Shape = start.Shape;
        entry.NewShape = null;
    }

    /// <summary>Keeps the first entry of a cache that another shape is about to take.</summary>
    private static void Demote(ref PropertyCache cache)
    {
        ref PropertyCache entry = ref (cache.Further ??= new FurtherShapes()).Next();
        entry.Shape = cache.Shape;
        entry.Holder = cache.Holder;
        entry.NewShape = cache.NewShape;
        entry.Slot = cache.Slot;
        entry.Epoch = cache.Epoch;
    }

    /// <summary>Marks the objects of a prototype chain up to a holder (or to its end): their changes then end the epoch.</summary>
    private static void MarkPrototypes(JsObject? first, JsObject? last)
    {
        for (JsObject? p = first; p is not null; p = p.Shape.Prototype)
        {
            p.RootShapeForInstances();
            if (p == last) return;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetNamedSlow(LinkedFunction function, ref JsValue target, ref JsValue value, uint name, ref PropertyCache cache)
    {
        PropertyKey key = function.Unit.GetKey((int)name);
        value.Forget();
        if (!target.IsObject)
        {
            SetOnPrimitive(function, target, key, value);
            return;
        }
        JsObject o = target.AsObject();
        if (FastPaths.Enabled && cache.Further is { } further && TrySetFurther(o, value, further)) return;
        if (FastPaths.Enabled && !key.IsIndex && TrySetAndCache(o, key.Name, value, ref cache)) return;
        if (!o.Set(key, value, target) && function.Template.IsStrict) ObjectOperations.ThrowReadOnly(o, key);
    }

    private static bool TrySetFurther(JsObject o, JsValue value, FurtherShapes further)
    {
        Shape shape = o.Shape;
        foreach (ref PropertyCache entry in further.Entries.AsSpan())
        {
            if (entry.Shape != shape || entry.Holder is not null) continue;
            if (entry.NewShape is null)
            {
                o.Slots[entry.Slot] = value;
                return true;
            }
            if (entry.Epoch != Shape.PrototypeEpoch)
            {
                entry.Shape = null;
                return false;
            }
            JsValue[] slots = o.Slots;
            if ((uint)entry.Slot >= (uint)slots.Length) slots = GrowSlots(o, entry.Slot);
            slots[entry.Slot] = value;
            o.Shape = entry.NewShape;
            return true;
        }
        return false;
    }

    /// <summary>Writes or adds an ordinary property and remembers how; false when the general way has to be taken.</summary>
    private static bool TrySetAndCache(JsObject o, PropertyName name, JsValue value, ref PropertyCache cache)
    {
        if (o.Shape.IsLazy) o.Materialize();
        if ((o.Flags & ObjectFlags.ExoticSet) != 0 || !o.IsCacheable(name)) return false;
        int slot = o.Shape.Lookup(name, out PropertyAttributes attributes);
        if (slot >= 0)
        {
            if ((attributes & (PropertyAttributes.Writable | PropertyAttributes.Accessor)) != PropertyAttributes.Writable) return false;
            o.Slots[slot] = value;
            if (cache.Shape is not null && cache.Shape != o.Shape) Demote(ref cache);
            cache.Shape = o.Shape;
            cache.NewShape = null;
            cache.Holder = null;
            cache.Slot = slot;
            return true;
        }
        if ((o.Flags & ObjectFlags.NotExtensible) != 0) return false;
        for (JsObject? p = o.Shape.Prototype; p is not null; p = p.Shape.Prototype)
        {
            if ((p.Flags & (ObjectFlags.ExoticSet | ObjectFlags.ExoticGet)) != 0) return false;
            if (p.Shape.IsLazy) p.Materialize();
            if (!p.IsCacheable(name) || p.Shape.Lookup(name) >= 0) return false;
        }
        Shape before = o.Shape;
        o.AddSlot(name, value, PropertyAttributes.All);
        if (!before.IsOwned && !o.Shape.IsOwned)
        {
            MarkPrototypes(before.Prototype, null);
            if (cache.Shape is not null && cache.Shape != before) Demote(ref cache);
            cache.Shape = before;
            cache.NewShape = o.Shape;
            cache.Holder = null;
            cache.Slot = before.Count;
            cache.Epoch = Shape.PrototypeEpoch;
        }
        return true;
    }

    private static void SetOnPrimitive(LinkedFunction function, JsValue target, PropertyKey key, JsValue value)
    {
        JsObject start = ObjectOperations.PrototypeForPropertyAccess(target, key, "set");
        if (!start.Set(key, value, target) && function.Template.IsStrict)
        {
            throw Errors.TypeError($"Cannot create property '{key}' on {target.Type.ToString().ToLowerInvariant()} '{target}'");
        }
    }

    private static JsValue[] GrowSlots(JsObject o, int slot)
    {
        System.Array.Resize(ref o.Slots, Math.Max(4, slot * 2));
        return o.Slots;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DefineNamedSlow(LinkedFunction function, JsObject target, ref JsValue value, uint name, ref PropertyCache cache)
    {
        PropertyKey key = function.Unit.GetKey((int)name);
        value.Forget();
        if (FastPaths.Enabled && !key.IsIndex && (target.Flags & (ObjectFlags.Exotic | ObjectFlags.NotExtensible)) == 0 && !target.Shape.IsLazy && target.Shape.Lookup(key.Name) < 0)
        {
            Shape before = target.Shape;
            target.AddSlot(key.Name, value, PropertyAttributes.All);
            if (!before.IsOwned && !target.Shape.IsOwned)
            {
                cache.Shape = before;
                cache.NewShape = target.Shape;
                cache.Slot = before.Count;
            }
            return;
        }
        ObjectOperations.CreateDataPropertyOrThrow(target, key, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsValue GetElementSlow(ref JsValue target, ref JsValue key)
    {
        if (FastPaths.Enabled && key.IsInt32 && target.TryExact<JsArray>() is { } array)
        {
            ref JsValue place = ref array.PlaceOfShifted(key.AsInt32());
            if (!Unsafe.IsNullRef(ref place)) return place;
        }
        if (FastPaths.Enabled && key.IsInt32 && target.TryExact<JsTypedArray>() is { } typed) return typed.GetElement(key.AsInt32());
        if (FastPaths.Enabled && target.IsString && key.IsInt32)
        {
            JsString text = target.AsString();
            int index = key.AsInt32();
            if ((uint)index < (uint)text.Length) return JsValue.FromString(JsString.FromChar(text[index]));
        }
        if (target.IsNullish)
        {
            if (key.IsObject) throw Errors.TypeError($"Cannot read properties of {target}");
            if (key.IsSymbol && key.AsSymbol() == WellKnownSymbols.Iterator) throw IteratorOperations.NotIterable(target);
            string shown = TypeConversion.ToPropertyKey(key).ToString();
            throw Errors.TypeError($"Cannot read properties of {target} (reading '{shown}')");
        }
        return ObjectOperations.GetV(target, TypeConversion.ToPropertyKey(key));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetElementSlow(LinkedFunction function, ref JsValue target, ref JsValue key, ref JsValue value)
    {
        value.Forget();
        if (FastPaths.Enabled && key.IsInt32 && target.TryExact<JsTypedArray>() is { } typed)
        {
            typed.SetIndex(key.AsInt32(), value);
            return;
        }
        if (FastPaths.Enabled && key.IsInt32 && target.TryObject<JsArray>() is { } array && (array.Flags & ObjectFlags.FrozenElements) == 0)
        {
            ref JsValue place = ref array.PlaceOfShifted(key.AsInt32());
            if (!Unsafe.IsNullRef(ref place))
            {
                place = value;
                return;
            }
        }
        if (target.IsNullish)
        {
            string shown = key.IsObject ? TypeConversion.ToDisplayString(key) : TypeConversion.ToPropertyKey(key).ToString();
            throw Errors.TypeError($"Cannot set properties of {target} (setting '{shown}')");
        }
        PropertyKey name = TypeConversion.ToPropertyKey(key);
        if (!target.IsObject)
        {
            SetOnPrimitive(function, target, name, value);
            return;
        }
        JsObject o = target.AsObject();
        if (!o.Set(name, value, target) && function.Template.IsStrict) ObjectOperations.ThrowReadOnly(o, name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoadGlobal(LinkedFunction function, ref JsValue result, uint name, ref PropertyCache cache, bool isTypeof)
    {
        Realm realm = function.Unit.Realm;
        PropertyKey key = function.Unit.GetKey((int)name);
        if (!key.IsIndex && realm.GlobalEnvironment.FindLexical(key.Name) is { } binding)
        {
            if (binding.Value.IsEmpty) throw Errors.ReferenceError($"Cannot access '{key}' before initialization");
            result = binding.Value;
            return;
        }
        JsObject global = realm.GlobalObject;
        if (global.Shape.IsLazy) global.Materialize();
        if (FastPaths.Enabled && !key.IsIndex)
        {
            int slot = global.Shape.Lookup(key.Name, out PropertyAttributes attributes);
            if (slot >= 0 && (attributes & PropertyAttributes.Accessor) == 0)
            {
                result = global.Slots[slot];
                cache.Shape = global.Shape;
                cache.Slot = slot;
                cache.Epoch = realm.GlobalEnvironment.LexicalEpoch;
                return;
            }
        }
        if (!global.HasProperty(key))
        {
            result = isTypeof ? JsValue.Undefined : throw Errors.ReferenceError($"{key} is not defined");
            return;
        }
        result = global.Get(key);
    }

    private static void StoreGlobal(LinkedFunction function, JsValue value, uint name)
    {
        Realm realm = function.Unit.Realm;
        PropertyKey key = function.Unit.GetKey((int)name);
        if (!key.IsIndex && realm.GlobalEnvironment.FindLexical(key.Name) is { } binding)
        {
            if (binding.Value.IsEmpty) throw Errors.ReferenceError($"Cannot access '{key}' before initialization");
            if (binding.IsConstant) throw Errors.TypeError("Assignment to constant variable.");
            binding.Value = value;
            return;
        }
        JsObject global = realm.GlobalObject;
        bool strict = function.Template.IsStrict;
        if (strict && !global.HasProperty(key)) throw Errors.ReferenceError($"{key} is not defined");
        if (!global.Set(key, value, JsValue.FromObject(global)) && strict) ObjectOperations.ThrowReadOnly(global, key);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Truthy(ref JsValue value)
    {
        if (FastPaths.Enabled && (value._bits | 1) == JsValue.TrueBits) return value._bits == JsValue.TrueBits;
        if (FastPaths.Enabled && value._bits >= JsValue.Int32Tag) return (int)value._bits != 0;
        return TruthySlow(ref value);
    }

    private static bool TruthySlow(ref JsValue value) => TypeConversion.ToBoolean(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool StrictlyEqual(ref JsValue a, ref JsValue b)
    {
        // Two int32s, or a special value on either side: the words decide.
        if (FastPaths.Enabled && ((a._bits & b._bits) >= JsValue.Int32Tag || a._bits < JsValue.StringBits || b._bits < JsValue.StringBits)) return a._bits == b._bits;
        return Comparison.IsStrictlyEqual(a, b);
    }

    private static JsValue ConcatStrings(ReadOnlySpan<JsValue> parts)
    {
        JsString result = JsString.Empty;
        foreach (JsValue part in parts)
        {
            if (!part.IsString) throw new BytecodeException("a string was expected");
            result = JsString.Concat(result, part.AsString());
        }
        return JsValue.FromString(result);
    }

    private static ThrowCompletion Uninitialized(LinkedFunction function, uint name) =>
        Errors.ReferenceError($"Cannot access '{function.Unit.Code.GetString((int)name)}' before initialization");

    private static ThrowCompletion UninitializedImport(LinkedFunction function, uint import) =>
        Errors.ReferenceError($"Cannot access '{function.Unit.Metadata!.Imports[import].LocalName}' before initialization");

    private static ThrowCompletion ThisUninitialized() =>
        Errors.ReferenceError("Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
}
