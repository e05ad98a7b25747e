namespace Kiln.Syntax;

/// <summary>Classes and private names (ECMA-262 §15.7).</summary>
internal sealed partial class Parser
{
    /// <summary>What a class body has declared under a private name.</summary>
    [Flags]
    private enum PrivateKind : byte { Other = 1, Getter = 2, Setter = 4, Static = 8 }

    /// <summary>Private names declared in and used from a class body that is being parsed.</summary>
    private sealed class PrivateScope(PrivateScope? outer)
    {
        public readonly PrivateScope? Outer = outer;
        public readonly Dictionary<string, PrivateKind> Declared = [];

        /// <summary>Uses not declared yet; a member further down may still declare them.</summary>
        public readonly List<PrivateName> Unresolved = [];
    }

    private PrivateScope? _privateScope;

    private PrivateName ParsePrivateName()
    {
        var name = new PrivateName(Start, End, Value);
        Next();
        if (_privateScope != null)
        {
            if (!_privateScope.Declared.ContainsKey(name.Name)) _privateScope.Unresolved.Add(name);
        }
        else if (_options.PrivateNames?.Contains(name.Name) != true)
        {
            throw Error(Messages.PrivateNotDeclared(name.Name), name);
        }
        return name;
    }

    private void DeclarePrivateName(PrivateName name, PrivateKind kind)
    {
        Dictionary<string, PrivateKind> declared = _privateScope!.Declared;
        if (declared.TryGetValue(name.Name, out PrivateKind existing))
        {
            // Only a getter and a setter, both static or both not, may share a name.
            const PrivateKind Accessors = PrivateKind.Getter | PrivateKind.Setter;
            bool pair = ((existing ^ kind) & PrivateKind.Static) == 0 && ((existing | kind) & Accessors) == Accessors && (existing & kind & Accessors) == 0
                && ((existing | kind) & PrivateKind.Other) == 0;
            if (!pair) throw Error(Messages.VarRedeclaration(name.Name), name);
            kind |= existing;
        }
        declared[name.Name] = kind;
    }

    private void ClosePrivateScope()
    {
        PrivateScope scope = _privateScope!;
        _privateScope = scope.Outer;
        foreach (PrivateName name in scope.Unresolved)
        {
            if (scope.Declared.ContainsKey(name.Name)) continue;
            if (scope.Outer != null)
            {
                if (!scope.Outer.Declared.ContainsKey(name.Name)) scope.Outer.Unresolved.Add(name);
            }
            else if (_options.PrivateNames?.Contains(name.Name) != true)
            {
                throw Error(Messages.PrivateNotDeclared(name.Name), name);
            }
        }
    }

    private ClassDeclaration ParseClassDeclaration(bool isDefaultExport = false)
    {
        int start = Start;
        bool outerStrict = _strict;
        Next();
        _strict = true;
        Identifier? id = null;
        if (Type.IsIdentifierLike() || !isDefaultExport)
        {
            if (Type == TokenType.LeftBrace) throw Unexpected();
            id = ParseBindingIdentifier();
            Declare(id, BindingKind.Lexical);
        }
        ClassBody body = ParseClassTail();
        _strict = outerStrict;
        return new ClassDeclaration(start, PreviousEnd, id, body.SuperClass, body.Constructor, body.Members) { InnerContainsDirectEval = body.HasEval };
    }

    private ClassExpression ParseClassExpression()
    {
        int start = Start;
        bool outerStrict = _strict;
        Next();
        _strict = true;
        Identifier? id = Type.IsIdentifierLike() ? ParseBindingIdentifier() : null;
        ClassBody body = ParseClassTail();
        _strict = outerStrict;
        return new ClassExpression(start, PreviousEnd, id, body.SuperClass, body.Constructor, body.Members) { InnerContainsDirectEval = body.HasEval };
    }

    private struct ClassBody
    {
        public Expression? SuperClass;
        public FunctionExpression? Constructor;
        public Node[] Members;
        public bool HasEval;
    }

    private ClassBody ParseClassTail()
    {
        EnsureStack();
        const FunctionFlags AnyEval = FunctionFlags.DirectEval | FunctionFlags.InnerEval;
        FunctionFlags outerFlags = _function.Flags;
        _function.Flags &= ~AnyEval;
        var body = new ClassBody();
        // The heritage sees the private names of the classes around only.
        if (Eat(TokenType.Extends)) body.SuperClass = ParseHeritage(Start);
        _privateScope = new PrivateScope(_privateScope);
        Expect(TokenType.LeftBrace);
        int mark = _nodeCount;
        while (Type != TokenType.RightBrace)
        {
            if (Eat(TokenType.Semicolon)) continue;
            Node? member = ParseClassElement(body.SuperClass != null, ref body.Constructor);
            if (member != null) Push(member);
        }
        body.Members = Pop<Node>(mark);
        ClosePrivateScope();
        Next();
        body.HasEval = (_function.Flags & AnyEval) != 0;
        _function.Flags |= outerFlags;
        return body;
    }

    /// <summary>ClassHeritage: a LeftHandSideExpression; an object literal that is only valid as a pattern is an error.</summary>
    private Expression ParseHeritage(int start)
    {
        int outerStart = _coverErrorStart, outerEnd = _coverErrorEnd;
        string outerMessage = _coverErrorMessage;
        _coverErrorStart = -1;
        Expression heritage = ParseSubscripts(ParsePrimary(), start);
        ThrowCoverError();
        _coverErrorStart = outerStart;
        _coverErrorEnd = outerEnd;
        _coverErrorMessage = outerMessage;
        return heritage;
    }

