namespace Kiln.Syntax;

/// <summary>
/// Recursive-descent parser for Scripts and Modules (ECMA-262 §13–§16, Annex B). It checks every early error on the way,
/// so a tree it returns is a valid program.
/// </summary>
internal sealed partial class Parser : Lexer
{
    private readonly ParserOptions _options;
    private FunctionState _function;
    private bool _strict;

    // Program-wide facts.
    private bool _usesImportMeta;
    private bool _hasDynamicImport;
    private bool _hasTopLevelAwait;

    // The first thing that is an error unless the literal holding it turns out to be a pattern (cover grammar).
    private int _coverErrorStart = -1;
    private int _coverErrorEnd;
    private string _coverErrorMessage = "";

    // Growing scratch space for the lists of nodes being collected.
    private Node?[] _nodes = new Node?[256];
    private int _nodeCount;

    private Parser(SourceText source, ParserOptions options, bool isModule) : base(source, isModule)
    {
        _options = options;
    }

    /// <summary>Parses source text with the goal Script (ECMA-262 §16.1), or as the code of an eval call.</summary>
    public static Program ParseScript(SourceText source, ParserOptions? options = null)
    {
        var parser = new Parser(source, options ?? ParserOptions.Default, isModule: false);
        return parser.Finish(parser.ParseProgram());
    }

    /// <summary>Parses source text with the goal Module (ECMA-262 §16.2).</summary>
    public static Program ParseModule(SourceText source, ParserOptions? options = null)
    {
        var parser = new Parser(source, options ?? ParserOptions.Default, isModule: true);
        return parser.Finish(parser.ParseProgram());
    }

    /// <summary>Leaves what the thread's next parser can use.</summary>
    private Program Finish(Program program)
    {
        Names.Return();
        return program;
    }

    private Program ParseProgram()
    {
        _strict = IsModule || _options.Strict;
        _function = new FunctionState
        {
            AwaitIsOperator = IsModule,
            AllowReturn = _options.AllowReturn,
            AllowNewTarget = _options.AllowNewTarget || _options.AllowReturn,
            AllowSuperProperty = _options.AllowSuperProperty,
            AllowSuperCall = _options.AllowSuperCall,
            ArgumentsDisallowed = _options.InClassFieldInitializer,
            IsTopLevel = true,
        };
        _function.ClearMarks();
        SkipHashbang();
        Next();
        OpenScope(IsModule ? ScopeKind.ModuleTop : ScopeKind.ScriptTop);
        int mark = _nodeCount;
        ParseDirectives(null);
        while (Type != TokenType.EndOfFile) Push(IsModule ? ParseModuleItem() : ParseStatementListItem());
        if (IsModule) CheckExports();
        CloseScope();
        var program = new Program(0, Text.Length, Pop<Node>(mark))
        {
            IsModule = IsModule,
            IsStrict = _strict,
            IsEval = _options.IsEval,
            HasTopLevelAwait = _hasTopLevelAwait,
            UsesImportMeta = _usesImportMeta,
            HasDynamicImport = _hasDynamicImport,
        };
        FunctionFlags flags = _function.Flags;
        program.ContainsDirectEval = (flags & FunctionFlags.DirectEval) != 0;
        program.InnerContainsDirectEval = (flags & FunctionFlags.InnerEval) != 0;
        program.ContainsWith = (flags & FunctionFlags.With) != 0;
        program.UsesArguments = (flags & FunctionFlags.Arguments) != 0;
        program.UsesThis = (flags & FunctionFlags.This) != 0;
        program.UsesSuperProperty = (flags & FunctionFlags.SuperProperty) != 0;
        program.UsesSuperCall = (flags & FunctionFlags.SuperCall) != 0;
        program.UsesNewTarget = (flags & FunctionFlags.NewTarget) != 0;
        return program;
    }

    // Node lists -------------------------------------------------------------------------------------------------

    private void Push(Node? node)
    {
        if (_nodeCount == _nodes.Length) Array.Resize(ref _nodes, _nodeCount * 2);
        _nodes[_nodeCount++] = node;
    }

    /// <summary>Takes the nodes pushed since <paramref name="mark"/>; all of them must be of type T (or null).</summary>
    private T[] Pop<T>(int mark) where T : Node
    {
        int count = _nodeCount - mark;
        if (count == 0) return [];
        var result = new T[count];
        for (int i = 0; i < count; i++)
        {
            Debug.Assert(_nodes[mark + i] is null or T);
            // Only the parser pushes, and each list pushes one type: asserted above.
            result[i] = Trusted.As<T>(_nodes[mark + i]!);
            _nodes[mark + i] = null;
        }
        _nodeCount = mark;
        return result;
    }

