namespace Kiln.Syntax;

/// <summary>Statements and declarations (ECMA-262 §14).</summary>
internal sealed partial class Parser
{
    private struct Label
    {
        public string Name;
        public bool IsLoop;
    }

    /// <summary>Where a statement stands, which decides what declarations it may be.</summary>
    private enum StatementContext : byte
    {
        /// <summary>In a statement list.</summary>
        List,

        /// <summary>Body of an if or else: a sloppy function declaration is allowed (§B.3.3).</summary>
        If,

        /// <summary>Body of a loop or with.</summary>
        Single,
    }

    private Label[] _labels = new Label[16];
    private int _labelCount;

    /// <summary>StatementListItem.</summary>
    private Node ParseStatementListItem()
    {
        switch (Type)
        {
            case TokenType.Function:
                return ParseFunctionDeclaration(Start, isAsync: false);
            case TokenType.Class:
                return ParseClassDeclaration();
            case TokenType.Const:
                return ParseLexicalDeclaration(VariableKind.Const);
            case TokenType.Let when IsLetDeclaration():
                return ParseLexicalDeclaration(VariableKind.Let);
            case TokenType.Async when IsAsyncFunction():
                int start = Start;
                Next();
                return ParseFunctionDeclaration(start, isAsync: true);
            case TokenType.Using when IsUsingDeclaration(inFor: false):
                return ParseLexicalDeclaration(VariableKind.Using);
            case TokenType.Await when IsAwaitUsingDeclaration():
                return ParseLexicalDeclaration(VariableKind.AwaitUsing);
            default:
                return ParseStatement(StatementContext.List);
        }
    }

    private bool IsAsyncFunction() => !Escaped && Peek(out bool newline) == TokenType.Function && !newline;

    /// <summary>`let` begins a declaration when a binding can follow.</summary>
    private bool IsLetDeclaration()
    {
        if (Escaped) return false;
        TokenType next = Peek(out _);
        return next is TokenType.LeftBracket or TokenType.LeftBrace or TokenType.EscapedKeyword || next.IsIdentifierLike();
    }

    /// <summary>`using` begins a declaration when an identifier follows on the same line.</summary>
    private bool IsUsingDeclaration(bool inFor)
    {
        if (Escaped) return false;
        State state = Save();
        Next();
        bool result = Type.IsIdentifierLike() && !NewlineBefore;
        // for (using of …) is a for-of over the identifier, but `using of = …` declares in a plain for.
        if (result && inFor && Type == TokenType.Of)
        {
            TokenType following = Peek(out _);
            result = following is TokenType.Assign or TokenType.Semicolon or TokenType.Colon;
        }
        Restore(state);
        return result;
    }

    private bool IsAwaitUsingDeclaration()
    {
        if (!_function.AwaitIsOperator || Escaped) return false;
        State state = Save();
        Next();
        bool result = IsWord(TokenType.Using) && !NewlineBefore;
        if (result)
        {
            Next();
            result = Type.IsIdentifierLike() && !NewlineBefore;
        }
        Restore(state);
        return result;
    }

