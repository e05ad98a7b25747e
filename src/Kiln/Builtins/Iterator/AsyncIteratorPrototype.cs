namespace Kiln.Builtins;

/// <summary>The %AsyncIteratorPrototype% object (ECMA-262 §27.1.5).</summary>
internal static unsafe class AsyncIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method(WellKnownSymbols.AsyncIterator, 0, &AsyncIterator);
        b.Method(WellKnownSymbols.AsyncDispose, 0, &AsyncDispose);
    }

    /// <summary>%AsyncIteratorPrototype% [ %Symbol.asyncIterator% ] ( ) (§27.1.5.1)</summary>
    private static JsValue AsyncIterator(in BuiltinCall call) => call.This;

    /// <summary>%AsyncIteratorPrototype% [ %Symbol.asyncDispose% ] ( ) (§27.1.5.2)</summary>
    private static JsValue AsyncDispose(in BuiltinCall call)
    {
        JsPromise promise = JsPromise.Create(call.Realm);
        try
        {
            JsObject? method = ObjectOperations.GetMethod(call.This, Names.Return);
            if (method is null)
            {
                promise.Resolve(JsValue.Undefined);
            }
            else
            {
                JsValue result = method.Call(call.This, []);
                JsPromise.PromiseResolve(call.Realm, result).Then(new ResolveUndefined(promise));
            }
        }
        catch (ThrowCompletion thrown)
        {
            promise.Reject(thrown.Value);
        }
        return JsValue.FromObject(promise);
    }

    private sealed class ResolveUndefined(JsPromise promise) : IPromiseContinuation
    {
        public void Fulfilled(JsValue value) => promise.Resolve(JsValue.Undefined);

        public void Rejected(JsValue reason) => promise.Reject(reason);
    }
}
