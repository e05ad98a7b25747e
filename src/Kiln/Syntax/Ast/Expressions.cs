namespace Kiln.Syntax;

internal sealed class ThisExpression(int start, int end) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.ThisExpression;
}

/// <summary>[a, , ...b]: a null element is a hole.</summary>
internal sealed class ArrayExpression(int start, int end, Expression?[] elements) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.ArrayExpression;
    public Expression?[] Elements { get; } = elements;

    /// <summary>A comma follows a trailing spread element (which a pattern must reject).</summary>
    public bool HasCommaAfterSpread;
}

internal sealed class ObjectExpression(int start, int end, Expression[] properties) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.ObjectExpression;

    /// <summary>Property and SpreadElement nodes.</summary>
    public Expression[] Properties { get; } = properties;

    /// <summary>A comma follows a trailing spread property (which a pattern must reject).</summary>
    public bool HasCommaAfterSpread;
}

/// <summary>One property definition of an object literal.</summary>
internal sealed class Property(int start, int end, PropertyKind propertyKind, Expression key, bool isComputed, Expression value) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.Property;
    public PropertyKind PropertyKind { get; } = propertyKind;

    /// <summary>IdentifierName, StringLiteral, NumericLiteral or BigIntLiteral; any expression if computed.</summary>
    public Expression Key { get; } = key;
    public bool IsComputed { get; } = isComputed;

    /// <summary>The value; for methods and accessors a FunctionExpression.</summary>
    public Expression Value { get; } = value;

    /// <summary>A non-computed, non-shorthand `__proto__: v`: sets the prototype (ECMA-262 §13.2.5.5).</summary>
    public bool IsProtoSetter;
}

/// <summary>...argument in array literals, object literals and argument lists.</summary>
internal sealed class SpreadElement(int start, int end, Expression argument) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.SpreadElement;
    public Expression Argument { get; } = argument;
}

/// <summary>object.name</summary>
internal sealed class StaticMemberExpression(int start, int end, Expression @object, string name, int nameStart, bool isOptional) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.StaticMemberExpression;
    public Expression Object { get; } = @object;
    public string Name { get; } = name;
    public int NameStart { get; } = nameStart;

    /// <summary>Written with ?. (inside a ChainExpression).</summary>
    public bool IsOptional { get; } = isOptional;
}

/// <summary>object[property]</summary>
internal sealed class ComputedMemberExpression(int start, int end, Expression @object, Expression property, bool isOptional) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.ComputedMemberExpression;
    public Expression Object { get; } = @object;
    public Expression Property { get; } = property;
    public bool IsOptional { get; } = isOptional;
}

/// <summary>object.#name</summary>
internal sealed class PrivateMemberExpression(int start, int end, Expression @object, PrivateName name, bool isOptional) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.PrivateMemberExpression;
    public Expression Object { get; } = @object;
    public PrivateName Name { get; } = name;
    public bool IsOptional { get; } = isOptional;
}

/// <summary>super.name</summary>
internal sealed class SuperStaticMemberExpression(int start, int end, string name, int nameStart) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.SuperStaticMemberExpression;
    public string Name { get; } = name;
    public int NameStart { get; } = nameStart;
}

/// <summary>super[property]</summary>
internal sealed class SuperComputedMemberExpression(int start, int end, Expression property) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.SuperComputedMemberExpression;
    public Expression Property { get; } = property;
}

/// <summary>
/// A whole optional chain (ECMA-262 §13.3.9): the members and calls inside short-circuit to its end. A parenthesised
/// chain used as a callee or object is a ChainExpression of its own with IsParenthesized set.
/// </summary>
internal sealed class ChainExpression(int start, int end, Expression expression) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.ChainExpression;
    public Expression Expression { get; } = expression;
}

internal sealed class CallExpression(int start, int end, Expression callee, Expression[] arguments, bool isOptional) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.CallExpression;
    public Expression Callee { get; } = callee;

    /// <summary>Expressions and SpreadElement nodes.</summary>
    public Expression[] Arguments { get; } = arguments;
    public bool IsOptional { get; } = isOptional;

    /// <summary>eval(…) by name, not optional (ECMA-262 §13.3.6.1).</summary>
    public bool IsDirectEval => !IsOptional && Callee is Identifier { Name: "eval" };
}

