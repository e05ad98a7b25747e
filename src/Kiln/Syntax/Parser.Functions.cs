namespace Kiln.Syntax;

/// <summary>Functions, parameters and arrows (ECMA-262 §15).</summary>
internal sealed partial class Parser
{
    [Flags]
    private enum FunctionFlags : byte
    {
        None = 0,
        DirectEval = 1,
        Arguments = 2,
        This = 4,
        SuperProperty = 8,
        SuperCall = 16,
        NewTarget = 32,
        With = 64,
        InnerEval = 128,

        /// <summary>What an arrow function passes on to the function around it.</summary>
        ThroughArrow = DirectEval | Arguments | This | SuperProperty | SuperCall | NewTarget,
    }

    /// <summary>What the parser knows about the function whose code it is in.</summary>
    private struct FunctionState
    {
        public bool AwaitIsOperator;
        public bool AwaitReserved;
        public bool YieldIsOperator;
        public bool AllowReturn;
        public bool AllowSuperProperty;
        public bool AllowSuperCall;
        public bool AllowNewTarget;
        public bool ArgumentsDisallowed;
        public bool IsTopLevel;
        public bool InParameters;
        public FunctionFlags Flags;

        // Breakable statements around, and labels from LabelBase on.
        public int LoopDepth;
        public int SwitchDepth;
        public int LabelBase;

        // First await or yield expression and first identifier "await" since the marks were last cleared: errors if what
        // is being parsed turns out to be the parameters of an arrow function.
        public int YieldMark;
        public int AwaitMark;
        public int AwaitIdentifierMark;

        public Identifier? DuplicateParameter;
        public int StrictParameterStart;
        public int StrictParameterEnd;
        public string? StrictParameterMessage;

        public void ClearMarks()
        {
            YieldMark = AwaitMark = AwaitIdentifierMark = -1;
            StrictParameterStart = -1;
        }

        public void MarkAwaitIdentifier(int start)
        {
            if (AwaitIdentifierMark < 0) AwaitIdentifierMark = start;
        }
    }

    /// <summary>State of the function outside, to be put back at the end of a function.</summary>
    private struct OuterState
    {
        public FunctionState Function;
        public bool Strict;
        public int CoverErrorStart;
        public int CoverErrorEnd;
        public string CoverErrorMessage;
    }

    private OuterState EnterFunction(FunctionNode node, FunctionKind kind, bool isAsync, bool isGenerator)
    {
        var outer = new OuterState
        {
            Function = _function, Strict = _strict,
            CoverErrorStart = _coverErrorStart, CoverErrorEnd = _coverErrorEnd, CoverErrorMessage = _coverErrorMessage,
        };
        _coverErrorStart = -1;
        node.FunctionKind = kind;
        node.IsAsync = isAsync;
        node.IsGenerator = isGenerator;
        bool isArrow = kind == FunctionKind.Arrow;
        _function = new FunctionState
        {
            AwaitIsOperator = isAsync,
            AwaitReserved = kind == FunctionKind.StaticBlock,
            YieldIsOperator = isGenerator,
            AllowReturn = kind is not (FunctionKind.FieldInitializer or FunctionKind.StaticBlock),
            AllowSuperProperty = isArrow ? _function.AllowSuperProperty : kind != FunctionKind.Normal,
            AllowSuperCall = isArrow ? _function.AllowSuperCall : kind == FunctionKind.DerivedConstructor,
            AllowNewTarget = !isArrow || _function.AllowNewTarget,
            ArgumentsDisallowed = isArrow ? _function.ArgumentsDisallowed : kind is FunctionKind.FieldInitializer or FunctionKind.StaticBlock,
            LabelBase = _labelCount,
        };
        _function.ClearMarks();
        OpenScope(ScopeKind.Function);
        return outer;
    }

    private void LeaveFunction(FunctionNode node, in OuterState outer)
    {
        CloseScope();
        node.End = PreviousEnd;
        node.IsStrict = _strict;
        FunctionFlags flags = _function.Flags;
        node.ContainsDirectEval = (flags & FunctionFlags.DirectEval) != 0;
        node.InnerContainsDirectEval = (flags & FunctionFlags.InnerEval) != 0;
        node.ContainsWith = (flags & FunctionFlags.With) != 0;
        node.UsesArguments = (flags & FunctionFlags.Arguments) != 0;
        node.UsesThis = (flags & FunctionFlags.This) != 0;
        node.UsesSuperProperty = (flags & FunctionFlags.SuperProperty) != 0;
        node.UsesSuperCall = (flags & FunctionFlags.SuperCall) != 0;
        node.UsesNewTarget = (flags & FunctionFlags.NewTarget) != 0;

        _labelCount = _function.LabelBase;
        _function = outer.Function;
        _strict = outer.Strict;
        _coverErrorStart = outer.CoverErrorStart;
        _coverErrorEnd = outer.CoverErrorEnd;
        _coverErrorMessage = outer.CoverErrorMessage;
        if (node.FunctionKind == FunctionKind.Arrow) _function.Flags |= flags & FunctionFlags.ThroughArrow;
        if ((flags & (FunctionFlags.DirectEval | FunctionFlags.InnerEval)) != 0) _function.Flags |= FunctionFlags.InnerEval;
    }

