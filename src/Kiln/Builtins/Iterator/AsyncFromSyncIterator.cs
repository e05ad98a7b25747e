namespace Kiln.Builtins;

/// <summary>An Async-from-Sync Iterator object (ECMA-262 §27.1.6).</summary>
internal sealed class AsyncFromSyncIterator : JsObject
{
    private AsyncFromSyncIterator(Shape shape, IteratorRecord record) : base(shape) => SyncIterator = record;

    /// <summary>[[SyncIteratorRecord]].</summary>
    public IteratorRecord SyncIterator { get; }

    /// <summary>CreateAsyncFromSyncIterator (§27.1.6.1): its iterator and next method.</summary>
    public static IteratorRecord Create(Realm realm, IteratorRecord syncIterator)
    {
        var iterator = new AsyncFromSyncIterator(realm.Get(Intrinsic.AsyncFromSyncIteratorPrototype).RootShapeForInstances(), syncIterator);
        return IteratorOperations.GetIteratorDirect(iterator);
    }

    /// <summary>AsyncFromSyncIteratorContinuation (§27.1.6.4)</summary>
    public void Continue(Realm realm, JsObject result, JsPromise promise, bool closeIterator)
    {
        try
        {
            bool done = TypeConversion.ToBoolean(result.Get(Names.Done));
            JsValue value = result.Get(Names.Value);
            JsPromise? wrapper = null;
            ThrowCompletion? thrown = null;
            try
            {
                wrapper = JsPromise.PromiseResolve(realm, value);
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw !done && closeIterator ? IteratorOperations.CloseAfter(SyncIterator, thrown) : thrown;
            wrapper!.Then(new Unwrap(realm, promise, this, done, closeIterator));
        }
        catch (ThrowCompletion thrown)
        {
            promise.Reject(thrown.Value);
        }
    }

    private sealed class Unwrap(Realm realm, JsPromise promise, AsyncFromSyncIterator iterator, bool done, bool closeIterator) : IPromiseContinuation
    {
        public void Fulfilled(JsValue value) => promise.Resolve(IteratorOperations.CreateResult(realm, value, done));

        public void Rejected(JsValue reason)
        {
            if (!done && closeIterator) IteratorOperations.CloseQuietly(iterator.SyncIterator);
            promise.Reject(reason);
        }
    }
}
