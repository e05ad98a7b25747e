namespace Kiln.Syntax;

/// <summary>The kind of an AST node; one value per sealed node class.</summary>
internal enum NodeKind : byte
{
    Program,

    // Functions and classes.
    FunctionDeclaration, FunctionExpression, ArrowFunctionExpression, ClassDeclaration, ClassExpression,
    MethodDefinition, PropertyDefinition, StaticBlock,

    // Names and literals.
    Identifier, IdentifierName, PrivateName, NullLiteral, BooleanLiteral, NumericLiteral, StringLiteral,
    BigIntLiteral, RegExpLiteral, TemplateLiteral, TemplateElement,

    // Expressions.
    ThisExpression, ArrayExpression, ObjectExpression, Property, SpreadElement,
    StaticMemberExpression, ComputedMemberExpression, PrivateMemberExpression,
    SuperStaticMemberExpression, SuperComputedMemberExpression,
    ChainExpression, CallExpression, NewExpression, SuperCall, ImportCall, MetaProperty, TaggedTemplate,
    UnaryExpression, UpdateExpression, BinaryExpression, PrivateInExpression, LogicalExpression,
    ConditionalExpression, AssignmentExpression, SequenceExpression, YieldExpression, AwaitExpression,
    CoverInitializedName,

    // Patterns.
    ArrayPattern, ObjectPattern, PropertyPattern, AssignmentPattern, RestElement,

    // Statements.
    ExpressionStatement, BlockStatement, EmptyStatement, DebuggerStatement, WithStatement, ReturnStatement,
    LabeledStatement, BreakStatement, ContinueStatement, IfStatement, SwitchStatement, SwitchCase,
    ThrowStatement, TryStatement, CatchClause, WhileStatement, DoWhileStatement, ForStatement,
    ForInStatement, ForOfStatement, VariableDeclaration, VariableDeclarator,

    // Module items.
    ImportDeclaration, ImportSpecifier, ImportAttribute,
    ExportNamedDeclaration, ExportSpecifier, ExportDefaultDeclaration, ExportAllDeclaration,
}

/// <summary>A node of the syntax tree. Offsets are UTF-16 code units into the source text.</summary>
internal abstract class Node(int start, int end)
{
    /// <summary>Offset of the first code unit. Enclosing parentheses are not part of a node.</summary>
    public int Start = start;

    /// <summary>Offset just past the last code unit.</summary>
    public int End = end;

    public abstract NodeKind Kind { get; }
}

/// <summary>A node that may stand where an expression is expected.</summary>
internal abstract class Expression(int start, int end) : Node(start, end)
{
    /// <summary>
    /// The expression was written directly inside parentheses. Matters for NamedEvaluation of an assignment to a
    /// parenthesised identifier and for where an optional chain ends.
    /// </summary>
    public bool IsParenthesized;
}

/// <summary>A Script, a Module, or the code of an eval call.</summary>
internal sealed class Program(int start, int end, Node[] body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.Program;

    /// <summary>Statements, declarations and (module goal only) import and export declarations.</summary>
    public Node[] Body { get; } = body;

    public bool IsModule;
    public bool IsStrict;

    /// <summary>The program is the code of a direct or indirect eval.</summary>
    public bool IsEval;

    /// <summary>A direct eval call in the program's own code or in arrow functions nested in it.</summary>
    public bool ContainsDirectEval;

    /// <summary>A direct eval call in any function nested in the program, at any depth.</summary>
    public bool InnerContainsDirectEval;

    public bool ContainsWith;
    public bool UsesArguments;
    public bool UsesThis;
    public bool UsesSuperProperty;
    public bool UsesSuperCall;
    public bool UsesNewTarget;

    /// <summary>An await expression, for-await or await using outside any function (module goal).</summary>
    public bool HasTopLevelAwait;

    /// <summary>import.meta occurs anywhere, nested functions included.</summary>
    public bool UsesImportMeta;

    /// <summary>import(…) occurs anywhere, nested functions included.</summary>
    public bool HasDynamicImport;

    public object? Scope;
}
