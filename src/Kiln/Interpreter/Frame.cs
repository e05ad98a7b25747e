namespace Kiln.Interpreter;

[Flags]
internal enum FrameFlags : byte
{
    None = 0,

    /// <summary>.NET code waits for this frame: returning from it leaves the loop.</summary>
    Entry = 1,

    /// <summary>Called by new: a result that is no object becomes this.</summary>
    Construct = 2,

    /// <summary>Called by an instruction that has no result (RunClassFields).</summary>
    ResultUnused = 4,

    /// <summary>new.target is an object.</summary>
    HasNewTarget = 8,

    /// <summary>Called by a <see cref="CallbackLoop"/>, which gets the result.</summary>
    Callback = 16,
}

/// <summary>An execution context (ECMA-262 §9.4): a window on the register stack. Frames are reused.</summary>
internal sealed class Frame
{
    public Frame(Frame? caller, int depth)
    {
        Caller = caller;
        Depth = depth;
    }

    /// <summary>The frame below; fixed.</summary>
    public readonly Frame? Caller;

    /// <summary>The frame above, made at first need.</summary>
    public Frame? Callee;

    public readonly int Depth;

    public LinkedFunction Code = null!;

    /// <summary>r0.</summary>
    public ScriptFunction Function = null!;

    /// <summary>The segment of the register stack.</summary>
    public JsValue[] Stack = JsObject.NoValues;

    /// <summary>A segment that begins with this frame; kept for the next time.</summary>
    public JsValue[]? OwnSegment;

    /// <summary>Index of r0 in the segment.</summary>
    public int Base;

    /// <summary>Index behind the last register.</summary>
    public int Top;

    /// <summary>Word index of the running instruction; for a caller, of its call.</summary>
    public int Pc;

    /// <summary>The innermost heap environment.</summary>
    public JsValue[]? Environment;

    /// <summary>A copy of the arguments when the function needs it.</summary>
    public JsValue[] Arguments = JsObject.NoValues;

    /// <summary>Set while the flags say so: clearing it at each call would make setting it the next time cost more.</summary>
    private JsObject? _newTarget;

    public JsObject? NewTarget => (Flags & FrameFlags.HasNewTarget) != 0 ? _newTarget : null;

    /// <summary>The generator or async function whose body this is.</summary>
    public Coroutine? Coroutine;

    /// <summary>Register of the caller that receives the result.</summary>
    public int ResultRegister;

    public FrameFlags Flags;

    /// <summary>Who gets the result where the flags say so.</summary>
    public CallbackLoop? Callbacks;

    /// <summary>
    /// Prepares the frame for a call. Frames of one depth often run the same function again, and a comparison is cheaper than storing
    /// a reference, of which the collector has to be told.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(LinkedFunction code, ScriptFunction function)
    {
        SetFunction(code, function);
        if (Environment != function.Environment) Environment = function.Environment;
        Coroutine = null;
        Pc = 0;
    }

    /// <summary>Whose body runs; the body is loaded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetFunction(LinkedFunction code, ScriptFunction function)
    {
        if (Function == function) return;
        Function = function;
        if (Code != code) Code = code;
    }

    /// <summary>How the function is called.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetCall(FrameFlags flags, JsObject? newTarget)
    {
        if (newTarget is not null)
        {
            if (_newTarget != newTarget) _newTarget = newTarget;
            flags |= FrameFlags.HasNewTarget;
        }
        Flags = flags;
    }

    public ref JsValue this[int register] => ref Stack[Base + register];
}
