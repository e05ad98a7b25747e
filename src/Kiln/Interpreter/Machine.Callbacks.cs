using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>
/// Built-ins that call a script function again and again without leaving the loop: the function's frame lies on the frame that called
/// the built-in, returning from it takes a step of the <see cref="CallbackLoop"/>, and the same frame begins anew. While a step runs, the caller is
/// the running frame, as it is for every built-in.
/// </content>
internal sealed partial class Machine
{
    /// <summary>A call of a <see cref="CallbackMethod"/> of the running realm.</summary>
    /// <returns>The frame that goes on: the function's, or the caller behind the call.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Frame StartCallbacks(Frame caller, ref JsValue callee, uint window, uint resultRegister)
    {
        var target = Trusted.As<BuiltinFunction>(callee._ref!);
        var call = new BuiltinCall(target, Beside(ref callee, 1), Behind(ref callee, 2, (int)(window >> 16)), null);
        CallbackLoop? loop = Trusted.As<CallbackMethod>(target.State!).Start(call, out JsValue result);
        if (loop is not null)
        {
            if (loop.Callback is ScriptFunction { IsPlainCall: true } function && function.Realm == target.Realm)
            {
                CallbackLoop.Places places = default;
                Span<JsValue> arguments = ((Span<JsValue>)places)[..loop.ArgumentCount];
                loop.ResultRegister = (int)resultRegister;
                if (loop.Step(ref result, ref arguments[0])) return PushCallback(caller, loop, arguments);
            }
            else
            {
                result = loop.Run();
            }
        }
        caller[(int)resultRegister] = result;
        caller.Pc += 2;
        return caller;
    }

    /// <summary>A step of the loop whose function returns from its frame.</summary>
    /// <returns>The frame that goes on: the function's, or the one that called the built-in.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Frame NextCallback(Frame frame, JsValue result)
    {
        Frame caller = frame.Caller!;
        CallbackLoop loop = frame.Callbacks!;
        _depth = caller.Depth;
        result.Forget();
        ref JsValue registers = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(frame.Stack), frame.Base);
        if (loop.Step(ref result, ref Unsafe.Add(ref registers, 2)))
        {
            // Whatever the step ran had this frame as well, and left other flags.
            if (frame.Flags != FrameFlags.Callback || frame.Depth > _depthLimit || frame.Code.PlainRegisterCount == LinkedFunction.NeverPlain)
            {
                return PushCallback(caller, loop, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref registers, 2), loop.ArgumentCount));
            }
            return BeginCallback(frame, loop, ref registers);
        }
        frame.Callbacks = null;
        caller[loop.ResultRegister] = result;
        caller.Pc += 2;
        return caller;
    }

    /// <summary>Pushes the function's frame, whatever there is to do.</summary>
    /// <param name="caller">The frame that called the built-in.</param>
    /// <param name="loop">The loop.</param>
    /// <param name="arguments">The arguments; perhaps they are where the frame's registers will be.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Frame PushCallback(Frame caller, CallbackLoop loop, Span<JsValue> arguments)
    {
        var function = Trusted.As<ScriptFunction>(loop.Callback);
        LinkedFunction code = function.Code;
        int registerCount = code.Body.RegisterCount, parameters = Math.Min(arguments.Length, code.ParameterCount);
        bool keepsArguments = (code.Template.Flags & FunctionFlags.NeedsArguments) != 0;
        // Steps may write all arguments, those too that the function has no registers for.
        Frame frame = Reserve(caller, caller.Stack, caller.Top, Math.Max(registerCount, 2 + arguments.Length));
        frame.Top = frame.Base + registerCount;
        frame.SetFunction(code, function);
        frame.Flags = FrameFlags.Callback;
        frame.Callbacks = loop;
        ref JsValue registers = ref frame[0];
        if (keepsArguments) frame.Arguments = JsValue.Keep(arguments);
        arguments[..parameters].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref registers, 2), parameters));
        loop.WantedArguments = parameters;
        BeginCallback(frame, loop, ref registers);
        if (keepsArguments) loop.WantedArguments = arguments.Length;
        if ((code.Template.Flags & FunctionFlags.CoercesThis) != 0) frame[1] = CoerceThis(function.Realm, loop.ThisArgument);
        return frame;
    }

    /// <summary>Makes a frame ready for a call; the arguments are in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Frame BeginCallback(Frame frame, CallbackLoop loop, ref JsValue registers)
    {
        Renew(ref registers, JsValue.FromObject(frame.Function));
        Renew(ref Unsafe.Add(ref registers, 1), loop.ThisArgument);
        for (int i = 2 + loop.WantedArguments, count = frame.Top - frame.Base; i < count; i++) Unsafe.Add(ref registers, i).SetBits(JsValue.UndefinedBits);
        // The function is the same each time, and so is its environment, but scopes that it entered may not be left.
        JsValue[]? environment = frame.Function.Environment;
        if (frame.Environment != environment) frame.Environment = environment;
        frame.Coroutine = null;
        frame.Pc = 0;
        _depth = frame.Depth;
        return frame;
    }

    /// <summary>Stores a value in a register that has its reference already, most likely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Renew(ref JsValue register, JsValue value)
    {
        if (register._ref == value._ref) register.SetBits(value._bits);
        else register = value;
    }
}
