using Kiln.Builtins;

namespace Kiln.Interpreter;

/// <summary>How a suspended body is resumed.</summary>
internal enum ResumeMode : byte { Next, Throw, Return }

/// <summary>Why a running body left the loop.</summary>
internal enum SuspendReason : byte { Completed, Start, Yield, Await }

/// <summary>
/// A body that can be suspended: generator, async function, async generator. While suspended its registers are here.
/// </summary>
internal sealed class Coroutine(ScriptFunction function)
{
    public ScriptFunction Function { get; } = function;

    public JsValue[] Registers = JsObject.NoValues;
    public JsValue[] Arguments = JsObject.NoValues;
    public JsValue[]? Environment;
    public int Pc;

    /// <summary>Set by the suspending instruction before the loop is left.</summary>
    public SuspendReason Reason;

    /// <summary>The yield hands out an iterator result as it is (yield* in a sync generator).</summary>
    public bool IsDelegating;

    public bool IsRunning;

    /// <summary>What continues the body when an await has settled; null in sync generators.</summary>
    public IPromiseContinuation? Awaiter;

    /// <summary>The generator object, once made; null for async functions.</summary>
    public JsObject? Generator;
}
