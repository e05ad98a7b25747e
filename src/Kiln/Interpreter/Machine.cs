namespace Kiln.Interpreter;

/// <summary>The interpreter of one agent.</summary>
internal sealed partial class Machine(Agent agent)
{
    public Agent Agent => agent;

    /// <summary>[[Call]] of a script function from .NET code (§10.2.1).</summary>
    public JsValue Call(ScriptFunction function, JsValue thisValue, ReadOnlySpan<JsValue> arguments) => throw new UnreachableException();

    /// <summary>[[Construct]] of a script function from .NET code (§10.2.2).</summary>
    public JsObject Construct(ScriptFunction function, ReadOnlySpan<JsValue> arguments, JsObject newTarget) => throw new UnreachableException();

    public CapturedFrame[] CaptureStack() => [];
}