    /// <summary>
    /// FunctionDeclaration, GeneratorDeclaration, AsyncFunctionDeclaration, AsyncGeneratorDeclaration; the current token is
    /// function. <paramref name="start"/> is where a preceding async stands.
    /// </summary>
    private FunctionDeclaration ParseFunctionDeclaration(int start, bool isAsync, bool isDefaultExport = false)
    {
        int functionStart = Start;
        Next();
        bool isGenerator = Eat(TokenType.Multiply);
        var node = new FunctionDeclaration(start, start) { IsAsync = isAsync, IsGenerator = isGenerator };
        if (Type != TokenType.LeftParen || !isDefaultExport)
        {
            if (Type == TokenType.LeftParen) throw Error(Messages.MissingFunctionName, functionStart, functionStart + 8);
            node.Id = ParseBindingIdentifier();
            DeclareFunction(node, node.Id);
        }
        ParseFunctionRest(node, FunctionKind.Normal, isAsync, isGenerator);
        return node;
    }

    private FunctionExpression ParseFunctionExpression(int start, bool isAsync)
    {
        Next();
        bool isGenerator = Eat(TokenType.Multiply);
        var node = new FunctionExpression(start, start);
        if (Type != TokenType.LeftParen)
        {
            // The name belongs to the function: yield and await follow its own kind.
            bool yieldIsOperator = _function.YieldIsOperator, awaitIsOperator = _function.AwaitIsOperator, awaitReserved = _function.AwaitReserved;
            bool inParameters = _function.InParameters;
            _function.YieldIsOperator = isGenerator;
            _function.AwaitIsOperator = isAsync;
            _function.AwaitReserved = false;
            _function.InParameters = false;
            int mark = _function.AwaitIdentifierMark;
            node.Id = ParseBindingIdentifier();
            _function.AwaitIdentifierMark = mark;
            _function.YieldIsOperator = yieldIsOperator;
            _function.AwaitIsOperator = awaitIsOperator;
            _function.AwaitReserved = awaitReserved;
            _function.InParameters = inParameters;
        }
        ParseFunctionRest(node, FunctionKind.Normal, isAsync, isGenerator);
        return node;
    }

    /// <summary>A method's parameters and body; the current token is the parenthesis.</summary>
    private FunctionExpression ParseMethod(int start, FunctionKind kind, bool isAsync, bool isGenerator)
    {
        var node = new FunctionExpression(start, start);
        int parametersStart = Start;
        ParseFunctionRest(node, kind, isAsync, isGenerator);
        if (kind == FunctionKind.Getter && node.Params.Length != 0) throw Error(Messages.GetterArity, parametersStart, node.BodyStart);
        if (kind == FunctionKind.Setter)
        {
            if (node.Params.Length != 1) throw Error(Messages.SetterArity, parametersStart, node.BodyStart);
            if (node.Params[0] is RestElement rest) throw Error(Messages.SetterRest, rest);
        }
        return node;
    }

    private void ParseFunctionRest(FunctionNode node, FunctionKind kind, bool isAsync, bool isGenerator)
    {
        EnsureStack();
        OuterState outer = EnterFunction(node, kind, isAsync, isGenerator);
        Expect(TokenType.LeftParen);
        ParseFormalParameters(node);
        Expect(TokenType.RightParen);
        ParseFunctionBody(node, outer);
        LeaveFunction(node, outer);
    }

