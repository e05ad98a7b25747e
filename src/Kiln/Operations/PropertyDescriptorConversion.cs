namespace Kiln.Operations;

/// <summary>Property descriptors from and to objects (ECMA-262 §6.2.6).</summary>
internal static class PropertyDescriptorConversion
{
    /// <summary>FromPropertyDescriptor (§6.2.6.4).</summary>
    public static JsObject FromPropertyDescriptor(Realm realm, in PropertyDescriptor descriptor)
    {
        JsObject o = realm.CreateObject();
        if (descriptor.HasValue) o.AddSlot(Names.Value, descriptor.Value, PropertyAttributes.All);
        if (descriptor.HasWritable) o.AddSlot(Names.Writable, descriptor.Writable, PropertyAttributes.All);
        if (descriptor.HasGet) o.AddSlot(Names.Get, JsValue.FromObjectOrUndefined(descriptor.Get), PropertyAttributes.All);
        if (descriptor.HasSet) o.AddSlot(Names.Set, JsValue.FromObjectOrUndefined(descriptor.Set), PropertyAttributes.All);
        if (descriptor.HasEnumerable) o.AddSlot(Names.Enumerable, descriptor.Enumerable, PropertyAttributes.All);
        if (descriptor.HasConfigurable) o.AddSlot(Names.Configurable, descriptor.Configurable, PropertyAttributes.All);
        return o;
    }

    /// <summary>ToPropertyDescriptor (§6.2.6.5).</summary>
    /// <param name="value">The object.</param>
    /// <param name="realm">The running realm, to know a plain object by its prototype; null where that is not worth it.</param>
    public static PropertyDescriptor ToPropertyDescriptor(JsValue value, Realm? realm = null)
    {
        if (!value.IsObject) throw Errors.TypeError($"Property description must be an object: {TypeConversion.ToMessageText(value)}");
        JsObject o = value.AsObject();
        PropertyDescriptor descriptor = default;
        // Only its own data properties count: a look at each instead of a walk for each of the six names, and no script runs.
        bool isPlain = FastPaths.Enabled && realm is not null && o.HasOnlyNamedProperties && o.Shape.IsPlainData && realm.HasNoDescriptorFields(o.Prototype);
        if (isPlain && !TryFillPlain(o, ref descriptor)) descriptor = default;
        else if (isPlain) return descriptor;
        if (TryGet(o, Names.Enumerable, out JsValue field)) descriptor.Enumerable = TypeConversion.ToBoolean(field);
        if (TryGet(o, Names.Configurable, out field)) descriptor.Configurable = TypeConversion.ToBoolean(field);
        if (TryGet(o, Names.Value, out field)) descriptor.Value = field;
        if (TryGet(o, Names.Writable, out field)) descriptor.Writable = TypeConversion.ToBoolean(field);
        if (TryGet(o, Names.Get, out field))
        {
            if (!field.IsUndefined && !field.IsCallable) throw Errors.TypeError($"Getter must be a function: {TypeConversion.ToMessageText(field)}");
            descriptor.Get = field.IsUndefined ? null : field.AsObject();
        }
        if (TryGet(o, Names.Set, out field))
        {
            if (!field.IsUndefined && !field.IsCallable) throw Errors.TypeError($"Setter must be a function: {TypeConversion.ToMessageText(field)}");
            descriptor.Set = field.IsUndefined ? null : field.AsObject();
        }
        if (descriptor.IsAccessor && descriptor.IsData)
        {
            throw Errors.TypeError(
                $"Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, {TypeConversion.ToMessageText(value)}");
        }
        return descriptor;
    }

    /// <summary>The fields of a plain object; false where the steps have an error to find.</summary>
    private static bool TryFillPlain(JsObject o, ref PropertyDescriptor descriptor)
    {
        Shape shape = o.Shape;
        for (int i = 0; i < shape.Count; i++)
        {
            PropertyName? name = shape.NameAt(i);
            JsValue field = o.Slots[i];
            if (name == Names.Value) descriptor.Value = field;
            else if (name == Names.Enumerable) descriptor.Enumerable = TypeConversion.ToBoolean(field);
            else if (name == Names.Configurable) descriptor.Configurable = TypeConversion.ToBoolean(field);
            else if (name == Names.Writable) descriptor.Writable = TypeConversion.ToBoolean(field);
            else if (name != Names.Get && name != Names.Set) continue;
            else if (!field.IsUndefined && !field.IsCallable) return false;
            else if (name == Names.Get) descriptor.Get = field.IsUndefined ? null : field.AsObject();
            else descriptor.Set = field.IsUndefined ? null : field.AsObject();
        }
        return !(descriptor.IsAccessor && descriptor.IsData);
    }

    private static bool TryGet(JsObject o, PropertyName name, out JsValue value)
    {
        if (!o.HasProperty(name))
        {
            value = default;
            return false;
        }
        value = o.Get(name);
        return true;
    }
}
