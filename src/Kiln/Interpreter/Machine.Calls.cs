using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>Entering and leaving frames, calls of everything that is no plain script function.</content>
internal sealed partial class Machine
{
    /// <summary>Pushes a frame for a call whose window is in the caller's registers: the window becomes its first registers.</summary>
    /// <param name="caller">The running frame.</param>
    /// <param name="target">The function, which is a plain call.</param>
    /// <param name="window">The word that has the window's first register and the number of arguments.</param>
    /// <param name="resultRegister">The caller's register for the result.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Frame EnterCall(Frame caller, ScriptFunction target, uint window, uint resultRegister)
    {
        LinkedFunction code = target.Code;
        Frame? frame = TryPush(caller, caller.Base + (int)(window & 0xFFFF), code);
        if (frame is null)
        {
            frame = EnterWindow(caller, target, window);
            if ((code.Template.Flags & FunctionFlags.CoercesThis) != 0)
            {
                ref JsValue thisValue = ref frame[1];
                if (!thisValue.IsObject) thisValue = CoerceThis(target.Realm, thisValue);
            }
        }
        else
        {
            frame.Begin(code, target);
            ClearRegisters(frame, 2 + Math.Min((int)(window >> 16), code.ParameterCount));
        }
        frame.Flags = FrameFlags.None;
        frame.ResultRegister = (int)resultRegister;
        _depth = frame.Depth;
        return frame;
    }

    /// <summary>The same for a call by new or super.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Frame EnterConstruct(Frame caller, ScriptFunction target, JsObject newTarget, uint window, uint resultRegister)
    {
        LinkedFunction code = target.Code;
        JsValue thisValue = code.Template.Kind == FunctionKind.DerivedConstructor ? default : JsValue.FromObject(CreateThis(target, newTarget));
        Frame? frame = TryPush(caller, caller.Base + (int)(window & 0xFFFF), code);
        if (frame is null)
        {
            frame = EnterWindow(caller, target, window);
        }
        else
        {
            frame.Begin(code, target);
            ClearRegisters(frame, 2 + Math.Min((int)(window >> 16), code.ParameterCount));
        }
        frame[1] = thisValue;
        frame.SetCall(FrameFlags.Construct, newTarget);
        frame.ResultRegister = (int)resultRegister;
        _depth = frame.Depth;
        return frame;
    }

    /// <summary>A frame for a window whatever there is to do.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Frame EnterWindow(Frame caller, ScriptFunction target, uint window)
    {
        LinkedFunction code = target.Code;
        int at = caller.Base + (int)(window & 0xFFFF), count = (int)(window >> 16);
        Frame frame = Push(caller, at, code);
        frame.Begin(code, target);
        if ((code.Template.Flags & FunctionFlags.NeedsArguments) != 0) frame.Arguments = JsValue.Keep(caller.Stack.AsSpan(at + 2, count));
        int kept = 2 + Math.Min(count, code.ParameterCount);
        if (frame.Stack != caller.Stack) caller.Stack.AsSpan(at, kept).CopyTo(frame.Stack);
        ClearRegisters(frame, kept);
        return frame;
    }

    /// <summary>What a frame called by new hands back (§10.2.2 step 8 on).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsValue ConstructResult(Frame frame, JsValue result)
    {
        if (!result.IsObject) result = frame[1];
        if (!result.IsObject) throw ThisUninitialized();
        int count = result.AsObject().Shape.Count;
        if (count > frame.Code.InstanceSlots && count <= 64) frame.Code.InstanceSlots = count;
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsValue CallSlow(Frame frame, ref JsValue callee, int count)
    {
        if (!callee.IsCallable) throw NotCallable(frame, callee, "is not a function");
        JsObject target = callee.AsObject();
        JsValue.Forget(Behind(ref callee, 1, count + 1));
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
        JsValue.Forget(Behind(ref callee, 2, count));
        ReadOnlySpan<JsValue> arguments = Behind(ref callee, 2, count);
        JsObject target = newTarget.IsObject ? newTarget.AsObject() : callee.AsObject();
        return JsValue.FromObject(callee.AsObject().Construct(arguments, target));
    }

    private JsValue CallSpread(Frame frame, ref JsValue callee)
    {
        if (!callee.IsCallable) throw NotCallable(frame, callee, "is not a function");
        Beside(ref callee, 1).Forget();
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