    private Node ParseStatement(StatementContext context)
    {
        EnsureStack();
        int start = Start;
        switch (Type)
        {
            case TokenType.LeftBrace:
                return ParseBlock();
            case TokenType.Var:
                Next();
                VariableDeclaration declaration = ParseVariableDeclarations(start, VariableKind.Var);
                ConsumeSemicolon();
                declaration.End = PreviousEnd;
                return declaration;
            case TokenType.Semicolon:
                Next();
                return new EmptyStatement(start, PreviousEnd);
            case TokenType.If:
                return ParseIf();
            case TokenType.For:
                return ParseFor();
            case TokenType.While:
                return ParseWhile();
            case TokenType.Do:
                return ParseDoWhile();
            case TokenType.Continue:
                return ParseContinue();
            case TokenType.Break:
                return ParseBreak();
            case TokenType.Return:
                return ParseReturn();
            case TokenType.With:
                return ParseWith();
            case TokenType.Switch:
                return ParseSwitch();
            case TokenType.Throw:
                return ParseThrow();
            case TokenType.Try:
                return ParseTry();
            case TokenType.Debugger:
                Next();
                ConsumeSemicolon();
                return new DebuggerStatement(start, PreviousEnd);
            case TokenType.Function:
                if (context == StatementContext.If && !_strict && Peek(out _) != TokenType.Multiply) return ParseIfFunction();
                if (Peek(out _) == TokenType.Multiply) throw GeneratorInSingleStatement();
                throw Error(_strict ? Messages.StrictFunction : Messages.SloppyFunction, Start, End);
            case TokenType.Class:
                throw Unexpected();
            case TokenType.Const:
                throw Unexpected();
            case TokenType.Import:
                TokenType next = Peek(out _);
                if (next is not (TokenType.LeftParen or TokenType.Dot)) throw IsModule ? Unexpected() : Error(Messages.ImportOutsideModule, Start, End);
                break;
            case TokenType.Let when context != StatementContext.List && !Escaped:
                TokenType following = Peek(out bool newline);
                if (following == TokenType.LeftBracket || (!newline && (following == TokenType.LeftBrace || following.IsIdentifierLike())))
                    throw Error(Messages.LexicalInSingleStatement, Start, End);
                break;
            case TokenType.Using when context != StatementContext.List && IsUsingDeclaration(inFor: false):
                throw Error(Messages.LexicalInSingleStatement, Start, End);
            case TokenType.Await when context != StatementContext.List && IsAwaitUsingDeclaration():
                throw Error(Messages.LexicalInSingleStatement, Start, End);
            case TokenType.Async when context != StatementContext.List && IsAsyncFunction():
                throw Error(Messages.AsyncInSingleStatement, Start, End);
        }

        bool mayBeLabel = Type.IsIdentifierLike();
        Expression expression = ParseExpression();
        if (mayBeLabel && Type == TokenType.Colon && expression is Identifier { IsParenthesized: false } label) return ParseLabeled(label, context);
        return FinishExpressionStatement(start, expression);
    }

    private ExpressionStatement FinishExpressionStatement(int start, Expression expression)
    {
        ConsumeSemicolon();
        return new ExpressionStatement(start, PreviousEnd, expression);
    }

    /// <summary>LabelledStatement (ECMA-262 §14.13); the colon after the first label is current.</summary>
    private Node ParseLabeled(Identifier label, StatementContext context)
    {
        int labelBase = _labelCount;
        var labels = new List<Identifier>(1);
        Node? body = null;
        while (true)
        {
            for (int i = _labelCount - 1; i >= _function.LabelBase; i--)
            {
                if (_labels[i].Name == label.Name) throw Error(Messages.LabelRedeclaration(label.Name), label);
            }
            if (_labelCount == _labels.Length) Array.Resize(ref _labels, _labelCount * 2);
            _labels[_labelCount++] = new Label { Name = label.Name };
            labels.Add(label);
            Next();
            if (!Type.IsIdentifierLike() || IsWord(TokenType.Let) || IsWord(TokenType.Async) || IsWord(TokenType.Using) || IsWord(TokenType.Await)) break;
            // Another label, or the expression statement that is the body.
            int start = Start;
            Expression expression = ParseExpression();
            if (Type == TokenType.Colon && expression is Identifier { IsParenthesized: false } next)
            {
                label = next;
                continue;
            }
            body = FinishExpressionStatement(start, expression);
            break;
        }
        if (body == null)
        {
            bool isLoop = Type is TokenType.For or TokenType.While or TokenType.Do;
            for (int i = labelBase; i < _labelCount; i++) _labels[i].IsLoop = isLoop;
            body = Type == TokenType.Function ? ParseLabeledFunction(context) : ParseStatement(context == StatementContext.List ? StatementContext.Single : context);
        }
        _labelCount = labelBase;
        for (int i = labels.Count - 1; i >= 0; i--) body = new LabeledStatement(labels[i].Start, PreviousEnd, labels[i].Name, body);
        return body;
    }

    private FunctionDeclaration ParseLabeledFunction(StatementContext context)
    {
        int start = Start;
        if (_strict) throw Error(Messages.StrictFunction, Start, End);
        if (Peek(out _) == TokenType.Multiply) throw GeneratorInSingleStatement();
        if (context != StatementContext.List) throw Error(Messages.SloppyFunction, Start, End);
        return ParseFunctionDeclaration(start, isAsync: false);
    }

    private KilnSyntaxError GeneratorInSingleStatement()
    {
        Next();
        return Error(Messages.GeneratorInSingleStatement, Start, End);
    }

