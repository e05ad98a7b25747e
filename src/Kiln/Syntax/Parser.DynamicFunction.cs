namespace Kiln.Syntax;

/// <summary>Source for the Function constructors (ECMA-262 §20.2.1.1.1, CreateDynamicFunction).</summary>
internal sealed partial class Parser
{
    /// <summary>
    /// Checks parameters and body each on its own, then parses the whole function. Returns the source text the function
    /// shows in toString and a program holding one expression statement with the FunctionExpression.
    /// </summary>
    public static (SourceText Source, Program Program) ParseDynamicFunction(
        string parameters, string body, bool isAsync, bool isGenerator, string fileName, ParserOptions? options = null)
    {
        options ??= ParserOptions.Default;
        string prefix = (isAsync, isGenerator) switch
        {
            (false, false) => "function",
            (false, true) => "function*",
            (true, false) => "async function",
            (true, true) => "async function*",
        };
        var whole = new SourceText($"{prefix} anonymous({parameters}\n) {{\n{body}\n}}", fileName);

        new Parser(new SourceText(parameters, fileName), options, isModule: false).CheckDynamicPart(isAsync, isGenerator, isBody: false);
        new Parser(new SourceText("\n" + body + "\n", fileName), options, isModule: false).CheckDynamicPart(isAsync, isGenerator, isBody: true);
        var parser = new Parser(whole, options, isModule: false);
        return (whole, parser.Finish(parser.ParseDynamicWhole(isAsync)));
    }

    /// <summary>Parses the source as FormalParameters or FunctionBody alone, so that neither can close the other's brackets.</summary>
    private void CheckDynamicPart(bool isAsync, bool isGenerator, bool isBody)
    {
        _function.ClearMarks();
        _strict = _options.Strict;
        OpenScope(ScopeKind.ScriptTop);
        var node = new FunctionExpression(0, Text.Length);
        Next();
        OuterState outer = EnterFunction(node, FunctionKind.Normal, isAsync, isGenerator);
        if (isBody)
        {
            int mark = _nodeCount;
            ParseDirectives(null);
            while (Type != TokenType.EndOfFile) Push(ParseStatementListItem());
            Pop<Node>(mark);
        }
        else
        {
            ParseFormalParameters(node);
            if (Type == TokenType.RightParen) throw Error(Messages.ArgumentsTerminateEarly, Start, End);
            if (Type != TokenType.EndOfFile) throw Unexpected();
        }
        LeaveFunction(node, outer);
        CloseScope();
        Names.Return();
    }

    private Program ParseDynamicWhole(bool isAsync)
    {
        _function.ClearMarks();
        _strict = _options.Strict;
        OpenScope(ScopeKind.ScriptTop);
        Next();
        if (isAsync) Next();
        FunctionExpression function = ParseFunctionExpression(0, isAsync);
        if (Type != TokenType.EndOfFile) throw Unexpected();
        CloseScope();
        var statement = new ExpressionStatement(0, Text.Length, function);
        return new Program(0, Text.Length, [statement])
        {
            IsStrict = _strict,
            HasDynamicImport = _hasDynamicImport,
            InnerContainsDirectEval = (_function.Flags & FunctionFlags.InnerEval) != 0,
        };
    }
}
