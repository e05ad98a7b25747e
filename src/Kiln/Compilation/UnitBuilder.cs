using System.Numerics;
using Kiln.Bytecode;
using Kiln.RegExp;

namespace Kiln.Compilation;

/// <summary>The tables of a unit under construction; entries are numbered in the order of their first use.</summary>
internal sealed class UnitBuilder
{
    private readonly Dictionary<string, int> _stringIndex = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];
    private readonly Dictionary<long, int> _numberIndex = [];
    private readonly Dictionary<BigInteger, int> _bigIntIndex = new(new BigIntegers());
    private readonly Dictionary<string, int> _shapeIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _regExpIndex = [];
    private readonly List<Constant> _constants = [];
    private readonly List<PendingFunction?> _functions = [];

    /// <summary>The header and body of a function, before its unit exists.</summary>
    internal sealed record PendingFunction(
        FunctionKind Kind, FunctionFlags Flags, int Name, int Length, int SourceStart, int SourceEnd, FunctionBody Body);

    public int String(string value)
    {
        if (!_stringIndex.TryGetValue(value, out int index))
        {
            index = _strings.Count;
            _strings.Add(value);
            _stringIndex.Add(value, index);
        }
        return index;
    }

    public int Number(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
        if (!_numberIndex.TryGetValue(bits, out int index))
        {
            index = Add(new NumberConstant(double.IsNaN(value) ? double.NaN : value));
            _numberIndex.Add(bits, index);
        }
        return index;
    }

    public int BigInt(BigInteger value)
    {
        if (!_bigIntIndex.TryGetValue(value, out int index))
        {
            index = Add(new BigIntConstant(value));
            _bigIntIndex.Add(value, index);
        }
        return index;
    }

    public int RegExp(string pattern, string flags)
    {
        if (!_regExpIndex.TryGetValue((pattern, flags), out int index))
        {
            index = Add(new RegExpConstant(String(pattern), String(flags), RegExpProgramBytes(pattern, flags)));
            _regExpIndex.Add((pattern, flags), index);
        }
        return index;
    }

    private static byte[] RegExpProgramBytes(string pattern, string flags)
    {
        // The parser has checked both.
        RegExpFlagsText.TryParse(flags, out RegExpFlags parsed);
        return RegExpProgram.Compile(pattern, parsed).ToBytes();
    }

    public int Shape(int[] keys)
    {
        string id = string.Join(',', keys);
        if (!_shapeIndex.TryGetValue(id, out int index))
        {
            index = Add(new ObjectShapeConstant(keys));
            _shapeIndex.Add(id, index);
        }
        return index;
    }

    public int Add(Constant constant)
    {
        _constants.Add(constant);
        return _constants.Count - 1;
    }

    public int ReserveFunction()
    {
        _functions.Add(null);
        return _functions.Count - 1;
    }

    public void SetFunction(int index, PendingFunction function) => _functions[index] = function;

    public CompiledUnit ToUnit(UnitKind kind, ModuleLayout? layout, TopLevelDeclarations? declarations)
    {
        var bodies = new FunctionBody[_functions.Count];
        for (int i = 0; i < bodies.Length; i++) bodies[i] = _functions[i]!.Body;
        return new CompiledUnit(kind, _strings.ToArray(), _constants.ToArray(), CreateTemplates, bodies, layout, declarations);
    }

    private FunctionTemplate[] CreateTemplates(CompiledUnit unit)
    {
        var templates = new FunctionTemplate[_functions.Count];
        for (int i = 0; i < templates.Length; i++)
        {
            PendingFunction function = _functions[i]!;
            templates[i] = new FunctionTemplate
            {
                Unit = unit,
                Index = i,
                Kind = function.Kind,
                Flags = function.Flags,
                Name = function.Name,
                Length = function.Length,
                SourceStart = function.SourceStart,
                SourceEnd = function.SourceEnd,
            };
        }
        return templates;
    }

    // The default comparer of a struct is made by code that no build of the shared runtime holds.
    private sealed class BigIntegers : IEqualityComparer<BigInteger>
    {
        public bool Equals(BigInteger x, BigInteger y) => x == y;

        public int GetHashCode(BigInteger value) => value.GetHashCode();
    }
}