    /// <summary>FormalParameters up to the closing parenthesis or the end of the source.</summary>
    private void ParseFormalParameters(FunctionNode node)
    {
        _function.InParameters = true;
        int mark = _nodeCount;
        while (Type != TokenType.RightParen && Type != TokenType.EndOfFile)
        {
            if (Type == TokenType.Ellipsis)
            {
                int start = Start;
                Next();
                Node argument = ParseBindingTarget(BindingKind.Parameter);
                if (Type == TokenType.Assign) throw Error(Messages.RestInitializer, Start, End);
                Push(new RestElement(start, PreviousEnd, argument));
                node.HasSimpleParameterList = false;
                if (Type == TokenType.Comma) throw Error(Messages.ParameterAfterRest, Start, End);
                break;
            }
            Node parameter = ParseBindingElement(BindingKind.Parameter);
            if (parameter.Kind != NodeKind.Identifier) node.HasSimpleParameterList = false;
            Push(parameter);
            if (Type != TokenType.Comma) break;
            Next();
        }
        node.Params = Pop<Node>(mark);
        _function.InParameters = false;
    }

    /// <summary>`{ FunctionBody }` and the early errors that need both parameters and body (ECMA-262 §15.2.1).</summary>
    private void ParseFunctionBody(FunctionNode node, in OuterState outer)
    {
        node.BodyStart = Start;
        if (Type != TokenType.LeftBrace) throw Unexpected();
        int mark = _nodeCount;
        Next();
        ParseDirectives(node);
        while (Type != TokenType.RightBrace) Push(ParseStatementListItem());
        node.Body = Pop<Node>(mark);
        CheckParameters(node, outer);

        // The token after the body belongs to the outer code again, strictness included.
        Next();
    }

    private void CheckParameters(FunctionNode node, in OuterState outer)
    {
        if (!node.HasSimpleParameterList)
        {
            foreach (Node parameter in node.Params)
            {
                if (!ContainsExpression(parameter)) continue;
                node.HasParameterExpressions = true;
                break;
            }
        }
        int count = 0;
        foreach (Node parameter in node.Params)
        {
            if (parameter is AssignmentPattern or RestElement) break;
            count++;
        }
        node.ExpectedArgumentCount = count;

        Identifier? duplicate = _function.DuplicateParameter;
        if (duplicate != null && (_strict || !node.HasSimpleParameterList || node.FunctionKind != FunctionKind.Normal))
            throw Error(Messages.DuplicateParameter, duplicate);
        if (!_strict || outer.Strict) return;
        if (_function.StrictParameterStart >= 0)
            throw Error(_function.StrictParameterMessage!, _function.StrictParameterStart, _function.StrictParameterEnd);
        if (node.Id != null)
        {
            TokenType type = ClassifyName(node.Id.Name);
            if (type is TokenType.Eval or TokenType.Arguments) throw Error(Messages.StrictEvalArguments, node.Id);
            if (type is not (TokenType.Identifier or TokenType.Await)) throw Error(Messages.UnexpectedStrictReserved, node.Id);
        }
    }

    /// <summary>ContainsExpression (ECMA-262 §15.1.2).</summary>
    private static bool ContainsExpression(Node node)
    {
        switch (node)
        {
            case AssignmentPattern:
                return true;
            case RestElement rest:
                return ContainsExpression(rest.Argument);
            case ArrayPattern array:
                foreach (Node? element in array.Elements)
                {
                    if (element != null && ContainsExpression(element)) return true;
                }
                return false;
            case ObjectPattern @object:
                foreach (Node property in @object.Properties)
                {
                    if (property is PropertyPattern { IsComputed: true }) return true;
                    if (ContainsExpression(property is PropertyPattern pattern ? pattern.Value : property)) return true;
                }
                return false;
            default:
                return false;
        }
    }

    /// <summary>The directive prologue (ECMA-262 §11.2.1) of a function body or, without one, of the program.</summary>
    private void ParseDirectives(FunctionNode? function)
    {
        int octalStart = -1, octalEnd = 0;
        string octalMessage = "";
        while (Type == TokenType.String)
        {
            int start = Start;
            int end = End;
            if (octalStart < 0 && OctalStart >= 0) (octalStart, octalEnd, octalMessage) = (OctalStart, OctalEnd, OctalMessage);
            Node statement = ParseStatementListItem();
            Push(statement);
            if (statement is not ExpressionStatement { Expression: StringLiteral { IsParenthesized: false } } directive) return;
            directive.IsDirective = true;
            if (end - start != 12 || !Text.AsSpan(start + 1, 10).SequenceEqual("use strict")) continue;
            if (function != null)
            {
                if (!function.HasSimpleParameterList) throw Error(Messages.UseStrictNonSimple, start, end);
                function.HasUseStrict = true;
            }
            _strict = true;
            if (octalStart >= 0) throw Error(octalMessage, octalStart, octalEnd);
        }
    }

    // Arrow functions --------------------------------------------------------------------------------------------

