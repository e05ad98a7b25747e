namespace Kiln.Objects;

/// <summary>A Boolean, Number, String, Symbol or BigInt object; a String object is exotic (ECMA-262 §10.4.3).</summary>
internal sealed class JsPrimitiveWrapper : JsObject
{
    public JsPrimitiveWrapper(Shape shape, JsValue value) : base(shape)
    {
        Value = value;
        if (value.IsString) Flags |= ObjectFlags.ExoticDefine | ObjectFlags.ExoticElements | ObjectFlags.HasElements;
    }

    /// <summary>[[StringData]], [[NumberData]], …</summary>
    public JsValue Value { get; }

    public override string ClassName => Value.Type.ToString();

    public static JsPrimitiveWrapper Create(Realm realm, JsValue value) => new(
        realm.Get(value.Type switch
        {
            JsType.String => Intrinsic.StringPrototype,
            JsType.Number => Intrinsic.NumberPrototype,
            JsType.Boolean => Intrinsic.BooleanPrototype,
            JsType.Symbol => Intrinsic.SymbolPrototype,
            _ => Intrinsic.BigIntPrototype,
        }).RootShapeForInstances(),
        value);

    public override bool IsCacheable(PropertyName name) => !(Value.IsString && name == Names.Length) && base.IsCacheable(name);

    public override bool TryGetOwnSlot(PropertyKey key, out JsValue slot, out PropertyAttributes attributes)
    {
        if (Value.IsString)
        {
            JsString text = Value.AsString();
            if (key.IsIndex && key.Index < (uint)text.Length)
            {
                slot = JsValue.FromString(JsString.FromChar(text[(int)key.Index]));
                attributes = PropertyAttributes.Enumerable;
                return true;
            }
            if (!key.IsIndex && key.Name == Names.Length)
            {
                slot = JsValue.FromInt32(text.Length);
                attributes = PropertyAttributes.None;
                return true;
            }
        }
        return base.TryGetOwnSlot(key, out slot, out attributes);
    }

    public override bool DefineOwnProperty(PropertyKey key, in PropertyDescriptor descriptor)
    {
        if (Value.IsString && (key.IsIndex ? key.Index < (uint)Value.AsString().Length : key.Name == Names.Length))
        {
            GetOwnProperty(key, out PropertyDescriptor current);
            return IsCompatible(descriptor, current);
        }
        return OrdinaryDefineOwnProperty(key, descriptor);
    }

    public override List<PropertyKey> OwnPropertyKeys()
    {
        if (!Value.IsString) return base.OwnPropertyKeys();
        var keys = new List<PropertyKey>();
        for (uint i = 0; i < (uint)Value.AsString().Length; i++) keys.Add(PropertyKey.FromIndex(i));
        CollectElementKeys(keys);
        keys.Add(Names.Length);
        CollectNamedKeys(keys);
        return keys;
    }
}
