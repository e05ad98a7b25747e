namespace Kiln.Builtins;

/// <content>Property access, keys, calls.</content>
internal sealed partial class JsProxy
{
    /// <summary>[[HasProperty]] (§10.5.7)</summary>
    public override bool HasProperty(PropertyKey key)
    {
        JsObject? trap = GetTrap(Names.Has, out JsObject target, out JsValue handler);
        if (trap is null) return target.HasProperty(key);
        bool result = TypeConversion.ToBoolean(trap.Call(handler, [JsValue.FromObject(target), key.ToValue()]));
        if (result || !target.GetOwnProperty(key, out PropertyDescriptor own)) return result;
        if (!own.Configurable)
        {
            throw Errors.TypeError($"'has' on proxy: trap returned falsish for property '{key}' which exists in the proxy target as non-configurable");
        }
        if (!target.IsExtensible())
        {
            throw Errors.TypeError($"'has' on proxy: trap returned falsish for property '{key}' but the proxy target is not extensible");
        }
        return false;
    }

    /// <summary>[[Get]] (§10.5.8)</summary>
    public override JsValue Get(PropertyKey key, JsValue receiver)
    {
        JsObject? trap = GetTrap(Names.Get, out JsObject target, out JsValue handler);
        if (trap is null) return target.Get(key, receiver);
        JsValue value = trap.Call(handler, [JsValue.FromObject(target), key.ToValue(), receiver]);
        if (!target.GetOwnProperty(key, out PropertyDescriptor own) || own.Configurable) return value;
        if (own.IsData && !own.Writable && !Comparison.SameValue(value, own.Value))
        {
            throw Errors.TypeError(
                $"'get' on proxy: property '{key}' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '{TypeConversion.ToMessageText(own.Value)}' but got '{TypeConversion.ToMessageText(value)}')");
        }
        if (own.IsAccessor && own.Get is null && !value.IsUndefined)
        {
            throw Errors.TypeError(
                $"'get' on proxy: property '{key}' is a non-configurable accessor property on the proxy target and does not have a getter function, but the trap did not return 'undefined' (got '{TypeConversion.ToMessageText(value)}')");
        }
        return value;
    }

    /// <summary>[[Set]] (§10.5.9)</summary>
    public override bool Set(PropertyKey key, JsValue value, JsValue receiver)
    {
        JsObject? trap = GetTrap(Names.Set, out JsObject target, out JsValue handler);
        if (trap is null) return target.Set(key, value, receiver);
        if (!TypeConversion.ToBoolean(trap.Call(handler, [JsValue.FromObject(target), key.ToValue(), value, receiver]))) return false;
        if (!target.GetOwnProperty(key, out PropertyDescriptor own) || own.Configurable) return true;
        if (own.IsData && !own.Writable && !Comparison.SameValue(value, own.Value))
        {
            throw Errors.TypeError(
                $"'set' on proxy: trap returned truish for property '{key}' which exists in the proxy target as a non-configurable and non-writable data property with a different value");
        }
        if (own.IsAccessor && own.Set is null)
        {
            throw Errors.TypeError(
                $"'set' on proxy: trap returned truish for property '{key}' which exists in the proxy target as a non-configurable and non-writable accessor property without a setter");
        }
        return true;
    }

    /// <summary>[[Delete]] (§10.5.10)</summary>
    public override bool Delete(PropertyKey key)
    {
        JsObject? trap = GetTrap(Names.DeleteProperty, out JsObject target, out JsValue handler);
        if (trap is null) return target.Delete(key);
        if (!TypeConversion.ToBoolean(trap.Call(handler, [JsValue.FromObject(target), key.ToValue()]))) return false;
        if (!target.GetOwnProperty(key, out PropertyDescriptor own)) return true;
        if (!own.Configurable)
        {
            throw Errors.TypeError($"'deleteProperty' on proxy: trap returned truish for property '{key}' which is non-configurable in the proxy target");
        }
        if (!target.IsExtensible())
        {
            throw Errors.TypeError($"'deleteProperty' on proxy: trap returned truish for property '{key}' but the proxy target is non-extensible");
        }
        return true;
    }

