using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;
using FunctionKind = Kiln.Bytecode.FunctionKind;

namespace Kiln.Compilation;

/// <summary>
/// Turns the annotated tree of one function into register code. Nested functions are generated where their closures are
/// made, so what is known to be initialised there is known inside them too.
/// </summary>
internal sealed partial class BytecodeGenerator
{
    /// <summary>Calls with more arguments collect them in an array.</summary>
    private const int MaxWindowArguments = 120;

    private readonly UnitBuilder _unit;
    private readonly BytecodeWriter _w = new();
    private readonly GeneratorOptions _options;
    private readonly FunctionKind _kind;
    private readonly bool _isAsync;
    private readonly bool _isGenerator;

    /// <summary>The function whose code is being written; changes inside the synthetic functions of a class.</summary>
    private FunctionInfo _info;

    /// <summary>How many environments enclose the current position.</summary>
    private int _level;

    /// <summary>The next free register.</summary>
    private int _top;

    private Control? _control;

    /// <summary>Register of the completion value of a script or eval, or -1.</summary>
    private int _completion = -1;

    /// <summary>Where a nullish link of the optional chain being written goes.</summary>
    private Label _chainEnd;

    /// <summary>A derived constructor has certainly called super().</summary>
    private bool _thisInitialized;

    private bool _inParameters;

    private BytecodeGenerator(
        UnitBuilder unit, GeneratorOptions options, FunctionInfo info, FunctionKind kind, int level, bool isAsync, bool isGenerator)
    {
        _unit = unit;
        _options = options;
        _info = info;
        _kind = kind;
        _level = level;
        _isAsync = isAsync;
        _isGenerator = isGenerator;
        _top = 2;
    }

    private bool IsStrict => _info.IsStrict;

    private bool IsAsyncGenerator => _isAsync && _isGenerator;

    private uint Str(string value) => (uint)_unit.String(value);

    private int NewTemp() => NewWindow(1);

    /// <summary>Consecutive registers, none of them a scratch register.</summary>
    private int NewWindow(int count)
    {
        int register = _top;
        if (register < BytecodeWriter.ScratchEnd && register + count > BytecodeWriter.Scratch) register = BytecodeWriter.ScratchEnd;
        _top = register + count;
        if (_top > MaxRegisters) throw new InsufficientExecutionStackException();
        _w.UseRegister(_top - 1);
        return register;
    }

    /// <summary>Register numbers of a window have 16 bits; only code nested past all reason gets here.</summary>
    private const int MaxRegisters = 65_000;

    /// <summary>The requested destination, or a new temporary when there is none.</summary>
    private int Dest(int dest) => dest >= 0 ? dest : NewTemp();

    private void At(Node node) => _w.SetPosition(node.Start);

    private void At(int offset) => _w.SetPosition(offset);

    private void LoadInt(int register, int value) => _w.EmitLoadInt(register, value);

    private void Move(int to, int from) => _w.EmitMove(to, from);

    private void LoadString(int register, string value) => _w.Emit(Opcode.LoadString, register, 0, 0, Str(value));
}

/// <summary>What holds for all functions of a unit.</summary>
/// <param name="IsModule">The unit is a module.</param>
/// <param name="IsEval">The unit is the code of an eval call.</param>
/// <param name="IsDirectEval">Free names are looked up in the environments of the caller.</param>
/// <param name="ThisByName">Top-level this, new.target and callee are bindings of an enclosing function.</param>
/// <param name="EvalFlags">For eval: the flags of the CallEval it came from, which evals inside it inherit.</param>
/// <param name="DeclaredGlobals">Names a script declares at its top level.</param>
/// <param name="Source">For the places of errors found here.</param>
internal sealed record GeneratorOptions(bool IsModule, bool IsEval, bool IsDirectEval, bool ThisByName, int EvalFlags, SourceText Source, HashSet<string> DeclaredGlobals);
