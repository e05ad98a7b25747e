using Kiln.Builtins;

namespace Kiln.Operations;

/// <summary>Operations on objects (ECMA-262 §7.3).</summary>
internal static class ObjectOperations
{
    /// <summary>GetV (§7.3.3).</summary>
    public static JsValue GetV(JsValue value, PropertyKey key)
    {
        if (value.IsObject) return value.AsObject().Get(key, value);
        return PrototypeForPropertyAccess(value, key, "read").Get(key, value);
    }

    /// <summary>The object where a property of a primitive is looked up, with V8's message for undefined and null.</summary>
    public static JsObject PrototypeForPropertyAccess(JsValue value, PropertyKey key, string verb)
    {
        Realm realm = Realm.Current;
        switch (value.Type)
        {
            case JsType.String:
                return JsPrimitiveWrapper.Create(realm, value);
            case JsType.Number: return realm.Get(Intrinsic.NumberPrototype);
            case JsType.Boolean: return realm.Get(Intrinsic.BooleanPrototype);
            case JsType.Symbol: return realm.Get(Intrinsic.SymbolPrototype);
            case JsType.BigInt: return realm.Get(Intrinsic.BigIntPrototype);
            case JsType.Object: return value.AsObject();
            default:
                throw Errors.TypeError(verb == "set"
                    ? $"Cannot set properties of {value} (setting '{key}')"
                    : $"Cannot read properties of {value} (reading '{key}')");
        }
    }

    /// <summary>Set (§7.3.4) with Throw = true.</summary>
    public static void Set(JsObject o, PropertyKey key, JsValue value)
    {
        if (!o.Set(key, value, JsValue.FromObject(o))) ThrowReadOnly(o, key);
    }

    /// <summary>The TypeError for a refused assignment, in V8's words.</summary>
    [DoesNotReturn]
    public static void ThrowReadOnly(JsObject o, PropertyKey key)
    {
        // Looking further would run traps that the specification does not.
        if (o is JsProxy) throw Errors.TypeError($"'set' on proxy: trap returned falsish for property '{key}'");
        string description = TypeConversion.ToDisplayString(JsValue.FromObject(o));
        // A look at a deferred namespace would evaluate its module.
        for (JsObject? p = o; p is not null and not JsProxy and not Modules.JsModuleNamespace; p = p.GetPrototypeOf())
        {
            if (!p.GetOwnProperty(key, out PropertyDescriptor own)) continue;
            if (own.IsData && own.Writable) break;
            throw Errors.TypeError(own.IsAccessor
                ? $"Cannot set property {key} of {description} which has only a getter"
                : $"Cannot assign to read only property '{key}' of {(o.IsCallable ? "function" : "object")} '{description}'");
        }
        bool isExport = o is Modules.JsModuleNamespace ns && (key.IsSymbol ? ns.HasProperty(key) : ns.HasExport(key));
        if (!isExport && !o.IsExtensible()) throw Errors.TypeError($"Cannot add property {key}, object is not extensible");
        throw Errors.TypeError($"Cannot assign to read only property '{key}' of object '{description}'");
    }

    /// <summary>CreateDataProperty (§7.3.5).</summary>
    public static bool CreateDataProperty(JsObject o, PropertyKey key, JsValue value) =>
        o.DefineOwnProperty(key, PropertyDescriptor.Data(value, PropertyAttributes.All));

    /// <summary>CreateDataPropertyOrThrow (§7.3.6).</summary>
    public static void CreateDataPropertyOrThrow(JsObject o, PropertyKey key, JsValue value)
    {
        if (!CreateDataProperty(o, key, value)) ThrowCannotDefine(o, key);
    }

    /// <summary>DefinePropertyOrThrow (§7.3.8).</summary>
    public static void DefinePropertyOrThrow(JsObject o, PropertyKey key, in PropertyDescriptor descriptor)
    {
        if (!o.DefineOwnProperty(key, descriptor)) ThrowCannotDefine(o, key);
    }

