namespace Kiln.Syntax;

/// <summary>Variable declarations and for statements (ECMA-262 §14.3, §14.7).</summary>
internal sealed partial class Parser
{
    /// <summary>let, const, using and await using in a statement list.</summary>
    private VariableDeclaration ParseLexicalDeclaration(VariableKind kind)
    {
        int start = Start;
        if (kind is VariableKind.Using or VariableKind.AwaitUsing)
        {
            if (CurrentScope.Kind == ScopeKind.ScriptTop && !_options.AllowReturn) throw Error(Messages.UsingAtScriptTop, Start, End);
            if (kind == VariableKind.AwaitUsing) TakeAwaitOfUsing();
        }
        Next();
        VariableDeclaration declaration = ParseVariableDeclarations(start, kind);
        ConsumeSemicolon();
        declaration.End = PreviousEnd;
        return declaration;
    }

    private void TakeAwaitOfUsing()
    {
        if (_function.InParameters) throw Error(Messages.AwaitInParameter, Start, End);
        NoteAwait(Start);
        Next();
    }

    private static string KindName(VariableKind kind) => kind switch
    {
        VariableKind.Const => "const",
        VariableKind.Using => "using",
        VariableKind.AwaitUsing => "await using",
        _ => "destructuring",
    };

    private static BindingKind BindingKindOf(VariableKind kind) => kind == VariableKind.Var ? BindingKind.Var : BindingKind.Lexical;

    /// <summary>VariableDeclarationList or BindingList, initializers required where the kind or a pattern demands.</summary>
    private VariableDeclaration ParseVariableDeclarations(int start, VariableKind kind)
    {
        int mark = _nodeCount;
        do
        {
            VariableDeclarator declarator = ParseDeclarator(kind, allowIn: true);
            CheckInitializer(declarator, kind);
            Push(declarator);
        } while (Eat(TokenType.Comma));
        return new VariableDeclaration(start, PreviousEnd, kind, Pop<VariableDeclarator>(mark));
    }

    private VariableDeclarator ParseDeclarator(VariableKind kind, bool allowIn)
    {
        int start = Start;
        if ((kind is VariableKind.Using or VariableKind.AwaitUsing) && (Type is TokenType.LeftBracket or TokenType.LeftBrace)) throw Unexpected();
        Node target = ParseBindingTarget(BindingKindOf(kind));
        Expression? initializer = Eat(TokenType.Assign) ? ParseAssignment(allowIn) : null;
        return new VariableDeclarator(start, PreviousEnd, target, initializer);
    }

    private void CheckInitializer(VariableDeclarator declarator, VariableKind kind)
    {
        if (declarator.Init != null) return;
        if (declarator.Id.Kind != NodeKind.Identifier) throw Error(Messages.MissingInitializer("destructuring"), declarator);
        if (kind is not (VariableKind.Var or VariableKind.Let)) throw Error(Messages.MissingInitializer(KindName(kind)), declarator);
    }

    /// <summary>for, for-in, for-of, for await (ECMA-262 §14.7.4, §14.7.5).</summary>
    private Node ParseFor()
    {
        int start = Start;
        Next();
        bool isAwait = false;
        if (Type == TokenType.Await && _function.AwaitIsOperator)
        {
            if (Escaped) throw Error(Messages.EscapedKeyword, Start, End);
            isAwait = true;
            NoteAwait(Start);
            Next();
        }
        if (Type != TokenType.LeftParen) throw Unexpected();
        Next();
        OpenScope(ScopeKind.Block);
        Node result = ParseForHead(start, isAwait);
        CloseScope();
        return result;
    }

