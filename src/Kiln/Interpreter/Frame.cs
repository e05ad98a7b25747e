namespace Kiln.Interpreter;

[Flags]
internal enum FrameFlags : byte
{
    None = 0,

    /// <summary>.NET code waits for this frame: returning from it leaves the loop.</summary>
    Entry = 1,

    /// <summary>Called by new: a result that is no object becomes this.</summary>
    Construct = 2,
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

    /// <summary>Word index of the running instruction; for a caller, of its call.</summary>
    public int Pc;

    /// <summary>The innermost heap environment.</summary>
    public JsValue[]? Environment;

    /// <summary>A copy of the arguments when the function needs it.</summary>
    public JsValue[] Arguments = JsObject.NoValues;

    public JsObject? NewTarget;

    /// <summary>The generator or async function whose body this is.</summary>
    public Coroutine? Coroutine;

    /// <summary>Register of the caller that receives the result.</summary>
    public int ResultRegister;

    public FrameFlags Flags;

    /// <summary>
    /// Prepares the frame for a call. Frames of one depth often run the same function again, and a comparison is cheaper than storing
    /// a reference, of which the collector has to be told.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(LinkedFunction code, ScriptFunction function)
    {
        if (Code != code) Code = code;
        if (Function != function) Function = function;
        if (Environment != function.Environment) Environment = function.Environment;
        Coroutine = null;
        Pc = 0;
    }

    public ref JsValue this[int register] => ref Stack[Base + register];
}
