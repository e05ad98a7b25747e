namespace Kiln.Builtins;

/// <summary>The Proxy constructor (ECMA-262 §28.2.1, §28.2.2).</summary>
internal static unsafe class ProxyConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Proxy", 2, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        // A Proxy has no prototype of its own.
        b.LengthAndName();
        b.Method("revocable", 2, &Revocable);
    }

    /// <summary>Proxy ( target, handler ) (§28.2.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        if (call.NewTarget is null) throw Errors.TypeError("Constructor Proxy requires 'new'");
        return JsValue.FromObject(ProxyCreate(call[0], call[1]));
    }

    /// <summary>ProxyCreate (§10.5.14)</summary>
    private static JsProxy ProxyCreate(JsValue target, JsValue handler)
    {
        if (!target.IsObject || !handler.IsObject) throw Errors.TypeError("Cannot create proxy with a non-object as target or handler");
        return new JsProxy(target.AsObject(), handler.AsObject());
    }

    /// <summary>Proxy.revocable ( target, handler ) (§28.2.2.1)</summary>
    private static JsValue Revocable(in BuiltinCall call)
    {
        JsProxy proxy = ProxyCreate(call[0], call[1]);
        JsObject result = call.Realm.CreateObject();
        result.AddSlot(Names.Proxy, JsValue.FromObject(proxy), PropertyAttributes.All);
        result.AddSlot(Names.Revoke, JsValue.FromObject(call.Realm.CreateFunction("", 0, &Revoke, new Revoker { Proxy = proxy })), PropertyAttributes.All);
        return JsValue.FromObject(result);
    }

    /// <summary>[[RevocableProxy]] of a revoker function; null once it has run.</summary>
    private sealed class Revoker
    {
        public JsProxy? Proxy { get; set; }
    }

    private static JsValue Revoke(in BuiltinCall call)
    {
        var revoker = (Revoker)call.Callee.State!;
        revoker.Proxy?.Revoke();
        revoker.Proxy = null;
        return JsValue.Undefined;
    }
}
