namespace Kiln.Syntax;

// Targets are Identifier, ArrayPattern or ObjectPattern; in assignment patterns also member expressions
// (StaticMember, ComputedMember, PrivateMember, SuperStaticMember, SuperComputedMember).

/// <summary>[a, , b = 1, ...c]: elements are targets, AssignmentPattern, null for an elision, RestElement last.</summary>
internal sealed class ArrayPattern(int start, int end, Node?[] elements) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ArrayPattern;
    public Node?[] Elements { get; } = elements;
}

/// <summary>{a, b: c = 1, ...rest}: PropertyPattern nodes, RestElement last.</summary>
internal sealed class ObjectPattern(int start, int end, Node[] properties) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ObjectPattern;
    public Node[] Properties { get; } = properties;
}

/// <summary>key: value in an object pattern; value is a target or an AssignmentPattern.</summary>
internal sealed class PropertyPattern(int start, int end, Expression key, bool isComputed, bool isShorthand, Node value) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.PropertyPattern;

    /// <summary>IdentifierName, StringLiteral, NumericLiteral or BigIntLiteral; any expression if computed.</summary>
    public Expression Key { get; } = key;
    public bool IsComputed { get; } = isComputed;
    public bool IsShorthand { get; } = isShorthand;
    public Node Value { get; } = value;
}

/// <summary>target = default</summary>
internal sealed class AssignmentPattern(int start, int end, Node left, Expression right) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.AssignmentPattern;
    public Node Left { get; } = left;
    public Expression Right { get; } = right;
}

/// <summary>...target</summary>
internal sealed class RestElement(int start, int end, Node argument) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.RestElement;
    public Node Argument { get; } = argument;
}