    private BlockStatement ParseBlock()
    {
        if (Type != TokenType.LeftBrace) throw Unexpected();
        int start = Start;
        Next();
        OpenScope(ScopeKind.Block);
        return ParseBlockRest(start);
    }

    /// <summary>Statements up to the brace that also ends the current scope.</summary>
    private BlockStatement ParseBlockRest(int start)
    {
        int mark = _nodeCount;
        while (Type != TokenType.RightBrace) Push(ParseStatementListItem());
        Node[] body = Pop<Node>(mark);
        bool hasLexical = CloseScope();
        Next();
        return new BlockStatement(start, PreviousEnd, body) { HasLexicalDeclarations = hasLexical };
    }

    /// <summary>if, with the chain of else ifs read in a loop.</summary>
    private IfStatement ParseIf()
    {
        List<(int Start, Expression Test, Node Consequent)>? chain = null;
        while (true)
        {
            int start = Start;
            Next();
            Expect(TokenType.LeftParen);
            Expression test = ParseExpression();
            Expect(TokenType.RightParen);
            Node consequent = ParseStatement(StatementContext.If);
            Node? alternate = null;
            if (Eat(TokenType.Else))
            {
                if (Type == TokenType.If)
                {
                    (chain ??= []).Add((start, test, consequent));
                    continue;
                }
                alternate = ParseStatement(StatementContext.If);
            }
            var statement = new IfStatement(start, PreviousEnd, test, consequent, alternate);
            for (int i = (chain?.Count ?? 0) - 1; i >= 0; i--)
                statement = new IfStatement(chain![i].Start, PreviousEnd, chain[i].Test, chain[i].Consequent, statement);
            return statement;
        }
    }

    /// <summary>A function declaration as the branch of an if behaves as if in a block (§B.3.3).</summary>
    private BlockStatement ParseIfFunction()
    {
        int start = Start;
        OpenScope(ScopeKind.Block);
        FunctionDeclaration function = ParseFunctionDeclaration(start, isAsync: false);
        bool hasLexical = CloseScope();
        return new BlockStatement(start, PreviousEnd, [function]) { HasLexicalDeclarations = hasLexical };
    }

    private Node ParseLoopBody()
    {
        _function.LoopDepth++;
        Node body = ParseStatement(StatementContext.Single);
        _function.LoopDepth--;
        return body;
    }

    private WhileStatement ParseWhile()
    {
        int start = Start;
        Next();
        Expect(TokenType.LeftParen);
        Expression test = ParseExpression();
        Expect(TokenType.RightParen);
        Node body = ParseLoopBody();
        return new WhileStatement(start, PreviousEnd, test, body);
    }

    private DoWhileStatement ParseDoWhile()
    {
        int start = Start;
        Next();
        Node body = ParseLoopBody();
        Expect(TokenType.While);
        Expect(TokenType.LeftParen);
        Expression test = ParseExpression();
        Expect(TokenType.RightParen);
        // A semicolon is always inserted here.
        Eat(TokenType.Semicolon);
        return new DoWhileStatement(start, PreviousEnd, body, test);
    }

    private ContinueStatement ParseContinue()
    {
        int start = Start;
        int end = End;
        Next();
        string? label = null;
        if (Type.IsIdentifierLike() && !NewlineBefore)
        {
            Label target = FindLabel(out Identifier name);
            if (!target.IsLoop) throw Error(Messages.IllegalContinueLabel(name.Name), name);
            label = name.Name;
        }
        if (_function.LoopDepth == 0) throw Error(Messages.IllegalContinue, start, end);
        ConsumeSemicolon();
        return new ContinueStatement(start, PreviousEnd, label);
    }

    private BreakStatement ParseBreak()
    {
        int start = Start;
        int end = End;
        Next();
        string? label = null;
        if (Type.IsIdentifierLike() && !NewlineBefore)
        {
            FindLabel(out Identifier name);
            label = name.Name;
        }
        else if (_function.LoopDepth + _function.SwitchDepth == 0)
        {
            throw Error(Messages.IllegalBreak, start, end);
        }
        ConsumeSemicolon();
        return new BreakStatement(start, PreviousEnd, label);
    }

    private Label FindLabel(out Identifier name)
    {
        if (!IsIdentifierHere()) throw BadIdentifier();
        name = new Identifier(Start, End, Value);
        Next();
        for (int i = _labelCount - 1; i >= _function.LabelBase; i--)
        {
            if (_labels[i].Name == name.Name) return _labels[i];
        }
        throw Error(Messages.UnknownLabel(name.Name), name);
    }

