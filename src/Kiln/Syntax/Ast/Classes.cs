namespace Kiln.Syntax;

/// <summary>Shared shape of class declarations and expressions. All class code is strict.</summary>
internal abstract class ClassNode(int start, int end, Identifier? id, Expression? superClass, FunctionExpression? constructor, Node[] members) : Expression(start, end)
{
    public Identifier? Id { get; } = id;
    public Expression? SuperClass { get; } = superClass;

    /// <summary>The written constructor; null when the class has the default one. It is not among <see cref="Members"/>.</summary>
    public FunctionExpression? Constructor { get; } = constructor;

    /// <summary>MethodDefinition, PropertyDefinition and StaticBlock in source order.</summary>
    public Node[] Members { get; } = members;

    /// <summary>A direct eval call lies somewhere in the class, heritage and computed keys included, at any depth.</summary>
    public bool InnerContainsDirectEval;

    public object? Scope;
}

internal sealed class ClassDeclaration(int start, int end, Identifier? id, Expression? superClass, FunctionExpression? constructor, Node[] members)
    : ClassNode(start, end, id, superClass, constructor, members)
{
    public override NodeKind Kind => NodeKind.ClassDeclaration;
}

internal sealed class ClassExpression(int start, int end, Identifier? id, Expression? superClass, FunctionExpression? constructor, Node[] members)
    : ClassNode(start, end, id, superClass, constructor, members)
{
    public override NodeKind Kind => NodeKind.ClassExpression;
}

/// <summary>A method, getter or setter of a class; <see cref="FunctionNode.FunctionKind"/> of Value tells which.</summary>
internal sealed class MethodDefinition(int start, int end, Expression key, bool isComputed, bool isStatic, FunctionExpression value) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.MethodDefinition;

    /// <summary>IdentifierName, StringLiteral, NumericLiteral, BigIntLiteral or PrivateName; any expression if computed.</summary>
    public Expression Key { get; } = key;
    public bool IsComputed { get; } = isComputed;
    public bool IsStatic { get; } = isStatic;
    public FunctionExpression Value { get; } = value;
}

/// <summary>A class field.</summary>
internal sealed class PropertyDefinition(int start, int end, Expression key, bool isComputed, bool isStatic, FunctionExpression? value) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.PropertyDefinition;
    public Expression Key { get; } = key;
    public bool IsComputed { get; } = isComputed;
    public bool IsStatic { get; } = isStatic;

    /// <summary>The initializer as a function of kind FieldInitializer whose ConciseBody is the expression; null if none.</summary>
    public FunctionExpression? Value { get; } = value;
}

/// <summary>static { … }: its code is a function of kind StaticBlock.</summary>
internal sealed class StaticBlock(int start, int end, FunctionExpression body) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.StaticBlock;
    public FunctionExpression Body { get; } = body;
}