    [DoesNotReturn]
    private static void ThrowCannotDefine(JsObject o, PropertyKey key)
    {
        if (o is JsProxy) throw Errors.TypeError($"'defineProperty' on proxy: trap returned falsish for property '{key}'");
        bool exists = o.GetOwnProperty(key, out _);
        throw Errors.TypeError(exists || o.IsExtensible()
            ? $"Cannot redefine property: {key}"
            : $"Cannot define property {key}, object is not extensible");
    }

    /// <summary>DeletePropertyOrThrow (§7.3.9).</summary>
    public static void DeletePropertyOrThrow(JsObject o, PropertyKey key)
    {
        if (!o.Delete(key)) throw CannotDelete(JsValue.FromObject(o), key);
    }

    /// <summary>The TypeError for a refused deletion, in V8's words.</summary>
    public static ThrowCompletion CannotDelete(JsValue target, PropertyKey key) => Errors.TypeError(
        target.TryObject<JsProxy>() is not null
            ? $"'deleteProperty' on proxy: trap returned falsish for property '{key}'"
            : $"Cannot delete property '{key}' of {TypeConversion.ToDisplayString(target)}");

    /// <summary>GetMethod (§7.3.10); null for undefined.</summary>
    public static JsObject? GetMethod(JsValue value, PropertyKey key)
    {
        JsValue method = GetV(value, key);
        if (method.IsNullish) return null;
        if (!method.IsCallable) throw Errors.TypeError($"{TypeConversion.ToDisplayString(method)} is not a function");
        return method.AsObject();
    }

    /// <summary>HasOwnProperty (§7.3.13).</summary>
    public static bool HasOwnProperty(JsObject o, PropertyKey key) => o.GetOwnProperty(key, out _);

    /// <summary>Call (§7.3.14).</summary>
    public static JsValue Call(JsValue function, JsValue thisValue, params ReadOnlySpan<JsValue> arguments)
    {
        if (!function.IsCallable) throw Errors.TypeError($"{TypeConversion.ToDisplayString(function)} is not a function");
        return function.AsObject().Call(thisValue, arguments);
    }

    /// <summary>Invoke (§7.3.21).</summary>
    public static JsValue Invoke(JsValue value, PropertyKey key, params ReadOnlySpan<JsValue> arguments)
    {
        JsValue method = GetV(value, key);
        if (!method.IsCallable) throw Errors.TypeError($"{TypeConversion.ToDisplayString(value)}.{key} is not a function");
        return method.AsObject().Call(value, arguments);
    }

    /// <summary>Construct (§7.3.15) with the constructor as new target.</summary>
    public static JsObject Construct(JsObject constructor, params ReadOnlySpan<JsValue> arguments) => constructor.Construct(arguments, constructor);

    /// <summary>SetIntegrityLevel (§7.3.16).</summary>
    public static bool SetIntegrityLevel(JsObject o, bool frozen)
    {
        if (!o.PreventExtensions()) return false;
        bool ordinary = (o.Flags & ObjectFlags.Exotic) == 0 || (o is JsArray && (o.Flags & ObjectFlags.Exotic) == ObjectFlags.ExoticDefine);
        if (ordinary && o is not JsPrimitiveWrapper)
        {
            if (o.Shape.IsLazy) o.Materialize();
            o.Shape = o.Shape.WithIntegrity(frozen);
            o.SetElementIntegrity(frozen);
            if (frozen && o is JsArray) o.Flags |= ObjectFlags.ReadOnlyLength;
            return true;
        }
        foreach (PropertyKey key in o.OwnPropertyKeys())
        {
            var change = new PropertyDescriptor { Configurable = false };
            if (frozen)
            {
                if (!o.GetOwnProperty(key, out PropertyDescriptor current)) continue;
                if (!current.IsAccessor) change.Writable = false;
            }
            DefinePropertyOrThrow(o, key, change);
        }
        return true;
    }

