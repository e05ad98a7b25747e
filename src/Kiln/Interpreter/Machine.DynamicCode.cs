namespace Kiln.Interpreter;

/// <content>Code that comes from strings at run time: indirect eval and the Function constructors.</content>
internal sealed partial class Machine
{
    /// <summary>PerformEval (ECMA-262 §19.2.1.1) with direct false.</summary>
    public JsValue PerformIndirectEval(Realm realm, string source) =>
        throw Errors.Create(Bytecode.NativeErrorKind.EvalError, "Code generation from strings disallowed for this context");

    /// <summary>The steps of CreateDynamicFunction (§20.2.1.1.1) that parse and make the function.</summary>
    public JsObject CreateDynamicFunction(Realm realm, string parameters, string body, bool isAsync, bool isGenerator) =>
        throw Errors.Create(Bytecode.NativeErrorKind.EvalError, "Code generation from strings disallowed for this context");
}
