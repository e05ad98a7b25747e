namespace Kiln.Syntax;

/// <summary>What role a function's code plays; decides [[HomeObject]], [[ConstructorKind]] and the this mode.</summary>
internal enum FunctionKind : byte
{
    Normal, Arrow, Method, Getter, Setter, ClassConstructor, DerivedConstructor, FieldInitializer, StaticBlock,
}

/// <summary>
/// Shared shape of every function. <see cref="Node.Start"/>..<see cref="Node.End"/> is the text that
/// Function.prototype.toString returns (for methods it begins at the modifiers or the key, without static).
/// </summary>
internal abstract class FunctionNode(int start, int end) : Expression(start, end)
{
    /// <summary>BindingIdentifier; null for anonymous functions, methods and arrows.</summary>
    public Identifier? Id;

    /// <summary>Identifier, ArrayPattern, ObjectPattern, AssignmentPattern; the last may be a RestElement.</summary>
    public Node[] Params = [];

    /// <summary>The statements of the body, directives included; empty when <see cref="ConciseBody"/> is set.</summary>
    public Node[] Body = [];

    /// <summary>The expression of a concise arrow body or of a field initializer.</summary>
    public Expression? ConciseBody;

    /// <summary>Offset of the body's opening brace, or of the concise body.</summary>
    public int BodyStart;

    public FunctionKind FunctionKind;
    public bool IsAsync;
    public bool IsGenerator;
    public bool IsStrict;

    /// <summary>The function's own code carries a "use strict" directive.</summary>
    public bool HasUseStrict;

    /// <summary>IsSimpleParameterList (ECMA-262 §15.1.3).</summary>
    public bool HasSimpleParameterList = true;

    /// <summary>ContainsExpression of the parameters (ECMA-262 §15.1.2): the body needs a var environment of its own.</summary>
    public bool HasParameterExpressions;

    /// <summary>ExpectedArgumentCount (ECMA-262 §15.1.5), the function's "length".</summary>
    public int ExpectedArgumentCount;

    public bool IsArrow => FunctionKind == FunctionKind.Arrow;

    public bool IsMethod => FunctionKind is FunctionKind.Method or FunctionKind.Getter or FunctionKind.Setter;

    public bool IsConstructor => FunctionKind is FunctionKind.ClassConstructor or FunctionKind.DerivedConstructor;

    // The Uses… and ContainsDirectEval flags cover the function's own parameters and body and those of arrow functions
    // nested in it at any depth. They say what is written; direct eval may use any of them as well.
    public bool ContainsDirectEval;
    public bool UsesArguments;
    public bool UsesThis;
    public bool UsesSuperProperty;
    public bool UsesSuperCall;
    public bool UsesNewTarget;

    /// <summary>A direct eval call in any function nested in this one, at any depth.</summary>
    public bool InnerContainsDirectEval;

    /// <summary>A with statement in the function's own code (nested arrows not included).</summary>
    public bool ContainsWith;

    /// <summary>
    /// FunctionDeclaration only: Annex B.3.2 applies (sloppy, in a block, a var of that name would be no early error and
    /// it is not a parameter name), so evaluating the declaration also assigns the var binding.
    /// </summary>
    public bool IsAnnexBHoisted;

    /// <summary>The parameter scope (or the only scope).</summary>
    public object? Scope;

    /// <summary>The separate body scope, when there is one.</summary>
    public object? BodyScope;
}

/// <summary>Statement-position function; Id is null only in export default.</summary>
internal sealed class FunctionDeclaration(int start, int end) : FunctionNode(start, end)
{
    public override NodeKind Kind => NodeKind.FunctionDeclaration;
}

/// <summary>Function expression, method, accessor, constructor, field initializer or static block.</summary>
internal sealed class FunctionExpression(int start, int end) : FunctionNode(start, end)
{
    public override NodeKind Kind => NodeKind.FunctionExpression;
}

internal sealed class ArrowFunctionExpression(int start, int end) : FunctionNode(start, end)
{
    public override NodeKind Kind => NodeKind.ArrowFunctionExpression;
}
