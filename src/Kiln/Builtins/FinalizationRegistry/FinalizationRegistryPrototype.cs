namespace Kiln.Builtins;

/// <summary>The %FinalizationRegistry.prototype% object (ECMA-262 §26.2.3).</summary>
internal static unsafe class FinalizationRegistryPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.FinalizationRegistryConstructor);
        b.Method("register", 2, &Register);
        b.Method("unregister", 1, &Unregister);
        b.ToStringTag("FinalizationRegistry");
    }

    private static JsFinalizationRegistry ThisRegistry(in BuiltinCall call, string method) =>
        call.This.TryObject<JsFinalizationRegistry>() ?? throw MapPrototype.Incompatible(method, call.This);

    /// <summary>FinalizationRegistry.prototype.register ( target, heldValue [ , unregisterToken ] ) (§26.2.3.2)</summary>
    private static JsValue Register(in BuiltinCall call)
    {
        JsFinalizationRegistry registry = ThisRegistry(call, "FinalizationRegistry.prototype.register");
        object target = WeakMapConstructor.HeldWeakly(call[0]) ?? throw Errors.TypeError("FinalizationRegistry.prototype.register: invalid target");
        if (Comparison.SameValue(call[0], call[1]))
        {
            throw Errors.TypeError("FinalizationRegistry.prototype.register: target and holdings must not be same");
        }
        object? token = WeakMapConstructor.HeldWeakly(call[2]);
        if (token is null && !call[2].IsUndefined) throw Errors.TypeError($"Invalid unregisterToken ('{TypeConversion.ToMessageText(call[2])}')");
        registry.Register(target, call[1], token);
        return JsValue.Undefined;
    }

    /// <summary>FinalizationRegistry.prototype.unregister ( unregisterToken ) (§26.2.3.3)</summary>
    private static JsValue Unregister(in BuiltinCall call)
    {
        JsFinalizationRegistry registry = ThisRegistry(call, "FinalizationRegistry.prototype.unregister");
        object token = WeakMapConstructor.HeldWeakly(call[0]) ?? throw Errors.TypeError($"Invalid unregisterToken ('{TypeConversion.ToMessageText(call[0])}')");
        return registry.Unregister(token);
    }
}
