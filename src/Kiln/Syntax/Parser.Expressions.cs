namespace Kiln.Syntax;

/// <summary>Expressions from the comma down to left-hand sides (ECMA-262 §13.3–13.16).</summary>
internal sealed partial class Parser
{
    /// <summary>Expression.</summary>
    private Expression ParseExpression(bool allowIn = true)
    {
        Expression first = ParseAssignment(allowIn);
        return Type == TokenType.Comma ? ParseSequenceRest(first, allowIn) : first;
    }

    private SequenceExpression ParseSequenceRest(Expression first, bool allowIn)
    {
        int mark = _nodeCount;
        Push(first);
        int start = first.Start;
        while (Eat(TokenType.Comma)) Push(ParseAssignment(allowIn));
        return new SequenceExpression(start, PreviousEnd, Pop<Expression>(mark));
    }

    /// <summary>AssignmentExpression that is not part of a cover grammar.</summary>
    private Expression ParseAssignment(bool allowIn)
    {
        int outerStart = _coverErrorStart, outerEnd = _coverErrorEnd;
        string outerMessage = _coverErrorMessage;
        _coverErrorStart = -1;
        Expression expression = ParseAssignmentCover(allowIn);
        if (_coverErrorStart >= 0) ThrowCoverError();
        _coverErrorStart = outerStart;
        _coverErrorEnd = outerEnd;
        _coverErrorMessage = outerMessage;
        return expression;
    }

    /// <summary>
    /// AssignmentExpression that may later be read as a pattern: an object or array literal that is only valid as a pattern
    /// leaves its error in the cover fields.
    /// </summary>
    private Expression ParseAssignmentCover(bool allowIn)
    {
        EnsureStack();
        int outerStart = _coverErrorStart, outerEnd = _coverErrorEnd;
        string outerMessage = _coverErrorMessage;
        _coverErrorStart = -1;

        int start = Start;
        Expression left;
        switch (Type)
        {
            case TokenType.Identifier:
                left = ParseIdentifierReference();
                if (Type == TokenType.Arrow && !NewlineBefore)
                {
                    left = ParseArrowFromIdentifier((Identifier)left, start, false, allowIn);
                    goto done;
                }
                left = ParsePostfix(ParseSubscripts(left, start), start);
                break;
            case TokenType.LeftParen:
                left = ParseParenthesized(allowIn);
                if (left is ArrowFunctionExpression { IsParenthesized: false }) goto done;
                left = ParsePostfix(ParseSubscripts(left, start), start);
                break;
            case TokenType.Async when !Escaped:
                left = ParseAsync(allowIn);
                if (left is ArrowFunctionExpression { IsParenthesized: false }) goto done;
                left = ParsePostfix(ParseSubscripts(left, start), start);
                break;
            case TokenType.Yield when _function.YieldIsOperator:
                left = ParseYield(allowIn);
                goto done;
            case TokenType.Await when _function.AwaitIsOperator:
                left = ParseUnary();
                break;
            case TokenType.PrivateName:
                left = ParsePrivateIn(0, allowIn);
                break;
            case TokenType.Yield or TokenType.Await or (>= TokenType.Let and <= TokenType.Meta):
                left = ParseIdentifierReference();
                if (Type == TokenType.Arrow && !NewlineBefore)
                {
                    // A parameter named arguments is no use of the arguments object, but taking it for one is harmless.
                    left = ParseArrowFromIdentifier((Identifier)left, start, false, allowIn);
                    goto done;
                }
                left = ParsePostfix(ParseSubscripts(left, start), start);
                break;
            default:
                left = ParseUnary();
                break;
        }

        if (Type.IsBinaryOperator()) left = ParseBinaryRest(left, start, 0, allowIn);
        if (Type == TokenType.Question) left = ParseConditionalRest(left, start, allowIn);
        if (Type.IsAssignmentOperator())
        {
            AssignmentOperator op = (AssignmentOperator)(Type - TokenType.Assign);
            Node target;
            if (op == AssignmentOperator.Assign)
            {
                if (left.IsParenthesized && (left is ArrayExpression or ObjectExpression))
                    throw Error(Messages.InvalidAssignmentTarget, start, PreviousEnd);
                target = ToAssignmentTarget(left, Messages.InvalidAssignmentTarget);
                if (target is ArrayPattern or ObjectPattern) _coverErrorStart = -1;
            }
            else
            {
                target = ToSimpleTarget(left, Messages.InvalidAssignmentTarget, allowCall: !op.IsLogical());
            }
            ThrowCoverError();
            Next();
            Expression right = ParseAssignment(allowIn);
            left = new AssignmentExpression(start, PreviousEnd, op, target, right);
        }
        else if (Type == TokenType.Arrow && !NewlineBefore && left is not Identifier && !left.IsParenthesized)
        {
            throw Error(Messages.MalformedArrowParameters, left.Start, PreviousEnd);
        }
        else if (_coverErrorStart >= 0 && (left.IsParenthesized || left is not (ObjectExpression or ArrayExpression)))
        {
            ThrowCoverError();
        }

    done:
        if (outerStart >= 0)
        {
            _coverErrorStart = outerStart;
            _coverErrorEnd = outerEnd;
            _coverErrorMessage = outerMessage;
        }
        return left;
    }

