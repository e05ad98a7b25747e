namespace Kiln.Builtins;

/// <summary>The %AsyncDisposableStack.prototype% object (ECMA-262 2026 §27.4.3).</summary>
internal static unsafe class AsyncDisposableStackPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.AsyncDisposableStackConstructor);
        b.Method("use", 1, &Use);
        BuiltinFunction dispose = b.Method("disposeAsync", 0, &DisposeAsync);
        b.Method("adopt", 2, &Adopt);
        b.Method("defer", 1, &Defer);
        b.Method("move", 0, &Move);
        b.Getter("disposed", &Disposed);
        b.Alias(WellKnownSymbols.AsyncDispose, dispose);
        b.ToStringTag("AsyncDisposableStack");
    }

    /// <summary>AsyncDisposableStack.prototype.adopt ( value, onDisposeAsync ) (§27.4.3.1)</summary>
    private static JsValue Adopt(in BuiltinCall call) => JsDisposableStack.Adopt(call, true, "AsyncDisposableStack.prototype.adopt");

    /// <summary>AsyncDisposableStack.prototype.defer ( onDisposeAsync ) (§27.4.3.3)</summary>
    private static JsValue Defer(in BuiltinCall call) => JsDisposableStack.Defer(call, true, "AsyncDisposableStack.prototype.defer");

    /// <summary>AsyncDisposableStack.prototype.move ( ) (§27.4.3.6)</summary>
    private static JsValue Move(in BuiltinCall call) => JsDisposableStack.Move(call, true, "AsyncDisposableStack.prototype.move");

    /// <summary>AsyncDisposableStack.prototype.use ( value ) (§27.4.3.7)</summary>
    private static JsValue Use(in BuiltinCall call) => JsDisposableStack.Use(call, true, "AsyncDisposableStack.prototype.use");

    /// <summary>get AsyncDisposableStack.prototype.disposed (§27.4.3.5)</summary>
    private static JsValue Disposed(in BuiltinCall call) =>
        JsDisposableStack.Require(call.This, true, "get AsyncDisposableStack.prototype.disposed").IsDisposed;

    /// <summary>AsyncDisposableStack.prototype.disposeAsync ( ) (§27.4.3.4)</summary>
    private static JsValue DisposeAsync(in BuiltinCall call)
    {
        JsPromise promise = JsPromise.Create(call.Realm);
        if (call.This.TryObject<JsDisposableStack>() is not { IsAsync: true } stack)
        {
            promise.Reject(MapPrototype.Incompatible("AsyncDisposableStack.prototype.disposeAsync", call.This).Value);
        }
        else if (stack.IsDisposed)
        {
            promise.Resolve(JsValue.Undefined);
        }
        else
        {
            stack.IsDisposed = true;
            _ = stack.Resources.DisposeAll(call.Realm, promise);
        }
        return JsValue.FromObject(promise);
    }
}
