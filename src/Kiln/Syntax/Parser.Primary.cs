namespace Kiln.Syntax;

/// <summary>Primary expressions, literals, new, super and import (ECMA-262 §13.2, §13.3).</summary>
internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        int start = Start;
        switch (Type)
        {
            case TokenType.Identifier:
                return ParseIdentifierReference();
            case TokenType.This:
                Next();
                _function.Flags |= FunctionFlags.This;
                return new ThisExpression(start, PreviousEnd);
            case TokenType.String:
                return ParseStringLiteral();
            case TokenType.Number:
                return ParseNumericLiteral();
            case TokenType.BigInt:
                var bigInt = new BigIntLiteral(Start, End, BigIntValue);
                Next();
                return bigInt;
            case TokenType.LeftParen:
                return ParseParenthesized(allowIn: true, arrowAllowed: false);
            case TokenType.LeftBrace:
                return ParseObjectLiteral();
            case TokenType.LeftBracket:
                return ParseArrayLiteral();
            case TokenType.Function:
                return ParseFunctionExpression(start, isAsync: false);
            case TokenType.Null:
                Next();
                return new NullLiteral(start, PreviousEnd);
            case TokenType.True or TokenType.False:
                bool value = Type == TokenType.True;
                Next();
                return new BooleanLiteral(start, PreviousEnd, value);
            case TokenType.Template:
                return ParseTemplate(tagged: false);
            case TokenType.Divide or TokenType.DivideAssign:
                return ParseRegExp();
            case TokenType.New:
                return ParseNew();
            case TokenType.Class:
                return ParseClassExpression();
            case TokenType.Super:
                return ParseSuper();
            case TokenType.Import:
                return ParseImportExpression(inNew: false);
            case TokenType.Async when !Escaped:
                if (Peek(out bool newline) != TokenType.Function || newline) return ParseIdentifierReference();
                Next();
                return ParseFunctionExpression(start, isAsync: true);
            default:
                if (Type.IsIdentifierLike()) return ParseIdentifierReference();
                throw Unexpected();
        }
    }

    private StringLiteral ParseStringLiteral()
    {
        if (OctalStart >= 0 && _strict) throw Error(OctalMessage, OctalStart, OctalEnd);
        var literal = new StringLiteral(Start, End, Value);
        Next();
        return literal;
    }

    private NumericLiteral ParseNumericLiteral()
    {
        if (OctalStart >= 0 && _strict) throw Error(OctalMessage, OctalStart, OctalEnd);
        var literal = new NumericLiteral(Start, End, Number);
        Next();
        return literal;
    }

    private RegExpLiteral ParseRegExp()
    {
        (string pattern, string flags) = ScanRegExp();
        int seen = 0;
        foreach (char flag in flags)
        {
            int index = "dgimsuvy".IndexOf(flag);
            if (index < 0 || (seen & (1 << index)) != 0) throw Error(Messages.RegExpFlags, Start, Start + 1);
            seen |= 1 << index;
        }
        const int UnicodeMode = 1 << 5, UnicodeSetsMode = 1 << 6;
        if ((seen & (UnicodeMode | UnicodeSetsMode)) == (UnicodeMode | UnicodeSetsMode)) throw Error(Messages.RegExpFlags, Start, Start + 1);
        string? error = _options.RegExpValidator(pattern, flags);
        if (error != null) throw Error(error, Start, Start + 1);
        var literal = new RegExpLiteral(Start, End, pattern, flags);
        Next();
        return literal;
    }

    /// <summary>TemplateLiteral (ECMA-262 §13.2.8); the backtick is current.</summary>
    private TemplateLiteral ParseTemplate(bool tagged)
    {
        int start = Start;
        var quasis = new List<TemplateElement>(4);
        List<Expression>? expressions = null;
        while (true)
        {
            int partStart = End;
            ScanTemplatePart();
            if (TemplateError != null && !tagged) throw Error(TemplateError, TemplateErrorStart, TemplateErrorEnd);
            quasis.Add(new TemplateElement(partStart, TemplatePartEnd, TemplateCooked, TemplateRaw));
            bool isTail = TemplateIsTail;
            Next();
            if (isTail) break;
            (expressions ??= []).Add(ParseExpression());
            if (Type != TokenType.RightBrace) throw Error(Messages.UnterminatedTemplateExpression, PreviousStart, PreviousEnd);
        }
        return new TemplateLiteral(start, PreviousEnd, quasis.ToArray(), expressions?.ToArray() ?? []);
    }

    private ArrayExpression ParseArrayLiteral()
    {
        int start = Start;
        int mark = _nodeCount;
        bool commaAfterSpread = false;
        Next();
        while (Type != TokenType.RightBracket)
        {
            if (Type == TokenType.Comma)
            {
                Next();
                Push(null);
                continue;
            }
            if (Type == TokenType.Ellipsis)
            {
                int spreadStart = Start;
                Next();
                Expression argument = ParseAssignmentCover(allowIn: true);
                Push(new SpreadElement(spreadStart, PreviousEnd, argument));
                if (Type == TokenType.Comma) commaAfterSpread = true;
            }
            else
            {
                Push(ParseAssignmentCover(allowIn: true));
            }
            if (Type != TokenType.RightBracket) Expect(TokenType.Comma);
        }
        Next();
        return new ArrayExpression(start, PreviousEnd, Pop<Expression>(mark)) { HasCommaAfterSpread = commaAfterSpread };
    }

    // Object literals --------------------------------------------------------------------------------------------

    private ObjectExpression ParseObjectLiteral()
    {
        int start = Start;
        int mark = _nodeCount;
        bool commaAfterSpread = false;
        bool hasProto = false;
        Next();
        while (Type != TokenType.RightBrace)
        {
            if (Type == TokenType.Ellipsis)
            {
                int spreadStart = Start;
                Next();
                Expression argument = ParseAssignmentCover(allowIn: true);
                Push(new SpreadElement(spreadStart, PreviousEnd, argument));
                if (Type == TokenType.Comma) commaAfterSpread = true;
            }
            else
            {
                Property property = ParsePropertyDefinition();
                Push(property);
                if (property.IsProtoSetter)
                {
                    if (hasProto) NoteCoverError(Messages.DuplicateProto, property.Key.Start, property.Key.End);
                    hasProto = true;
                }
            }
            if (Type != TokenType.RightBrace) Expect(TokenType.Comma);
        }
        Next();
        return new ObjectExpression(start, PreviousEnd, Pop<Expression>(mark)) { HasCommaAfterSpread = commaAfterSpread };
    }

    /// <summary>PropertyDefinition other than a spread (ECMA-262 §13.2.5).</summary>
    private Property ParsePropertyDefinition()
    {
        int start = Start;
        if (!Escaped && (Type is TokenType.Async or TokenType.Get or TokenType.Set))
        {
            // A modifier unless a property, shorthand or method of that name.
            TokenType modifier = Type;
            TokenType next = Peek(out bool newline);
            bool isModifier = next is not (TokenType.Colon or TokenType.LeftParen or TokenType.Comma or TokenType.RightBrace or TokenType.Assign);
            if (isModifier && modifier == TokenType.Async && newline) isModifier = false;
            if (isModifier)
            {
                Next();
                if (modifier == TokenType.Async) return ParsePropertyMethod(start, PropertyKind.Method, FunctionKind.Method, true, Eat(TokenType.Multiply));
                return modifier == TokenType.Get
                    ? ParsePropertyMethod(start, PropertyKind.Getter, FunctionKind.Getter, false, false)
                    : ParsePropertyMethod(start, PropertyKind.Setter, FunctionKind.Setter, false, false);
            }
        }
        if (Type == TokenType.Multiply)
        {
            Next();
            return ParsePropertyMethod(start, PropertyKind.Method, FunctionKind.Method, false, true);
        }

        TokenType type = Type;
        string name = Value;
        bool isIdentifier = type.IsIdentifierLike() && IsIdentifierHere();
        int nameEnd = End;
        Expression key = ParsePropertyName(out bool isComputed);
        if (Type == TokenType.Colon)
        {
            Next();
            bool isProto = !isComputed && (key is IdentifierName { Name: "__proto__" } or StringLiteral { Value: "__proto__" });
            Expression value = ParseAssignmentCover(allowIn: true);
            return new Property(start, PreviousEnd, PropertyKind.Init, key, isComputed, value) { IsProtoSetter = isProto };
        }
        if (Type == TokenType.LeftParen)
        {
            FunctionExpression method = ParseMethod(start, FunctionKind.Method, false, false);
            return new Property(start, PreviousEnd, PropertyKind.Method, key, isComputed, method);
        }

        // Shorthand `a` or CoverInitializedName `a = 1`.
        if (!isIdentifier)
        {
            throw Type is not (TokenType.Comma or TokenType.RightBrace or TokenType.Assign) ? Unexpected() : Unexpected(type, start, nameEnd);
        }
        if (type == TokenType.Arguments)
        {
            if (_function.ArgumentsDisallowed) throw Error(Messages.ArgumentsInInitializer, start, nameEnd);
            _function.Flags |= FunctionFlags.Arguments;
        }
        if (type == TokenType.Await) _function.MarkAwaitIdentifier(start);
        var identifier = new Identifier(start, nameEnd, name);
        if (Type != TokenType.Assign) return new Property(start, PreviousEnd, PropertyKind.Shorthand, key, false, identifier);
        Next();
        Expression initializer = ParseAssignment(allowIn: true);
        NoteCoverError(Messages.InvalidCoverInitializedName, start, PreviousEnd);
        return new Property(start, PreviousEnd, PropertyKind.Shorthand, key, false, new CoverInitializedName(start, PreviousEnd, identifier, initializer));
    }

    private Property ParsePropertyMethod(int start, PropertyKind kind, FunctionKind functionKind, bool isAsync, bool isGenerator)
    {
        Expression key = ParsePropertyName(out bool isComputed);
        if (Type != TokenType.LeftParen) throw Unexpected();
        FunctionExpression method = ParseMethod(start, functionKind, isAsync, isGenerator);
        return new Property(start, PreviousEnd, kind, key, isComputed, method);
    }

    /// <summary>PropertyName (ECMA-262 §13.2.5): a name, string, number, bigint or computed key.</summary>
    private Expression ParsePropertyName(out bool isComputed)
    {
        isComputed = false;
        switch (Type)
        {
            case TokenType.String:
                return ParseStringLiteral();
            case TokenType.Number:
                return ParseNumericLiteral();
            case TokenType.BigInt:
                var bigInt = new BigIntLiteral(Start, End, BigIntValue);
                Next();
                return bigInt;
            case TokenType.LeftBracket:
                isComputed = true;
                Next();
                Expression key = ParseAssignment(allowIn: true);
                Expect(TokenType.RightBracket);
                return key;
            default:
                if (!Type.IsIdentifierName()) throw Unexpected();
                var name = new IdentifierName(Start, End, Value);
                Next();
                return name;
        }
    }

    // new, super, import -----------------------------------------------------------------------------------------

    /// <summary>NewExpression, MemberExpression with arguments, new.target (ECMA-262 §13.3.5, §13.3.12).</summary>
    private Expression ParseNew()
    {
        EnsureStack();
        int start = Start;
        Next();
        if (Type == TokenType.Dot)
        {
            Next();
            if (Type == TokenType.Target || (Type == TokenType.Identifier && Value == "target"))
            {
                if (Escaped) throw Error(Messages.EscapedMetaProperty("new.target"), start, End);
                if (!_function.AllowNewTarget) throw Error(Messages.UnexpectedNewTarget, Start, End);
                _function.Flags |= FunctionFlags.NewTarget;
                Next();
                return new MetaProperty(start, PreviousEnd, MetaPropertyKind.NewTarget);
            }
            throw Unexpected();
        }
        int calleeStart = Start;
        Expression callee = Type switch
        {
            TokenType.New => ParseNew(),
            TokenType.Import => ParseImportExpression(inNew: true),
            _ => ParsePrimary(),
        };
        callee = ParseSubscripts(callee, calleeStart, allowCalls: false);
        Expression[] arguments = Type == TokenType.LeftParen ? ParseArguments() : [];
        if (Type == TokenType.QuestionDot && Text[PreviousEnd - 1] != ')') throw Error(Messages.OptionalChainNew, Start, End);
        return new NewExpression(start, PreviousEnd, callee, arguments);
    }

    /// <summary>SuperProperty and SuperCall (ECMA-262 §13.3.7).</summary>
    private Expression ParseSuper()
    {
        int start = Start;
        int end = End;
        Next();
        switch (Type)
        {
            case TokenType.LeftParen when _function.AllowSuperCall:
                _function.Flags |= FunctionFlags.SuperCall | FunctionFlags.This;
                Expression[] arguments = ParseArguments();
                return new SuperCall(start, PreviousEnd, arguments);
            case TokenType.Dot when _function.AllowSuperProperty:
                _function.Flags |= FunctionFlags.SuperProperty | FunctionFlags.This;
                Next();
                if (Type == TokenType.PrivateName) throw Error(Messages.UnexpectedPrivateField, Start, End);
                if (!Type.IsIdentifierName()) throw Unexpected();
                string name = Value;
                int nameStart = Start;
                Next();
                return new SuperStaticMemberExpression(start, PreviousEnd, name, nameStart);
            case TokenType.LeftBracket when _function.AllowSuperProperty:
                _function.Flags |= FunctionFlags.SuperProperty | FunctionFlags.This;
                Next();
                Expression property = ParseExpression();
                Expect(TokenType.RightBracket);
                return new SuperComputedMemberExpression(start, PreviousEnd, property);
            case TokenType.QuestionDot when _function.AllowSuperProperty:
                throw Error(Messages.OptionalChainSuper, Start, End);
            default:
                throw Error(Messages.UnexpectedSuper, start, end);
        }
    }

    /// <summary>ImportCall and import.meta (ECMA-262 §13.3.10, §13.3.12), import.defer(…), import.source(…).</summary>
    private Expression ParseImportExpression(bool inNew)
    {
        int start = Start;
        int end = End;
        Next();
        var phase = ImportPhase.Evaluation;
        if (Type == TokenType.Dot)
        {
            Next();
            switch (Value)
            {
                case "meta" when Type.IsIdentifierName():
                    if (Escaped) throw Error(Messages.EscapedMetaProperty("import.meta"), start, End);
                    if (!IsModule) throw Error(Messages.ImportMetaOutsideModule, Start, End);
                    _usesImportMeta = true;
                    Next();
                    return new MetaProperty(start, PreviousEnd, MetaPropertyKind.ImportMeta);
                case "defer" when Type == TokenType.Defer && !Escaped:
                    phase = ImportPhase.Defer;
                    break;
                case "source" when Type == TokenType.Source && !Escaped:
                    phase = ImportPhase.Source;
                    break;
                default:
                    throw Unexpected();
            }
            Next();
        }
        if (Type != TokenType.LeftParen) throw phase == ImportPhase.Evaluation && !IsModule ? Error(Messages.ImportOutsideModule, start, end) : Unexpected();
        if (inNew) throw Error(Messages.ImportNotNew, start, end);
        Next();
        if (Type == TokenType.RightParen) throw Error(Messages.ImportMissingSpecifier, PreviousStart, PreviousEnd);
        _hasDynamicImport = true;
        Expression specifier = ParseAssignment(allowIn: true);
        Expression? options = null;
        if (Eat(TokenType.Comma) && Type != TokenType.RightParen)
        {
            options = ParseAssignment(allowIn: true);
            Eat(TokenType.Comma);
        }
        Expect(TokenType.RightParen);
        return new ImportCall(start, PreviousEnd, phase, specifier, options);
    }
}
