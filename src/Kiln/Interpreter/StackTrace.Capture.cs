using Kiln.Builtins;
using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <summary>What a line of a stack trace stands for.</summary>
internal enum CapturedKind : byte
{
    Call,
    Construct,

    /// <summary>An async function or generator that awaits what runs.</summary>
    Awaiting,

    /// <summary>A built-in function.</summary>
    Builtin,
    BuiltinConstruct,

    /// <summary>Promise.all and its kin, awaiting an element.</summary>
    Combinator,
}

/// <summary>A frame of a captured stack: enough to format it later.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Callee">The function; null for a combinator.</param>
/// <param name="Function">Its code; null for a built-in.</param>
/// <param name="Pc">Word index of the instruction; a combinator's element index.</param>
/// <param name="Receiver">This of the call.</param>
/// <param name="Text">A combinator's name.</param>
internal readonly record struct CapturedFrame(CapturedKind Kind, JsFunction? Callee, LinkedFunction? Function, int Pc, JsValue Receiver, string? Text = null);

/// <content>Capturing the stack.</content>
internal sealed partial class Machine
{
    /// <summary>
    /// The frames of the running script, innermost first, at most Error.stackTraceLimit; with a function, only those below its
    /// innermost call.
    /// </summary>
    public CapturedFrame[] CaptureStack(JsObject? above = null)
    {
        int limit = ErrorConstructor.StackTraceLimit(_agent.CurrentRealm);
        if (limit == 0) return [];
        var frames = new List<CapturedFrame>();
        bool fromOutside = true;
        Coroutine? outermost = null;
        for (Frame? frame = CurrentFrame; frame?.Code is not null && frames.Count < limit; frame = frame.Caller)
        {
            if (fromOutside && TryGetBuiltin(frame, out CapturedFrame builtin)) Add(builtin);
            if (frames.Count == limit) break;
            fromOutside = (frame.Flags & (FrameFlags.Entry | FrameFlags.Callback)) != 0;
            outermost = frame.Coroutine;
            bool isConstruct = (frame.Flags & FrameFlags.Construct) != 0;
            Add(new CapturedFrame(isConstruct ? CapturedKind.Construct : CapturedKind.Call, frame.Function, frame.Code, frame.Pc, frame[1]));
        }
        if (above is not null) return [];
        if (outermost is not null) AddAwaiting(frames, outermost, limit);
        return frames.ToArray();

        void Add(in CapturedFrame captured)
        {
            if (above is null) frames.Add(captured);
            else if (captured.Callee == above) above = null;
        }
    }

    /// <summary>The innermost frame of a script, as the origin of eval code.</summary>
    public CapturedFrame? CaptureCaller()
    {
        Frame frame = CurrentFrame;
        return frame.Code is null ? null : new CapturedFrame(CapturedKind.Call, frame.Function, frame.Code, frame.Pc, frame[1]);
    }

    /// <summary>A built-in that a frame is calling: built-ins have no frames, but the call they come from knows them.</summary>
    private static bool TryGetBuiltin(Frame frame, out CapturedFrame captured)
    {
        captured = default;
        uint[] code = frame.Code.Body.Code;
        Opcode op = Instruction.Op(code[frame.Pc]);
        if (op is not (Opcode.Call or Opcode.CallUndefinedThis or Opcode.CallSpread or Opcode.Construct or Opcode.ConstructSpread or Opcode.SuperCall or Opcode.SuperCallSpread)) return false;
        int window = (int)(code[frame.Pc + 1] & 0xFFFF);
        if (frame[window].TryObject<BuiltinFunction>() is not { } builtin || IsHidden(builtin)) return false;
        captured = new CapturedFrame(
            op is Opcode.Call or Opcode.CallUndefinedThis or Opcode.CallSpread ? CapturedKind.Builtin : CapturedKind.BuiltinConstruct, builtin, null, 0, frame[window + 1]);
        return true;
    }

    // V8 hides what makes errors, and what calls in its place.
    private static bool IsHidden(BuiltinFunction builtin) =>
        builtin.InitialName is "call" or "apply" or "construct" or "captureStackTrace" or "trace" or "DOMException" || builtin.InitialName.EndsWith("Error", StringComparison.Ordinal);

    /// <summary>Those who await the end of a resumed coroutine, from promise to promise.</summary>
    private static void AddAwaiting(List<CapturedFrame> frames, Coroutine coroutine, int limit)
    {
        JsPromise? promise = PromiseOf(coroutine);
        while (promise is not null && frames.Count < limit)
        {
            switch (promise.FirstWaiter)
            {
                case AsyncFunctionDriver driver:
                    AddCoroutine(driver.Coroutine);
                    break;
                case JsAsyncGenerator generator:
                    AddCoroutine(generator.Coroutine);
                    break;
                case PromiseConstructor.ElementState element:
                    frames.Add(new CapturedFrame(CapturedKind.Combinator, null, null, element.Index, default, element.MethodName));
                    promise = element.Promise;
                    break;
                default:
                    return;
            }
        }

        void AddCoroutine(Coroutine awaiting)
        {
            frames.Add(new CapturedFrame(
                CapturedKind.Awaiting, awaiting.Function, awaiting.Function.Code, awaiting.Pc, awaiting.Registers.Length > 1 ? awaiting.Registers[1] : default));
            promise = PromiseOf(awaiting);
        }
    }

    private static JsPromise? PromiseOf(Coroutine coroutine) => coroutine.Awaiter switch
    {
        AsyncFunctionDriver driver => driver.Promise,
        JsAsyncGenerator generator => generator.CurrentPromise,
        _ => null,
    };
}