    // What may follow a field's or method's name: a word before it was the name, not a modifier.
    private bool AtEndOfElementName => Type is TokenType.LeftParen or TokenType.Assign or TokenType.Semicolon or TokenType.RightBrace or TokenType.EndOfFile;

    /// <summary>ClassElement; null for the constructor, which goes to <paramref name="constructor"/>.</summary>
    private Node? ParseClassElement(bool isDerived, ref FunctionExpression? constructor)
    {
        int elementStart = Start;
        int start = Start;
        bool isStatic = false, isAsync = false, isGenerator = false;
        var kind = FunctionKind.Method;
        Expression? key = null;
        bool isComputed = false;

        if (IsWord(TokenType.Static))
        {
            IdentifierName word = TakeWord();
            if (Type == TokenType.LeftBrace) return ParseStaticBlock(elementStart);
            if (AtEndOfElementName) key = word;
            else isStatic = true;
            if (isStatic) start = Start;
        }
        if (key == null && IsWord(TokenType.Async))
        {
            IdentifierName word = TakeWord();
            if (AtEndOfElementName || NewlineBefore) key = word;
            else isAsync = true;
        }
        if (key == null && Type == TokenType.Multiply)
        {
            isGenerator = true;
            Next();
        }
        if (key == null && !isAsync && !isGenerator && (IsWord(TokenType.Get) || IsWord(TokenType.Set)))
        {
            bool isGet = Type == TokenType.Get;
            IdentifierName word = TakeWord();
            if (AtEndOfElementName || (Type == TokenType.Multiply && NewlineBefore)) key = word;
            else kind = isGet ? FunctionKind.Getter : FunctionKind.Setter;
        }
        PrivateName? privateName = null;
        if (key == null)
        {
            if (Type == TokenType.PrivateName)
            {
                privateName = new PrivateName(Start, End, Value);
                key = privateName;
                Next();
            }
            else
            {
                key = ParsePropertyName(out isComputed);
            }
        }
        string? name = isComputed ? null : key switch
        {
            IdentifierName identifier => identifier.Name,
            StringLiteral literal => literal.Value,
            _ => null,
        };

        bool isMethod = Type == TokenType.LeftParen || isAsync || isGenerator || kind != FunctionKind.Method;
        if (privateName?.Name == "#constructor") throw Error(isMethod ? Messages.ConstructorIsPrivate : Messages.ConstructorField, privateName);
        if (privateName != null) DeclarePrivateName(privateName, PrivateKindOf(isMethod, kind) | (isStatic ? PrivateKind.Static : 0));
        if (!isMethod) return ParseField(elementStart, start, key, isComputed, isStatic, name);

        if (isStatic && name == "prototype") throw Error(Messages.StaticPrototype, key);
        if (!isStatic && name == "constructor")
        {
            if (isAsync) throw Error(Messages.ConstructorIsAsync, key);
            if (isGenerator) throw Error(Messages.ConstructorIsGenerator, key);
            if (kind != FunctionKind.Method) throw Error(Messages.ConstructorIsAccessor, key);
            if (constructor != null) throw Error(Messages.DuplicateConstructor, key);
            if (Type != TokenType.LeftParen) throw Unexpected();
            constructor = ParseMethod(start, isDerived ? FunctionKind.DerivedConstructor : FunctionKind.ClassConstructor, false, false);
            return null;
        }
        if (Type != TokenType.LeftParen) throw Unexpected();
        FunctionExpression value = ParseMethod(start, kind, isAsync, isGenerator);
        return new MethodDefinition(elementStart, PreviousEnd, key, isComputed, isStatic, value);
    }

    private static PrivateKind PrivateKindOf(bool isMethod, FunctionKind kind) =>
        !isMethod ? PrivateKind.Other : kind switch
        {
            FunctionKind.Getter => PrivateKind.Getter,
            FunctionKind.Setter => PrivateKind.Setter,
            _ => PrivateKind.Other,
        };

    private IdentifierName TakeWord()
    {
        var word = new IdentifierName(Start, End, Value);
        Next();
        return word;
    }

    private PropertyDefinition ParseField(int elementStart, int start, Expression key, bool isComputed, bool isStatic, string? name)
    {
        if (name == "constructor") throw Error(Messages.ConstructorField, key);
        if (isStatic && name == "prototype") throw Error(Messages.StaticPrototype, key);
        FunctionExpression? value = null;
        if (Type == TokenType.Assign)
        {
            Next();
            value = new FunctionExpression(Start, Start);
            OuterState outer = EnterFunction(value, FunctionKind.FieldInitializer, false, false);
            value.BodyStart = Start;
            value.ConciseBody = ParseAssignment(allowIn: true);
            LeaveFunction(value, outer);
        }
        int end = PreviousEnd;
        ConsumeSemicolon();
        return new PropertyDefinition(elementStart, end, key, isComputed, isStatic, value);
    }

    private StaticBlock ParseStaticBlock(int start)
    {
        var body = new FunctionExpression(Start, Start) { BodyStart = Start };
        OuterState outer = EnterFunction(body, FunctionKind.StaticBlock, false, false);
        Next();
        int mark = _nodeCount;
        while (Type != TokenType.RightBrace) Push(ParseStatementListItem());
        body.Body = Pop<Node>(mark);
        Next();
        LeaveFunction(body, outer);
        return new StaticBlock(start, PreviousEnd, body);
    }
}
