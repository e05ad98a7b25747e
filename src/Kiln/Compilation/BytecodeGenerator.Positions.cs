using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>Where V8 reports an error: at operators, dots and brackets that the tree does not record.</summary>
internal sealed partial class BytecodeGenerator
{
    /// <summary>The first token behind an operand and the parentheses that close around it.</summary>
    private int TokenAfter(int end)
    {
        string text = _options.Source.Text;
        int at = end;
        while (at < text.Length)
        {
            char c = text[at];
            if (c is ')' or ' ' or '\t' or '\n' or '\r') at++;
            else if (c == '/' && at + 1 < text.Length && text[at + 1] == '/') at = Math.Max(text.IndexOf('\n', at), at + 1);
            else if (c == '/' && at + 1 < text.Length && text[at + 1] == '*') at = Math.Max(text.IndexOf("*/", at + 2, StringComparison.Ordinal) + 2, at + 1);
            else return at;
        }
        return end;
    }

    private int OperatorPosition(Node left) => TokenAfter(left.End);

    private int OperatorPosition(BinaryExpression node) => TokenAfter(node.Left.End);

    private int BracketPosition(Expression @object) => TokenAfter(@object.End);

    /// <summary>Members behind a call or within an optional chain are reported at their dot, others at the name.</summary>
    private int MemberPosition(StaticMemberExpression node) =>
        node.IsOptional || IsBehindCall(node.Object) ? TokenAfter(node.Object.End) : node.NameStart;

    private static bool IsBehindCall(Expression node)
    {
        while (!node.IsParenthesized)
        {
            switch (node)
            {
                case CallExpression or StaticMemberExpression { IsOptional: true } or ComputedMemberExpression { IsOptional: true }: return true;
                case StaticMemberExpression member: node = member.Object; break;
                case ComputedMemberExpression member: node = member.Object; break;
                default: return false;
            }
        }
        return false;
    }

    /// <summary>Calls are reported at the last identifier of the callee, or else at the opening parenthesis.</summary>
    private int CallPosition(Expression callee)
    {
        if (callee.IsParenthesized) return TokenAfter(callee.End);
        return callee switch
        {
            Identifier => callee.Start,
            StaticMemberExpression member => KeywordTable.IsReserved(member.Name) ? TokenAfter(callee.End) : member.NameStart,
            SuperStaticMemberExpression member => member.NameStart,
            _ => TokenAfter(callee.End),
        };
    }

    /// <summary>Reading the target of op= and ++ is reported where its object was evaluated.</summary>
    private int ReadPosition(Expression @object) =>
        @object is StaticMemberExpression member ? MemberPosition(member) : @object is ComputedMemberExpression computed ? BracketPosition(computed.Object) : @object.Start;
}
