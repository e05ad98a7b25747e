namespace Kiln.Objects;

/// <content>The ordinary object internal methods (ECMA-262 §10.1).</content>
internal partial class JsObject
{
    /// <summary>[[GetPrototypeOf]] (§10.1.1).</summary>
    public virtual JsObject? GetPrototypeOf() => Shape.Prototype;

    /// <summary>[[SetPrototypeOf]] (§10.1.2).</summary>
    public virtual bool SetPrototypeOf(JsObject? value)
    {
        if (Shape.Prototype == value) return true;
        if ((Flags & ObjectFlags.NotExtensible) != 0) return false;
        for (JsObject? p = value; p is not null; p = p.Shape.Prototype)
        {
            if (p == this) return false;
            if (p is Builtins.JsProxy) break;
        }
        if (Shape.IsLazy) Materialize();
        Shape = Shape.WithPrototype(value);
        return true;
    }

    /// <summary>[[IsExtensible]] (§10.1.3).</summary>
    public virtual bool IsExtensible() => (Flags & ObjectFlags.NotExtensible) == 0;

    /// <summary>[[PreventExtensions]] (§10.1.4).</summary>
    public virtual bool PreventExtensions()
    {
        if (Shape.IsLazy) Materialize();
        // Caches that add a property check the shape only, so the shape must change.
        if ((Flags & ObjectFlags.NotExtensible) == 0) Shape = Shape.ToOwned(0);
        Flags |= ObjectFlags.NotExtensible;
        return true;
    }

    /// <summary>
    /// Finds an own property: its value or, as engine data, its <see cref="Accessor"/>. The one primitive that objects with
    /// unusual storage override; [[GetOwnProperty]], [[Get]], [[Set]] and [[HasProperty]] are built on it.
    /// </summary>
    public virtual bool TryGetOwnSlot(PropertyKey key, out JsValue slot, out PropertyAttributes attributes)
    {
        if (Shape.IsLazy) Materialize();
        if (key.IsIndex) return TryGetElement(key.Index, out slot, out attributes);
        int at = Shape.Lookup(key.Name, out attributes);
        if (at < 0)
        {
            slot = default;
            return false;
        }
        slot = Slots[at];
        return true;
    }

    /// <summary>Writes the value of an own data property that is there and writable.</summary>
    protected virtual void WriteOwnValue(PropertyKey key, JsValue value)
    {
        if (key.IsIndex) WriteElement(key.Index, value);
        else Slots[Shape.Lookup(key.Name)] = value;
    }

    /// <summary>[[GetOwnProperty]] (§10.1.5).</summary>
    public virtual bool GetOwnProperty(PropertyKey key, out PropertyDescriptor descriptor)
    {
        if (TryGetOwnSlot(key, out JsValue slot, out PropertyAttributes attributes))
        {
            descriptor = PropertyDescriptor.FromSlot(slot, attributes);
            return true;
        }
        descriptor = default;
        return false;
    }

    /// <summary>[[DefineOwnProperty]] (§10.1.6).</summary>
    public virtual bool DefineOwnProperty(PropertyKey key, in PropertyDescriptor descriptor) => OrdinaryDefineOwnProperty(key, descriptor);

    /// <summary>OrdinaryDefineOwnProperty (§10.1.6.1) with ValidateAndApplyPropertyDescriptor (§10.1.6.3).</summary>
    protected bool OrdinaryDefineOwnProperty(PropertyKey key, in PropertyDescriptor descriptor)
    {
        if (!TryGetOwnSlot(key, out JsValue slot, out PropertyAttributes old))
        {
            if (!IsExtensible()) return false;
            AddOwn(key, descriptor.ToSlot(), descriptor.Attributes);
            return true;
        }
        PropertyDescriptor current = PropertyDescriptor.FromSlot(slot, old);
        if (!IsCompatible(descriptor, current)) return false;
        PropertyAttributes attributes = old;
        if (descriptor.HasConfigurable) attributes = With(attributes, PropertyAttributes.Configurable, descriptor.Configurable);
        if (descriptor.HasEnumerable) attributes = With(attributes, PropertyAttributes.Enumerable, descriptor.Enumerable);
        JsValue value = slot;
        if (descriptor.IsAccessor)
        {
            attributes = (attributes | PropertyAttributes.Accessor) & ~PropertyAttributes.Writable;
            JsObject? get = descriptor.HasGet ? descriptor.Get : current.Get;
            JsObject? set = descriptor.HasSet ? descriptor.Set : current.Set;
            value = JsValue.FromInternal(new Accessor(get, set));
        }
        else if (descriptor.IsData)
        {
            if (current.IsAccessor)
            {
                attributes &= ~(PropertyAttributes.Accessor | PropertyAttributes.Writable);
                value = JsValue.Undefined;
            }
            if (descriptor.HasWritable) attributes = With(attributes, PropertyAttributes.Writable, descriptor.Writable);
            if (descriptor.HasValue) value = descriptor.Value;
        }
        if (attributes == old && !descriptor.IsAccessor)
        {
            if (descriptor.HasValue) WriteOwnValue(key, value);
            return true;
        }
        PutOwn(key, value, attributes);
        return true;
    }

    /// <summary>IsCompatiblePropertyDescriptor (§10.1.6.2) against a property that is there.</summary>
    public static bool IsCompatible(in PropertyDescriptor descriptor, in PropertyDescriptor current)
    {
        if (current.Configurable) return true;
        if (descriptor.HasConfigurable && descriptor.Configurable) return false;
        if (descriptor.HasEnumerable && descriptor.Enumerable != current.Enumerable) return false;
        if (descriptor.IsGeneric) return true;
        if (descriptor.IsAccessor != current.IsAccessor) return false;
        if (current.IsAccessor)
        {
            return !(descriptor.HasGet && descriptor.Get != current.Get) && !(descriptor.HasSet && descriptor.Set != current.Set);
        }
        if (current.Writable) return true;
        if (descriptor.HasWritable && descriptor.Writable) return false;
        return !descriptor.HasValue || Comparison.SameValue(descriptor.Value, current.Value);
    }

