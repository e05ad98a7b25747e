namespace Kiln.Builtins;

/// <summary>Both PromiseReaction Records (ECMA-262 §27.2.1.2) of one call of then, and the job one of them becomes.</summary>
internal sealed class PromiseReaction
{
    private readonly JsObject? _onFulfilled;
    private readonly JsObject? _onRejected;

    // [[Capability]]: null, a PromiseCapability or an intrinsic JsPromise; or else an IPromiseContinuation.
    private readonly object? _target;
    private JsValue _argument;
    private PromiseState _state;

    public PromiseReaction(JsObject? onFulfilled, JsObject? onRejected, object? capability)
    {
        _onFulfilled = onFulfilled;
        _onRejected = onRejected;
        _target = capability;
        Next = this;
    }

    public PromiseReaction(IPromiseContinuation continuation)
    {
        _target = continuation;
        Next = this;
    }

    /// <summary>The next reaction of the same promise, in a ring.</summary>
    public PromiseReaction Next { get; set; }

    /// <summary>Who learns of the outcome.</summary>
    public object? Waiter => (_onFulfilled as BuiltinFunction)?.State is PromiseConstructor.ElementState element ? element : _target is PromiseCapability capability ? capability.Promise : _target;

    /// <summary>Enqueues the reaction's job (NewPromiseReactionJob, §27.2.2.1).</summary>
    public void Enqueue(PromiseState state, JsValue argument)
    {
        _state = state;
        _argument = argument;
        JsObject? handler = state == PromiseState.Fulfilled ? _onFulfilled : _onRejected;
        Realm? realm = handler is not null ? HandlerRealm(handler) : _target is IPromiseContinuation ? Realm.Current : null;
        Agent.Current.EnqueueJob(realm, Run);
    }

    /// <summary>GetFunctionRealm, or the running realm where that throws.</summary>
    public static Realm HandlerRealm(JsObject handler)
    {
        if (handler is JsFunction function and not BoundFunction) return function.Realm;
        try
        {
            return ObjectOperations.GetFunctionRealm(handler);
        }
        catch (ThrowCompletion)
        {
            return Realm.Current;
        }
    }

    private void Run()
    {
        bool fulfilled = _state == PromiseState.Fulfilled;
        if (_target is IPromiseContinuation continuation)
        {
            if (fulfilled) continuation.Fulfilled(_argument);
            else continuation.Rejected(_argument);
            return;
        }
        JsObject? handler = fulfilled ? _onFulfilled : _onRejected;
        JsValue result = _argument;
        if (handler is not null)
        {
            try
            {
                result = handler.Call(JsValue.Undefined, [_argument]);
                fulfilled = true;
            }
            catch (ThrowCompletion thrown)
            {
                result = thrown.Value;
                fulfilled = false;
            }
        }
        switch (_target)
        {
            case JsPromise promise when fulfilled:
                promise.Resolve(result);
                break;
            case JsPromise promise:
                promise.Reject(result);
                break;
            case PromiseCapability capability when fulfilled:
                capability.Resolve(result);
                break;
            case PromiseCapability capability:
                capability.Reject(result);
                break;
        }
    }
}
