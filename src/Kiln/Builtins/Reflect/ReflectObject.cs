namespace Kiln.Builtins;

/// <summary>The Reflect object (ECMA-262 §28.1).</summary>
internal static unsafe class ReflectObject
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("defineProperty", 3, &DefineProperty);
        b.Method("deleteProperty", 2, &DeleteProperty);
        b.Method("apply", 3, &Apply);
        b.Method("construct", 2, &Construct);
        b.Method("get", 2, &Get);
        b.Method("getOwnPropertyDescriptor", 2, &GetOwnPropertyDescriptor);
        b.Method("getPrototypeOf", 1, &GetPrototypeOf);
        b.Method("has", 2, &Has);
        b.Method("isExtensible", 1, &IsExtensible);
        b.Method("ownKeys", 1, &OwnKeys);
        b.Method("preventExtensions", 1, &PreventExtensions);
        b.Method("set", 3, &Set);
        b.Method("setPrototypeOf", 2, &SetPrototypeOf);
        b.ToStringTag("Reflect");
    }

    private static JsObject Target(in BuiltinCall call, string method) =>
        call[0].IsObject ? call[0].AsObject() : throw Errors.TypeError($"Reflect.{method} called on non-object");

    /// <summary>Reflect.apply ( target, thisArgument, argumentsList ) (§28.1.1)</summary>
    private static JsValue Apply(in BuiltinCall call)
    {
        JsValue target = call[0], thisArgument = call[1];
        if (!target.IsCallable) throw FunctionPrototype.CalledOnNonFunction("apply", target);
        return target.AsObject().Call(thisArgument, ObjectOperations.CreateListFromArrayLike(call[2]));
    }

    /// <summary>Reflect.construct ( target, argumentsList [ , newTarget ] ) (§28.1.2)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsValue target = call[0], newTarget = call.Count > 2 ? call[2] : target;
        if (!target.IsConstructor) throw Errors.TypeError($"{TypeConversion.ToMessageText(target)} is not a constructor");
        if (!newTarget.IsConstructor) throw Errors.TypeError($"{TypeConversion.ToMessageText(newTarget)} is not a constructor");
        JsValue[] arguments = ObjectOperations.CreateListFromArrayLike(call[1]);
        return JsValue.FromObject(target.AsObject().Construct(arguments, newTarget.AsObject()));
    }

    /// <summary>Reflect.defineProperty ( target, propertyKey, attributes ) (§28.1.3)</summary>
    private static JsValue DefineProperty(in BuiltinCall call)
    {
        JsObject target = Target(call, "defineProperty");
        JsValue attributes = call[2];
        PropertyKey key = TypeConversion.ToPropertyKey(call[1]);
        return target.DefineOwnProperty(key, PropertyDescriptorConversion.ToPropertyDescriptor(attributes, call.Realm));
    }

    /// <summary>Reflect.deleteProperty ( target, propertyKey ) (§28.1.4)</summary>
    private static JsValue DeleteProperty(in BuiltinCall call)
    {
        JsObject target = Target(call, "deleteProperty");
        return target.Delete(TypeConversion.ToPropertyKey(call[1]));
    }

    /// <summary>Reflect.get ( target, propertyKey [ , receiver ] ) (§28.1.5)</summary>
    private static JsValue Get(in BuiltinCall call)
    {
        JsObject target = Target(call, "get");
        JsValue receiver = call.Count > 2 ? call[2] : call[0];
        return target.Get(TypeConversion.ToPropertyKey(call[1]), receiver);
    }

    /// <summary>Reflect.getOwnPropertyDescriptor ( target, propertyKey ) (§28.1.6)</summary>
    private static JsValue GetOwnPropertyDescriptor(in BuiltinCall call)
    {
        JsObject target = Target(call, "getOwnPropertyDescriptor");
        return target.GetOwnProperty(TypeConversion.ToPropertyKey(call[1]), out PropertyDescriptor descriptor)
            ? JsValue.FromObject(PropertyDescriptorConversion.FromPropertyDescriptor(call.Realm, descriptor))
            : JsValue.Undefined;
    }

    /// <summary>Reflect.getPrototypeOf ( target ) (§28.1.7)</summary>
    private static JsValue GetPrototypeOf(in BuiltinCall call) => JsValue.FromObjectOrNull(Target(call, "getPrototypeOf").GetPrototypeOf());

    /// <summary>Reflect.has ( target, propertyKey ) (§28.1.8)</summary>
    private static JsValue Has(in BuiltinCall call)
    {
        JsObject target = Target(call, "has");
        return target.HasProperty(TypeConversion.ToPropertyKey(call[1]));
    }

    /// <summary>Reflect.isExtensible ( target ) (§28.1.9)</summary>
    private static JsValue IsExtensible(in BuiltinCall call) => Target(call, "isExtensible").IsExtensible();

    /// <summary>Reflect.ownKeys ( target ) (§28.1.10)</summary>
    private static JsValue OwnKeys(in BuiltinCall call)
    {
        List<PropertyKey> keys = Target(call, "ownKeys").OwnPropertyKeys();
        var values = new JsValue[keys.Count];
        for (int i = 0; i < values.Length; i++) values[i] = keys[i].ToValue();
        return JsValue.FromObject(JsArray.Create(call.Realm, values));
    }

    /// <summary>Reflect.preventExtensions ( target ) (§28.1.11)</summary>
    private static JsValue PreventExtensions(in BuiltinCall call) => Target(call, "preventExtensions").PreventExtensions();

    /// <summary>Reflect.set ( target, propertyKey, V [ , receiver ] ) (§28.1.12)</summary>
    private static JsValue Set(in BuiltinCall call)
    {
        JsObject target = Target(call, "set");
        JsValue value = call[2], receiver = call.Count > 3 ? call[3] : call[0];
        return target.Set(TypeConversion.ToPropertyKey(call[1]), value, receiver);
    }

    /// <summary>Reflect.setPrototypeOf ( target, proto ) (§28.1.13)</summary>
    private static JsValue SetPrototypeOf(in BuiltinCall call)
    {
        JsObject target = Target(call, "setPrototypeOf");
        JsValue prototype = call[1];
        if (!prototype.IsObject && !prototype.IsNull) throw ObjectConstructor.NotAPrototype(prototype);
        return target.SetPrototypeOf(prototype.IsNull ? null : prototype.AsObject());
    }
}
