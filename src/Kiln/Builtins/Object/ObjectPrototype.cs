namespace Kiln.Builtins;

/// <summary>The %Object.prototype% object (ECMA-262 §20.1.3). The realm makes the object itself.</summary>
internal static unsafe class ObjectPrototype
{
    public static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.ObjectConstructor);
        b.Method("__defineGetter__", 2, &DefineGetter);
        b.Method("__defineSetter__", 2, &DefineSetter);
        b.Method("hasOwnProperty", 1, &HasOwnProperty);
        b.Method("__lookupGetter__", 1, &LookupGetter);
        b.Method("__lookupSetter__", 1, &LookupSetter);
        b.Method("isPrototypeOf", 1, &IsPrototypeOf);
        b.Method("propertyIsEnumerable", 1, &PropertyIsEnumerable);
        b.Method("toString", 0, &ToString);
        b.Method("valueOf", 0, &ValueOf);
        b.Accessor("__proto__", &GetProto, &SetProto);
        b.Method("toLocaleString", 0, &ToLocaleString);
    }

    /// <summary>Object.prototype.hasOwnProperty ( V ) (§20.1.3.2)</summary>
    private static JsValue HasOwnProperty(in BuiltinCall call)
    {
        JsValue self = call.This;
        PropertyKey key = TypeConversion.ToPropertyKey(call[0]);
        return ObjectOperations.HasOwnProperty(TypeConversion.ToObject(self), key);
    }

    /// <summary>Object.prototype.isPrototypeOf ( V ) (§20.1.3.3)</summary>
    private static JsValue IsPrototypeOf(in BuiltinCall call)
    {
        if (!call[0].IsObject) return false;
        JsObject o = TypeConversion.ToObject(call.This);
        for (JsObject? v = call[0].AsObject().GetPrototypeOf(); v is not null; v = v.GetPrototypeOf())
        {
            if (v == o) return true;
        }
        return false;
    }

    /// <summary>Object.prototype.propertyIsEnumerable ( V ) (§20.1.3.4)</summary>
    private static JsValue PropertyIsEnumerable(in BuiltinCall call)
    {
        JsValue self = call.This;
        PropertyKey key = TypeConversion.ToPropertyKey(call[0]);
        return TypeConversion.ToObject(self).GetOwnProperty(key, out PropertyDescriptor descriptor) && descriptor.Enumerable;
    }

    /// <summary>Object.prototype.toLocaleString ( [ reserved1 [ , reserved2 ] ] ) (§20.1.3.5)</summary>
    private static JsValue ToLocaleString(in BuiltinCall call)
    {
        TypeConversion.RequireObjectCoercible(call.This, "Object.prototype.toLocaleString");
        return ObjectOperations.Invoke(call.This, Names.ToStringMethod);
    }

    /// <summary>Object.prototype.toString ( ) (§20.1.3.6)</summary>
    private static JsValue ToString(in BuiltinCall call)
    {
        if (call.This.IsUndefined) return "[object Undefined]";
        if (call.This.IsNull) return "[object Null]";
        return ToTaggedString(TypeConversion.ToObject(call.This));
    }

    /// <summary>Object.prototype.toString (§20.1.3.6) of an object.</summary>
    internal static JsValue ToTaggedString(JsObject o)
    {
        if (o is JsProxy { Target: null }) throw Errors.TypeError("Cannot perform 'Object.prototype.toString' on a proxy that has been revoked");
        string builtinTag = BuiltinTag(o);
        JsValue tag = o.Get(WellKnownSymbols.ToStringTag);
        if (tag.IsString)
        {
            return JsValue.FromString(JsString.Concat(JsString.Concat(JsString.Create("[object "), tag.AsString()), JsString.FromChar(']')));
        }
        return JsValue.FromString(builtinTag switch
        {
            "Object" => s_object ??= new JsString("[object Object]"),
            "Function" => s_function ??= new JsString("[object Function]"),
            "Array" => s_array ??= new JsString("[object Array]"),
            _ => new JsString("[object " + builtinTag + "]"),
        });
    }

    private static JsString? s_object, s_function, s_array;

    private static string BuiltinTag(JsObject o)
    {
        if (Comparison.IsArray(JsValue.FromObject(o))) return "Array";
        if (o.IsCallable) return "Function";
        if (o is JsProxy) return "Object";
        string name = o.ClassName;
        return name is "Arguments" or "Error" or "Boolean" or "Number" or "String" or "Date" or "RegExp" ? name : "Object";
    }

    /// <summary>Object.prototype.valueOf ( ) (§20.1.3.7)</summary>
    private static JsValue ValueOf(in BuiltinCall call) => JsValue.FromObject(TypeConversion.ToObject(call.This));

    /// <summary>get Object.prototype.__proto__ (§20.1.3.8.1)</summary>
    private static JsValue GetProto(in BuiltinCall call) => JsValue.FromObjectOrNull(TypeConversion.ToObject(call.This).GetPrototypeOf());

    /// <summary>set Object.prototype.__proto__ (§20.1.3.8.2)</summary>
    private static JsValue SetProto(in BuiltinCall call)
    {
        TypeConversion.RequireObjectCoercible(call.This, "set Object.prototype.__proto__");
        JsValue prototype = call[0];
        if ((!prototype.IsObject && !prototype.IsNull) || !call.This.IsObject) return JsValue.Undefined;
        ObjectConstructor.SetPrototypeOrThrow(call.This.AsObject(), prototype.IsNull ? null : prototype.AsObject());
        return JsValue.Undefined;
    }

    /// <summary>Object.prototype.__defineGetter__ ( P, getter ) (§20.1.3.9.1)</summary>
    private static JsValue DefineGetter(in BuiltinCall call)
    {
        JsValue p = call[0], getter = call[1];
        JsObject o = TypeConversion.ToObject(call.This);
        if (!getter.IsCallable) throw Errors.TypeError("Object.prototype.__defineGetter__: Expecting function");
        var descriptor = new PropertyDescriptor { Get = getter.AsObject(), Enumerable = true, Configurable = true };
        ObjectOperations.DefinePropertyOrThrow(o, TypeConversion.ToPropertyKey(p), descriptor);
        return JsValue.Undefined;
    }

    /// <summary>Object.prototype.__defineSetter__ ( P, setter ) (§20.1.3.9.2)</summary>
    private static JsValue DefineSetter(in BuiltinCall call)
    {
        JsValue p = call[0], setter = call[1];
        JsObject o = TypeConversion.ToObject(call.This);
        if (!setter.IsCallable) throw Errors.TypeError("Object.prototype.__defineSetter__: Expecting function");
        var descriptor = new PropertyDescriptor { Set = setter.AsObject(), Enumerable = true, Configurable = true };
        ObjectOperations.DefinePropertyOrThrow(o, TypeConversion.ToPropertyKey(p), descriptor);
        return JsValue.Undefined;
    }

    /// <summary>Object.prototype.__lookupGetter__ ( P ) (§20.1.3.9.3)</summary>
    private static JsValue LookupGetter(in BuiltinCall call) =>
        Lookup(call, out PropertyDescriptor found) ? JsValue.FromObjectOrUndefined(found.Get) : JsValue.Undefined;

    /// <summary>Object.prototype.__lookupSetter__ ( P ) (§20.1.3.9.4)</summary>
    private static JsValue LookupSetter(in BuiltinCall call) =>
        Lookup(call, out PropertyDescriptor found) ? JsValue.FromObjectOrUndefined(found.Set) : JsValue.Undefined;

    private static bool Lookup(in BuiltinCall call, out PropertyDescriptor found)
    {
        JsValue p = call[0];
        JsObject? o = TypeConversion.ToObject(call.This);
        PropertyKey key = TypeConversion.ToPropertyKey(p);
        for (; o is not null; o = o.GetPrototypeOf())
        {
            if (o.GetOwnProperty(key, out found)) return found.IsAccessor;
        }
        found = default;
        return false;
    }
}
