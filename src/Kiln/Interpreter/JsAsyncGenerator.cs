using Kiln.Builtins;

namespace Kiln.Interpreter;

/// <summary>An AsyncGenerator object (ECMA-262 §27.6): requests queue up and are served one after the other.</summary>
internal sealed class JsAsyncGenerator : JsObject, IPromiseContinuation
{
    private enum GeneratorState : byte { SuspendedStart, SuspendedYield, Executing, DrainingQueue, Completed }

    private readonly record struct Request(ResumeMode Mode, JsValue Value, JsPromise Promise);

    private readonly Coroutine _coroutine;
    private readonly Queue<Request> _queue = new();
    private GeneratorState _state;

    public JsAsyncGenerator(Shape shape, Coroutine coroutine) : base(shape)
    {
        _coroutine = coroutine;
        coroutine.Awaiter = this;
    }

    public override string ClassName => "AsyncGenerator";

    public Coroutine Coroutine => _coroutine;

    /// <summary>What the running request settles.</summary>
    public JsPromise? CurrentPromise => _queue.TryPeek(out Request request) ? request.Promise : null;

    private Realm Realm => _coroutine.Function.Realm;

    /// <summary>AsyncGenerator.prototype.next, throw and return (§27.6.1.2–4).</summary>
    public void Enqueue(ResumeMode mode, JsValue value, JsPromise promise)
    {
        _queue.Enqueue(new Request(mode, value, promise));
        if (_state is GeneratorState.Executing or GeneratorState.DrainingQueue) return;
        if (_state == GeneratorState.SuspendedStart && mode != ResumeMode.Next) _state = GeneratorState.Completed;
        if (_state == GeneratorState.Completed) DrainQueue();
        else ResumeBody(mode, value);
    }

    public void Fulfilled(JsValue value) => ResumeBody(ResumeMode.Next, value);

    public void Rejected(JsValue reason) => ResumeBody(ResumeMode.Throw, reason);

    private void ResumeBody(ResumeMode mode, JsValue value)
    {
        while (true)
        {
            _state = GeneratorState.Executing;
            JsValue result;
            try
            {
                result = Realm.Agent.Machine.Resume(_coroutine, mode, value);
            }
            catch (ThrowCompletion completion)
            {
                _state = GeneratorState.DrainingQueue;
                CompleteStep(completion.Value, isThrow: true, done: true);
                DrainQueue();
                return;
            }
            switch (_coroutine.Reason)
            {
                case SuspendReason.Await:
                    return;
                case SuspendReason.Yield:
                    CompleteStep(result, isThrow: false, done: false);
                    if (!_queue.TryPeek(out Request next))
                    {
                        _state = GeneratorState.SuspendedYield;
                        return;
                    }
                    (mode, value, _) = next;
                    continue;
                default:
                    _state = GeneratorState.DrainingQueue;
                    CompleteStep(result, isThrow: false, done: true);
                    DrainQueue();
                    return;
            }
        }
    }

    /// <summary>AsyncGeneratorCompleteStep (§27.6.3.5).</summary>
    private void CompleteStep(JsValue value, bool isThrow, bool done)
    {
        Request request = _queue.Dequeue();
        if (isThrow) request.Promise.Reject(value);
        else request.Promise.Resolve(IteratorOperations.CreateResult(Realm, value, done));
    }

    /// <summary>AsyncGeneratorDrainQueue (§27.6.3.10).</summary>
    private void DrainQueue()
    {
        _state = GeneratorState.DrainingQueue;
        while (_queue.TryPeek(out Request request))
        {
            switch (request.Mode)
            {
                case ResumeMode.Return:
                    AwaitReturn(request.Value);
                    return;
                case ResumeMode.Throw:
                    CompleteStep(request.Value, isThrow: true, done: true);
                    break;
                default:
                    CompleteStep(JsValue.Undefined, isThrow: false, done: true);
                    break;
            }
        }
        _state = GeneratorState.Completed;
    }

    /// <summary>AsyncGeneratorAwaitReturn (§27.6.3.9).</summary>
    private void AwaitReturn(JsValue value)
    {
        JsPromise promise;
        try
        {
            promise = JsPromise.PromiseResolve(Realm, value);
        }
        catch (ThrowCompletion completion)
        {
            CompleteStep(completion.Value, isThrow: true, done: true);
            DrainQueue();
            return;
        }
        promise.Then(new ReturnAwaiter(this));
    }

    private sealed class ReturnAwaiter(JsAsyncGenerator generator) : IPromiseContinuation
    {
        public void Fulfilled(JsValue value) => Finish(value, isThrow: false);

        public void Rejected(JsValue reason) => Finish(reason, isThrow: true);

        private void Finish(JsValue value, bool isThrow)
        {
            generator.CompleteStep(value, isThrow, done: true);
            generator.DrainQueue();
        }
    }
}