    private static PropertyAttributes With(PropertyAttributes attributes, PropertyAttributes bit, bool value) =>
        value ? attributes | bit : attributes & ~bit;

    /// <summary>Adds an own property that is known to be absent, on an extensible object.</summary>
    protected virtual void AddOwn(PropertyKey key, JsValue slot, PropertyAttributes attributes)
    {
        if (key.IsIndex) PutElement(key.Index, slot, attributes);
        else AddSlot(key.Name, slot, attributes);
    }

    /// <summary>[[HasProperty]] (§10.1.7).</summary>
    public virtual bool HasProperty(PropertyKey key)
    {
        for (JsObject? o = this; o is not null; o = o.Shape.Prototype)
        {
            if (o != this && (o.Flags & ObjectFlags.ExoticHas) != 0) return o.HasProperty(key);
            if (o.TryGetOwnSlot(key, out _, out _)) return true;
        }
        return false;
    }

    /// <summary>Get(O, P) (§7.3.2).</summary>
    public JsValue Get(PropertyKey key) => Get(key, JsValue.FromObject(this));

    /// <summary>[[Get]] (§10.1.8).</summary>
    public virtual JsValue Get(PropertyKey key, JsValue receiver)
    {
        for (JsObject? o = this; o is not null; o = o.Shape.Prototype)
        {
            if ((o.Flags & ObjectFlags.ExoticGet) != 0 && o != this) return o.Get(key, receiver);
            if (!o.TryGetOwnSlot(key, out JsValue slot, out PropertyAttributes attributes)) continue;
            if ((attributes & PropertyAttributes.Accessor) == 0) return slot;
            JsObject? getter = ((Accessor)slot._ref!).Getter;
            return getter is null ? JsValue.Undefined : getter.Call(receiver, []);
        }
        return JsValue.Undefined;
    }

    /// <summary>[[Set]] (§10.1.9); false when the assignment is refused.</summary>
    public virtual bool Set(PropertyKey key, JsValue value, JsValue receiver)
    {
        JsObject o = this;
        bool found = false;
        while (true)
        {
            if (o.TryGetOwnSlot(key, out JsValue slot, out PropertyAttributes attributes))
            {
                if ((attributes & PropertyAttributes.Accessor) != 0)
                {
                    JsObject? setter = ((Accessor)slot._ref!).Setter;
                    if (setter is null) return false;
                    setter.Call(receiver, [value]);
                    return true;
                }
                if ((attributes & PropertyAttributes.Writable) == 0) return false;
                if (FastPaths.Enabled && receiver.IsObject && receiver.AsObject() == o && (o.Flags & ObjectFlags.ExoticDefine) == 0)
                {
                    o.WriteOwnValue(key, value);
                    return true;
                }
                found = true;
                break;
            }
            JsObject? prototype = o.Shape.Prototype;
            if (prototype is null) break;
            if ((prototype.Flags & ObjectFlags.ExoticSet) != 0) return prototype.Set(key, value, receiver);
            o = prototype;
        }
        if (!receiver.IsObject) return false;
        JsObject target = receiver.AsObject();
        if (FastPaths.Enabled && !found && target == this && (Flags & ObjectFlags.ExoticDefine) == 0)
        {
            if ((Flags & ObjectFlags.NotExtensible) != 0) return false;
            AddOwn(key, value, PropertyAttributes.All);
            return true;
        }
        if (target.GetOwnProperty(key, out PropertyDescriptor existing))
        {
            if (existing.IsAccessor || !existing.Writable) return false;
            return target.DefineOwnProperty(key, new PropertyDescriptor { Value = value });
        }
        return target.DefineOwnProperty(key, PropertyDescriptor.Data(value, PropertyAttributes.All));
    }

    /// <summary>[[Delete]] (§10.1.10); false when the property is not configurable.</summary>
    public virtual bool Delete(PropertyKey key)
    {
        if (!TryGetOwnSlot(key, out _, out PropertyAttributes attributes)) return true;
        if ((attributes & PropertyAttributes.Configurable) == 0) return false;
        if (key.IsIndex)
        {
            DeleteElement(key.Index);
            return true;
        }
        int slot = Shape.Lookup(key.Name);
        if (slot >= 0)
        {
            Shape = Shape.Remove(slot);
            Slots[slot] = default;
        }
        return true;
    }

    /// <summary>[[OwnPropertyKeys]] (§10.1.11): indices ascending, strings, then symbols, in order of creation.</summary>
    public virtual List<PropertyKey> OwnPropertyKeys()
    {
        var keys = new List<PropertyKey>();
        CollectElementKeys(keys);
        CollectNamedKeys(keys);
        return keys;
    }

    /// <summary>Adds the named keys: strings, then symbols; private names never show.</summary>
    protected void CollectNamedKeys(List<PropertyKey> keys)
    {
        if (Shape.IsLazy) Materialize();
        bool symbols = false;
        int count = Shape.Count;
        keys.EnsureCapacity(keys.Count + count);
        for (int i = 0; i < count; i++)
        {
            PropertyName? name = Shape.NameAt(i);
            if (name is InternedString) keys.Add(name);
            else if (name is JsSymbol) symbols = true;
        }
        if (!symbols) return;
        for (int i = 0; i < count; i++)
        {
            if (Shape.NameAt(i) is JsSymbol symbol) keys.Add(symbol);
        }
    }
}