    /// <summary>TestIntegrityLevel (§7.3.17).</summary>
    public static bool TestIntegrityLevel(JsObject o, bool frozen)
    {
        if (o.IsExtensible()) return false;
        foreach (PropertyKey key in o.OwnPropertyKeys())
        {
            if (!o.GetOwnProperty(key, out PropertyDescriptor current)) continue;
            if (current.Configurable || (frozen && current.IsData && current.Writable)) return false;
        }
        return true;
    }

    /// <summary>LengthOfArrayLike (§7.3.19).</summary>
    public static double LengthOfArrayLike(JsObject o) => FastPaths.Enabled && Exact.As<JsArray>(o) is { } array ? array.ArrayLength : TypeConversion.ToLength(o.Get(Names.Length));

    /// <summary>CreateListFromArrayLike (§7.3.20).</summary>
    public static JsValue[] CreateListFromArrayLike(JsValue value)
    {
        if (!value.IsObject) throw Errors.TypeError("CreateListFromArrayLike called on non-object");
        JsObject o = value.AsObject();
        double length = LengthOfArrayLike(o);
        if (length > 10_000_000) throw Errors.RangeError("Invalid array length");
        var list = new JsValue[(int)length];
        if (FastPaths.Enabled && o.HasDenseElements && (o.Flags & ObjectFlags.ExoticGet) == 0 && list.Length <= o.Elements.Length)
        {
            ReadOnlySpan<JsValue> elements = o.Elements.AsSpan(0, list.Length);
            bool holes = false;
            foreach (ref readonly JsValue element in elements) holes |= element.IsEmpty;
            if (!holes)
            {
                elements.CopyTo(list);
                return list;
            }
        }
        for (int i = 0; i < list.Length; i++) list[i] = o.Get(PropertyKey.FromIndex((uint)i));
        return list;
    }

    /// <summary>OrdinaryHasInstance (§7.3.22).</summary>
    public static bool OrdinaryHasInstance(JsValue constructor, JsValue value)
    {
        if (!constructor.IsCallable) return false;
        JsObject c = constructor.AsObject();
        if (c is BoundFunction bound) return InstanceofOperator(value, JsValue.FromObject(bound.Target));
        if (!value.IsObject) return false;
        JsValue prototype = c.Get(Names.Prototype);
        if (!prototype.IsObject)
        {
            throw Errors.TypeError($"Function has non-object prototype '{TypeConversion.ToDisplayString(prototype)}' in instanceof check");
        }
        for (JsObject? o = value.AsObject().GetPrototypeOf(); o is not null; o = o.GetPrototypeOf())
        {
            if (o == prototype.AsObject()) return true;
        }
        return false;
    }

    /// <summary>Whether a function has no @@hasInstance before %Function.prototype%, whose own nobody can change.</summary>
    private static bool InheritsHasInstance(Interpreter.ScriptFunction function)
    {
        JsObject last = function.Realm.FunctionPrototype;
        for (JsObject? o = function; o is not null && (o.Flags & ObjectFlags.ExoticGet) == 0; o = o.Shape.Prototype)
        {
            if (o == last) return true;
            if (o.Shape.IsLazy) o.Materialize();
            if (o.Shape.Lookup(WellKnownSymbols.HasInstance) >= 0) return false;
        }
        return false;
    }

    /// <summary>InstanceofOperator (§13.10.2).</summary>
    public static bool InstanceofOperator(JsValue value, JsValue target)
    {
        if (!target.IsObject) throw Errors.TypeError("Right-hand side of 'instanceof' is not an object");
        if (FastPaths.Enabled && target.TryObject<Interpreter.ScriptFunction>() is { } function && InheritsHasInstance(function)) return OrdinaryHasInstance(target, value);
        JsObject? handler = GetMethod(target, WellKnownSymbols.HasInstance);
        if (handler is not null) return TypeConversion.ToBoolean(handler.Call(target, [value]));
        if (!target.IsCallable) throw Errors.TypeError("Right-hand side of 'instanceof' is not callable");
        return OrdinaryHasInstance(target, value);
    }

