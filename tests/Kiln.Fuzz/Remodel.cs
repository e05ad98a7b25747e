using Kiln.Bytecode;
using Kiln.Caching;

namespace Kiln.Fuzz;

/// <summary>
/// Mutations that change lengths: on the decoded unit, which is then written by the writer itself, so that the frame is right and
/// the change is the only thing wrong.
/// </summary>
internal sealed class Remodel
{
    private readonly Seed _seed;
    private readonly Seed _other;
    private readonly List<string> _strings = [];
    private readonly List<Constant> _constants = [];
    private readonly List<FunctionTemplate> _functions = [];
    private readonly List<FunctionBody> _bodies = [];
    private ModuleLayout? _layout;
    private TopLevelDeclarations? _declarations;
    private ModuleMetadata? _metadata;
    private Rng _rng;

    public Remodel(Seed seed, Seed other, ulong random)
    {
        _seed = seed;
        _other = other;
        _rng = new Rng(random);
        CodeUnit unit = seed.Code;
        for (int i = 0; i < unit.StringCount; i++) _strings.Add(unit.GetString(i));
        for (int i = 0; i < unit.ConstantCount; i++) _constants.Add(unit.GetConstant(i));
        for (int i = 0; i < unit.FunctionCount; i++)
        {
            _functions.Add(unit.GetFunction(i));
            _bodies.Add(unit.GetFunction(i).Body);
        }
        _layout = unit.ModuleLayout;
        _declarations = unit.Declarations;
        _metadata = seed.Metadata;
    }

    public byte[] Build()
    {
        for (int n = 1 + _rng.Below(3); n > 0; n--) Mutate();
        var unit = new CompiledUnit(
            _rng.OneIn(50) ? (UnitKind)_rng.Below(4) : _seed.Code.Kind, [.. _strings], [.. _constants],
            owner => [.. _functions.Select((f, i) => Copy(f, owner, i))], [.. _bodies], _layout, _declarations);
        return BmesWriter.Write(unit, _metadata, _seed.About);
    }

    private static FunctionTemplate Copy(FunctionTemplate f, CodeUnit owner, int index) => new()
    {
        Unit = owner, Index = index, Kind = f.Kind, Flags = f.Flags, Name = f.Name, Length = f.Length, SourceStart = f.SourceStart, SourceEnd = f.SourceEnd,
    };

    private void Mutate()
    {
        int index = _rng.Below(_bodies.Count);
        FunctionBody body = _bodies[index];
        switch (_rng.Below(16))
        {
            case 0: _bodies[index] = _bodies[_rng.Below(_bodies.Count)]; break;
            case 1: _bodies[index] = _other.Code.GetFunction(_rng.Below(_other.Code.FunctionCount)).Body; break;
            case 2: _functions[index] = _functions[_rng.Below(_functions.Count)]; break;
            case 3 or 4: _bodies[index] = Insert(body); break;
            case 5 or 6: _bodies[index] = Delete(body); break;
            case 7: _bodies[index] = With(body, handlers: [.. body.Handlers, Handler(body)]); break;
            case 8 when body.Handlers.Length > 0: _bodies[index] = With(body, handlers: body.Handlers[1..]); break;
            case 9: _bodies[index] = With(body, registers: Math.Clamp(body.RegisterCount + _rng.Below(9) - 4, 0, 65_535)); break;
            case 10 when _constants.Count > 0:
                _constants[_rng.Below(_constants.Count)] = _other.Code.ConstantCount > 0 && _rng.OneIn(2)
                    ? _other.Code.GetConstant(_rng.Below(_other.Code.ConstantCount))
                    : Odd(_constants[_rng.Below(_constants.Count)]);
                break;
            case 11 when _strings.Count > 0: _strings[_rng.Below(_strings.Count)] = OddString(); break;
            case 12 when _layout is { } layout:
                _layout = new ModuleLayout(
                    layout.SlotCount + _rng.Below(5) - 2, layout.VarCount + _rng.Below(5) - 2,
                    [.. layout.Functions, new HoistedFunction(_rng.Below(layout.SlotCount + 1), _rng.Below(_functions.Count + 1))], _rng.OneIn(3) ? _rng.Below(_constants.Count + 1) : layout.ScopeInfo);
                break;
            case 13 when _metadata is { } m: _metadata = Metadata(m); break;
            case 14 when _declarations is { } d:
                _declarations = d with { VarNames = [.. d.VarNames, _rng.Below(_strings.Count + 1)], AnnexBNames = [.. d.AnnexBNames, _rng.Below(_strings.Count)] };
                break;
            default:
                if (_functions.Count > 1 && _rng.OneIn(2))
                {
                    _functions.RemoveAt(_functions.Count - 1);
                    _bodies.RemoveAt(_bodies.Count - 1);
                }
                else
                {
                    _functions.Add(_functions[index]);
                    _bodies.Add(_bodies[_rng.Below(_bodies.Count)]);
                }
                break;
        }
    }

    /// <summary>Copies an instruction of the unit to another place and moves the jumps over it along.</summary>
    private FunctionBody Insert(FunctionBody body)
    {
        FunctionBody source = _bodies[_rng.Below(_bodies.Count)];
        int from = Starts(source) is { Count: > 0 } starts ? starts[_rng.Below(starts.Count)] : -1;
        if (from < 0) return body;
        int length = OpcodeTable.Get(Instruction.Op(source.Code[from])).Length;
        List<int> places = Starts(body);
        int at = places[_rng.Below(places.Count)];
        uint[] code = [.. body.Code[..at], .. source.Code.AsSpan(from, length), .. body.Code[at..]];
        Shift(code, at, at + length, length);
        return With(body, code, [.. body.Handlers.Select(h => new ExceptionHandler(Moved(h.Start, at, length), Moved(h.End, at, length), Moved(h.Target, at, length), h.Register))]);
    }

