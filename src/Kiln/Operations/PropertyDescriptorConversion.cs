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
    public static PropertyDescriptor ToPropertyDescriptor(JsValue value)
    {
        if (!value.IsObject) throw Errors.TypeError($"Property description must be an object: {TypeConversion.ToMessageText(value)}");
        JsObject o = value.AsObject();
        PropertyDescriptor descriptor = default;
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