internal sealed class NewExpression(int start, int end, Expression callee, Expression[] arguments) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.NewExpression;
    public Expression Callee { get; } = callee;
    public Expression[] Arguments { get; } = arguments;
}

/// <summary>super(…)</summary>
internal sealed class SuperCall(int start, int end, Expression[] arguments) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.SuperCall;
    public Expression[] Arguments { get; } = arguments;
}

/// <summary>import(specifier, options), import.defer(…), import.source(…)</summary>
internal sealed class ImportCall(int start, int end, ImportPhase phase, Expression specifier, Expression? options) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.ImportCall;
    public ImportPhase Phase { get; } = phase;
    public Expression Specifier { get; } = specifier;
    public Expression? Options { get; } = options;
}

/// <summary>new.target or import.meta</summary>
internal sealed class MetaProperty(int start, int end, MetaPropertyKind metaKind) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.MetaProperty;
    public MetaPropertyKind MetaKind { get; } = metaKind;
}

internal sealed class UnaryExpression(int start, int end, UnaryOperator @operator, Expression argument) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.UnaryExpression;
    public UnaryOperator Operator { get; } = @operator;
    public Expression Argument { get; } = argument;
}

internal sealed class UpdateExpression(int start, int end, UpdateOperator @operator, bool isPrefix, Expression argument) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.UpdateExpression;
    public UpdateOperator Operator { get; } = @operator;
    public bool IsPrefix { get; } = isPrefix;

    /// <summary>Identifier or member expression; in sloppy code possibly a call (a ReferenceError at run time).</summary>
    public Expression Argument { get; } = argument;
}

/// <summary>
/// A binary operation. Long chains of left-associative operators nest to the left without limit: walk Left with a loop.
/// </summary>
internal sealed class BinaryExpression(int start, int end, BinaryOperator @operator, Expression left, Expression right) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.BinaryExpression;
    public BinaryOperator Operator { get; } = @operator;
    public Expression Left { get; } = left;
    public Expression Right { get; } = right;
}

/// <summary>#name in right</summary>
internal sealed class PrivateInExpression(int start, int end, PrivateName name, Expression right) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.PrivateInExpression;
    public PrivateName Name { get; } = name;
    public Expression Right { get; } = right;
}

/// <summary>&amp;&amp;, ||, ??. Nests to the left without limit like <see cref="BinaryExpression"/>.</summary>
internal sealed class LogicalExpression(int start, int end, LogicalOperator @operator, Expression left, Expression right) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.LogicalExpression;
    public LogicalOperator Operator { get; } = @operator;
    public Expression Left { get; } = left;
    public Expression Right { get; } = right;
}

internal sealed class ConditionalExpression(int start, int end, Expression test, Expression consequent, Expression alternate) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.ConditionalExpression;
    public Expression Test { get; } = test;
    public Expression Consequent { get; } = consequent;
    public Expression Alternate { get; } = alternate;
}

internal sealed class AssignmentExpression(int start, int end, AssignmentOperator @operator, Node left, Expression right) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.AssignmentExpression;
    public AssignmentOperator Operator { get; } = @operator;

    /// <summary>
    /// Identifier, member expression, ArrayPattern or ObjectPattern (only with =); in sloppy code possibly a
    /// CallExpression, which throws a ReferenceError when evaluated (ECMA-262 §8.6.4, web compatibility).
    /// </summary>
    public Node Left { get; } = left;
    public Expression Right { get; } = right;
}

internal sealed class SequenceExpression(int start, int end, Expression[] expressions) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.SequenceExpression;
    public Expression[] Expressions { get; } = expressions;
}

internal sealed class YieldExpression(int start, int end, bool isDelegate, Expression? argument) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.YieldExpression;
    public bool IsDelegate { get; } = isDelegate;
    public Expression? Argument { get; } = argument;
}

internal sealed class AwaitExpression(int start, int end, Expression argument) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.AwaitExpression;
    public Expression Argument { get; } = argument;
}

/// <summary>
/// `a = 1` as a shorthand property while it is not yet known whether the object literal is a pattern. Never in a finished
/// tree: it becomes an AssignmentPattern or an error.
/// </summary>
internal sealed class CoverInitializedName(int start, int end, Identifier name, Expression initializer) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.CoverInitializedName;
    public Identifier Name { get; } = name;
    public Expression Initializer { get; } = initializer;
}
