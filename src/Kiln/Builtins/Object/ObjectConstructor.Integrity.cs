namespace Kiln.Builtins;

/// <content>Prototypes, extensibility and integrity levels.</content>
internal static unsafe partial class ObjectConstructor
{
    /// <summary>Object.freeze ( O ) (§20.1.2.6)</summary>
    private static JsValue Freeze(in BuiltinCall call)
    {
        JsValue o = call[0];
        RefuseArrayBufferView(o, "freeze");
        if (o.IsObject && !ObjectOperations.SetIntegrityLevel(o.AsObject(), frozen: true)) throw PreventExtensionsRefused(o.AsObject());
        return o;
    }

    /// <summary>Object.seal ( O ) (§20.1.2.22)</summary>
    private static JsValue Seal(in BuiltinCall call)
    {
        JsValue o = call[0];
        RefuseArrayBufferView(o, "seal");
        if (o.IsObject && !ObjectOperations.SetIntegrityLevel(o.AsObject(), frozen: false)) throw PreventExtensionsRefused(o.AsObject());
        return o;
    }

    // The elements of typed arrays are always configurable, so that neither can succeed: V8 says it before it begins.
    private static void RefuseArrayBufferView(JsValue o, string verb)
    {
        if (o.TryObject<JsTypedArray>() is { Length: > 0 }) throw Errors.TypeError($"Cannot {verb} array buffer views with elements");
    }

    /// <summary>Object.preventExtensions ( O ) (§20.1.2.20)</summary>
    private static JsValue PreventExtensions(in BuiltinCall call)
    {
        JsValue o = call[0];
        if (o.IsObject && !o.AsObject().PreventExtensions()) throw PreventExtensionsRefused(o.AsObject());
        return o;
    }

    private static ThrowCompletion PreventExtensionsRefused(JsObject o) => Errors.TypeError(
        o is JsProxy ? "'preventExtensions' on proxy: trap returned falsish" : "Cannot prevent extensions");

    /// <summary>Object.isExtensible ( O ) (§20.1.2.16)</summary>
    private static JsValue IsExtensible(in BuiltinCall call) => call[0].IsObject && call[0].AsObject().IsExtensible();

    /// <summary>Object.isFrozen ( O ) (§20.1.2.17)</summary>
    private static JsValue IsFrozen(in BuiltinCall call) => !call[0].IsObject || ObjectOperations.TestIntegrityLevel(call[0].AsObject(), frozen: true);

    /// <summary>Object.isSealed ( O ) (§20.1.2.18)</summary>
    private static JsValue IsSealed(in BuiltinCall call) => !call[0].IsObject || ObjectOperations.TestIntegrityLevel(call[0].AsObject(), frozen: false);

    /// <summary>Object.getPrototypeOf ( O ) (§20.1.2.12)</summary>
    private static JsValue GetPrototypeOf(in BuiltinCall call) => JsValue.FromObjectOrNull(TypeConversion.ToObject(call[0]).GetPrototypeOf());

    /// <summary>Object.setPrototypeOf ( O, proto ) (§20.1.2.23)</summary>
    private static JsValue SetPrototypeOf(in BuiltinCall call)
    {
        JsValue o = call[0], prototype = call[1];
        if (o.IsNullish) throw Errors.TypeError("Object.setPrototypeOf called on null or undefined");
        if (!prototype.IsObject && !prototype.IsNull) throw NotAPrototype(prototype);
        if (o.IsObject) SetPrototypeOrThrow(o.AsObject(), prototype.IsNull ? null : prototype.AsObject());
        return o;
    }

    /// <summary>[[SetPrototypeOf]], with a TypeError when it is refused.</summary>
    public static void SetPrototypeOrThrow(JsObject o, JsObject? prototype)
    {
        if (o.SetPrototypeOf(prototype)) return;
        throw Errors.TypeError(o switch
        {
            JsProxy => "'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'",
            ImmutablePrototypeObject => "Immutable prototype object 'Object.prototype' cannot have their prototype set",
            _ => o.IsExtensible() ? "Cyclic __proto__ value" : $"{TypeConversion.ToDisplayString(JsValue.FromObject(o))} is not extensible",
        });
    }
}
