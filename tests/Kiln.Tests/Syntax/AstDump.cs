using System.Globalization;
using System.Text;
using Kiln.Syntax;

namespace Kiln.Tests.Syntax;

/// <summary>Writes a tree as one line of nested lists, so that tests can compare shapes.</summary>
internal static class AstDump
{
    public static string Script(string source) => List(Parser.ParseScript(new SourceText(source, "test.js")).Body);

    public static string Module(string source) => List(Parser.ParseModule(new SourceText(source, "test.mjs")).Body);

    private static string List(IEnumerable<Node?> nodes) => string.Join(" ", nodes.Select(Dump));

    private static string Tuple(string name, params object?[] parts)
    {
        var builder = new StringBuilder("(").Append(name);
        foreach (object? part in parts)
        {
            string text = part switch
            {
                null => "-",
                string s => s,
                Node node => Dump(node),
                IEnumerable<Node?> nodes => "[" + List(nodes) + "]",
                _ => Convert.ToString(part, CultureInfo.InvariantCulture)!,
            };
            builder.Append(' ').Append(text);
        }
        return builder.Append(')').ToString();
    }

    private static string Key(Expression key, bool isComputed) => isComputed ? "[" + Dump(key) + "]" : Dump(key);

    private static string Function(string name, FunctionNode f)
    {
        if (f.IsGenerator) name += "*";
        if (f.IsAsync) name = "async-" + name;
        if (f.FunctionKind is not (FunctionKind.Normal or FunctionKind.Arrow)) name += ":" + f.FunctionKind;
        return f.ConciseBody != null ? Tuple(name, f.Id, f.Params, f.ConciseBody) : Tuple(name, f.Id, f.Params, f.Body);
    }

    public static string Dump(Node? node) => node switch
    {
        null => "-",
        Expression { IsParenthesized: true } e and (Identifier or ChainExpression) => "(paren " + DumpCore(e) + ")",
        _ => DumpCore(node),
    };