    /// <summary>Facts collected while parsing what may become arrow parameters.</summary>
    private struct ArrowHead
    {
        public FunctionFlags OuterFlags;
        public int OuterYieldMark, OuterAwaitMark, OuterAwaitIdentifierMark;
        public int OuterCoverStart, OuterCoverEnd;
        public string OuterCoverMessage;
    }

    private ArrowHead BeginArrowHead()
    {
        var head = new ArrowHead
        {
            OuterFlags = _function.Flags,
            OuterYieldMark = _function.YieldMark, OuterAwaitMark = _function.AwaitMark, OuterAwaitIdentifierMark = _function.AwaitIdentifierMark,
            OuterCoverStart = _coverErrorStart, OuterCoverEnd = _coverErrorEnd, OuterCoverMessage = _coverErrorMessage,
        };
        _function.Flags = 0;
        _function.YieldMark = _function.AwaitMark = _function.AwaitIdentifierMark = -1;
        _coverErrorStart = -1;
        return head;
    }

    /// <summary>No arrow follows: the parenthesised expressions belong to the function around.</summary>
    private void EndArrowHead(in ArrowHead head)
    {
        ThrowCoverError();
        RestoreCover(head);
        _function.Flags |= head.OuterFlags;
        if (head.OuterYieldMark >= 0) _function.YieldMark = head.OuterYieldMark;
        if (head.OuterAwaitMark >= 0) _function.AwaitMark = head.OuterAwaitMark;
        if (head.OuterAwaitIdentifierMark >= 0) _function.AwaitIdentifierMark = head.OuterAwaitIdentifierMark;
    }

    private void RestoreCover(in ArrowHead head)
    {
        _coverErrorStart = head.OuterCoverStart;
        _coverErrorEnd = head.OuterCoverEnd;
        _coverErrorMessage = head.OuterCoverMessage;
    }

    /// <summary>
    /// The arrow token is current; reinterprets what was parsed as parameters and goes on with the body (ECMA-262 §15.3,
    /// §15.9). Items are the nodes pushed since <paramref name="mark"/>.
    /// </summary>
    private ArrowFunctionExpression ParseArrowRest(int start, bool isAsync, int mark, in ArrowHead head, bool allowIn)
    {
        RestoreCover(head);
        if (_function.YieldMark >= 0) throw Error(Messages.YieldInParameter, _function.YieldMark, _function.YieldMark + 5);
        if (_function.AwaitMark >= 0) throw Error(Messages.AwaitInParameter, _function.AwaitMark, _function.AwaitMark + 5);
        if (isAsync && _function.AwaitIdentifierMark >= 0)
            throw Error(Messages.AwaitInParameter, _function.AwaitIdentifierMark, _function.AwaitIdentifierMark + 5);
        FunctionFlags inner = _function.Flags;
        _function.Flags = head.OuterFlags;
        _function.YieldMark = head.OuterYieldMark;
        _function.AwaitMark = head.OuterAwaitMark;
        if (head.OuterAwaitIdentifierMark >= 0) _function.AwaitIdentifierMark = head.OuterAwaitIdentifierMark;

        var node = new ArrowFunctionExpression(start, start);
        OuterState outer = EnterFunction(node, FunctionKind.Arrow, isAsync, false);
        _function.Flags = inner;
        for (int i = mark; i < _nodeCount; i++)
        {
            if (_nodes[i] is StaticMemberExpression or ComputedMemberExpression) throw Error(Messages.InvalidDestructuringTarget, _nodes[i]!);
            Node parameter = ToBindingPattern(_nodes[i]!, BindingKind.Parameter);
            if (parameter.Kind != NodeKind.Identifier) node.HasSimpleParameterList = false;
            _nodes[i] = parameter;
        }
        node.Params = Pop<Node>(mark);
        Next();
        if (Type == TokenType.LeftBrace)
        {
            ParseFunctionBody(node, outer);
        }
        else
        {
            node.BodyStart = Start;
            node.ConciseBody = ParseAssignment(allowIn);
            CheckParameters(node, outer);
        }
        LeaveFunction(node, outer);
        return node;
    }

    /// <summary>`name =>`: the arrow is current.</summary>
    private ArrowFunctionExpression ParseArrowFromIdentifier(Identifier parameter, int start, bool isAsync, bool allowIn)
    {
        ArrowHead head = BeginArrowHead();
        if (isAsync && parameter.Name == "await") throw Error(Messages.UnexpectedReserved, parameter);
        int mark = _nodeCount;
        Push(parameter);
        return ParseArrowRest(start, isAsync, mark, head, allowIn);
    }
}
