namespace Kiln.Builtins;

/// <summary>A Proxy exotic object (ECMA-262 §10.5). Its own slots hold private names only.</summary>
internal sealed partial class JsProxy : JsObject
{
    public JsProxy(JsObject target, JsObject handler) : base(Shape.CreateUncacheable(null))
    {
        Target = target;
        Handler = handler;
        Flags = ObjectFlags.Exotic | ObjectFlags.HasElements | (target.Flags & (ObjectFlags.Callable | ObjectFlags.Constructor));
    }

    /// <summary>[[ProxyTarget]]; null once revoked.</summary>
    public JsObject? Target { get; private set; }

    /// <summary>[[ProxyHandler]]; null once revoked.</summary>
    public JsObject? Handler { get; private set; }

    public void Revoke()
    {
        Target = null;
        Handler = null;
    }

    public override bool IsCacheable(PropertyName name) => false;

    /// <summary>The trap, or null when the handler has none: the steps every internal method begins with.</summary>
    private JsObject? GetTrap(PropertyName name, out JsObject target, out JsValue handler)
    {
        // Proxies of proxies, and traps that use the proxy, recurse without bound.
        Errors.EnsureStack();
        if (Handler is null) throw Errors.TypeError($"Cannot perform '{name}' on a proxy that has been revoked");
        target = Target!;
        handler = JsValue.FromObject(Handler);
        JsValue trap = Handler.Get(name);
        if (trap.IsNullish) return null;
        if (!trap.IsCallable)
        {
            throw Errors.TypeError(
                $"'{TypeConversion.ToMessageText(trap)}' returned for property '{name}' of object '{TypeConversion.ToMessageText(handler)}' is not a function");
        }
        return trap.AsObject();
    }

    /// <summary>[[GetPrototypeOf]] (§10.5.1)</summary>
    public override JsObject? GetPrototypeOf()
    {
        JsObject? trap = GetTrap(Names.GetPrototypeOf, out JsObject target, out JsValue handler);
        if (trap is null) return target.GetPrototypeOf();
        JsValue result = trap.Call(handler, [JsValue.FromObject(target)]);
        if (!result.IsObject && !result.IsNull) throw Errors.TypeError("'getPrototypeOf' on proxy: trap returned neither object nor null");
        JsObject? prototype = result.IsNull ? null : result.AsObject();
        if (!target.IsExtensible() && target.GetPrototypeOf() != prototype)
        {
            throw Errors.TypeError("'getPrototypeOf' on proxy: proxy target is non-extensible but the trap did not return its actual prototype");
        }
        return prototype;
    }

    /// <summary>[[SetPrototypeOf]] (§10.5.2)</summary>
    public override bool SetPrototypeOf(JsObject? value)
    {
        JsObject? trap = GetTrap(Names.SetPrototypeOf, out JsObject target, out JsValue handler);
        if (trap is null) return target.SetPrototypeOf(value);
        if (!TypeConversion.ToBoolean(trap.Call(handler, [JsValue.FromObject(target), JsValue.FromObjectOrNull(value)]))) return false;
        if (!target.IsExtensible() && target.GetPrototypeOf() != value)
        {
            throw Errors.TypeError("'setPrototypeOf' on proxy: trap returned truish for setting a new prototype on the non-extensible proxy target");
        }
        return true;
    }

    /// <summary>[[IsExtensible]] (§10.5.3)</summary>
    public override bool IsExtensible()
    {
        JsObject? trap = GetTrap(Names.IsExtensible, out JsObject target, out JsValue handler);
        if (trap is null) return target.IsExtensible();
        bool result = TypeConversion.ToBoolean(trap.Call(handler, [JsValue.FromObject(target)]));
        bool actual = target.IsExtensible();
        if (result != actual)
        {
            throw Errors.TypeError(
                $"'isExtensible' on proxy: trap result does not reflect extensibility of proxy target (which is '{(actual ? "true" : "false")}')");
        }
        return result;
    }

    /// <summary>[[PreventExtensions]] (§10.5.4)</summary>
    public override bool PreventExtensions()
    {
        JsObject? trap = GetTrap(Names.PreventExtensions, out JsObject target, out JsValue handler);
        if (trap is null) return target.PreventExtensions();
        bool result = TypeConversion.ToBoolean(trap.Call(handler, [JsValue.FromObject(target)]));
        if (result && target.IsExtensible()) throw Errors.TypeError("'preventExtensions' on proxy: trap returned truish but the proxy target is extensible");
        return result;
    }

