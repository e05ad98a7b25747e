namespace Kiln.Objects;

/// <summary>Attributes of a property (ECMA-262 §6.1.7.1).</summary>
[Flags]
internal enum PropertyAttributes : byte
{
    None = 0,
    Writable = 1,
    Enumerable = 2,
    Configurable = 4,

    /// <summary>The slot holds an <see cref="Accessor"/> as engine data.</summary>
    Accessor = 8,

    /// <summary>Writable, enumerable, configurable: what assignment creates.</summary>
    All = Writable | Enumerable | Configurable,

    /// <summary>Writable and configurable: what built-in methods have.</summary>
    Hidden = Writable | Configurable,
}

/// <summary>The pair behind an accessor property; immutable.</summary>
internal sealed class Accessor(JsObject? getter, JsObject? setter)
{
    public JsObject? Getter { get; } = getter;

    public JsObject? Setter { get; } = setter;
}

/// <summary>The Property Descriptor specification type (§6.2.6); absent fields are told by the Has… flags.</summary>
internal struct PropertyDescriptor
{
    private byte _has;
    private PropertyAttributes _attributes;
    private JsValue _value;
    private JsObject? _get;
    private JsObject? _set;

    public static PropertyDescriptor Data(JsValue value, PropertyAttributes attributes) =>
        new() { _has = HasValueBit | HasWritableBit | HasEnumerableBit | HasConfigurableBit, _value = value, _attributes = attributes & PropertyAttributes.All };

    public static PropertyDescriptor ForAccessor(JsObject? get, JsObject? set, PropertyAttributes attributes) =>
        new()
        {
            _has = HasGetBit | HasSetBit | HasEnumerableBit | HasConfigurableBit,
            _get = get,
            _set = set,
            _attributes = attributes & (PropertyAttributes.Enumerable | PropertyAttributes.Configurable),
        };

    /// <summary>The descriptor of what a slot holds.</summary>
    public static PropertyDescriptor FromSlot(JsValue slot, PropertyAttributes attributes) =>
        (attributes & PropertyAttributes.Accessor) != 0
            ? ForAccessor(((Accessor)slot._ref!).Getter, ((Accessor)slot._ref!).Setter, attributes)
            : Data(slot, attributes);

    private const byte HasValueBit = 1, HasWritableBit = 2, HasEnumerableBit = 4, HasConfigurableBit = 8, HasGetBit = 16, HasSetBit = 32;

    public readonly bool HasValue => (_has & HasValueBit) != 0;

    public readonly bool HasWritable => (_has & HasWritableBit) != 0;

    public readonly bool HasEnumerable => (_has & HasEnumerableBit) != 0;

    public readonly bool HasConfigurable => (_has & HasConfigurableBit) != 0;

    public readonly bool HasGet => (_has & HasGetBit) != 0;

    public readonly bool HasSet => (_has & HasSetBit) != 0;

    /// <summary>IsAccessorDescriptor (§6.2.6.1).</summary>
    public readonly bool IsAccessor => (_has & (HasGetBit | HasSetBit)) != 0;

    /// <summary>IsDataDescriptor (§6.2.6.2).</summary>
    public readonly bool IsData => (_has & (HasValueBit | HasWritableBit)) != 0;

    /// <summary>IsGenericDescriptor (§6.2.6.3).</summary>
    public readonly bool IsGeneric => !IsAccessor && !IsData;

    public readonly bool IsEmpty => _has == 0;

    /// <summary>Attributes that are present and true.</summary>
    public readonly PropertyAttributes Attributes => IsAccessor ? _attributes | PropertyAttributes.Accessor : _attributes;

    public JsValue Value
    {
        readonly get => HasValue ? _value : JsValue.Undefined;
        set { _value = value; _has |= HasValueBit; }
    }

    /// <summary>The getter; null for undefined.</summary>
    public JsObject? Get
    {
        readonly get => _get;
        set { _get = value; _has |= HasGetBit; }
    }

    /// <summary>The setter; null for undefined.</summary>
    public JsObject? Set
    {
        readonly get => _set;
        set { _set = value; _has |= HasSetBit; }
    }

    public bool Writable
    {
        readonly get => (_attributes & PropertyAttributes.Writable) != 0;
        set { Assign(PropertyAttributes.Writable, value); _has |= HasWritableBit; }
    }

    public bool Enumerable
    {
        readonly get => (_attributes & PropertyAttributes.Enumerable) != 0;
        set { Assign(PropertyAttributes.Enumerable, value); _has |= HasEnumerableBit; }
    }

    public bool Configurable
    {
        readonly get => (_attributes & PropertyAttributes.Configurable) != 0;
        set { Assign(PropertyAttributes.Configurable, value); _has |= HasConfigurableBit; }
    }

    private void Assign(PropertyAttributes bit, bool value) => _attributes = value ? _attributes | bit : _attributes & ~bit;

    /// <summary>What the property's slot holds: the value, or the accessor pair.</summary>
    public readonly JsValue ToSlot() => IsAccessor ? JsValue.FromInternal(new Accessor(_get, _set)) : Value;

    /// <summary>CompletePropertyDescriptor (§6.2.6.7).</summary>
    public void Complete()
    {
        if (IsAccessor)
        {
            _has |= HasGetBit | HasSetBit | HasEnumerableBit | HasConfigurableBit;
        }
        else
        {
            if (!HasValue) Value = JsValue.Undefined;
            _has |= HasWritableBit | HasEnumerableBit | HasConfigurableBit;
        }
    }
}
