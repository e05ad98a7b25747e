namespace Kiln.Syntax;

/// <summary>Import and export declarations (ECMA-262 §16.2).</summary>
internal sealed partial class Parser
{
    private readonly HashSet<string> _exportedNames = [];
    private readonly List<Identifier> _localExports = [];

    /// <summary>ModuleItem.</summary>
    private Node ParseModuleItem()
    {
        if (Type == TokenType.Export) return ParseExport();
        if (Type == TokenType.Import && Peek(out _) is not (TokenType.LeftParen or TokenType.Dot)) return ParseImport();
        return ParseStatementListItem();
    }

    private void AddExportedName(string name, int start, int end)
    {
        if (!_exportedNames.Add(name)) throw Error(Messages.DuplicateExport(name), start, end);
    }

    /// <summary>ExportedBindings must be declared in the module (ECMA-262 §16.2.1.1).</summary>
    private void CheckExports()
    {
        int moduleScope = CurrentScope.Id;
        foreach (Identifier local in _localExports)
        {
            if (Lookup(local.Name, moduleScope) == Declared.None) throw Error(Messages.UndefinedExport(local.Name), local);
        }
    }

    /// <summary>ModuleExportName: an identifier name or a well-formed string.</summary>
    private string ParseModuleExportName()
    {
        string name = Value;
        if (Type == TokenType.String)
        {
            if (!IsWellFormed(name)) throw Error(Messages.InvalidModuleExportName, Start, End);
        }
        else if (!Type.IsIdentifierName())
        {
            throw Unexpected();
        }
        Next();
        return name;
    }