    private ConditionalExpression ParseConditionalRest(Expression test, int start, bool allowIn)
    {
        Next();
        Expression consequent = ParseAssignment(allowIn: true);
        Expect(TokenType.Colon);
        Expression alternate = ParseAssignment(allowIn);
        return new ConditionalExpression(start, PreviousEnd, test, consequent, alternate);
    }

    /// <summary>YieldExpression (ECMA-262 §15.5).</summary>
    private YieldExpression ParseYield(bool allowIn)
    {
        int start = Start;
        if (Escaped) throw Error(Messages.EscapedKeyword, Start, End);
        if (_function.InParameters) throw Error(Messages.YieldInParameter, Start, End);
        if (_function.YieldMark < 0) _function.YieldMark = start;
        Next();
        if (!NewlineBefore)
        {
            if (Type == TokenType.Multiply)
            {
                Next();
                Expression iterable = ParseAssignment(allowIn);
                return new YieldExpression(start, PreviousEnd, isDelegate: true, iterable);
            }
            switch (Type)
            {
                case TokenType.EndOfFile or TokenType.Semicolon or TokenType.RightBrace or TokenType.RightBracket or TokenType.RightParen
                    or TokenType.Colon or TokenType.Comma or TokenType.In:
                    break;
                case TokenType.Of when !allowIn:
                    break;
                default:
                    Expression argument = ParseAssignment(allowIn);
                    return new YieldExpression(start, PreviousEnd, isDelegate: false, argument);
            }
        }
        return new YieldExpression(start, PreviousEnd, isDelegate: false, null);
    }

    /// <summary>
    /// Binary operators by precedence climbing (ECMA-262 §13.6–13.13). Left-associative chains loop, whatever their length.
    /// </summary>
    private Expression ParseBinaryRest(Expression left, int start, int minimum, bool allowIn)
    {
        while (true)
        {
            TokenType op = Type;
            int precedence = op.Precedence();
            if (precedence <= minimum || (op == TokenType.In && !allowIn)) return left;
            if (left is ArrowFunctionExpression { IsParenthesized: false }) return left;
            if (op == TokenType.Coalesce && left is LogicalExpression { IsParenthesized: false, Operator: not LogicalOperator.Coalesce }) throw Unexpected();
            Next();
            int rightStart = Start;
            Expression right = Type == TokenType.PrivateName ? ParsePrivateIn(precedence, allowIn) : ParseUnary();
            if (op == TokenType.Exponentiate)
            {
                if (Type == TokenType.Exponentiate)
                {
                    EnsureStack();
                    right = ParseBinaryRest(right, rightStart, precedence - 1, allowIn);
                }
            }
            else if (Type.Precedence() > precedence)
            {
                // a ?? b || c is an error, so under ?? only what binds tighter than && may follow.
                right = ParseBinaryRest(right, rightStart, op == TokenType.Coalesce ? TokenFacts.LogicalAndPrecedence : precedence, allowIn);
                if (op == TokenType.Coalesce && (Type is TokenType.LogicalAnd or TokenType.LogicalOr)) throw Unexpected();
            }
            left = op <= TokenType.Coalesce
                ? new LogicalExpression(start, PreviousEnd, (LogicalOperator)(op - TokenType.LogicalAnd), left, right)
                : new BinaryExpression(start, PreviousEnd, (BinaryOperator)(op - TokenType.Add), left, right);
        }
    }

