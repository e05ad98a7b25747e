namespace Kiln.Bytecode;

/// <summary>What a unit of code was compiled as.</summary>
internal enum UnitKind : byte { Script, Module, Eval, Function }

/// <summary>
/// The immutable code of one script, module or eval: tables of strings, constants and functions that operands index.
/// The compiler makes one from source, the cache makes one from bytes; nothing behind it can tell which.
/// </summary>
internal abstract class CodeUnit
{
    public abstract UnitKind Kind { get; }

    public abstract int StringCount { get; }

    public abstract int ConstantCount { get; }

    public abstract int FunctionCount { get; }

    /// <summary>A string of the table, perhaps made for this call: who uses it often keeps it.</summary>
    public abstract string GetString(int index);

    /// <summary>Whether a string is so long, and so far from being decoded, that it should wait until somebody reads it.</summary>
    internal virtual bool IsLong(int index) => false;

    /// <summary>A string of the table as a property key.</summary>
    public virtual PropertyKey GetKey(int index) => PropertyKey.FromString(GetString(index));

    /// <summary>A constant of the table.</summary>
    public abstract Constant GetConstant(int index);

    /// <summary>The header of a function; the same instance every time.</summary>
    public abstract FunctionTemplate GetFunction(int index);

    /// <summary>How a module's environment is laid out; null for other kinds.</summary>
    public abstract ModuleLayout? ModuleLayout { get; }

    /// <summary>What GlobalDeclarationInstantiation or EvalDeclarationInstantiation declares; null for modules.</summary>
    public abstract TopLevelDeclarations? Declarations { get; }

    /// <summary>Whether a string begins with a decimal digit; a cheap question that leaves the string undecoded.</summary>
    internal virtual bool StartsWithDigit(int index) => GetString(index) is [>= '0' and <= '9', ..];

    /// <summary>Decodes and verifies the body of a function; called once per template.</summary>
    /// <exception cref="BytecodeException">The stored body is not valid.</exception>
    internal abstract FunctionBody LoadBody(FunctionTemplate template);

    /// <summary>Positions and call sites of a body that says it has none of its own; empty ones where they are not valid.</summary>
    internal virtual (byte[] Positions, byte[] CallSites) LoadTables(int function) => ([], []);

    /// <summary>The top-level code.</summary>
    public FunctionTemplate Main => GetFunction(0);
}

/// <summary>
/// The environment of a module. Slot 0 is unused; slots [1, 1 + VarCount) start as undefined, the others uninitialised.
/// </summary>
/// <param name="SlotCount">Slots of the environment, slot 0 included.</param>
/// <param name="VarCount">var and function bindings, which come first.</param>
/// <param name="Functions">Hoisted function declarations: closures made before evaluation (§16.2.1.7.3.1).</param>
/// <param name="ScopeInfo">Constant index of a ScopeInfo of kind Module when the module contains direct eval (names looked up at run time come here after the environments), else -1.</param>
internal sealed record ModuleLayout(int SlotCount, int VarCount, HoistedFunction[] Functions, int ScopeInfo = -1);

/// <param name="Slot">Module slot that receives the closure.</param>
/// <param name="Function">Function index.</param>
internal readonly record struct HoistedFunction(int Slot, int Function);

/// <summary>
/// Top-level declarations of a script or eval (§16.1.7, §19.2.1.3); all numbers are string or function indices. The lexical
/// names of eval code, and every name of strict eval code, are locals of its own and not listed.
/// </summary>
/// <param name="LexicalNames">let, const and class names.</param>
/// <param name="LexicalIsConstant">For each lexical name, whether it is const.</param>
/// <param name="VarNames">var names, without function names.</param>
/// <param name="Functions">Functions to initialise, in source order, last declaration of a name wins.</param>
/// <param name="AnnexBNames">Names of block functions that are hoisted when that causes no conflict (§B.3.2).</param>
internal sealed record TopLevelDeclarations(
    int[] LexicalNames, bool[] LexicalIsConstant, int[] VarNames, DeclaredFunction[] Functions, int[] AnnexBNames);

/// <param name="Name">String index.</param>
/// <param name="Function">Function index.</param>
internal readonly record struct DeclaredFunction(int Name, int Function);

/// <summary>A unit held in arrays: what the compiler makes.</summary>
internal sealed class CompiledUnit : CodeUnit
{
    private readonly string[] _strings;
    private readonly Constant[] _constants;
    private readonly FunctionBody[] _bodies;
    private readonly FunctionTemplate[] _functions;

    public CompiledUnit(
        UnitKind kind, string[] strings, Constant[] constants, Func<CompiledUnit, FunctionTemplate[]> functions,
        FunctionBody[] bodies, ModuleLayout? layout, TopLevelDeclarations? declarations)
    {
        Kind = kind;
        _strings = strings;
        _constants = constants;
        _bodies = bodies;
        _functions = functions(this);
        ModuleLayout = layout;
        Declarations = declarations;
    }

    public override UnitKind Kind { get; }

    public override int StringCount => _strings.Length;

    public override int ConstantCount => _constants.Length;

    public override int FunctionCount => _functions.Length;

    public override ModuleLayout? ModuleLayout { get; }

    public override TopLevelDeclarations? Declarations { get; }

    public override string GetString(int index) => _strings[index];

    public override Constant GetConstant(int index) => _constants[index];

    public override FunctionTemplate GetFunction(int index) => _functions[index];

    internal override FunctionBody LoadBody(FunctionTemplate template) => _bodies[template.Index];
}
