namespace Kiln.Builtins;

/// <summary>The %DisposableStack.prototype% object (ECMA-262 2026 §27.3.3).</summary>
internal static unsafe class DisposableStackPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.DisposableStackConstructor);
        b.Method("use", 1, &Use);
        BuiltinFunction dispose = b.Method("dispose", 0, &Dispose);
        b.Method("adopt", 2, &Adopt);
        b.Method("defer", 1, &Defer);
        b.Method("move", 0, &Move);
        b.Getter("disposed", &Disposed);
        b.Alias(WellKnownSymbols.Dispose, dispose);
        b.ToStringTag("DisposableStack");
    }

    /// <summary>DisposableStack.prototype.adopt ( value, onDispose ) (§27.3.3.1)</summary>
    private static JsValue Adopt(in BuiltinCall call) => JsDisposableStack.Adopt(call, false, "DisposableStack.prototype.adopt");

    /// <summary>DisposableStack.prototype.defer ( onDispose ) (§27.3.3.3)</summary>
    private static JsValue Defer(in BuiltinCall call) => JsDisposableStack.Defer(call, false, "DisposableStack.prototype.defer");

    /// <summary>DisposableStack.prototype.move ( ) (§27.3.3.6)</summary>
    private static JsValue Move(in BuiltinCall call) => JsDisposableStack.Move(call, false, "DisposableStack.prototype.move");

    /// <summary>DisposableStack.prototype.use ( value ) (§27.3.3.7)</summary>
    private static JsValue Use(in BuiltinCall call) => JsDisposableStack.Use(call, false, "DisposableStack.prototype.use");

    /// <summary>get DisposableStack.prototype.disposed (§27.3.3.5)</summary>
    private static JsValue Disposed(in BuiltinCall call) =>
        JsDisposableStack.Require(call.This, false, "get DisposableStack.prototype.disposed").IsDisposed;

    /// <summary>DisposableStack.prototype.dispose ( ) (§27.3.3.4)</summary>
    private static JsValue Dispose(in BuiltinCall call)
    {
        JsDisposableStack stack = JsDisposableStack.Require(call.This, false, "DisposableStack.prototype.dispose");
        if (stack.IsDisposed) return JsValue.Undefined;
        stack.IsDisposed = true;
        JsValue? error = null;
        bool more = true;
        while (more)
        {
            try
            {
                more = stack.Resources.DisposeNext(out _);
            }
            catch (ThrowCompletion thrown)
            {
                error = DisposableResources.Combine(call.Realm, error, thrown.Value);
            }
        }
        return error is { } thrownAtLast ? throw new ThrowCompletion(thrownAtLast) : JsValue.Undefined;
    }
}
