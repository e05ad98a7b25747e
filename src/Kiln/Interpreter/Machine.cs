using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <summary>The interpreter of one agent: its register stack and frames, and the ways in from .NET code.</summary>
internal sealed partial class Machine
{
    /// <summary>Script frames past which a call is "Maximum call stack size exceeded"; about V8's default.</summary>
    private const int MaxDepth = 10_400;

    private const int FirstSegment = 1 << 14;
    private const int FurtherSegment = 1 << 17;

    /// <summary>Registers of all further segments (128 MB); past that, too, a call is one too deep.</summary>
    private const int MaxSegmentRegisters = 1 << 23;

    private readonly Agent _agent;
    private int _segmentRegisters;

    /// <summary>All frames made so far by depth, and the running one's: storing a number is cheaper than storing a reference.</summary>
    private Frame[] _frames = new Frame[FirstFrames];
    private int _depth;

    private const int FirstFrames = 64;

    public Machine(Agent agent)
    {
        _agent = agent;
        // Among the objects that never move: where large arrays may be young (the command), it would be cleared and copied else.
        _frames[0] = new Frame(null, 0) { Stack = GC.AllocateArray<JsValue>(FirstSegment, pinned: true) };
    }

    public Agent Agent => _agent;

    /// <summary>The running frame; the bottom one when no script runs.</summary>
    public Frame CurrentFrame
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _frames[_depth];
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private set => _depth = value.Depth;
    }

    /// <summary>What the loop polls; set by <see cref="RequestInterrupt"/>.</summary>
    public volatile bool InterruptRequested;

    /// <summary>Depth past which a call looks whether it is too deep or interrupted: no call pays for the poll.</summary>
    private volatile int _depthLimit = MaxDepth;

    private int _requested;

    /// <summary>Called at a poll after <see cref="InterruptRequested"/>; may throw to stop the run.</summary>
    public Action? InterruptHandler { get; set; }

    /// <summary>Asks for a call of <see cref="InterruptHandler"/> at the next poll: a call, a jump back, or a poll of a built-in. From any thread.</summary>
    public void RequestInterrupt()
    {
        if (Interlocked.Exchange(ref _requested, 1) == 0) Interlocked.Increment(ref Interrupts.Pending);
        InterruptRequested = true;
        _depthLimit = -1;
    }

    /// <summary>Takes the request back.</summary>
    public void ClearInterrupt()
    {
        InterruptRequested = false;
        _depthLimit = MaxDepth;
        if (Interlocked.Exchange(ref _requested, 0) == 1) Interlocked.Decrement(ref Interrupts.Pending);
    }

    /// <summary>Delivers a request.</summary>
    internal void Interrupt()
    {
        ClearInterrupt();
        InterruptHandler?.Invoke();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CheckDepth(int depth)
    {
        if (InterruptRequested) Interrupt();
        if (depth > MaxDepth) throw Errors.StackOverflow();
    }

    /// <summary>[[Call]] of a script function from .NET code (§10.2.1).</summary>
    public JsValue Call(ScriptFunction function, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (IsStackLow) return CallDeep(function, thisValue, arguments);
        Realm outer = _agent.CurrentRealm;
        // A body that is plain is loaded, and takes this as it is.
        if (FastPaths.Enabled && outer == function.Realm && function.IsPlainCall && function.Code.PlainRegisterCount != LinkedFunction.NeverPlain)
        {
            return Run(PushFrame(function, thisValue, arguments, null, FrameFlags.Entry));
        }
        if ((function.Flags & ObjectFlags.ClassConstructor) != 0) throw ClassConstructorCalled(function);
        if (FastPaths.Enabled && outer == function.Realm) return CallInRealm(function, thisValue, arguments);
        _agent.CurrentRealm = function.Realm;
        try
        {
            return CallInRealm(function, thisValue, arguments);
        }
        finally
        {
            _agent.CurrentRealm = outer;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsValue CallDeep(ScriptFunction function, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        JsValue[] kept = arguments.ToArray();
        return OnDeepStack(() => Call(function, thisValue, kept));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsObject ConstructDeep(ScriptFunction function, ReadOnlySpan<JsValue> arguments, JsObject newTarget)
    {
        JsValue[] kept = arguments.ToArray();
        return OnDeepStack(() => Construct(function, kept, newTarget));
    }

    /// <summary>[[Construct]] of a script function from .NET code (§10.2.2).</summary>
    public JsObject Construct(ScriptFunction function, ReadOnlySpan<JsValue> arguments, JsObject newTarget)
    {
        if (IsStackLow) return ConstructDeep(function, arguments, newTarget);
        Realm outer = _agent.CurrentRealm;
        _agent.CurrentRealm = function.Realm;
        try
        {
            JsValue thisValue = function.Code.Template.Kind == FunctionKind.DerivedConstructor
                ? default
                : JsValue.FromObject(CreateThis(function, newTarget));
            Frame frame = PushFrame(function, thisValue, arguments, newTarget, FrameFlags.Entry | FrameFlags.Construct);
            return Run(frame).AsObject();
        }
        finally
        {
            _agent.CurrentRealm = outer;
        }
    }

    /// <summary>A call whose realm is already the running one.</summary>
    private JsValue CallInRealm(ScriptFunction function, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        FunctionFlags flags = function.Code.Template.Flags;
        if ((flags & FunctionFlags.CoercesThis) != 0) thisValue = CoerceThis(function.Realm, thisValue);
        if ((flags & (FunctionFlags.Async | FunctionFlags.Generator)) != 0) return StartCoroutine(function, thisValue, arguments);
        return Run(PushFrame(function, thisValue, arguments, null, FrameFlags.Entry));
    }

    /// <summary>OrdinaryCallBindThis for sloppy functions (§10.2.1.2).</summary>
    internal static JsValue CoerceThis(Realm realm, JsValue thisValue)
    {
        if (thisValue.IsObject) return thisValue;
        thisValue.Forget();
        return JsValue.FromObject(thisValue.IsNullish ? realm.GlobalObject : JsPrimitiveWrapper.Create(realm, thisValue));
    }

    private static ThrowCompletion ClassConstructorCalled(ScriptFunction function) =>
        // The callee's execution context is the running one already (§10.2.1 step 4): the error is of its realm.
        new(JsValue.FromObject(Errors.CreateObject(
            function.Realm, NativeErrorKind.TypeError,
            StackTrace.OwnName(function) is { Length: > 0 } name
                ? $"Class constructor {name} cannot be invoked without 'new'"
                : "Class constructors cannot be invoked without 'new'")));

    /// <summary>The object a base constructor starts with (OrdinaryCreateFromConstructor with %Object.prototype%).</summary>
    private static JsObject CreateThis(ScriptFunction function, JsObject newTarget)
    {
        JsObject? prototype = null;
        int expected = function.Code.InstanceSlots;
        if (FastPaths.Enabled && Exact.As<ScriptFunction>(newTarget) is { } script)
        {
            if (script.Shape.IsLazy) script.Materialize();
            LinkedFunction code = script.Code;
            if (script.Shape != code.PrototypeShape)
            {
                int slot = script.Shape.Lookup(Names.Prototype, out PropertyAttributes attributes);
                bool isData = slot >= 0 && (attributes & PropertyAttributes.Accessor) == 0 && script.Shape.IsCacheable;
                code.PrototypeShape = isData ? script.Shape : null;
                code.PrototypeSlot = slot;
            }
            expected = Math.Max(expected, code.InstanceSlots);
            if (code.PrototypeShape is not null) prototype = script.Slots[code.PrototypeSlot].TryObject<JsObject>();
        }
        prototype ??= ObjectOperations.GetPrototypeFromConstructor(newTarget, Intrinsic.ObjectPrototype);
        return new JsObject(prototype.RootShapeForInstances(), expected == 0 ? JsObject.NoValues : new JsValue[expected]);
    }

    /// <summary>Pushes a frame and copies this and the arguments into its registers.</summary>
    private Frame PushFrame(ScriptFunction function, JsValue thisValue, ReadOnlySpan<JsValue> arguments, JsObject? newTarget, FrameFlags flags)
    {
        LinkedFunction code = function.Code;
        Frame caller = CurrentFrame;
        Frame? frame = TryPush(caller, caller.Top, code);
        if (frame is null)
        {
            frame = Push(caller, caller.Top, code);
            if ((code.Template.Flags & FunctionFlags.NeedsArguments) != 0) frame.Arguments = arguments.ToArray();
        }
        frame.Begin(code, function);
        frame.SetCall(flags, newTarget);
        int passed = Math.Min(arguments.Length, code.ParameterCount);
        // There is room for all registers, and a body has two more than parameters at least.
        ref JsValue registers = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(frame.Stack), frame.Base);
        if (registers._ref != function) registers = JsValue.FromObject(function);
        else registers.SetBits(JsValue.ObjectBits);
        Store(ref Unsafe.Add(ref registers, 1), thisValue);
        if (passed > 4) arguments[..passed].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref registers, 2), passed));
        else for (int i = 0; i < passed; i++) Store(ref Unsafe.Add(ref registers, i + 2), arguments[i]);
        ClearRegisters(frame, 2 + passed);
        _depth = frame.Depth;
        return frame;
    }

    /// <summary>Stores a value in a register; a number without its reference, of which the collector would be told.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(ref JsValue register, JsValue value)
    {
        if (value.IsNumber) register.SetBits(value._bits);
        else register = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ClearRegisters(Frame frame, int from)
    {
        // Only the words: stale references are never read. The frame has room for all of them.
        int to = frame.Top - frame.Base;
        ref JsValue registers = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(frame.Stack), frame.Base);
        for (int i = from; i < to; i++) Unsafe.Add(ref registers, i).SetBits(JsValue.UndefinedBits);
    }

    /// <summary>The next frame at an index of its caller's segment when nothing has to be made, loaded or asked; else null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Frame? TryPush(Frame caller, int at, LinkedFunction code)
    {
        Frame? frame = caller.Callee;
        int top = at + code.PlainRegisterCount;
        if (frame is null || frame.Stack != caller.Stack || top > frame.Stack.Length || frame.Depth > _depthLimit) return null;
        frame.Base = at;
        frame.Top = top;
        return frame;
    }

    /// <summary>The same whatever there is to do.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Frame Push(Frame caller, int at, LinkedFunction code) => Reserve(caller, caller.Stack, at, code.Body.RegisterCount);

    /// <summary>The next frame, with room for its registers at an index of a segment or in a further segment.</summary>
    private Frame Reserve(Frame caller, JsValue[] stack, int at, int count)
    {
        Frame frame = caller.Callee ?? NewFrame(caller);
        if (frame.Depth > _depthLimit) CheckDepth(frame.Depth);
        if (at + count > stack.Length)
        {
            ReserveSegment(frame, count);
        }
        else
        {
            if (frame.Stack != stack) frame.Stack = stack;
            frame.Base = at;
        }
        frame.Top = frame.Base + count;
        return frame;
    }

    private Frame NewFrame(Frame caller)
    {
        var frame = new Frame(caller, caller.Depth + 1);
        if (frame.Depth == _frames.Length) System.Array.Resize(ref _frames, _frames.Length * 2);
        _frames[frame.Depth] = frame;
        return caller.Callee = frame;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReserveSegment(Frame frame, int count)
    {
        // A segment made here stays with this frame: a loop of calls at the border must not allocate each time.
        if (frame.OwnSegment is null || frame.OwnSegment.Length < count) frame.OwnSegment = NewSegment(count, frame.OwnSegment?.Length ?? 0);
        frame.Stack = frame.OwnSegment;
        frame.Base = 0;
    }

    private JsValue[] NewSegment(int count, int replaced)
    {
        int size = Math.Max(FurtherSegment, count * 2);
        if (_segmentRegisters - replaced + size > MaxSegmentRegisters) throw Errors.StackOverflow();
        _segmentRegisters += size - replaced;
        return new JsValue[size];
    }

    /// <summary>Runs a frame that was pushed as an entry until it returns; a throw completion comes out as an exception.</summary>
    private JsValue Run(Frame entry)
    {
        Frame frame = entry;
        while (true)
        {
            ThrowCompletion thrown;
            bool isLeft = true;
            try
            {
                JsValue result = Loop(frame);
                result.Forget();
                isLeft = false;
                return result;
            }
            catch (ThrowCompletion completion)
            {
                // Goes on behind the catch block: throwing again inside it would keep the stack of every level it passes.
                thrown = completion;
                isLeft = false;
            }
            finally
            {
                // A host's interrupt, or verified code that met what no compiler emits: every frame of this run is left.
                // A catch block that throws again would keep the stack of every level here too.
                if (isLeft) CurrentFrame = entry.Caller!;
            }
            if (thrown.HasLeftFrames)
            {
                thrown.HasLeftFrames = false;
                throw thrown;
            }
            frame = Unwind(thrown.Value) ?? throw thrown;
        }
    }

    /// <summary>
    /// Leaves frames down to one that handles the exception and makes it ready to run there; null when none down to the
    /// entry of this run does, whose caller is then the running frame.
    /// </summary>
    private Frame? Unwind(JsValue exception)
    {
        while (true)
        {
            Frame frame = CurrentFrame;
            foreach (ExceptionHandler handler in frame.Code.Body.Handlers)
            {
                if (frame.Pc < handler.Start || frame.Pc >= handler.End) continue;
                frame[handler.Register] = exception;
                frame.Pc = handler.Target;
                CurrentFrame = frame;
                return frame;
            }
            CurrentFrame = frame.Caller!;
            if ((frame.Flags & FrameFlags.Entry) != 0) return null;
        }
    }

    /// <summary>Makes a closure of a function over an environment (InstantiateOrdinaryFunctionObject and its kin, §15.2.4).</summary>
    public ScriptFunction CreateClosure(LinkedFunction code, JsValue[]? environment)
    {
        Realm realm = code.Unit.Realm;
        FunctionTemplate template = code.Template;
        Shape shape = (template.Flags & (FunctionFlags.Async | FunctionFlags.Generator)) == 0
            ? realm.LazyFunctionShape
            : LazyCoroutineShape(realm, template);
        return new ScriptFunction(code, environment, shape);
    }

    private static unsafe Shape LazyCoroutineShape(Realm realm, FunctionTemplate template)
    {
        int kind = (template.IsAsync ? 1 : 0) + (template.IsGenerator ? 2 : 0);
        return realm.LazyFunctionShapes[kind] ??= Shape.CreateLazy(
            realm.Get(kind switch
            {
                1 => Intrinsic.AsyncFunctionPrototype,
                2 => Intrinsic.GeneratorFunctionPrototype,
                _ => Intrinsic.AsyncGeneratorFunctionPrototype,
            }),
            null,
            realm);
    }
}