    /// <summary>SpeciesConstructor (§7.3.23).</summary>
    public static JsObject SpeciesConstructor(JsObject o, JsObject defaultConstructor)
    {
        JsValue constructor = o.Get(Names.Constructor);
        if (constructor.IsUndefined) return defaultConstructor;
        if (!constructor.IsObject) throw Errors.TypeError("The .constructor property is not an object");
        JsValue species = constructor.AsObject().Get(WellKnownSymbols.Species);
        if (species.IsNullish) return defaultConstructor;
        if (species.IsConstructor) return species.AsObject();
        throw Errors.TypeError("object.constructor[Symbol.species] is not a constructor");
    }

    /// <summary>GetFunctionRealm (§7.3.24).</summary>
    public static Realm GetFunctionRealm(JsObject o)
    {
        while (true)
        {
            switch (o)
            {
                case JsFunction and not BoundFunction: return ((JsFunction)o).Realm;
                case BoundFunction bound:
                    o = bound.Target;
                    continue;
                case JsProxy proxy:
                    o = proxy.Target ?? throw Errors.TypeError("Cannot perform 'get' on a proxy that has been revoked");
                    continue;
                default: return Realm.Current;
            }
        }
    }

    /// <summary>GetPrototypeFromConstructor (§10.1.14).</summary>
    public static JsObject GetPrototypeFromConstructor(JsObject constructor, Intrinsic fallback)
    {
        // A built-in constructor's own prototype property is a constant: the usual `new Map()` needs no look-up.
        JsValue prototype = constructor.Get(Names.Prototype);
        return prototype.IsObject ? prototype.AsObject() : GetFunctionRealm(constructor).Get(fallback);
    }

    /// <summary>The shape for an object made by OrdinaryCreateFromConstructor (§10.1.13).</summary>
    public static Shape GetShapeFromConstructor(JsObject constructor, Intrinsic fallback) =>
        GetPrototypeFromConstructor(constructor, fallback).RootShapeForInstances();

    /// <summary>CopyDataProperties (§7.3.26).</summary>
    public static void CopyDataProperties(JsObject target, JsValue source, ReadOnlySpan<PropertyKey> excluded)
    {
        if (source.IsNullish) return;
        JsObject from = TypeConversion.ToObject(source);
        if (from.HasOnlyNamedProperties && target.HasOnlyNamedProperties && from.Shape.IsPlainData)
        {
            if (excluded.IsEmpty) CopyPlainData(target, from);
            else CopyPlainData(target, from, excluded);
            return;
        }
        foreach (PropertyKey key in from.OwnPropertyKeys())
        {
            if (excluded.Contains(key)) continue;
            if (from.GetOwnProperty(key, out PropertyDescriptor descriptor) && descriptor.Enumerable)
            {
                CreateDataPropertyOrThrow(target, key, from.Get(key));
            }
        }
    }

    /// <summary>The copy onto an object that a literal or pattern has just made; runs no script.</summary>
    private static void CopyPlainData(JsObject target, JsObject from)
    {
        Shape shape = from.Shape;
        if (target.Shape.Count == 0 && !target.Shape.IsOwned && !shape.IsOwned && target.Shape.Prototype == shape.Prototype)
        {
            target.Slots = from.Slots.AsSpan(0, shape.Count).ToArray();
            target.Shape = shape;
            return;
        }
        if (target.Slots.Length < target.Shape.Count + shape.Count) Array.Resize(ref target.Slots, target.Shape.Count + shape.Count);
        for (int i = 0; i < shape.Count; i++) target.PutSlot(shape.NameAt(i)!, from.Slots[i], PropertyAttributes.All);
    }

    private static void CopyPlainData(JsObject target, JsObject from, ReadOnlySpan<PropertyKey> excluded)
    {
        Shape shape = from.Shape;
        if (target.Slots.Length < shape.Count - excluded.Length) Array.Resize(ref target.Slots, shape.Count - excluded.Length);
        for (int i = 0; i < shape.Count; i++)
        {
            PropertyName name = shape.NameAt(i)!;
            if (!excluded.Contains(name)) target.PutSlot(name, from.Slots[i], PropertyAttributes.All);
        }
    }
}
