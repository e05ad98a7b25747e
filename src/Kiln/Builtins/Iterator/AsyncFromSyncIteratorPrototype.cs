namespace Kiln.Builtins;

/// <summary>The %AsyncFromSyncIteratorPrototype% object (ECMA-262 §27.1.6.2). No script ever sees it.</summary>
internal static unsafe class AsyncFromSyncIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.AsyncIteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("next", 1, &Next);
        b.Method("return", 1, &Return);
        b.Method("throw", 1, &Throw);
    }

    /// <summary>%AsyncFromSyncIteratorPrototype%.next ( [ value ] ) (§27.1.6.2.1)</summary>
    private static JsValue Next(in BuiltinCall call)
    {
        var self = (AsyncFromSyncIterator)call.This.AsObject();
        JsPromise promise = JsPromise.Create(call.Realm);
        try
        {
            IteratorRecord record = self.SyncIterator;
            JsValue result = ObjectOperations.Call(record.NextMethod, JsValue.FromObject(record.Iterator), call.Count > 0 ? [call[0]] : []);
            self.Continue(call.Realm, RequireObject(result), promise, closeIterator: true);
        }
        catch (ThrowCompletion thrown)
        {
            promise.Reject(thrown.Value);
        }
        return JsValue.FromObject(promise);
    }

    /// <summary>%AsyncFromSyncIteratorPrototype%.return ( [ value ] ) (§27.1.6.2.2)</summary>
    private static JsValue Return(in BuiltinCall call)
    {
        var self = (AsyncFromSyncIterator)call.This.AsObject();
        JsPromise promise = JsPromise.Create(call.Realm);
        try
        {
            JsValue iterator = JsValue.FromObject(self.SyncIterator.Iterator);
            bool hasValue = call.Count > 0;
            JsValue value = call[0];
            JsObject? method = ObjectOperations.GetMethod(iterator, Names.Return);
            if (method is null)
            {
                promise.Resolve(IteratorOperations.CreateResult(call.Realm, value, true));
                return JsValue.FromObject(promise);
            }
            JsValue result = method.Call(iterator, hasValue ? [value] : []);
            self.Continue(call.Realm, RequireObject(result), promise, closeIterator: false);
        }
        catch (ThrowCompletion thrown)
        {
            promise.Reject(thrown.Value);
        }
        return JsValue.FromObject(promise);
    }

    /// <summary>%AsyncFromSyncIteratorPrototype%.throw ( [ value ] ) (§27.1.6.2.3)</summary>
    private static JsValue Throw(in BuiltinCall call)
    {
        var self = (AsyncFromSyncIterator)call.This.AsObject();
        JsPromise promise = JsPromise.Create(call.Realm);
        try
        {
            JsValue iterator = JsValue.FromObject(self.SyncIterator.Iterator);
            bool hasValue = call.Count > 0;
            JsValue value = call[0];
            JsObject? method = ObjectOperations.GetMethod(iterator, Names.Throw);
            if (method is null)
            {
                IteratorOperations.Close(self.SyncIterator);
                throw Errors.TypeError("The iterator does not provide a 'throw' method");
            }
            JsValue result = method.Call(iterator, hasValue ? [value] : []);
            self.Continue(call.Realm, RequireObject(result), promise, closeIterator: true);
        }
        catch (ThrowCompletion thrown)
        {
            promise.Reject(thrown.Value);
        }
        return JsValue.FromObject(promise);
    }

    private static JsObject RequireObject(JsValue result) =>
        result.IsObject ? result.AsObject() : throw Errors.TypeError($"Iterator result {TypeConversion.ToDisplayString(result)} is not an object");
}