    private static string DumpCore(Node node) => node switch
    {
        Identifier n => n.Name,
        IdentifierName n => n.Name,
        PrivateName n => n.Name,
        NumericLiteral n => n.Value.ToString("R", CultureInfo.InvariantCulture),
        BigIntLiteral n => n.Value + "n",
        StringLiteral n => "'" + n.Value + "'",
        BooleanLiteral n => n.Value ? "true" : "false",
        NullLiteral => "null",
        ThisExpression => "this",
        RegExpLiteral n => $"/{n.Pattern}/{n.Flags}",
        TemplateLiteral n => Tuple("template", string.Join("|", n.Quasis.Select(q => q.Cooked ?? "?")), n.Expressions),
        TaggedTemplate n => Tuple("tagged", n.Tag, n.Quasi),
        ArrayExpression n => Tuple("array", List(n.Elements)),
        ObjectExpression n => Tuple("object", List(n.Properties)),
        Property n => Tuple(n.PropertyKind.ToString(), Key(n.Key, n.IsComputed), n.Value),
        SpreadElement n => Tuple("...", n.Argument),
        StaticMemberExpression n => Tuple(n.IsOptional ? "?." : ".", n.Object, n.Name),
        ComputedMemberExpression n => Tuple(n.IsOptional ? "?.[]" : "[]", n.Object, n.Property),
        PrivateMemberExpression n => Tuple(n.IsOptional ? "?.#" : ".#", n.Object, n.Name),
        SuperStaticMemberExpression n => Tuple("super.", n.Name),
        SuperComputedMemberExpression n => Tuple("super[]", n.Property),
        ChainExpression n => Tuple("chain", n.Expression),
        CallExpression n => Tuple(n.IsOptional ? "?.call" : "call", n.Callee, n.Arguments),
        NewExpression n => Tuple("new", n.Callee, n.Arguments),
        SuperCall n => Tuple("super", (object)n.Arguments),
        ImportCall n => Tuple("import-" + n.Phase, n.Specifier, n.Options),
        MetaProperty n => n.MetaKind.ToString(),
        UnaryExpression n => Tuple(n.Operator.ToString(), n.Argument),
        UpdateExpression n => Tuple((n.IsPrefix ? "Pre" : "Post") + n.Operator, n.Argument),
        BinaryExpression n => Tuple(n.Operator.ToString(), n.Left, n.Right),
        PrivateInExpression n => Tuple("In", n.Name, n.Right),
        LogicalExpression n => Tuple(n.Operator.ToString(), n.Left, n.Right),
        ConditionalExpression n => Tuple("?:", n.Test, n.Consequent, n.Alternate),
        AssignmentExpression n => Tuple(n.Operator + "=", n.Left, n.Right),
        SequenceExpression n => Tuple(",", List(n.Expressions)),
        YieldExpression n => Tuple(n.IsDelegate ? "yield*" : "yield", n.Argument),
        AwaitExpression n => Tuple("await", n.Argument),
        FunctionDeclaration n => Function("function", n),
        FunctionExpression n => Function("fn", n),
        ArrowFunctionExpression n => Function("=>", n),
        ClassNode n => Tuple("class", n.Id, n.SuperClass, n.Constructor, n.Members),
        MethodDefinition n => Tuple(n.IsStatic ? "static-method" : "method", Key(n.Key, n.IsComputed), n.Value),
        PropertyDefinition n => Tuple(n.IsStatic ? "static-field" : "field", Key(n.Key, n.IsComputed), n.Value),
        StaticBlock n => Tuple("static", (object)n.Body.Body),
        ArrayPattern n => Tuple("array-pattern", List(n.Elements)),
        ObjectPattern n => Tuple("object-pattern", List(n.Properties)),
        PropertyPattern n => Tuple(n.IsShorthand ? "short" : "prop", Key(n.Key, n.IsComputed), n.Value),
        AssignmentPattern n => Tuple("default", n.Left, n.Right),
        RestElement n => Tuple("rest", n.Argument),
        ExpressionStatement n => n.IsDirective ? Tuple("directive", n.Expression) : Dump(n.Expression),
        BlockStatement n => Tuple("block", List(n.Body)),
        EmptyStatement => ";",
        DebuggerStatement => "debugger",
        WithStatement n => Tuple("with", n.Object, n.Body),
        ReturnStatement n => Tuple("return", n.Argument),
        LabeledStatement n => Tuple("label", n.Label, n.Body),
        BreakStatement n => Tuple("break", n.Label),
        ContinueStatement n => Tuple("continue", n.Label),
        IfStatement n => Tuple("if", n.Test, n.Consequent, n.Alternate),
        SwitchStatement n => Tuple("switch", n.Discriminant, List(n.Cases)),
        SwitchCase n => Tuple("case", n.Test, n.Body),
        ThrowStatement n => Tuple("throw", n.Argument),
        TryStatement n => Tuple("try", n.Block, n.Handler, n.Finalizer),
        CatchClause n => Tuple("catch", n.Param, n.Body),
        WhileStatement n => Tuple("while", n.Test, n.Body),
        DoWhileStatement n => Tuple("do", n.Body, n.Test),
        ForStatement n => Tuple("for", n.Init, n.Test, n.Update, n.Body),
        ForInStatement n => Tuple("for-in", n.Left, n.Right, n.Body),
        ForOfStatement n => Tuple(n.IsAwait ? "for-await" : "for-of", n.Left, n.Right, n.Body),
        VariableDeclaration n => Tuple(n.VariableKind.ToString().ToLowerInvariant(), List(n.Declarations)),
        VariableDeclarator n => n.Init == null ? Dump(n.Id) : Tuple("=", n.Id, n.Init),
        ImportDeclaration n => Tuple("import-" + n.Phase, List(n.Specifiers), n.Source, n.Attributes),
        ImportSpecifier n => Tuple(n.SpecifierKind.ToString(), n.Imported, n.Local),
        ImportAttribute n => $"{n.Key}:{n.Value}",
        ExportNamedDeclaration n => Tuple("export", n.Declaration, n.Specifiers, n.Source, n.Attributes),
        ExportSpecifier n => $"{n.Local}:{n.Exported}",
        ExportDefaultDeclaration n => Tuple("export-default", n.Declaration),
        ExportAllDeclaration n => Tuple("export-all", n.Exported, n.Source, n.Attributes),
        _ => throw new InvalidOperationException(node.Kind.ToString()),
    };
}
