using Kiln.Builtins;
using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>Calls that lead to a script function by a detour stay in the loop: call, apply, bound functions, spread arguments.</content>
internal sealed partial class Machine
{
    /// <summary>A call of Function.prototype.call or apply on a plain function of the running realm; null when it is another one, and nothing was done.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Frame? EnterForwarded(Frame frame, ref JsValue callee, uint window, uint resultRegister)
    {
        int count = (int)(window >> 16);
        if (count == 0 || Beside(ref callee, 1).TryObject<ScriptFunction>() is not { IsPlainCall: true } target || target.Realm != frame.Function.Realm) return null;
        // With call the window of the function called begins one register later.
        if (callee._ref != target.Realm.FunctionApply) return EnterCall(frame, target, (window & 0xFFFF) + 1 | (uint)(count - 1) << 16, resultRegister);
        if (count == 1 || Beside(ref callee, 3).IsNullish) return EnterWith(target, Beside(ref callee, 2), [], resultRegister);
        if (!Beside(ref callee, 3).IsObject) return null;
        return EnterWith(target, Beside(ref callee, 2), ObjectOperations.CreateListFromArrayLike(Beside(ref callee, 3)), resultRegister);
    }

    /// <summary>A call of a bound function whose target is a plain function of the running realm; null when it is another one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Frame? EnterBound(Frame frame, ref JsValue callee, uint window, uint resultRegister)
    {
        BoundFunction bound = Trusted.As<BoundFunction>(callee._ref!);
        if (bound.Target is not ScriptFunction { IsPlainCall: true } target || target.Realm != frame.Function.Realm) return null;
        Span<JsValue> arguments = Behind(ref callee, 2, (int)(window >> 16));
        JsValue[] first = bound.BoundArguments;
        if (first.Length == 0)
        {
            JsValue.Forget(arguments);
            return EnterWith(target, bound.BoundThis, arguments, resultRegister);
        }
        if (arguments.IsEmpty) return EnterWith(target, bound.BoundThis, first, resultRegister);
        var all = new JsValue[first.Length + arguments.Length];
        first.CopyTo(all, 0);
        JsValue.Forget(arguments);
        arguments.CopyTo(all.AsSpan(first.Length));
        return EnterWith(target, bound.BoundThis, all, resultRegister);
    }

    /// <summary>CallSpread, ConstructSpread and SuperCallSpread: true when a frame was pushed, whose return stores the result.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EnterSpread(Frame frame, uint word, ref JsValue callee)
    {
        uint result = A(word);
        var op = (Opcode)(byte)word;
        if (op == Opcode.SuperCallSpread) SkipDefaultConstructors(ref callee);
        if (FastPaths.Enabled && callee.TryObject<ScriptFunction>() is { } target && target.Realm == frame.Function.Realm)
        {
            if (op == Opcode.CallSpread)
            {
                if (target.IsPlainCall)
                {
                    EnterWith(target, Beside(ref callee, 1), SpreadArguments(ref callee), result);
                    return true;
                }
            }
            else if (target.IsConstructor && (op == Opcode.ConstructSpread || Beside(ref callee, 1).IsObject))
            {
                JsObject newTarget = op == Opcode.ConstructSpread ? target : Beside(ref callee, 1).AsObject();
                ReadOnlySpan<JsValue> arguments = SpreadArguments(ref callee);
                JsValue thisValue = target.Code.Template.Kind == FunctionKind.DerivedConstructor ? default : JsValue.FromObject(CreateThis(target, newTarget));
                PushFrame(target, thisValue, arguments, newTarget, FrameFlags.Construct).ResultRegister = (int)result;
                return true;
            }
        }
        frame[(int)result] = op switch
        {
            Opcode.CallSpread => CallSpread(frame, ref callee),
            Opcode.ConstructSpread => ConstructSpread(frame, ref callee, JsValue.Undefined),
            _ => ConstructSpread(frame, ref callee, Beside(ref callee, 1)),
        };
        return false;
    }

    private Frame EnterWith(ScriptFunction target, JsValue thisValue, ReadOnlySpan<JsValue> arguments, uint resultRegister)
    {
        if ((target.Code.Template.Flags & FunctionFlags.CoercesThis) != 0) thisValue = CoerceThis(target.Realm, thisValue);
        Frame frame = PushFrame(target, thisValue, arguments, null, FrameFlags.None);
        frame.ResultRegister = (int)resultRegister;
        return frame;
    }
}