    private FunctionBody Delete(FunctionBody body)
    {
        List<int> places = Starts(body);
        if (places.Count < 2) return body;
        int at = places[_rng.Below(places.Count - 1)];
        int length = OpcodeTable.Get(Instruction.Op(body.Code[at])).Length;
        uint[] code = [.. body.Code[..at], .. body.Code[(at + length)..]];
        Shift(code, at, at, -length);
        return With(body, code, [.. body.Handlers.Select(h => new ExceptionHandler(Moved(h.Start, at, -length), Moved(h.End, at, -length), Moved(h.Target, at, -length), h.Register))]);
    }

    private static int Moved(int word, int at, int by) => word > at ? word + by : word;

    /// <summary>Adds to jump targets behind a place, in code where that place has already moved.</summary>
    private static void Shift(uint[] code, int at, int resume, int by)
    {
        for (int i = 0; i < code.Length;)
        {
            OpcodeInfo row = OpcodeTable.Get(Instruction.Op(code[i]));
            for (int w = 0; w < row.Words.Length; w++)
            {
                if (row.Words[w] == WordKind.Jump && (i < at || i >= resume)) code[i + 1 + w] = (uint)Moved((int)code[i + 1 + w], at, by);
            }
            i += row.Length;
        }
    }

    private static List<int> Starts(FunctionBody body)
    {
        var starts = new List<int>();
        for (int i = 0; i < body.Code.Length; i += OpcodeTable.Get(Instruction.Op(body.Code[i])).Length) starts.Add(i);
        return starts;
    }

    private ExceptionHandler Handler(FunctionBody body)
    {
        List<int> starts = Starts(body);
        int a = _rng.Below(starts.Count), b = a + _rng.Below(starts.Count - a), c = b + _rng.Below(starts.Count - b);
        return new ExceptionHandler(starts[a], starts[b], starts[c], _rng.Below(body.RegisterCount));
    }

    private Constant Odd(Constant constant) => constant switch
    {
        ObjectShapeConstant s => new ObjectShapeConstant([.. s.Keys, _rng.Below(_strings.Count), .. s.Keys]),
        ScopeInfoConstant s => s with { Bindings = [.. s.Bindings, new ScopeInfoBinding(_rng.Below(_strings.Count), _rng.Below(12), (ScopeInfoFlags)_rng.Below(16))] },
        TemplateObjectConstant t => new TemplateObjectConstant(t.Raw, t.Cooked),
        RegExpConstant r when r.Program.Length > 8 => r with { Program = [.. r.Program[..^8], .. r.Program[^4..]] },
        BigIntConstant b => new BigIntConstant(b.Value << _rng.Below(2000)),
        _ => new NumberConstant(BitConverter.UInt64BitsToDouble(_rng.Next())),
    };

    private string OddString() => _rng.Below(6) switch
    {
        0 => "",
        1 => "0",
        2 => "4294967294",
        3 => "__proto__",
        4 => _strings[_rng.Below(_strings.Count)],
        _ => _other.Code.StringCount > 0 ? _other.Code.GetString(_rng.Below(_other.Code.StringCount)) : "constructor",
    };

    private ModuleMetadata Metadata(ModuleMetadata m)
    {
        ModuleMetadata o = _other.Metadata ?? m;
        return _rng.Below(6) switch
        {
            0 => m with { Requests = [.. m.Requests, .. o.Requests] },
            1 => m with { Imports = [.. m.Imports, .. o.Imports] },
            2 => m with { Exports = [.. m.Exports, .. o.Exports] },
            3 => m with { StarExports = [.. m.StarExports, _rng.Below(m.Requests.Length + 1)] },
            4 => m with { Flags = (ModuleFlags)_rng.Below(8) },
            _ => m with { Imports = m.Imports.Length > 0 ? m.Imports[1..] : [], Requests = m.Requests.Length > 0 ? [.. m.Requests[1..], m.Requests[0]] : [] },
        };
    }

    private static FunctionBody With(FunctionBody body, uint[]? code = null, ExceptionHandler[]? handlers = null, int registers = -1) => new()
    {
        Code = code ?? body.Code, RegisterCount = registers < 0 ? body.RegisterCount : registers, ParameterCount = body.ParameterCount,
        InlineCacheCount = code is null ? body.InlineCacheCount : NumberCaches(code), Handlers = handlers ?? body.Handlers,
        Positions = code is null ? body.Positions : Array.Empty<byte>(), CallSites = code is null ? body.CallSites : Array.Empty<byte>(),
    };

    private static int NumberCaches(uint[] code)
    {
        int caches = 0;
        for (int i = 0; i < code.Length;)
        {
            OpcodeInfo row = OpcodeTable.Get(Instruction.Op(code[i]));
            for (int w = 0; w < row.Words.Length; w++)
            {
                if (row.Words[w] == WordKind.Ic) code[i + 1 + w] = (uint)caches++;
            }
            i += row.Length;
        }
        return caches;
    }
}