    /// <summary>IsStringWellFormedUnicode (ECMA-262 §7.2.8).</summary>
    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }
        return true;
    }

    /// <summary>ImportDeclaration (ECMA-262 §16.2.2).</summary>
    private ImportDeclaration ParseImport()
    {
        int start = Start;
        Next();
        var phase = ImportPhase.Evaluation;
        int mark = _nodeCount;
        if (Type == TokenType.String)
        {
            StringLiteral bareSource = ParseStringLiteral();
            _options.RequestSeen?.Invoke(bareSource.Value);
            ImportAttribute[] bareAttributes = ParseImportAttributes();
            ConsumeSemicolon();
            return new ImportDeclaration(start, PreviousEnd, phase, [], bareSource, bareAttributes);
        }
        if (IsWord(TokenType.Defer) && Peek(out _) == TokenType.Multiply)
        {
            Next();
            phase = ImportPhase.Defer;
            ParseNamespaceImport();
        }
        else if (IsWord(TokenType.Source) && IsSourcePhase())
        {
            Next();
            phase = ImportPhase.Source;
            Identifier local = ParseImportedBinding();
            Push(new ImportSpecifier(local.Start, local.End, ImportSpecifierKind.Source, null, local));
        }
        else
        {
            bool more = true;
            if (Type.IsIdentifierName())
            {
                Identifier local = ParseImportedBinding();
                Push(new ImportSpecifier(local.Start, local.End, ImportSpecifierKind.Default, "default", local));
                more = Eat(TokenType.Comma);
            }
            if (more)
            {
                if (Type == TokenType.Multiply) ParseNamespaceImport();
                else if (Type == TokenType.LeftBrace) ParseNamedImports();
                else throw Unexpected();
            }
        }
        ImportSpecifier[] specifiers = Pop<ImportSpecifier>(mark);
        StringLiteral source = ParseFromClause();
        ImportAttribute[] attributes = ParseImportAttributes();
        ConsumeSemicolon();
        return new ImportDeclaration(start, PreviousEnd, phase, specifiers, source, attributes);
    }

    /// <summary>`source` is the phase when a binding and then from follow, else it is the default binding itself.</summary>
    private bool IsSourcePhase()
    {
        State state = Save();
        Next();
        bool result = Type.IsIdentifierName();
        if (result && IsWord(TokenType.From)) result = Peek(out _) == TokenType.From;
        Restore(state);
        return result;
    }

    private Identifier ParseImportedBinding()
    {
        Identifier local = ParseBindingIdentifier();
        DeclareLexical(local);
        return local;
    }

    private void ParseNamespaceImport()
    {
        int start = Start;
        Next();
        if (!IsWord(TokenType.As)) throw Unexpected();
        Next();
        Identifier local = ParseImportedBinding();
        Push(new ImportSpecifier(start, PreviousEnd, ImportSpecifierKind.Namespace, null, local));
    }

    private void ParseNamedImports()
    {
        Next();
        while (Type != TokenType.RightBrace)
        {
            int start = Start;
            bool isString = Type == TokenType.String;
            State nameToken = Save();
            string imported = ParseModuleExportName();
            Identifier local;
            if (IsWord(TokenType.As))
            {
                Next();
                local = ParseImportedBinding();
            }
            else
            {
                if (isString) throw Unexpected();
                // The name is the binding too: read it again as one.
                Restore(nameToken);
                if (Type < TokenType.EscapedKeyword) throw Error(Messages.UnexpectedReserved, Start, End);
                local = ParseImportedBinding();
            }
            Push(new ImportSpecifier(start, PreviousEnd, ImportSpecifierKind.Named, imported, local));
            if (Type != TokenType.RightBrace) Expect(TokenType.Comma);
        }
        Next();
    }

    private StringLiteral ParseFromClause()
    {
        if (!IsWord(TokenType.From)) throw Unexpected();
        Next();
        if (Type != TokenType.String) throw Unexpected();
        StringLiteral source = ParseStringLiteral();
        _options.RequestSeen?.Invoke(source.Value);
        return source;
    }

    /// <summary>WithClause (ECMA-262 §16.2.2).</summary>
    private ImportAttribute[] ParseImportAttributes()
    {
        if (Type != TokenType.With) return [];
        Next();
        Expect(TokenType.LeftBrace);
        int mark = _nodeCount;
        while (Type != TokenType.RightBrace)
        {
            int start = Start;
            int end = End;
            string key = Value;
            if (Type != TokenType.String && !Type.IsIdentifierName()) throw Unexpected();
            for (int i = mark; i < _nodeCount; i++)
            {
                if (((ImportAttribute)_nodes[i]!).Key == key) throw Error(Messages.DuplicateAttribute(key), start, end);
            }
            Next();
            Expect(TokenType.Colon);
            if (Type != TokenType.String) throw Unexpected();
            string value = ParseStringLiteral().Value;
            Push(new ImportAttribute(start, PreviousEnd, key, value));
            if (Type != TokenType.RightBrace) Expect(TokenType.Comma);
        }
        Next();
        return Pop<ImportAttribute>(mark);
    }

    /// <summary>ExportDeclaration (ECMA-262 §16.2.3).</summary>
    private Node ParseExport()
    {
        int start = Start;
        Next();
        switch (Type)
        {
            case TokenType.Default:
                return ParseExportDefault(start);
            case TokenType.Multiply:
                return ParseExportAll(start);
            case TokenType.LeftBrace:
                return ParseExportNamed(start);
            case TokenType.Var:
            {
                int declarationStart = Start;
                Next();
                VariableDeclaration variables = ParseVariableDeclarations(declarationStart, VariableKind.Var);
                ConsumeSemicolon();
                variables.End = PreviousEnd;
                return ExportDeclaration(start, variables);
            }
            case TokenType.Const:
                return ExportDeclaration(start, ParseLexicalDeclaration(VariableKind.Const));
            case TokenType.Let:
                return ExportDeclaration(start, ParseLexicalDeclaration(VariableKind.Let));
            case TokenType.Class:
                return ExportDeclaration(start, ParseClassDeclaration());
            case TokenType.Function:
                return ExportDeclaration(start, ParseFunctionDeclaration(Start, isAsync: false));
            case TokenType.Async when IsAsyncFunction():
                int asyncStart = Start;
                Next();
                return ExportDeclaration(start, ParseFunctionDeclaration(asyncStart, isAsync: true));
            default:
                throw Unexpected();
        }
    }

    private ExportNamedDeclaration ExportDeclaration(int start, Node declaration)
    {
        switch (declaration)
        {
            case VariableDeclaration variables:
                foreach (VariableDeclarator declarator in variables.Declarations) BoundNames.Visit(declarator.Id, name => AddExportedName(name.Name, name.Start, name.End));
                break;
            case FunctionDeclaration function:
                AddExportedName(function.Id!.Name, function.Id.Start, function.Id.End);
                break;
            case ClassDeclaration @class:
                AddExportedName(@class.Id!.Name, @class.Id.Start, @class.Id.End);
                break;
        }
        return new ExportNamedDeclaration(start, PreviousEnd, declaration, [], null, []);
    }

    private ExportDefaultDeclaration ParseExportDefault(int start)
    {
        AddExportedName("default", Start, End);
        Next();
        Node declaration;
        if (Type == TokenType.Function)
        {
            declaration = ParseFunctionDeclaration(Start, isAsync: false, isDefaultExport: true);
        }
        else if (Type == TokenType.Async && IsAsyncFunction())
        {
            int asyncStart = Start;
            Next();
            declaration = ParseFunctionDeclaration(asyncStart, isAsync: true, isDefaultExport: true);
        }
        else if (Type == TokenType.Class)
        {
            declaration = ParseClassDeclaration(isDefaultExport: true);
        }
        else
        {
            declaration = ParseAssignment(allowIn: true);
            ConsumeSemicolon();
        }
        return new ExportDefaultDeclaration(start, PreviousEnd, declaration);
    }

    private ExportAllDeclaration ParseExportAll(int start)
    {
        Next();
        string? exported = null;
        if (IsWord(TokenType.As))
        {
            Next();
            int nameStart = Start;
            exported = ParseModuleExportName();
            AddExportedName(exported, nameStart, PreviousEnd);
        }
        StringLiteral source = ParseFromClause();
        ImportAttribute[] attributes = ParseImportAttributes();
        ConsumeSemicolon();
        return new ExportAllDeclaration(start, PreviousEnd, exported, source, attributes);
    }

    private ExportNamedDeclaration ParseExportNamed(int start)
    {
        int mark = _nodeCount;
        // Whether the local names are references is known only after the brace: remember the first that cannot be one.
        KilnSyntaxError? badLocal = null;
        Next();
        while (Type != TokenType.RightBrace)
        {
            int specifierStart = Start;
            bool isString = Type == TokenType.String;
            if (badLocal == null && !isString && Type.IsIdentifierName() && !IsIdentifierHere()) badLocal = Type < TokenType.EscapedKeyword ? Error(Messages.UnexpectedReserved, Start, End) : BadIdentifier();
            if (badLocal == null && isString) badLocal = Error(Messages.ExportNameWithoutFrom, Start, End);
            string local = ParseModuleExportName();
            int localEnd = PreviousEnd;
            string exported = local;
            int exportedStart = specifierStart;
            if (IsWord(TokenType.As))
            {
                Next();
                exportedStart = Start;
                exported = ParseModuleExportName();
            }
            AddExportedName(exported, exportedStart, PreviousEnd);
            var reference = isString ? null : new Identifier(specifierStart, localEnd, local);
            Push(new ExportSpecifier(specifierStart, PreviousEnd, local, exported, reference));
            if (Type != TokenType.RightBrace) Expect(TokenType.Comma);
        }
        Next();
        ExportSpecifier[] specifiers = Pop<ExportSpecifier>(mark);
        StringLiteral? source = null;
        ImportAttribute[] attributes = [];
        if (IsWord(TokenType.From))
        {
            source = ParseFromClause();
            attributes = ParseImportAttributes();
        }
        else
        {
            if (badLocal != null) throw badLocal;
            foreach (ExportSpecifier specifier in specifiers) _localExports.Add(specifier.LocalReference!);
        }
        ConsumeSemicolon();
        return new ExportNamedDeclaration(start, PreviousEnd, null, specifiers, source, attributes);
    }
}