    private Node ParseForHead(int start, bool isAwait)
    {
        int initStart = Start;
        switch (Type)
        {
            case TokenType.Semicolon:
                return ParseForRest(start, null, isAwait);
            case TokenType.Var:
                Next();
                return ParseForDeclaration(start, initStart, VariableKind.Var, isAwait);
            case TokenType.Const:
                Next();
                return ParseForDeclaration(start, initStart, VariableKind.Const, isAwait);
            case TokenType.Let when IsLetDeclaration():
                Next();
                return ParseForDeclaration(start, initStart, VariableKind.Let, isAwait);
            case TokenType.Using when IsUsingDeclaration(inFor: true):
                Next();
                return ParseForDeclaration(start, initStart, VariableKind.Using, isAwait);
            case TokenType.Await when IsAwaitUsingDeclaration():
                TakeAwaitOfUsing();
                Next();
                return ParseForDeclaration(start, initStart, VariableKind.AwaitUsing, isAwait);
        }

        bool startsWithLet = IsWord(TokenType.Let);
        bool startsWithAsync = IsWord(TokenType.Async);
        int firstEnd = End;
        Expression first = ParseAssignmentCover(allowIn: false);
        bool isOf = IsWord(TokenType.Of);
        if (isOf || Type == TokenType.In)
        {
            if (isOf && startsWithLet) throw Error(Messages.ForOfLet, initStart, firstEnd);
            if (isOf && !isAwait && startsWithAsync && first is Identifier { IsParenthesized: false }) throw Error(Messages.ForOfAsync, initStart, firstEnd);
            if (first.IsParenthesized && first is (ObjectExpression or ArrayExpression)) throw Error(Messages.InvalidDestructuringTarget, first);
            Node target = ToAssignmentTarget(first, Messages.InvalidForTarget);
            if (target is not (ArrayPattern or ObjectPattern)) ThrowCoverError();
            _coverErrorStart = -1;
            return ParseForInOf(start, target, isOf, isAwait);
        }
        ThrowCoverError();
        Expression init = Type == TokenType.Comma ? ParseSequenceRest(first, allowIn: false) : first;
        return ParseForRest(start, init, isAwait);
    }

    private Node ParseForDeclaration(int start, int declarationStart, VariableKind kind, bool isAwait)
    {
        int mark = _nodeCount;
        int bindingsStart = Start;
        do
        {
            VariableDeclarator declarator = ParseDeclarator(kind, allowIn: false);
            Push(declarator);
            bool isOf = IsWord(TokenType.Of);
            if (!isOf && Type != TokenType.In)
            {
                CheckInitializer(declarator, kind);
                continue;
            }
            string loop = isOf ? "for-of" : "for-in";
            if (isAwait && isOf) loop = "for-await-of";
            int declarationEnd = PreviousEnd;
            VariableDeclarator[] declarators = Pop<VariableDeclarator>(mark);
            if (declarators.Length != 1) throw Error(Messages.LoopMultipleBindings(loop), bindingsStart, declarationEnd);
            // Annex B.3.5: for (var a = 1 in …) in sloppy code.
            bool initializerAllowed = !isOf && kind == VariableKind.Var && !_strict && declarator.Id.Kind == NodeKind.Identifier;
            if (declarator.Init != null && !initializerAllowed) throw Error(Messages.LoopInitializer(loop), bindingsStart, declarationEnd);
            if (!isOf && (kind is VariableKind.Using or VariableKind.AwaitUsing)) throw Error(Messages.UsingInForIn, declarationStart, declarationEnd);
            var declaration = new VariableDeclaration(declarationStart, declarationEnd, kind, declarators);
            return ParseForInOf(start, declaration, isOf, isAwait);
        } while (Eat(TokenType.Comma));
        var init = new VariableDeclaration(declarationStart, PreviousEnd, kind, Pop<VariableDeclarator>(mark));
        return ParseForRest(start, init, isAwait);
    }

    private Node ParseForInOf(int start, Node left, bool isOf, bool isAwait)
    {
        if (isAwait && !isOf) throw Unexpected();
        Next();
        Expression right = isOf ? ParseAssignment(allowIn: true) : ParseExpression();
        Expect(TokenType.RightParen);
        Node body = ParseLoopBody();
        return isOf
            ? new ForOfStatement(start, PreviousEnd, isAwait, left, right, body)
            : new ForInStatement(start, PreviousEnd, left, right, body);
    }

    private ForStatement ParseForRest(int start, Node? init, bool isAwait)
    {
        if (isAwait) throw Unexpected();
        Expect(TokenType.Semicolon);
        Expression? test = Type == TokenType.Semicolon ? null : ParseExpression();
        Expect(TokenType.Semicolon);
        Expression? update = Type == TokenType.RightParen ? null : ParseExpression();
        Expect(TokenType.RightParen);
        Node body = ParseLoopBody();
        return new ForStatement(start, PreviousEnd, init, test, update, body);
    }
}
