using System.Globalization;
using System.Text;
using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>How V8 prints an expression in "… is not a function" and its relatives.</summary>
internal static class CalleeText
{
    private const int MaxLength = 120;
    private const int MaxDepth = 24;

    [ThreadStatic]
    private static StringBuilder? s_text;

    public static string Of(Expression node)
    {
        if (node is Identifier id) return id.Name;
        // Each call site asks, and most are like this.
        if (node is StaticMemberExpression { Object: Identifier o, IsOptional: false } member) return string.Concat(o.Name, ".", member.Name);
        StringBuilder text = s_text ??= new StringBuilder(2 * MaxLength);
        text.Clear();
        Print(node, text, 0);
        return text.ToString();
    }

    private static void Print(Expression node, StringBuilder text, int depth)
    {
        if (depth > MaxDepth || text.Length > MaxLength)
        {
            text.Append("(intermediate value)");
            return;
        }
        depth++;
        switch (node)
        {
            case Identifier id: text.Append(id.Name); break;
            case ThisExpression: text.Append("this"); break;
            case NullLiteral: text.Append("null"); break;
            case BooleanLiteral boolean: text.Append(boolean.Value ? "true" : "false"); break;
            case NumericLiteral number: text.Append(number.Value.ToString("R", Kiln.Operations.InvariantNumbers.Format)); break;
            case StringLiteral literal: text.Append('"').Append(literal.Value.Length > 40 ? literal.Value[..40] : literal.Value).Append('"'); break;
            case StaticMemberExpression member:
                Print(member.Object, text, depth);
                text.Append(member.IsOptional ? "?." : ".").Append(member.Name);
                break;
            case ComputedMemberExpression { Property: StringLiteral name } member:
                Print(member.Object, text, depth);
                text.Append(member.IsOptional ? "?." : ".").Append(name.Value);
                break;
            case ComputedMemberExpression { Property: TemplateLiteral { Expressions.Length: 0 } name } member:
                Print(member.Object, text, depth);
                text.Append(member.IsOptional ? "?." : ".").Append(name.Quasis[0].Cooked);
                break;
            case ComputedMemberExpression member:
                Print(member.Object, text, depth);
                text.Append(member.IsOptional ? "?.[" : "[");
                Print(member.Property, text, depth);
                text.Append(']');
                break;
            case PrivateMemberExpression member:
                Print(member.Object, text, depth);
                text.Append('.').Append(member.Name.Name);
                break;
            case SuperStaticMemberExpression member: text.Append("(intermediate value).").Append(member.Name); break;
            case SuperComputedMemberExpression member:
                text.Append("(intermediate value)[");
                Print(member.Property, text, depth);
                text.Append(']');
                break;
            case CallExpression call:
                Print(call.Callee, text, depth);
                text.Append("(...)");
                break;
            case ChainExpression chain: Print(chain.Expression, text, depth); break;
            case TemplateLiteral { Expressions.Length: 0 } template: text.Append('"').Append(template.Quasis[0].Cooked).Append('"'); break;
            case ConditionalExpression: text.Append("(intermediate value)(intermediate value)(intermediate value)"); break;
            case ObjectExpression o:
                text.Append('{');
                for (int i = 0; i < Math.Min(o.Properties.Length, 8); i++) text.Append("(intermediate value)");
                text.Append('}');
                break;
            case ArrayExpression { Elements.Length: 0 }: text.Append("[]"); break;
            case SequenceExpression { Expressions.Length: 2 } sequence:
                text.Append('(');
                Print(sequence.Expressions[0], text, depth);
                text.Append(" , ");
                Print(sequence.Expressions[1], text, depth);
                text.Append(')');
                break;
            default: text.Append("(intermediate value)"); break;
        }
    }
}
