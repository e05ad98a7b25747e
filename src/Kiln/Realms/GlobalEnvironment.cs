namespace Kiln.Realms;

/// <summary>A Global Environment Record (ECMA-262 §9.1.1.4): script-level let, const and class over the global object.</summary>
internal sealed class GlobalEnvironment(Realm realm)
{
    private readonly Dictionary<PropertyName, GlobalLexicalBinding> _lexical = [];

    public Realm Realm => realm;

    /// <summary>The lexical binding of a name; null when there is none.</summary>
    public GlobalLexicalBinding? FindLexical(PropertyName name) => _lexical.GetValueOrDefault(name);

    /// <summary>CreateMutableBinding or CreateImmutableBinding on the declarative record; starts uninitialised.</summary>
    public GlobalLexicalBinding DeclareLexical(PropertyName name, bool isConstant)
    {
        var binding = new GlobalLexicalBinding { IsConstant = isConstant };
        _lexical.Add(name, binding);
        LexicalEpoch++;
        return binding;
    }

    /// <summary>Grows with each lexical declaration: a cached global property may be shadowed since.</summary>
    public int LexicalEpoch { get; private set; }

    /// <summary>HasRestrictedGlobalProperty (§9.1.1.4.13).</summary>
    public bool HasRestrictedGlobalProperty(PropertyKey name) =>
        realm.GlobalObject.GetOwnProperty(name, out PropertyDescriptor descriptor) && !descriptor.Configurable;

    /// <summary>CanDeclareGlobalVar (§9.1.1.4.14).</summary>
    public bool CanDeclareGlobalVar(PropertyKey name) =>
        ObjectOperations.HasOwnProperty(realm.GlobalObject, name) || realm.GlobalObject.IsExtensible();

    /// <summary>CanDeclareGlobalFunction (§9.1.1.4.15).</summary>
    public bool CanDeclareGlobalFunction(PropertyKey name)
    {
        if (!realm.GlobalObject.GetOwnProperty(name, out PropertyDescriptor existing)) return realm.GlobalObject.IsExtensible();
        return existing.Configurable || (existing.IsData && existing.Writable && existing.Enumerable);
    }

    /// <summary>CreateGlobalVarBinding (§9.1.1.4.16).</summary>
    public void CreateGlobalVarBinding(PropertyKey name, bool deletable)
    {
        JsObject global = realm.GlobalObject;
        if (ObjectOperations.HasOwnProperty(global, name) || !global.IsExtensible()) return;
        ObjectOperations.DefinePropertyOrThrow(global, name, PropertyDescriptor.Data(JsValue.Undefined, VarAttributes(deletable)));
    }

    /// <summary>CreateGlobalFunctionBinding (§9.1.1.4.17).</summary>
    public void CreateGlobalFunctionBinding(PropertyKey name, JsValue value, bool deletable)
    {
        JsObject global = realm.GlobalObject;
        PropertyDescriptor descriptor = global.GetOwnProperty(name, out PropertyDescriptor existing) && !existing.Configurable
            ? new PropertyDescriptor { Value = value }
            : PropertyDescriptor.Data(value, VarAttributes(deletable));
        ObjectOperations.DefinePropertyOrThrow(global, name, descriptor);
        ObjectOperations.Set(global, name, value);
    }

    private static PropertyAttributes VarAttributes(bool deletable) =>
        PropertyAttributes.Writable | PropertyAttributes.Enumerable | (deletable ? PropertyAttributes.Configurable : 0);
}

/// <summary>A script-level let, const or class binding; empty until initialised.</summary>
internal sealed class GlobalLexicalBinding
{
    public JsValue Value;

    public bool IsConstant { get; init; }
}