    /// <summary>`#name in shift-expression`, allowed where a RelationalExpression is (ECMA-262 §13.10).</summary>
    private PrivateInExpression ParsePrivateIn(int outerPrecedence, bool allowIn)
    {
        int start = Start;
        if (outerPrecedence >= TokenFacts.RelationalPrecedence) throw Unexpected();
        PrivateName name = ParsePrivateName();
        if (Type != TokenType.In || !allowIn) throw Error(Messages.UnexpectedIdentifier(name.Name), name);
        Next();
        int rightStart = Start;
        Expression right = ParseBinaryRest(ParseUnary(), rightStart, TokenFacts.RelationalPrecedence, allowIn);
        return new PrivateInExpression(start, PreviousEnd, name, right);
    }

    /// <summary>UnaryExpression (ECMA-262 §13.5).</summary>
    private Expression ParseUnary()
    {
        int start = Start;
        UnaryOperator op;
        switch (Type)
        {
            case TokenType.Not: op = UnaryOperator.LogicalNot; break;
            case TokenType.Subtract: op = UnaryOperator.Minus; break;
            case TokenType.Add: op = UnaryOperator.Plus; break;
            case TokenType.Tilde: op = UnaryOperator.BitwiseNot; break;
            case TokenType.TypeOf: op = UnaryOperator.TypeOf; break;
            case TokenType.Void: op = UnaryOperator.Void; break;
            case TokenType.Delete: op = UnaryOperator.Delete; break;
            case TokenType.Increment or TokenType.Decrement:
                return ParsePrefixUpdate();
            case TokenType.Await when _function.AwaitIsOperator:
                return ParseAwait();
            default:
                return ParsePostfix(ParseSubscripts(ParsePrimary(), start), start);
        }
        EnsureStack();
        Next();
        Expression argument = ParseUnary();
        if (op == UnaryOperator.Delete) CheckDelete(argument);
        if (Type == TokenType.Exponentiate) throw Error(Messages.UnaryBeforeExponent, start, End);
        return new UnaryExpression(start, PreviousEnd, op, argument);
    }

    private void CheckDelete(Expression argument)
    {
        if (argument is Identifier && _strict) throw Error(Messages.StrictDelete, argument);
        Expression target = argument is ChainExpression chain ? chain.Expression : argument;
        if (target is PrivateMemberExpression member) throw Error(Messages.DeletePrivateField, member.Name);
    }

    private UpdateExpression ParsePrefixUpdate()
    {
        EnsureStack();
        int start = Start;
        UpdateOperator op = Type == TokenType.Increment ? UpdateOperator.Increment : UpdateOperator.Decrement;
        Next();
        Expression argument = ToSimpleTarget(ParseUnary(), Messages.InvalidPrefixTarget);
        return new UpdateExpression(start, PreviousEnd, op, isPrefix: true, argument);
    }

    /// <summary>AwaitExpression (ECMA-262 §15.8).</summary>
    private AwaitExpression ParseAwait()
    {
        EnsureStack();
        int start = Start;
        if (Escaped) throw Error(Messages.EscapedKeyword, Start, End);
        if (_function.InParameters) throw Error(Messages.AwaitInParameter, Start, End);
        NoteAwait(start);
        Next();
        Expression argument = ParseUnary();
        if (Type == TokenType.Exponentiate) throw Error(Messages.UnaryBeforeExponent, start, End);
        return new AwaitExpression(start, PreviousEnd, argument);
    }