    /// <summary>[[GetOwnProperty]] (§10.5.5)</summary>
    public override bool GetOwnProperty(PropertyKey key, out PropertyDescriptor descriptor)
    {
        JsObject? trap = GetTrap(Names.GetOwnPropertyDescriptor, out JsObject target, out JsValue handler);
        if (trap is null) return target.GetOwnProperty(key, out descriptor);
        JsValue result = trap.Call(handler, [JsValue.FromObject(target), key.ToValue()]);
        if (!result.IsObject && !result.IsUndefined)
        {
            throw Errors.TypeError($"'getOwnPropertyDescriptor' on proxy: trap returned neither object nor undefined for property '{key}'");
        }
        bool exists = target.GetOwnProperty(key, out PropertyDescriptor own);
        descriptor = default;
        if (result.IsUndefined)
        {
            if (!exists) return false;
            if (!own.Configurable)
            {
                throw Errors.TypeError(
                    $"'getOwnPropertyDescriptor' on proxy: trap returned undefined for property '{key}' which is non-configurable in the proxy target");
            }
            if (!target.IsExtensible())
            {
                throw Errors.TypeError(
                    $"'getOwnPropertyDescriptor' on proxy: trap returned undefined for property '{key}' which exists in the non-extensible proxy target");
            }
            return false;
        }
        bool extensible = target.IsExtensible();
        descriptor = PropertyDescriptorConversion.ToPropertyDescriptor(result);
        descriptor.Complete();
        if (exists ? !IsCompatible(descriptor, own) : !extensible)
        {
            throw Errors.TypeError(
                $"'getOwnPropertyDescriptor' on proxy: trap returned descriptor for property '{key}' that is incompatible with the existing property in the proxy target");
        }
        if (!descriptor.Configurable)
        {
            if (!exists || own.Configurable)
            {
                throw Errors.TypeError(
                    $"'getOwnPropertyDescriptor' on proxy: trap reported non-configurability for property '{key}' which is either non-existent or configurable in the proxy target");
            }
            if (descriptor.IsData && !descriptor.Writable && own.Writable)
            {
                throw Errors.TypeError(
                    $"'getOwnPropertyDescriptor' on proxy: trap reported non-configurable and writable for property '{key}' which is non-configurable, non-writable in the proxy target");
            }
        }
        return true;
    }

    /// <summary>[[DefineOwnProperty]] (§10.5.6)</summary>
    public override bool DefineOwnProperty(PropertyKey key, in PropertyDescriptor descriptor)
    {
        JsObject? trap = GetTrap(Names.DefineProperty, out JsObject target, out JsValue handler);
        if (trap is null) return target.DefineOwnProperty(key, descriptor);
        JsObject description = PropertyDescriptorConversion.FromPropertyDescriptor(Realm.Current, descriptor);
        if (!TypeConversion.ToBoolean(trap.Call(handler, [JsValue.FromObject(target), key.ToValue(), JsValue.FromObject(description)]))) return false;
        bool exists = target.GetOwnProperty(key, out PropertyDescriptor own);
        bool extensible = target.IsExtensible();
        bool settingConfigFalse = descriptor.HasConfigurable && !descriptor.Configurable;
        if (!exists)
        {
            if (!extensible)
            {
                throw Errors.TypeError($"'defineProperty' on proxy: trap returned truish for adding property '{key}'  to the non-extensible proxy target");
            }
            if (settingConfigFalse) throw NonConfigurable(key);
            return true;
        }
        if (!IsCompatible(descriptor, own))
        {
            throw Errors.TypeError(
                $"'defineProperty' on proxy: trap returned truish for adding property '{key}'  that is incompatible with the existing property in the proxy target");
        }
        if (settingConfigFalse && own.Configurable) throw NonConfigurable(key);
        if (own.IsData && !own.Configurable && own.Writable && descriptor.HasWritable && !descriptor.Writable)
        {
            throw Errors.TypeError(
                $"'defineProperty' on proxy: trap returned truish for defining non-configurable property '{key}' which cannot be non-writable");
        }
        return true;
    }

    private static ThrowCompletion NonConfigurable(PropertyKey key) => Errors.TypeError(
        $"'defineProperty' on proxy: trap returned truish for defining non-configurable property '{key}' which is either non-existent or configurable in the proxy target");
}
