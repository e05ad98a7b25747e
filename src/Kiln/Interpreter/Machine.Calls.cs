using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>Entering and leaving frames, calls of everything that is no plain script function.</content>
internal sealed partial class Machine
{
    /// <summary>Pushes a frame for a call whose window is in the caller's registers: the window becomes its first registers.</summary>
    private Frame EnterCall(Frame caller, ScriptFunction target, int window, int count, int resultRegister)
    {
        LinkedFunction code = target.Code;
        FunctionBody body = code.Body;
        Frame frame = EnterWindow(caller, target, code, body, window, count);
        frame.NewTarget = null;
        frame.Flags = FrameFlags.None;
        frame.ResultRegister = resultRegister;
        if ((code.Template.Flags & FunctionFlags.CoercesThis) != 0)
        {
            ref JsValue thisValue = ref frame[1];
            if (!thisValue.IsObject) thisValue = CoerceThis(target.Realm, thisValue);
        }
        _frame = frame;
        return frame;
    }

    /// <summary>The same for a call by new or super.</summary>
    private Frame EnterConstruct(Frame caller, ScriptFunction target, JsObject newTarget, int window, int count, int resultRegister)
    {
        LinkedFunction code = target.Code;
        JsValue thisValue = code.Template.Kind == FunctionKind.DerivedConstructor ? default : JsValue.FromObject(CreateThis(target, newTarget));
        Frame frame = EnterWindow(caller, target, code, code.Body, window, count);
        frame[1] = thisValue;
        frame.NewTarget = newTarget;
        frame.Flags = FrameFlags.Construct;
        frame.ResultRegister = resultRegister;
        _frame = frame;
        return frame;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Frame EnterWindow(Frame caller, ScriptFunction target, LinkedFunction code, FunctionBody body, int window, int count)
    {
        int at = caller.Base + window;
        Frame frame = Reserve(caller, caller.Stack, at, body.RegisterCount);
        frame.Begin(code, target);
        if ((code.Template.Flags & FunctionFlags.NeedsArguments) != 0) frame.Arguments = caller.Stack.AsSpan(at + 2, count).ToArray();
        int kept = 2 + Math.Min(count, body.ParameterCount);
        if (frame.Stack != caller.Stack) caller.Stack.AsSpan(at, kept).CopyTo(frame.Stack);
        ClearRegisters(frame, kept, body.RegisterCount);
        return frame;
    }

    /// <summary>What a frame called by new hands back (§10.2.2 step 8 on).</summary>
    private static JsValue ConstructResult(Frame frame, JsValue result)
    {
        if (result.IsObject) return result;
        JsValue thisValue = frame[1];
        if (!thisValue.IsObject) throw ThisUninitialized();
        int count = thisValue.AsObject().Shape.Count;
        if (count > frame.Code.InstanceSlots && count <= 64) frame.Code.InstanceSlots = count;
        return thisValue;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsValue CallSlow(Frame frame, ref JsValue callee, int count)
    {
        if (!callee.IsCallable) throw NotCallable(frame, callee, "is not a function");
        JsObject target = callee.AsObject();
        JsValue thisValue = Beside(ref callee, 1);
        ReadOnlySpan<JsValue> arguments = Behind(ref callee, 2, count);
        if (FastPaths.Enabled && target is ScriptFunction script && script.Realm == _agent.CurrentRealm)
        {
            if ((target.Flags & ObjectFlags.ClassConstructor) != 0) throw ClassConstructorCalled(script);
            if (IsStackLow) return CallDeep(script, thisValue, arguments);
            return CallInRealm(script, thisValue, arguments);
        }
        return target.Call(thisValue, arguments);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsValue ConstructSlow(Frame frame, ref JsValue callee, ref JsValue newTarget, int count)
    {
        if (!callee.IsConstructor) throw NotConstructor(frame, callee);
        ReadOnlySpan<JsValue> arguments = Behind(ref callee, 2, count);
        JsObject target = newTarget.IsObject ? newTarget.AsObject() : callee.AsObject();
        return JsValue.FromObject(callee.AsObject().Construct(arguments, target));
    }

    private JsValue CallSpread(Frame frame, ref JsValue callee)
    {
        if (!callee.IsCallable) throw NotCallable(frame, callee, "is not a function");
        return callee.AsObject().Call(Beside(ref callee, 1), SpreadArguments(ref callee));
    }

    private static JsValue ConstructSpread(Frame frame, ref JsValue callee, JsValue newTarget)
    {
        if (!callee.IsConstructor) throw NotConstructor(frame, callee);
        JsObject target = newTarget.IsObject ? newTarget.AsObject() : callee.AsObject();
        return JsValue.FromObject(callee.AsObject().Construct(SpreadArguments(ref callee), target));
    }

    // The array was made for the call: nobody else has it, and it has no holes but those that ArrayAppendHole made.
    private static ReadOnlySpan<JsValue> SpreadArguments(ref JsValue callee)
    {
        JsArray array = Beside(ref callee, 2).TryObject<JsArray>() ?? throw new BytecodeException("spread arguments are not an array");
        if (array.ArrayLength > 500_000) throw Errors.StackOverflow();
        return FastPaths.Enabled
            ? array.Elements.AsSpan(0, (int)Math.Min(array.ArrayLength, (uint)array.Elements.Length))
            : ObjectOperations.CreateListFromArrayLike(JsValue.FromObject(array));
    }

    /// <summary>"x.f is not a function", with the callee as the source has it.</summary>
    private static ThrowCompletion NotCallable(Frame frame, in JsValue callee, string complaint)
    {
        int site = PositionTable.FindExact(frame.Code.Body.CallSites, frame.Pc);
        string text = site >= 0 && site < frame.Code.Unit.Code.StringCount
            ? frame.Code.Unit.Code.GetString(site)
            : TypeConversion.ToDisplayString(callee);
        return Errors.TypeError($"{text} {complaint}");
    }

    private static ThrowCompletion NotConstructor(Frame frame, in JsValue callee)
    {
        if (frame.Code.Template.Kind == FunctionKind.DerivedConstructor && Instruction.Op(frame.Code.Body.Code[frame.Pc]) is Opcode.SuperCall or Opcode.SuperCallSpread)
        {
            string superName = callee.TryObject<JsFunction>() is { } f ? StackTrace.OwnName(f) ?? "" : TypeConversion.ToMessageText(callee);
            string className = StackTrace.OwnName(frame.Function) ?? "";
            if (superName.Length == 0) superName = "null";
            if (className.Length == 0) className = "anonymous class";
            return Errors.TypeError($"Super constructor {superName} of {className} is not a constructor");
        }
        return NotCallable(frame, callee, "is not a constructor");
    }

    /// <summary>A closure made by running code: arrows take the home object of the code around them.</summary>
    private ScriptFunction NewClosure(Frame frame, LinkedFunction code, JsValue[]? environment)
    {
        ScriptFunction closure = CreateClosure(code, environment);
        if (code.Template.IsArrow) closure.HomeObject = frame.Function.HomeObject;
        return closure;
    }

    /// <summary>Runs the top-level code of a module without top-level await.</summary>
    public JsValue EvaluateModule(LinkedUnit unit)
    {
        ScriptFunction main = CreateClosure(unit.GetFunction(0), null);
        return Call(main, JsValue.Undefined, []);
    }

    /// <summary>Starts the top-level code of a module with top-level await; the promise is settled when it ends.</summary>
    public void EvaluateAsyncModule(LinkedUnit unit, Builtins.JsPromise promise)
    {
        ScriptFunction main = CreateClosure(unit.GetFunction(0), null);
        Realm outer = _agent.CurrentRealm;
        _agent.CurrentRealm = unit.Realm;
        try
        {
            StartAsync(main, JsValue.Undefined, [], promise);
        }
        finally
        {
            _agent.CurrentRealm = outer;
        }
    }
}
