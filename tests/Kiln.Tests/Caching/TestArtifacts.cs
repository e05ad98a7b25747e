using System.Numerics;
using Kiln.Bytecode;
using Kiln.Caching;

namespace Kiln.Tests.Caching;

/// <summary>Artifacts made by hand, with every kind of constant, entry and table.</summary>
internal static class TestArtifacts
{
    public static readonly BmesSource Source = new(SourceHash.Compute("source"u8), 6_000);

    /// <summary>A module with two functions that returns; uses most of what a file can hold.</summary>
    public static ModuleArtifact Module()
    {
        string[] strings = ["", "x", "y", "ünï", "日本\uD800", "f", ".this"];
        Constant[] constants =
        [
            new NumberConstant(1.5), new NumberConstant(double.NaN), new NumberConstant(-0.0), new BigIntConstant(BigInteger.Pow(-7, 40)),
            new RegExpConstant(1, 0, [1, 2, 3]), new ObjectShapeConstant([1, 2]), new TemplateObjectConstant([1, -1], [1, 2]),
            new ScopeInfoConstant(ScopeInfoKind.Function, [new ScopeInfoBinding(6, 2, ScopeInfoFlags.Constant)]), new BigIntConstant(0),
        ];
        uint[] main =
        [
            Instruction.Encode(Opcode.LoadConstant, 2), 0,
            Instruction.Encode(Opcode.LoadConstant, 2), 3,
            Instruction.Encode(Opcode.NewRegExp, 2), 4,
            Instruction.Encode(Opcode.GetTemplateObject, 2), 6,
            Instruction.Encode(Opcode.NewObjectLiteral, 2, 3), 5,
            Instruction.Encode(Opcode.PushScope), 3, 7,
            Instruction.Encode(Opcode.PopScope),
            Instruction.Encode(Opcode.LoadImport, 3), 1,
            Instruction.Encode(Opcode.GetNamed, 3, 3), 1, 0,
            Instruction.Encode(Opcode.GetNamed, 3, 3), 2, 1,
            Instruction.Encode(Opcode.JumpIfTrue, 3), 26,
            Instruction.Encode(Opcode.StoreModule, 3), 1,
            Instruction.Encode(Opcode.Call, 3), Instruction.Pair(4, 0),
            Instruction.Encode(Opcode.JumpLoop), 14,
            Instruction.Encode(Opcode.ReturnUndefined),
        ];
        uint[] body = [Instruction.Encode(Opcode.InitialYield), Instruction.Encode(Opcode.Yield, 2, 3), Instruction.Encode(Opcode.Return, 2), Instruction.Encode(Opcode.Throw, 2)];
        var positions = new PositionTable.Builder();
        positions.Add(0, 5);
        positions.Add(18, 500);
        positions.Add(20, 3);
        var calls = new PositionTable.Builder();
        calls.Add(26, 5);
        FunctionBody[] bodies =
        [
            new() { Code = main, RegisterCount = 6, ParameterCount = 0, InlineCacheCount = 2, Handlers = [], Positions = positions.ToArray(), CallSites = calls.ToArray() },
            new() { Code = body, RegisterCount = 5, ParameterCount = 2, InlineCacheCount = 0, Handlers = [new ExceptionHandler(1, 2, 3, 2)], Positions = Array.Empty<byte>(), CallSites = Array.Empty<byte>() },
        ];
        var unit = new CompiledUnit(UnitKind.Module, strings, constants, u =>
        [
            new FunctionTemplate { Unit = u, Index = 0, Kind = FunctionKind.Module, Flags = FunctionFlags.Strict, Name = 0, Length = 0, SourceStart = 0, SourceEnd = 6000 },
            new FunctionTemplate { Unit = u, Index = 1, Kind = FunctionKind.Normal, Flags = FunctionFlags.Strict | FunctionFlags.Generator, Name = 5, Length = 2, SourceStart = 10, SourceEnd = 200 },
        ], bodies, new ModuleLayout(4, 2, [new HoistedFunction(2, 1)]), null);
        var metadata = new ModuleMetadata(
            [new ModuleRequest("./a.js", [], ImportPhase.Evaluation), new ModuleRequest("./b.json", [new ImportAttribute("type", "json")], ImportPhase.Defer)],
            [new ImportEntry(0, "x", "local"), new ImportEntry(1, null, "ns")],
            [
                new ExportEntry(ExportEntryKind.Local, "f", "f", 2, -1, null), new ExportEntry(ExportEntryKind.Indirect, "é", null, -1, 0, "y"),
                new ExportEntry(ExportEntryKind.Namespace, "all", null, -1, 1, null),
            ],
            [0], ModuleFlags.UsesImportMeta);
        return new ModuleArtifact(metadata, unit);
    }

