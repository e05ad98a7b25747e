using Kiln.Builtins;
using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>Generators and async functions (ECMA-262 §27.3–§27.7): starting, suspending, resuming.</content>
internal sealed partial class Machine
{
    /// <summary>A call of a generator, async function or async generator.</summary>
    private JsValue StartCoroutine(ScriptFunction function, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        FunctionTemplate template = function.Code.Template;
        if (!template.IsGenerator)
        {
            JsPromise promise = JsPromise.Create(function.Realm);
            StartAsync(function, thisValue, arguments, promise);
            return JsValue.FromObject(promise);
        }
        // Parameters are bound by the body's first instructions; InitialYield then makes the generator object.
        var coroutine = new Coroutine(function);
        Frame frame = PushFrame(function, thisValue, arguments, null, FrameFlags.Entry);
        frame.Coroutine = coroutine;
        coroutine.Arguments = frame.Arguments;
        return Run(frame);
    }

    /// <summary>AsyncFunctionStart (§27.7.5.1): runs the body to its first await.</summary>
    private void StartAsync(ScriptFunction function, JsValue thisValue, ReadOnlySpan<JsValue> arguments, JsPromise promise)
    {
        var coroutine = new Coroutine(function);
        var driver = new AsyncFunctionDriver(this, coroutine, promise);
        coroutine.Awaiter = driver;
        JsValue result;
        try
        {
            Frame frame = PushFrame(function, thisValue, arguments, null, FrameFlags.Entry);
            frame.Coroutine = coroutine;
            coroutine.Arguments = frame.Arguments;
            coroutine.IsRunning = true;
            result = Run(frame);
        }
        catch (ThrowCompletion completion)
        {
            coroutine.IsRunning = false;
            promise.Reject(completion.Value);
            return;
        }
        coroutine.IsRunning = false;
        if (coroutine.Reason == SuspendReason.Completed) promise.Resolve(result);
    }

    private JsValue SuspendAtStart(Frame frame)
    {
        Coroutine coroutine = Suspend(frame, SuspendReason.Start);
        ScriptFunction function = frame.Function;
        bool isAsync = function.Code.Template.IsAsync;
        JsObject prototype = ObjectOperations.GetPrototypeFromConstructor(
            function, isAsync ? Intrinsic.AsyncGeneratorPrototype : Intrinsic.GeneratorPrototype);
        JsObject generator = isAsync
            ? new JsAsyncGenerator(prototype.RootShapeForInstances(), coroutine)
            : new JsGenerator(prototype.RootShapeForInstances(), coroutine);
        coroutine.Generator = generator;
        return JsValue.FromObject(generator);
    }

    private JsValue SuspendAtYield(Frame frame, JsValue value, bool isDelegating)
    {
        Coroutine coroutine = Suspend(frame, SuspendReason.Yield);
        coroutine.IsDelegating = isDelegating;
        return value;
    }

    private JsValue SuspendAtAwait(Frame frame, JsValue value)
    {
        Coroutine coroutine = frame.Coroutine ?? throw new BytecodeException("await outside an async function");
        // PromiseResolve can throw into the body (a getter on constructor), so it comes before the suspension.
        value.Forget();
        JsPromise promise = JsPromise.PromiseResolve(frame.Function.Realm, value);
        Suspend(frame, SuspendReason.Await);
        promise.Then(coroutine.Awaiter ?? throw new BytecodeException("await in a function that is not async"));
        return JsValue.Undefined;
    }

    private Coroutine Suspend(Frame frame, SuspendReason reason)
    {
        Coroutine coroutine = frame.Coroutine ?? throw new BytecodeException("a suspension outside a generator or async function");
        int count = frame.Code.Body.RegisterCount;
        if (coroutine.Registers.Length != count) coroutine.Registers = new JsValue[count];
        Span<JsValue> registers = frame.Stack.AsSpan(frame.Base, count);
        JsValue.Forget(registers);
        registers.CopyTo(coroutine.Registers);
        coroutine.Environment = frame.Environment;
        coroutine.Pc = frame.Pc;
        coroutine.Reason = reason;
        CurrentFrame = frame.Caller!;
        return coroutine;
    }

    /// <summary>
    /// Runs a suspended body until it suspends again or ends; <see cref="Coroutine.Reason"/> tells which. A throw
    /// completion of the body comes out as an exception, and then it has ended.
    /// </summary>
    public JsValue Resume(Coroutine coroutine, ResumeMode mode, JsValue value)
    {
        if (IsStackLow) return ResumeDeep(coroutine, mode, value);
        ScriptFunction function = coroutine.Function;
        Realm outer = _agent.CurrentRealm;
        _agent.CurrentRealm = function.Realm;
        SuspendReason reason = coroutine.Reason;
        coroutine.IsRunning = true;
        coroutine.Reason = SuspendReason.Completed;
        try
        {
            Frame frame = RestoreFrame(coroutine);
            if (reason != SuspendReason.Start)
            {
                uint word = frame.Code.Body.Code[frame.Pc];
                bool raw = reason == SuspendReason.Yield && C(word) != 0;
                if (mode == ResumeMode.Throw && !raw)
                {
                    Frame? handler = Unwind(value);
                    if (handler is null) throw new ThrowCompletion(value);
                    return Run(frame);
                }
                frame[(int)A(word)] = value;
                if (reason == SuspendReason.Yield)
                {
                    frame[(int)B(word)] = raw ? JsValue.FromInt32((int)mode) : JsValue.FromBoolean(mode == ResumeMode.Return);
                }
                frame.Pc++;
            }
            return Run(frame);
        }
        finally
        {
            coroutine.IsRunning = false;
            _agent.CurrentRealm = outer;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsValue ResumeDeep(Coroutine coroutine, ResumeMode mode, JsValue value) => OnDeepStack(() => Resume(coroutine, mode, value));

    private Frame RestoreFrame(Coroutine coroutine)
    {
        ScriptFunction function = coroutine.Function;
        int count = function.Code.Body.RegisterCount;
        Frame caller = CurrentFrame;
        Frame frame = Reserve(caller, caller.Stack, caller.Top, count);
        frame.SetFunction(function.Code, function);
        frame.Flags = FrameFlags.Entry;
        if (frame.Environment != coroutine.Environment) frame.Environment = coroutine.Environment;
        if (frame.Arguments != coroutine.Arguments) frame.Arguments = coroutine.Arguments;
        frame.Coroutine = coroutine;
        frame.Pc = coroutine.Pc;
        coroutine.Registers.AsSpan(0, count).CopyTo(frame.Stack.AsSpan(frame.Base, count));
        CurrentFrame = frame;
        return frame;
    }
}

/// <summary>Drives an async function: each settled await resumes it, its end settles the promise.</summary>
internal sealed class AsyncFunctionDriver(Machine machine, Coroutine coroutine, JsPromise promise) : IPromiseContinuation
{
    public Coroutine Coroutine => coroutine;

    /// <summary>What its end settles.</summary>
    public JsPromise Promise => promise;

    public void Fulfilled(JsValue value) => Resume(ResumeMode.Next, value);

    public void Rejected(JsValue reason) => Resume(ResumeMode.Throw, reason);

    private void Resume(ResumeMode mode, JsValue value)
    {
        JsValue result;
        try
        {
            result = machine.Resume(coroutine, mode, value);
        }
        catch (ThrowCompletion completion)
        {
            promise.Reject(completion.Value);
            return;
        }
        if (coroutine.Reason == SuspendReason.Completed) promise.Resolve(result);
    }
}
