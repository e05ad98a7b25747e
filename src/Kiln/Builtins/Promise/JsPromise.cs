namespace Kiln.Builtins;

/// <summary>[[PromiseState]].</summary>
internal enum PromiseState : byte
{
    Pending,
    Fulfilled,
    Rejected,
}

/// <summary>What await and module evaluation use instead of function objects.</summary>
internal interface IPromiseContinuation
{
    void Fulfilled(JsValue value);

    void Rejected(JsValue reason);
}

/// <summary>A Promise instance (ECMA-262 §27.2.6).</summary>
internal sealed class JsPromise(Shape shape) : JsObject(shape)
{
    // The reactions while pending, a ring: the last one's Next is the first.
    private PromiseReaction? _lastReaction;

    public override string ClassName => "Promise";

    /// <summary>A pending promise of the realm with the intrinsic prototype.</summary>
    public static JsPromise Create(Realm realm) => new(realm.Get(Intrinsic.PromisePrototype).RootShapeForInstances());

    /// <summary>A promise of the realm that is already rejected.</summary>
    public static JsPromise CreateRejected(Realm realm, JsValue reason)
    {
        JsPromise promise = Create(realm);
        promise.Reject(reason);
        return promise;
    }

    /// <summary>[[PromiseState]].</summary>
    public PromiseState State { get; private set; }

    /// <summary>[[PromiseResult]]; undefined while pending.</summary>
    public JsValue Result { get; private set; } = JsValue.Undefined;

    /// <summary>[[PromiseIsHandled]].</summary>
    public bool IsHandled { get; set; }

    /// <summary>What waits first for this promise, for asynchronous stack traces: a continuation, or the promise that <c>then</c> made.</summary>
    public object? FirstWaiter => _lastReaction?.Next.Waiter;

    /// <summary>The steps of a promise resolve function past its [[AlreadyResolved]] check (§27.2.1.3.2).</summary>
    public void Resolve(JsValue resolution)
    {
        if (State != PromiseState.Pending) return;
        if (!resolution.IsObject)
        {
            Settle(PromiseState.Fulfilled, resolution);
            return;
        }
        JsObject thenable = resolution.AsObject();
        if (thenable == this)
        {
            Reject(Errors.TypeError("Chaining cycle detected for promise #<Promise>").Value);
            return;
        }
        JsValue then;
        try
        {
            then = thenable.Get(Names.Then);
        }
        catch (ThrowCompletion thrown)
        {
            Reject(thrown.Value);
            return;
        }
        if (!then.IsCallable)
        {
            Settle(PromiseState.Fulfilled, resolution);
            return;
        }
        var job = new ResolveThenableJob(this, thenable, then.AsObject());
        Realm realm = PromiseReaction.HandlerRealm(then.AsObject());
        realm.Agent.EnqueueJob(realm, job.Run);
    }

    /// <summary>RejectPromise (§27.2.1.7).</summary>
    public void Reject(JsValue reason)
    {
        if (State != PromiseState.Pending) return;
        if (!IsHandled) Agent.Current.PromiseRejectionTracker?.Invoke(this, true);
        Settle(PromiseState.Rejected, reason);
    }

    /// <summary>FulfillPromise (§27.2.1.4), and the rest of RejectPromise, with TriggerPromiseReactions (§27.2.1.8).</summary>
    private void Settle(PromiseState state, JsValue result)
    {
        State = state;
        Result = result;
        PromiseReaction? last = _lastReaction;
        if (last is null) return;
        _lastReaction = null;
        PromiseReaction reaction = last;
        do
        {
            reaction = reaction.Next;
            reaction.Enqueue(state, result);
        }
        while (reaction != last);
    }

    /// <summary>PromiseResolve (§27.2.4.7.1) with %Promise%.</summary>
    public static JsPromise PromiseResolve(Realm realm, JsValue value)
    {
        if (value.TryObject<JsPromise>() is { } promise)
        {
            JsValue constructor = promise.Get(Names.Constructor);
            if (constructor.IsObject && constructor.AsObject() == realm.Get(Intrinsic.PromiseConstructor)) return promise;
        }
        JsPromise created = Create(realm);
        created.Resolve(value);
        return created;
    }

    /// <summary>PromiseResolve (§27.2.4.7.1) with any constructor.</summary>
    public static JsObject PromiseResolve(JsObject constructor, JsValue value)
    {
        if (value.TryObject<JsPromise>() is { } promise)
        {
            JsValue own = promise.Get(Names.Constructor);
            if (own.IsObject && own.AsObject() == constructor) return promise;
        }
        PromiseCapability capability = PromiseCapability.New(JsValue.FromObject(constructor));
        capability.Resolve(value);
        return capability.Promise;
    }

    /// <summary>PerformPromiseThen (§27.2.5.4.1) with native reactions and no result capability.</summary>
    public void Then(IPromiseContinuation continuation) => AddReaction(new PromiseReaction(continuation));

    /// <summary>PerformPromiseThen (§27.2.5.4.1).</summary>
    /// <param name="onFulfilled">Ignored unless callable.</param>
    /// <param name="onRejected">Ignored unless callable.</param>
    /// <param name="result">Null, a <see cref="PromiseCapability"/>, or an intrinsic <see cref="JsPromise"/> in place of its capability.</param>
    public void PerformThen(JsValue onFulfilled, JsValue onRejected, object? result) =>
        AddReaction(new PromiseReaction(
            onFulfilled.IsCallable ? onFulfilled.AsObject() : null, onRejected.IsCallable ? onRejected.AsObject() : null, result));

    private void AddReaction(PromiseReaction reaction)
    {
        if (State == PromiseState.Pending)
        {
            if (_lastReaction is { } last)
            {
                reaction.Next = last.Next;
                last.Next = reaction;
            }
            _lastReaction = reaction;
        }
        else
        {
            if (State == PromiseState.Rejected && !IsHandled) Agent.Current.PromiseRejectionTracker?.Invoke(this, false);
            reaction.Enqueue(State, Result);
        }
        IsHandled = true;
    }

    /// <summary>NewPromiseResolveThenableJob (§27.2.2.2).</summary>
    private sealed class ResolveThenableJob(JsPromise promise, JsObject thenable, JsObject then)
    {
        public void Run()
        {
            // The intrinsic then of an intrinsic promise would only make a derived promise that nobody sees.
            if (thenable is JsPromise inner && then is BuiltinFunction { Realm: var realm } && then == realm.PromiseThen && realm.IsPromiseSpeciesPristine(inner))
            {
                inner.Then(new Forward(promise));
                return;
            }
            PromiseCapability capability = PromiseCapability.ForPromise(promise);
            try
            {
                then.Call(JsValue.FromObject(thenable), [capability.ResolveFunction, capability.RejectFunction]);
            }
            catch (ThrowCompletion thrown)
            {
                capability.Reject(thrown.Value);
            }
        }
    }

    /// <summary>The pair of resolving functions of a promise as a native reaction.</summary>
    private sealed class Forward(JsPromise promise) : IPromiseContinuation
    {
        public void Fulfilled(JsValue value) => promise.Resolve(value);

        public void Rejected(JsValue reason) => promise.Reject(reason);
    }
}