    public static ModuleOrigin Origin(string path = "/p/α.js") => new(
        path, new FileIdentity(1, 2, 6_000, 4, 5), 1_700_000_000_000_000_000,
        [new RememberedResolution("/p/a.js", 1, [0, 1]), new RememberedResolution("file:///b", 2, [])],
        [
            new FileFact("/p/a.js", FileFactKind.File), new FileFact("/p/package.json", FileFactKind.Contents, new FileIdentity(1, 2, 3, 4, 5), SourceHash.Compute("{}"u8)),
            new FileFact("/p/link", FileFactKind.Link, Target: "elsewhere"),
        ]);

    /// <summary>Everything an artifact says, as text: two are equal when their texts are.</summary>
    public static string Describe(CodeUnit code, ModuleMetadata? metadata)
    {
        var text = new System.Text.StringBuilder();
        text.Append($"{code.Kind} {code.StringCount} {code.ConstantCount} {code.FunctionCount}\n");
        for (int i = 0; i < code.StringCount; i++) text.Append(string.Join(',', code.GetString(i).Select(c => (int)c))).Append('\n');
        for (int i = 0; i < code.ConstantCount; i++)
        {
            text.Append(code.GetConstant(i) switch
            {
                NumberConstant n => $"n {BitConverter.DoubleToInt64Bits(n.Value)}",
                BigIntConstant b => $"b {b.Value}",
                RegExpConstant r => $"r {r.Pattern} {r.Flags} {string.Join(',', r.Program)}",
                ObjectShapeConstant s => $"s {string.Join(',', s.Keys)}",
                TemplateObjectConstant t => $"t {string.Join(',', t.Cooked)} {string.Join(',', t.Raw)}",
                ScopeInfoConstant s => $"i {s.Kind} {string.Join(',', s.Bindings)}",
                _ => "?",
            }).Append('\n');
        }
        for (int i = 0; i < code.FunctionCount; i++)
        {
            FunctionTemplate f = code.GetFunction(i);
            FunctionBody b = f.Body;
            text.Append($"{f.Kind} {f.Flags} {f.Name} {f.Length} {f.SourceStart} {f.SourceEnd} {b.RegisterCount} {b.ParameterCount} {b.InlineCacheCount} ");
            text.Append($"{string.Join(',', b.Code)} {string.Join(',', b.Handlers)} {string.Join(',', b.Positions)} {string.Join(',', b.CallSites)}\n");
        }
        if (code.ModuleLayout is { } l) text.Append($"{l.SlotCount} {l.VarCount} {l.ScopeInfo} {string.Join(',', l.Functions)}\n");
        if (code.Declarations is { } d)
            text.Append($"{string.Join(',', d.LexicalNames)} {string.Join(',', d.LexicalIsConstant)} {string.Join(',', d.VarNames)} {string.Join(',', d.Functions)} {string.Join(',', d.AnnexBNames)}\n");
        if (metadata is null) return text.ToString();
        foreach (ModuleRequest r in metadata.Requests) text.Append($"{r.Specifier} {r.Phase} {string.Join(',', r.Attributes)}\n");
        text.Append(string.Join('\n', metadata.Imports)).Append(string.Join('\n', metadata.Exports)).Append(string.Join(',', metadata.StarExports)).Append(metadata.Flags);
        return text.ToString();
    }

    /// <summary>Puts a right checksum into damaged bytes, so that the damage reaches what lies behind the checksum.</summary>
    public static void Repair(byte[] file) =>
        BitConverter.TryWriteBytes(file.AsSpan(BmesFormat.ChecksumOffset), XxHash64.Compute(file.AsSpan(BmesFormat.CheckedFrom)));

    /// <summary>Where the checksums of an archive's blocks begin.</summary>
    public static int BlockChecksums(ReadOnlySpan<byte> file) =>
        BmesFormat.Align8(GraphArchive.HeaderSize + GraphArchive.RowSize * BitConverter.ToInt32(file[64..]) + BitConverter.ToInt32(file[68..])) + BitConverter.ToInt32(file[88..]);

    /// <summary>Where the contents of an unsigned archive begin.</summary>
    public static int DirectoryEnd(ReadOnlySpan<byte> file) => BlockChecksums(file) + 8 * BitConverter.ToInt32(file[92..]);

    /// <summary>Makes the checksum of an archive's directory right.</summary>
    public static void RepairArchive(Span<byte> file)
    {
        int end = DirectoryEnd(file);
        if (end > 16 && end <= file.Length) BitConverter.TryWriteBytes(file[8..], XxHash64.Compute(file[16..end]));
    }

    /// <summary>Makes the checksums of an archive's blocks right, and that of its directory.</summary>
    public static void RepairBlocks(Span<byte> file)
    {
        int at = BlockChecksums(file), end = DirectoryEnd(file);
        for (int block = 0; at + 8 * block < end; block++) BitConverter.TryWriteBytes(file[(at + 8 * block)..], ArchiveBlocks.ChecksumOf(file, end, block));
        RepairArchive(file);
    }
}