    private void NoteAwait(int start)
    {
        if (_function.AwaitMark < 0) _function.AwaitMark = start;
        if (_function.IsTopLevel) _hasTopLevelAwait = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Expression ParsePostfix(Expression expression, int start)
    {
        if (Type is not (TokenType.Increment or TokenType.Decrement) || NewlineBefore) return expression;
        return ParsePostfixUpdate(expression, start);
    }

    private UpdateExpression ParsePostfixUpdate(Expression expression, int start)
    {
        UpdateOperator op = Type == TokenType.Increment ? UpdateOperator.Increment : UpdateOperator.Decrement;
        expression = ToSimpleTarget(expression, Messages.InvalidPostfixTarget);
        Next();
        return new UpdateExpression(start, PreviousEnd, op, isPrefix: false, expression);
    }

    /// <summary>Members, calls, templates and optional chains after a primary expression (ECMA-262 §13.3).</summary>
    private Expression ParseSubscripts(Expression expression, int start, bool allowCalls = true)
    {
        bool inChain = false;
        while (true)
        {
            switch (Type)
            {
                case TokenType.Dot:
                    Next();
                    expression = ParseMemberName(expression, start, isOptional: false);
                    continue;
                case TokenType.LeftBracket:
                    Next();
                    expression = ParseComputedMember(expression, start, isOptional: false);
                    continue;
                case TokenType.LeftParen when allowCalls:
                    Expression[] arguments = ParseArguments();
                    expression = new CallExpression(start, PreviousEnd, expression, arguments, isOptional: false);
                    if (((CallExpression)expression).IsDirectEval) _function.Flags |= FunctionFlags.DirectEval;
                    continue;
                case TokenType.Template:
                    if (inChain) throw Error(Messages.OptionalChainTemplate, Start, End);
                    TemplateLiteral quasi = ParseTemplate(tagged: true);
                    expression = new TaggedTemplate(start, PreviousEnd, expression, quasi);
                    continue;
                case TokenType.QuestionDot:
                    if (!allowCalls) throw Error(Messages.OptionalChainNew, Start, End);
                    inChain = true;
                    Next();
                    if (Type == TokenType.LeftParen)
                    {
                        Expression[] optionalArguments = ParseArguments();
                        expression = new CallExpression(start, PreviousEnd, expression, optionalArguments, isOptional: true);
                    }
                    else if (Type == TokenType.LeftBracket)
                    {
                        Next();
                        expression = ParseComputedMember(expression, start, isOptional: true);
                    }
                    else if (Type == TokenType.Template)
                    {
                        throw Error(Messages.OptionalChainTemplate, Start, End);
                    }
                    else
                    {
                        expression = ParseMemberName(expression, start, isOptional: true);
                    }
                    continue;
                default:
                    return inChain ? new ChainExpression(start, expression.End, expression) : expression;
            }
        }
    }

    private Expression ParseMemberName(Expression target, int start, bool isOptional)
    {
        if (Type.IsIdentifierName())
        {
            string name = Value;
            int nameStart = Start;
            Next();
            return new StaticMemberExpression(start, PreviousEnd, target, name, nameStart, isOptional);
        }
        if (Type != TokenType.PrivateName) throw Unexpected();
        PrivateName privateName = ParsePrivateName();
        return new PrivateMemberExpression(start, PreviousEnd, target, privateName, isOptional);
    }

    private ComputedMemberExpression ParseComputedMember(Expression target, int start, bool isOptional)
    {
        Expression property = ParseExpression();
        Expect(TokenType.RightBracket);
        return new ComputedMemberExpression(start, PreviousEnd, target, property, isOptional);
    }

    /// <summary>Arguments (ECMA-262 §13.3); the parenthesis is current.</summary>
    private Expression[] ParseArguments()
    {
        Next();
        if (Type == TokenType.RightParen)
        {
            Next();
            return [];
        }
        int mark = _nodeCount;
        while (true)
        {
            if (Type == TokenType.Ellipsis)
            {
                int start = Start;
                Next();
                Expression argument = ParseAssignment(allowIn: true);
                Push(new SpreadElement(start, PreviousEnd, argument));
            }
            else
            {
                Push(ParseAssignment(allowIn: true));
            }
            if (Type != TokenType.Comma) break;
            Next();
            if (Type == TokenType.RightParen) break;
        }
        if (Type != TokenType.RightParen) throw Error(Messages.MissingArgumentParen, PreviousStart, PreviousEnd);
        Next();
        return Pop<Expression>(mark);
    }

    /// <summary>`async` at the start of an AssignmentExpression: arrow, function, call or plain identifier.</summary>
    private Expression ParseAsync(bool allowIn)
    {
        int start = Start;
        var identifier = new Identifier(Start, End, Value);
        Next();
        if (Type == TokenType.Arrow && !NewlineBefore) return ParseArrowFromIdentifier(identifier, start, false, allowIn);
        if (NewlineBefore) return identifier;
        if (Type == TokenType.Function) return ParseFunctionExpression(start, isAsync: true);
        if (Type.IsIdentifierLike())
        {
            // for await (async of …): not an arrow function.
            if (Type == TokenType.Of && !allowIn && Peek(out _) != TokenType.Arrow) return identifier;
            if (Type == TokenType.Await) throw Unexpected();
            int mark = _nodeCount;
            ArrowHead head = BeginArrowHead();
            Push(ParseIdentifierReference());
            if (Type != TokenType.Arrow || NewlineBefore) throw Unexpected();
            return ParseArrowRest(start, true, mark, head, allowIn);
        }
        if (Type != TokenType.LeftParen) return identifier;

        // CoverCallExpressionAndAsyncArrowHead
        ArrowHead callHead = BeginArrowHead();
        int argumentMark = _nodeCount;
        Next();
        int spreadComma = -1;
        while (Type != TokenType.RightParen)
        {
            if (Type == TokenType.Ellipsis)
            {
                int spreadStart = Start;
                Next();
                Expression argument = ParseAssignmentCover(allowIn: true);
                Push(new SpreadElement(spreadStart, PreviousEnd, argument));
                if (Type == TokenType.Comma && spreadComma < 0) spreadComma = Start;
            }
            else
            {
                Push(ParseAssignmentCover(allowIn: true));
            }
            if (Type != TokenType.Comma) break;
            Next();
        }
        if (Type != TokenType.RightParen) throw Error(Messages.MissingArgumentParen, PreviousStart, PreviousEnd);
        Next();
        if (Type == TokenType.Arrow && !NewlineBefore)
        {
            if (spreadComma >= 0) throw Error(Messages.ParameterAfterRest, spreadComma, spreadComma + 1);
            return ParseArrowRest(start, true, argumentMark, callHead, allowIn);
        }
        EndArrowHead(callHead);
        Expression[] arguments = Pop<Expression>(argumentMark);
        return new CallExpression(start, PreviousEnd, identifier, arguments, isOptional: false);
    }

    /// <summary>CoverParenthesizedExpressionAndArrowParameterList (ECMA-262 §13.2.9, §15.3).</summary>
    private Expression ParseParenthesized(bool allowIn, bool arrowAllowed = true)
    {
        int start = Start;
        ArrowHead head = BeginArrowHead();
        int mark = _nodeCount;
        Next();
        int trailingComma = -1;
        int rest = -1;
        int itemsStart = Start;
        while (Type != TokenType.RightParen)
        {
            if (Type == TokenType.Ellipsis)
            {
                rest = Start;
                if (!arrowAllowed) throw Unexpected();
                Next();
                Expression argument = ParseAssignmentCover(allowIn: true);
                Push(new SpreadElement(rest, PreviousEnd, argument));
                if (Type == TokenType.Comma) throw Error(Messages.ParameterAfterRest, PreviousStart, PreviousEnd);
                if (Type != TokenType.RightParen) throw Unexpected();
                break;
            }
            Push(ParseAssignmentCover(allowIn: true));
            if (Type != TokenType.Comma) break;
            trailingComma = Start;
            Next();
            if (Type != TokenType.RightParen) trailingComma = -1;
        }
        if (Type != TokenType.RightParen) throw Unexpected();
        int itemsEnd = PreviousEnd;
        State close = default;
        bool arrowOnly = rest >= 0 || trailingComma >= 0 || _nodeCount == mark;
        if (arrowOnly) close = Save();
        Next();
        if (Type == TokenType.Arrow && !NewlineBefore && arrowAllowed) return ParseArrowRest(start, false, mark, head, allowIn);
        if (arrowOnly)
        {
            if (rest >= 0 && Type != TokenType.Arrow) throw Error(Messages.UnexpectedToken("..."), rest, rest + 3);
            if (Type != TokenType.Arrow) Restore(close);
            throw Unexpected();
        }
        EndArrowHead(head);
        Expression expression = _nodeCount - mark == 1
            ? Pop<Expression>(mark)[0]
            : new SequenceExpression(itemsStart, itemsEnd, Pop<Expression>(mark));
        expression.IsParenthesized = true;
        return expression;
    }
}
