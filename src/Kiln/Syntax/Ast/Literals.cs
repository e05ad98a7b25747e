using System.Numerics;

namespace Kiln.Syntax;

/// <summary>An IdentifierReference or BindingIdentifier. Name is the StringValue, escapes decoded.</summary>
internal sealed class Identifier(int start, int end, string name) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.Identifier;
    public string Name { get; } = name;
    public object? Binding;
}

/// <summary>An identifier name used as a property key, never a reference.</summary>
internal sealed class IdentifierName(int start, int end, string name) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.IdentifierName;
    public string Name { get; } = name;
}

/// <summary>#name. Name includes the leading '#'.</summary>
internal sealed class PrivateName(int start, int end, string name) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.PrivateName;
    public string Name { get; } = name;
    public object? Binding;
}

internal sealed class NullLiteral(int start, int end) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.NullLiteral;
}

internal sealed class BooleanLiteral(int start, int end, bool value) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.BooleanLiteral;
    public bool Value { get; } = value;
}

internal sealed class NumericLiteral(int start, int end, double value) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.NumericLiteral;
    public double Value { get; } = value;
}

/// <summary>A string literal; Value may hold lone surrogates.</summary>
internal sealed class StringLiteral(int start, int end, string value) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.StringLiteral;
    public string Value { get; } = value;
}

internal sealed class BigIntLiteral(int start, int end, BigInteger value) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.BigIntLiteral;
    public BigInteger Value { get; } = value;
}

internal sealed class RegExpLiteral(int start, int end, string pattern, string flags) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.RegExpLiteral;
    public string Pattern { get; } = pattern;
    public string Flags { get; } = flags;
}

/// <summary>One literal piece of a template.</summary>
internal sealed class TemplateElement(int start, int end, string? cooked, string raw) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.TemplateElement;

    /// <summary>TV; null when the piece holds an invalid escape (tagged templates only).</summary>
    public string? Cooked { get; } = cooked;

    /// <summary>TRV, with CR and CRLF normalised to LF.</summary>
    public string Raw { get; } = raw;
}

/// <summary>`a${b}c`: Quasis is one longer than Expressions.</summary>
internal sealed class TemplateLiteral(int start, int end, TemplateElement[] quasis, Expression[] expressions) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.TemplateLiteral;
    public TemplateElement[] Quasis { get; } = quasis;
    public Expression[] Expressions { get; } = expressions;
}

internal sealed class TaggedTemplate(int start, int end, Expression tag, TemplateLiteral quasi) : Expression(start, end)
{
    public override NodeKind Kind => NodeKind.TaggedTemplate;
    public Expression Tag { get; } = tag;
    public TemplateLiteral Quasi { get; } = quasi;
}
