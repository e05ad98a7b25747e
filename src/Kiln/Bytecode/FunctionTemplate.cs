namespace Kiln.Bytecode;

/// <summary>What sort of code a function is; decides how it is called and constructed.</summary>
internal enum FunctionKind : byte
{
    Normal,
    Arrow,
    Method,
    Getter,
    Setter,
    ClassConstructor,
    DerivedConstructor,

    /// <summary>The synthetic method that runs a class's instance fields on <c>this</c>.</summary>
    ClassFieldInitializer,

    /// <summary>Static fields and blocks of a class; <c>this</c> is the class.</summary>
    ClassStaticBlock,
    Script,
    Module,
    Eval,
}

/// <summary>Facts about a function that are known without decoding its body.</summary>
[Flags]
internal enum FunctionFlags : ushort
{
    None = 0,
    Strict = 1 << 0,
    Async = 1 << 1,
    Generator = 1 << 2,

    /// <summary>The body reads the frame's arguments (arguments object or rest parameter), so the call keeps a copy.</summary>
    NeedsArguments = 1 << 3,

    /// <summary>The body uses <c>super.x</c>, so its closure needs a home object (arrows inherit it).</summary>
    UsesSuper = 1 << 4,

    /// <summary>Sloppy code that reads <c>this</c>: the call coerces it (§10.2.1.2). Unset where <c>this</c> is not used.</summary>
    CoercesThis = 1 << 5,

    /// <summary>Contains a direct eval or a with statement.</summary>
    HasDynamicScope = 1 << 6,

    /// <summary>A class constructor whose class has instance fields, private methods or accessors.</summary>
    HasClassFields = 1 << 7,

    /// <summary>The name is given by a parameterless NamedEvaluation at creation, not by a declaration (anonymous function).</summary>
    Anonymous = 1 << 8,

    /// <summary>A class constructor, whatever its kind, that the source did not write (default constructor).</summary>
    DefaultConstructor = 1 << 9,
}

/// <summary>
/// The immutable, realm-free description of a function. The header is always there; the body is decoded at the first call.
/// </summary>
internal sealed class FunctionTemplate
{
    private FunctionBody? _body;

    public required CodeUnit Unit { get; init; }

    /// <summary>Index in the unit's function table; 0 is the top-level code.</summary>
    public required int Index { get; init; }

    public required FunctionKind Kind { get; init; }

    public required FunctionFlags Flags { get; init; }

    /// <summary>String index of the function's name; the empty string for anonymous functions.</summary>
    public required int Name { get; init; }

    /// <summary>The value of the <c>length</c> property (ExpectedArgumentCount).</summary>
    public required int Length { get; init; }

    /// <summary>UTF-16 offset of the first unit of the function's source text.</summary>
    public required int SourceStart { get; init; }

    /// <summary>UTF-16 offset behind the function's source text.</summary>
    public required int SourceEnd { get; init; }

    public bool IsStrict => (Flags & FunctionFlags.Strict) != 0;

    public bool IsAsync => (Flags & FunctionFlags.Async) != 0;

    public bool IsGenerator => (Flags & FunctionFlags.Generator) != 0;

    public bool IsArrow => Kind == FunctionKind.Arrow;

    public bool IsClassConstructor => Kind is FunctionKind.ClassConstructor or FunctionKind.DerivedConstructor;

    /// <summary>Whether closures have [[Construct]].</summary>
    public bool IsConstructor =>
        IsClassConstructor || (Kind == FunctionKind.Normal && (Flags & (FunctionFlags.Async | FunctionFlags.Generator)) == 0);

    /// <summary>Instructions and side tables, decoded and verified at first use.</summary>
    /// <exception cref="BytecodeException">The stored body is not valid.</exception>
    public FunctionBody Body => _body ?? (_body = Unit.LoadBody(this));

    /// <summary>The body when something has already needed it.</summary>
    public FunctionBody? LoadedBody => _body;
}

/// <summary>A row of a function's handler table: an exception at [Start, End) continues at Target with the value in Register.</summary>
/// <param name="Start">First word index covered.</param>
/// <param name="End">Word index behind the last one covered.</param>
/// <param name="Target">Word index of the handler; it restores the environment itself with RestoreScope.</param>
/// <param name="Register">Register that receives the thrown value.</param>
internal readonly record struct ExceptionHandler(int Start, int End, int Target, int Register);

/// <summary>The code of a function. Arrays belong to the body and are never written after publication.</summary>
internal sealed class FunctionBody
{
    /// <summary>Instructions, see <see cref="OpcodeTable"/>.</summary>
    public required uint[] Code { get; init; }

    /// <summary>Registers of a frame, at least 2 + <see cref="ParameterCount"/>, at most 65,535.</summary>
    public required int RegisterCount { get; init; }

    /// <summary>Formal parameters that get a register (r2…); a rest parameter is not one.</summary>
    public required int ParameterCount { get; init; }

    /// <summary>Inline caches the code refers to.</summary>
    public required int InlineCacheCount { get; init; }

    /// <summary>Innermost handlers first.</summary>
    public required ExceptionHandler[] Handlers { get; init; }

    /// <summary>Word index → source offset, see <see cref="PositionTable"/>.</summary>
    public byte[] Positions { get => _positions ?? LoadTables()._positions!; init => _positions = value; }

    /// <summary>Word index of a call → string index of the callee as V8 prints it ("a.b is not a function"); same encoding.</summary>
    public byte[] CallSites { get => _callSites ?? LoadTables()._callSites!; init => _callSites = value; }

    /// <summary>The unit that has <see cref="Positions"/> and <see cref="CallSites"/> of a function, where the body has not.</summary>
    public CodeUnit? TablesOf { get; init; }

    public int Index { get; init; }

    private byte[]? _positions, _callSites;

    private FunctionBody LoadTables()
    {
        (byte[] positions, _callSites) = TablesOf!.LoadTables(Index);
        Volatile.Write(ref _positions, positions);
        return this;
    }
}

/// <summary>Bytecode that does not verify, from a damaged or hostile cache file.</summary>
internal class BytecodeException(string message) : Exception(message);
