namespace Kiln.Builtins;

/// <summary>The %Promise.prototype% object (ECMA-262 §27.2.5).</summary>
internal static unsafe class PromisePrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.PromiseConstructor);
        b.Realm.PromiseThen = b.Method("then", 2, &Then);
        b.Method("catch", 1, &Catch);
        b.Method("finally", 1, &Finally);
        b.ToStringTag("Promise");
    }

    /// <summary>Promise.prototype.then ( onFulfilled, onRejected ) (§27.2.5.4)</summary>
    private static JsValue Then(in BuiltinCall call)
    {
        if (call.This.TryObject<JsPromise>() is not { } promise)
        {
            throw Errors.TypeError($"Method Promise.prototype.then called on incompatible receiver {TypeConversion.ToMessageText(call.This)}");
        }
        Realm realm = call.Realm;
        JsValue onFulfilled = call[0], onRejected = call[1];
        if (realm.IsPromiseSpeciesPristine(promise))
        {
            JsPromise derived = JsPromise.Create(realm);
            promise.PerformThen(onFulfilled, onRejected, derived);
            return JsValue.FromObject(derived);
        }
        JsObject constructor = ObjectOperations.SpeciesConstructor(promise, realm.Get(Intrinsic.PromiseConstructor));
        PromiseCapability capability = PromiseCapability.New(JsValue.FromObject(constructor));
        promise.PerformThen(onFulfilled, onRejected, capability);
        return JsValue.FromObject(capability.Promise);
    }

    /// <summary>Promise.prototype.catch ( onRejected ) (§27.2.5.1)</summary>
    private static JsValue Catch(in BuiltinCall call) => ObjectOperations.Invoke(call.This, Names.Then, JsValue.Undefined, call[0]);

    /// <summary>Promise.prototype.finally ( onFinally ) (§27.2.5.3)</summary>
    private static JsValue Finally(in BuiltinCall call)
    {
        JsValue self = call.This, onFinally = call[0];
        if (!self.IsObject) throw Errors.TypeError("Promise.prototype.finally called on non-object");
        JsObject constructor = ObjectOperations.SpeciesConstructor(self.AsObject(), call.Realm.Get(Intrinsic.PromiseConstructor));
        if (!onFinally.IsCallable) return ObjectOperations.Invoke(self, Names.Then, onFinally, onFinally);
        var state = new FinallyState(onFinally.AsObject(), constructor);
        return ObjectOperations.Invoke(
            self, Names.Then,
            JsValue.FromObject(call.Realm.CreateFunction("", 1, &ThenFinally, state)),
            JsValue.FromObject(call.Realm.CreateFunction("", 1, &CatchFinally, state)));
    }

    private sealed record FinallyState(JsObject OnFinally, JsObject Constructor);

    private static JsValue ThenFinally(in BuiltinCall call)
    {
        var state = (FinallyState)call.Callee.State!;
        JsValue value = call[0];
        JsValue result = state.OnFinally.Call(JsValue.Undefined, []);
        JsObject promise = JsPromise.PromiseResolve(state.Constructor, result);
        BuiltinFunction returnValue = call.Realm.CreateFunction("", 0, &ReturnValue, new Box(value));
        return ObjectOperations.Invoke(JsValue.FromObject(promise), Names.Then, JsValue.FromObject(returnValue));
    }

    private static JsValue CatchFinally(in BuiltinCall call)
    {
        var state = (FinallyState)call.Callee.State!;
        JsValue reason = call[0];
        JsValue result = state.OnFinally.Call(JsValue.Undefined, []);
        JsObject promise = JsPromise.PromiseResolve(state.Constructor, result);
        BuiltinFunction thrower = call.Realm.CreateFunction("", 0, &ThrowReason, new Box(reason));
        return ObjectOperations.Invoke(JsValue.FromObject(promise), Names.Then, JsValue.FromObject(thrower));
    }

    private sealed record Box(JsValue Value);

    private static JsValue ReturnValue(in BuiltinCall call) => ((Box)call.Callee.State!).Value;

    private static JsValue ThrowReason(in BuiltinCall call) => throw new ThrowCompletion(((Box)call.Callee.State!).Value);
}
