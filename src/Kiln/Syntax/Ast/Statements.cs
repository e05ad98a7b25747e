namespace Kiln.Syntax;

// Statements are plain nodes: a statement position also holds FunctionDeclaration and ClassDeclaration.

internal sealed class ExpressionStatement(int start, int end, Expression expression) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ExpressionStatement;
    public Expression Expression { get; } = expression;

    /// <summary>The statement belongs to a directive prologue.</summary>
    public bool IsDirective;
}

internal sealed class BlockStatement(int start, int end, Node[] body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.BlockStatement;
    public Node[] Body { get; } = body;

    /// <summary>let, const, using, class or function declarations stand directly in the block.</summary>
    public bool HasLexicalDeclarations;
    public object? Scope;
}

internal sealed class EmptyStatement(int start, int end) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.EmptyStatement;
}

internal sealed class DebuggerStatement(int start, int end) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.DebuggerStatement;
}

internal sealed class WithStatement(int start, int end, Expression @object, Node body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.WithStatement;
    public Expression Object { get; } = @object;
    public Node Body { get; } = body;
    public object? Scope;
}

internal sealed class ReturnStatement(int start, int end, Expression? argument) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ReturnStatement;
    public Expression? Argument { get; } = argument;
}

internal sealed class LabeledStatement(int start, int end, string label, Node body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.LabeledStatement;
    public string Label { get; } = label;
    public Node Body { get; } = body;
}

internal sealed class BreakStatement(int start, int end, string? label) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.BreakStatement;
    public string? Label { get; } = label;
}

internal sealed class ContinueStatement(int start, int end, string? label) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ContinueStatement;
    public string? Label { get; } = label;
}

/// <summary>
/// if. A FunctionDeclaration as a branch (ECMA-262 §B.3.3) is wrapped by the parser in a BlockStatement, whose semantics it
/// has. Chains of else-if nest to the right without limit: walk Alternate with a loop.
/// </summary>
internal sealed class IfStatement(int start, int end, Expression test, Node consequent, Node? alternate) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.IfStatement;
    public Expression Test { get; } = test;
    public Node Consequent { get; } = consequent;
    public Node? Alternate { get; } = alternate;
}

internal sealed class SwitchStatement(int start, int end, Expression discriminant, SwitchCase[] cases) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.SwitchStatement;
    public Expression Discriminant { get; } = discriminant;
    public SwitchCase[] Cases { get; } = cases;
    public bool HasLexicalDeclarations;
    public object? Scope;
}

/// <summary>case test: …; Test is null for default.</summary>
internal sealed class SwitchCase(int start, int end, Expression? test, Node[] body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.SwitchCase;
    public Expression? Test { get; } = test;
    public Node[] Body { get; } = body;
}

internal sealed class ThrowStatement(int start, int end, Expression argument) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ThrowStatement;
    public Expression Argument { get; } = argument;
}

internal sealed class TryStatement(int start, int end, BlockStatement block, CatchClause? handler, BlockStatement? finalizer) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.TryStatement;
    public BlockStatement Block { get; } = block;
    public CatchClause? Handler { get; } = handler;
    public BlockStatement? Finalizer { get; } = finalizer;
}

/// <summary>catch (param) { … }; Param is Identifier, ArrayPattern, ObjectPattern or null.</summary>
internal sealed class CatchClause(int start, int end, Node? param, BlockStatement body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.CatchClause;
    public Node? Param { get; } = param;
    public BlockStatement Body { get; } = body;

    /// <summary>The scope of the parameter; the block has its own.</summary>
    public object? Scope;
}

internal sealed class WhileStatement(int start, int end, Expression test, Node body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.WhileStatement;
    public Expression Test { get; } = test;
    public Node Body { get; } = body;
}

internal sealed class DoWhileStatement(int start, int end, Node body, Expression test) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.DoWhileStatement;
    public Node Body { get; } = body;
    public Expression Test { get; } = test;
}

/// <summary>for (init; test; update) body; Init is VariableDeclaration, Expression or null.</summary>
internal sealed class ForStatement(int start, int end, Node? init, Expression? test, Expression? update, Node body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ForStatement;
    public Node? Init { get; } = init;
    public Expression? Test { get; } = test;
    public Expression? Update { get; } = update;
    public Node Body { get; } = body;
    public object? Scope;
}

/// <summary>
/// for (left in right) body. Left is a VariableDeclaration with one declarator (whose Init is set only for Annex B.3.5
/// `for (var a = 1 in …)`), a pattern or an assignment target.
/// </summary>
internal sealed class ForInStatement(int start, int end, Node left, Expression right, Node body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ForInStatement;
    public Node Left { get; } = left;
    public Expression Right { get; } = right;
    public Node Body { get; } = body;

    /// <summary>The per-iteration scope.</summary>
    public object? Scope;

    /// <summary>The scope (temporal dead zone) in which Right is evaluated.</summary>
    public object? HeadScope;
}

/// <summary>for (left of right) body, for await (left of right) body.</summary>
internal sealed class ForOfStatement(int start, int end, bool isAwait, Node left, Expression right, Node body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ForOfStatement;
    public bool IsAwait { get; } = isAwait;
    public Node Left { get; } = left;
    public Expression Right { get; } = right;
    public Node Body { get; } = body;
    public object? Scope;
    public object? HeadScope;
}

internal sealed class VariableDeclaration(int start, int end, VariableKind variableKind, VariableDeclarator[] declarations) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.VariableDeclaration;
    public VariableKind VariableKind { get; } = variableKind;
    public VariableDeclarator[] Declarations { get; } = declarations;
    public bool IsLexical => VariableKind != VariableKind.Var;
}

/// <summary>id = init; Id is Identifier, ArrayPattern or ObjectPattern.</summary>
internal sealed class VariableDeclarator(int start, int end, Node id, Expression? init) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.VariableDeclarator;
    public Node Id { get; } = id;
    public Expression? Init { get; } = init;
}