    private ReturnStatement ParseReturn()
    {
        int start = Start;
        if (!_function.AllowReturn) throw Error(Messages.IllegalReturn, Start, End);
        Next();
        Expression? argument = null;
        if (!NewlineBefore && Type is not (TokenType.Semicolon or TokenType.RightBrace or TokenType.EndOfFile)) argument = ParseExpression();
        ConsumeSemicolon();
        return new ReturnStatement(start, PreviousEnd, argument);
    }

    private WithStatement ParseWith()
    {
        int start = Start;
        if (_strict) throw Error(Messages.StrictWith, Start, End);
        Next();
        _function.Flags |= FunctionFlags.With;
        Expect(TokenType.LeftParen);
        Expression @object = ParseExpression();
        Expect(TokenType.RightParen);
        Node body = ParseStatement(StatementContext.Single);
        return new WithStatement(start, PreviousEnd, @object, body);
    }

    private SwitchStatement ParseSwitch()
    {
        int start = Start;
        Next();
        Expect(TokenType.LeftParen);
        Expression discriminant = ParseExpression();
        Expect(TokenType.RightParen);
        Expect(TokenType.LeftBrace);
        OpenScope(ScopeKind.Block);
        _function.SwitchDepth++;
        int casesMark = _nodeCount;
        bool hasDefault = false;
        while (Type != TokenType.RightBrace)
        {
            int caseStart = Start;
            Expression? test = null;
            if (Type == TokenType.Case)
            {
                Next();
                test = ParseExpression();
            }
            else
            {
                if (Type != TokenType.Default) throw Unexpected();
                if (hasDefault) throw Error(Messages.MultipleDefaults, Start, End);
                hasDefault = true;
                Next();
            }
            Expect(TokenType.Colon);
            int mark = _nodeCount;
            while (Type is not (TokenType.Case or TokenType.Default or TokenType.RightBrace))
            {
                if ((Type == TokenType.Using && IsUsingDeclaration(inFor: false)) || (Type == TokenType.Await && IsAwaitUsingDeclaration()))
                    throw Error(Messages.UsingInCase, Start, End);
                Push(ParseStatementListItem());
            }
            Node[] body = Pop<Node>(mark);
            Push(new SwitchCase(caseStart, PreviousEnd, test, body));
        }
        _function.SwitchDepth--;
        SwitchCase[] cases = Pop<SwitchCase>(casesMark);
        bool hasLexical = CloseScope();
        Next();
        return new SwitchStatement(start, PreviousEnd, discriminant, cases) { HasLexicalDeclarations = hasLexical };
    }

    private ThrowStatement ParseThrow()
    {
        int start = Start;
        Next();
        if (NewlineBefore) throw Error(Messages.NewlineAfterThrow, start, PreviousEnd);
        Expression argument = ParseExpression();
        ConsumeSemicolon();
        return new ThrowStatement(start, PreviousEnd, argument);
    }

    private TryStatement ParseTry()
    {
        int start = Start;
        Next();
        BlockStatement block = ParseBlock();
        CatchClause? handler = null;
        BlockStatement? finalizer = null;
        if (Type == TokenType.Catch) handler = ParseCatch();
        if (Eat(TokenType.Finally)) finalizer = ParseBlock();
        if (handler == null && finalizer == null) throw Error(Messages.NoCatchOrFinally, PreviousStart, PreviousEnd);
        return new TryStatement(start, PreviousEnd, block, handler, finalizer);
    }

    private CatchClause ParseCatch()
    {
        int start = Start;
        Next();
        // Parameter and block share one scope here: a lexical declaration of the parameter's name in the block is an error.
        OpenScope(ScopeKind.Block);
        Node? parameter = null;
        if (Eat(TokenType.LeftParen))
        {
            parameter = Type.IsIdentifierLike() ? ParseBindingTarget(BindingKind.SimpleCatch) : ParseBindingTarget(BindingKind.CatchPattern);
            Expect(TokenType.RightParen);
        }
        CurrentScope.HasLexical = false;
        if (Type != TokenType.LeftBrace) throw Unexpected();
        int blockStart = Start;
        Next();
        BlockStatement body = ParseBlockRest(blockStart);
        return new CatchClause(start, PreviousEnd, parameter, body);
    }
}