    // Tokens -----------------------------------------------------------------------------------------------------

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Eat(TokenType type)
    {
        if (Type != type) return false;
        Next();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Expect(TokenType type)
    {
        if (Type != type) throw Unexpected();
        Next();
    }

    /// <summary>Automatic semicolon insertion (ECMA-262 §12.10).</summary>
    private void ConsumeSemicolon()
    {
        if (Type == TokenType.Semicolon)
        {
            Next();
            return;
        }
        if (Type is TokenType.RightBrace or TokenType.EndOfFile || NewlineBefore) return;
        if (PreviousEnd >= 5 && !_function.AwaitIsOperator && Text.AsSpan(0, PreviousEnd).EndsWith("await")
            && (PreviousEnd == 5 || !CharacterClasses.IsIdentifierPart(Text[PreviousEnd - 6])))
        {
            throw Error(Messages.AwaitNotAllowed, PreviousEnd - 5, PreviousEnd);
        }
        throw Unexpected();
    }

    /// <summary>The type of the token after the current one and whether a line terminator precedes it.</summary>
    private TokenType Peek(out bool newlineBefore)
    {
        State state = Save();
        Next();
        TokenType type = Type;
        newlineBefore = NewlineBefore;
        Restore(state);
        return type;
    }

    private bool IsWord(TokenType word) => Type == word && !Escaped;

    // Errors -----------------------------------------------------------------------------------------------------

    private KilnSyntaxError Error(string message, Node node) => Error(message, node.Start, node.End);

    /// <summary>The error for the current token standing where it may not.</summary>
    private KilnSyntaxError Unexpected() => Unexpected(Type, Start, End);

    private KilnSyntaxError Unexpected(TokenType type, int start, int end)
    {
        ReadOnlySpan<char> text = Text.AsSpan(start, end - start);
        string message = type switch
        {
            TokenType.EndOfFile => Messages.UnexpectedEndOfInput,
            TokenType.Number or TokenType.BigInt => Messages.UnexpectedNumber,
            TokenType.String => Messages.UnexpectedString,
            TokenType.Template => Messages.UnexpectedTemplate,
            TokenType.PrivateName => Messages.UnexpectedIdentifier(text),
            TokenType.EscapedKeyword => Messages.EscapedKeyword,
            TokenType.Enum or TokenType.Await => Messages.UnexpectedReserved,
            >= TokenType.Yield and <= TokenType.Public when _strict => Messages.UnexpectedStrictReserved,
            >= TokenType.Yield and <= TokenType.Identifier => Messages.UnexpectedIdentifier(text),
            _ => Messages.UnexpectedToken(text),
        };
        return Error(message, start, end);
    }

    /// <summary>Ends the parse before the stack does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) ThrowStackOverflow();
    }

    [DoesNotReturn]
    private void ThrowStackOverflow() => throw new KilnSyntaxError(Messages.StackOverflow, Source, Start, Start, isRangeError: true);

    private void NoteCoverError(string message, int start, int end)
    {
        if (_coverErrorStart >= 0) return;
        _coverErrorStart = start;
        _coverErrorEnd = end;
        _coverErrorMessage = message;
    }

    private void ThrowCoverError()
    {
        if (_coverErrorStart >= 0) throw Error(_coverErrorMessage, _coverErrorStart, _coverErrorEnd);
    }

    // Identifiers ------------------------------------------------------------------------------------------------

    /// <summary>Whether the current token may be an IdentifierReference or BindingIdentifier here (ECMA-262 §13.1).</summary>
    private bool IsIdentifierHere()
    {
        if (Type >= TokenType.Eval) return Type <= TokenType.Identifier;
        return Type switch
        {
            TokenType.Yield => !_strict && !_function.YieldIsOperator,
            TokenType.Await => !IsModule && !_function.AwaitIsOperator && !_function.AwaitReserved,
            >= TokenType.Let and <= TokenType.Public => !_strict,
            _ => false,
        };
    }

    private KilnSyntaxError BadIdentifier()
    {
        if (Type == TokenType.Yield && Escaped && _function.YieldIsOperator) return Error(Messages.EscapedKeyword, Start, End);
        if (Type == TokenType.Await && Escaped) return Error(Messages.EscapedKeyword, Start, End);
        return Unexpected();
    }

    /// <summary>BindingIdentifier: also refuses eval and arguments in strict code.</summary>
    private Identifier ParseBindingIdentifier()
    {
        if (!IsIdentifierHere()) throw BadIdentifier();
        if (_strict && (Type is TokenType.Eval or TokenType.Arguments)) throw Error(Messages.StrictEvalArguments, Start, End);
        if (_function.InParameters && !_strict) NoteStrictParameter(Type, Start, End);
        if (Type == TokenType.Await) _function.MarkAwaitIdentifier(Start);
        var identifier = new Identifier(Start, End, Value);
        Next();
        return identifier;
    }

    // A later "use strict" in the body makes these parameter names errors.
    private void NoteStrictParameter(TokenType type, int start, int end)
    {
        if (_function.StrictParameterStart >= 0) return;
        if (type is TokenType.Eval or TokenType.Arguments) _function.StrictParameterMessage = Messages.StrictEvalArguments;
        else if (type is >= TokenType.Yield and <= TokenType.Public and not TokenType.Await) _function.StrictParameterMessage = Messages.UnexpectedStrictReserved;
        else return;
        _function.StrictParameterStart = start;
        _function.StrictParameterEnd = end;
    }

    private static TokenType ClassifyName(string name) => name switch
    {
        "eval" => TokenType.Eval,
        "arguments" => TokenType.Arguments,
        "yield" => TokenType.Yield,
        "await" => TokenType.Await,
        "let" => TokenType.Let,
        "static" => TokenType.Static,
        "implements" => TokenType.Implements,
        "interface" => TokenType.Interface,
        "package" => TokenType.Package,
        "private" => TokenType.Private,
        "protected" => TokenType.Protected,
        "public" => TokenType.Public,
        _ => TokenType.Identifier,
    };

    /// <summary>An IdentifierReference at the current token.</summary>
    private Identifier ParseIdentifierReference()
    {
        if (Type != TokenType.Identifier)
        {
            if (!IsIdentifierHere()) throw BadIdentifier();
            if (Type == TokenType.Arguments)
            {
                if (_function.ArgumentsDisallowed) throw Error(Messages.ArgumentsInInitializer, Start, End);
                _function.Flags |= FunctionFlags.Arguments;
            }
            else if (Type == TokenType.Await)
            {
                _function.MarkAwaitIdentifier(Start);
            }
        }
        var identifier = new Identifier(Start, End, Value);
        Next();
        return identifier;
    }
}