    /// <summary>[[OwnPropertyKeys]] (§10.5.11)</summary>
    public override List<PropertyKey> OwnPropertyKeys()
    {
        JsObject? trap = GetTrap(Names.OwnKeys, out JsObject target, out JsValue handler);
        if (trap is null) return target.OwnPropertyKeys();
        JsValue result = trap.Call(handler, [JsValue.FromObject(target)]);
        if (!result.IsObject) throw Errors.TypeError("CreateListFromArrayLike called on non-object");
        JsObject list = result.AsObject();
        double length = ObjectOperations.LengthOfArrayLike(list);
        var keys = new List<PropertyKey>();
        for (double i = 0; i < length; i++)
        {
            JsValue key = list.Get(PropertyKey.FromInteger(i));
            if (!key.IsString && !key.IsSymbol) throw Errors.TypeError($"{TypeConversion.ToMessageText(key)} is not a valid property name");
            keys.Add(TypeConversion.ToPropertyKey(key));
        }
        var remaining = new HashSet<PropertyKey>(keys);
        if (remaining.Count != keys.Count) throw Errors.TypeError("'ownKeys' on proxy: trap returned duplicate entries");
        bool extensible = target.IsExtensible();
        var configurable = new List<PropertyKey>();
        var nonConfigurable = new List<PropertyKey>();
        foreach (PropertyKey key in target.OwnPropertyKeys())
        {
            if (target.GetOwnProperty(key, out PropertyDescriptor own) && !own.Configurable)
            {
                nonConfigurable.Add(key);
            }
            else
            {
                configurable.Add(key);
            }
        }
        if (extensible && nonConfigurable.Count == 0) return keys;
        foreach (PropertyKey key in nonConfigurable)
        {
            if (!remaining.Remove(key)) throw Errors.TypeError($"'ownKeys' on proxy: trap result did not include '{key}'");
        }
        if (extensible) return keys;
        foreach (PropertyKey key in configurable)
        {
            if (!remaining.Remove(key)) throw Errors.TypeError($"'ownKeys' on proxy: trap result did not include '{key}'");
        }
        if (remaining.Count > 0) throw Errors.TypeError("'ownKeys' on proxy: trap returned extra keys but proxy target is non-extensible");
        return keys;
    }

    /// <summary>[[Call]] (§10.5.12)</summary>
    public override JsValue Call(JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (!IsCallable) return base.Call(thisValue, arguments);
        // The arguments may be registers that the look-up of the trap overwrites.
        JsValue[] list = arguments.ToArray();
        JsObject? trap = GetTrap(Names.Apply, out JsObject target, out JsValue handler);
        if (trap is null) return target.Call(thisValue, list);
        return trap.Call(handler, [JsValue.FromObject(target), thisValue, JsValue.FromObject(JsArray.Create(Realm.Current, list))]);
    }

    /// <summary>[[Construct]] (§10.5.13)</summary>
    public override JsObject Construct(ReadOnlySpan<JsValue> arguments, JsObject newTarget)
    {
        if (!IsConstructor) return base.Construct(arguments, newTarget);
        JsValue[] list = arguments.ToArray();
        JsObject? trap = GetTrap(Names.Construct, out JsObject target, out JsValue handler);
        if (trap is null) return target.Construct(list, newTarget);
        JsValue result = trap.Call(handler, [JsValue.FromObject(target), JsValue.FromObject(JsArray.Create(Realm.Current, list)), JsValue.FromObject(newTarget)]);
        if (!result.IsObject) throw Errors.TypeError($"'construct' on proxy: trap returned non-object ('{TypeConversion.ToMessageText(result)}')");
        return result.AsObject();
    }
}
