using System.Runtime.InteropServices;
using Kiln.Bytecode;
using Kiln.Caching;
using Xunit;

namespace Kiln.Tests.Caching;

public class BmesTests
{
    private static readonly BmesExpectations Expected = new(UnitKind.Module, VerifyEagerly: true);

    private static byte[] File(ModuleOrigin? origin = null, byte[]? key = null) => BmesWriter.Write(TestArtifacts.Module(), TestArtifacts.Source, origin, key);

    private static CacheMissReason Reason(byte[] good, int at, bool repair)
    {
        byte[] bad = (byte[])good.Clone();
        bad[at] ^= 0x40;
        if (repair) TestArtifacts.Repair(bad);
        return BmesReader.Read(bad, Expected).Miss!.Reason;
    }

    private static string Describe(BmesReadResult result) => TestArtifacts.Describe(result.Code!, result.Metadata);

    [Fact]
    public void ChecksumMatchesPublishedVectors()
    {
        Assert.Equal(0xEF46DB3751D8E999UL, XxHash64.Compute([]));
        Assert.Equal(0x44BC2CF5AD770999UL, XxHash64.Compute("abc"u8));
        Assert.Equal(0x64F23ECF1609B766UL, XxHash64.Compute("abcdefghijklmnopqrstuvwxyz0123456789"u8));
    }

    [Fact]
    public void RoundTripKeepsEverything()
    {
        ModuleArtifact artifact = TestArtifacts.Module();
        Verifier.VerifyUnit(artifact.Code, artifact.Metadata, 6_000);
        ModuleOrigin origin = TestArtifacts.Origin();
        BmesReadResult result = BmesReader.Read(File(origin), Expected);
        Assert.True(result.IsHit, result.Miss?.ToString());
        Assert.Equal(TestArtifacts.Describe(artifact.Code, artifact.Metadata), Describe(result));
        ModuleOrigin read = result.File.ReadOrigin()!;
        Assert.Equal((origin.Path, origin.Source, origin.RecordedNs), (read.Path, read.Source, read.RecordedNs));
        Assert.Equal(origin.Facts, read.Facts);
        Assert.Equal(origin.Resolutions.Select(r => $"{r.Target} {r.Format} {string.Join(',', r.Facts)}"), read.Resolutions.Select(r => $"{r.Target} {r.Format} {string.Join(',', r.Facts)}"));
    }

    [Fact]
    public void TheSameArtifactGivesTheSameBytesAlsoFromACachedUnit()
    {
        byte[] bytes = File();
        Assert.Equal(bytes, File());
        BmesReadResult result = BmesReader.Read(bytes, Expected);
        Assert.Equal(bytes, BmesWriter.Write(result.Artifact!, TestArtifacts.Source));
        Assert.Equal("BMES"u8.ToArray(), bytes[..4]);
    }

    [Fact]
    public void OriginCanBeReplaced()
    {
        BmesFile file = BmesFile.OpenAny(File(TestArtifacts.Origin("/old")), out _)!;
        byte[] bytes = BmesWriter.WithOrigin(file, TestArtifacts.Origin("/new"));
        Assert.Equal(File(TestArtifacts.Origin("/new")), bytes);
        Assert.Equal(File(), BmesWriter.WithOrigin(file, null));
    }

    [Fact]
    public void ScriptsHaveDeclarationsAndNoMetadata()
    {
        var body = new FunctionBody { Code = [Instruction.Encode(Opcode.ReturnUndefined)], RegisterCount = 2, ParameterCount = 0, InlineCacheCount = 0, Handlers = [], Positions = Array.Empty<byte>(), CallSites = Array.Empty<byte>() };
        var unit = new CompiledUnit(UnitKind.Script, ["", "a"], [], u =>
        [
            new FunctionTemplate { Unit = u, Index = 0, Kind = FunctionKind.Script, Flags = 0, Name = 0, Length = 0, SourceStart = 0, SourceEnd = 1 },
            new FunctionTemplate { Unit = u, Index = 1, Kind = FunctionKind.Normal, Flags = 0, Name = 1, Length = 0, SourceStart = 0, SourceEnd = 1 },
        ], [body, body], null, new TopLevelDeclarations([1], [true], [1], [new DeclaredFunction(1, 1)], [1]));
        byte[] bytes = BmesWriter.Write(unit, null, TestArtifacts.Source);
        BmesReadResult result = BmesReader.Read(bytes, new BmesExpectations(UnitKind.Script, VerifyEagerly: true));
        Assert.True(result.IsHit, result.Miss?.ToString());
        Assert.Equal(TestArtifacts.Describe(unit, null), Describe(result));
        Assert.Equal(CacheMissReason.Options, BmesReader.Read(bytes, Expected).Miss!.Reason);
    }

    [Fact]
    public void EachReasonIsTyped()
    {
        byte[] good = File();
        Assert.Equal(CacheMissReason.BadMagic, Reason(good, 0, repair: false));
        Assert.Equal(CacheMissReason.BadMagic, BmesReader.Read(Array.Empty<byte>(), Expected).Miss!.Reason);
        Assert.Equal(CacheMissReason.FormatVersion, Reason(good, 4, repair: false));
        Assert.Equal(CacheMissReason.Checksum, Reason(good, 9, repair: false));
        Assert.Equal(CacheMissReason.Checksum, Reason(good, good.Length - 9, repair: false));
        Assert.Equal(CacheMissReason.EngineVersion, Reason(good, BmesFormat.FingerprintOffset, repair: true));
        Assert.Equal(CacheMissReason.Options, Reason(good, BmesFormat.OptionsOffset, repair: true));
        Assert.Equal(CacheMissReason.Malformed, Reason(good, BmesFormat.SectionTableOffset, repair: true));
        Assert.Equal(CacheMissReason.Options, BmesReader.Read(good, Expected with { Options = 1 }).Miss!.Reason);
    }

    [Fact]
    public void SignaturesAreDemandedWhenAKeyIsGiven()
    {
        byte[] key = [1, 2, 3], other = [3, 2, 1];
        Assert.True(BmesReader.Read(File(null, key), Expected with { SigningKey = key }).IsHit);
        Assert.True(BmesReader.Read(File(null, key), Expected).IsHit);
        Assert.Equal(CacheMissReason.Signature, BmesReader.Read(File(), Expected with { SigningKey = key }).Miss!.Reason);
        Assert.Equal(CacheMissReason.Signature, BmesReader.Read(File(null, key), Expected with { SigningKey = other }).Miss!.Reason);
        byte[] forged = File(null, key);
        forged[^200] ^= 1;
        TestArtifacts.Repair(forged);
        Assert.NotNull(BmesReader.Read(forged, Expected with { SigningKey = key }).Miss);
    }

    /// <summary>Any flipped byte of a file is a miss; none is an exception.</summary>
    [Fact]
    public void EveryFlipIsAMiss()
    {
        byte[] good = File(TestArtifacts.Origin());
        for (int i = 0; i < good.Length; i++)
        {
            foreach (byte flip in (byte[])[1, 0x80, 0xFF])
            {
                byte[] bad = (byte[])good.Clone();
                bad[i] ^= flip;
                Assert.False(BmesReader.Read(bad, Expected).IsHit);
            }
        }
    }

    [Fact]
    public void EveryTruncationAndExtensionIsAMiss()
    {
        byte[] good = File(TestArtifacts.Origin());
        for (int i = 0; i < good.Length; i++) Assert.False(BmesReader.Read(good.AsMemory(0, i), Expected).IsHit);
        for (int i = 1; i < 20; i++) Assert.False(BmesReader.Read(good.Concat(new byte[i]).ToArray(), Expected).IsHit);
    }

    /// <summary>Damage behind a right checksum: a miss, or a module that the verifier accepts as a whole.</summary>
    [Fact]
    public void RepairedDamageIsAMissOrAVerifiedModule()
    {
        byte[] good = File(TestArtifacts.Origin());
        var random = new Random(20);
        int hits = 0;
        for (int round = 0; round < 30_000; round++)
        {
            byte[] bad = (byte[])good.Clone();
            if (round < 8 * good.Length)
            {
                bad[round / 8] ^= (byte)(1 << round % 8);
            }
            else
            {
                for (int n = random.Next(1, 5); n > 0; n--)
                {
                    int at = random.Next(BmesFormat.KindOffset, bad.Length) & ~3;
                    uint value = random.Next(5) switch { 0 => 0, 1 => 0xFFFFFFFF, 2 => (uint)random.Next(40), 3 => 0x7FFFFFFF, _ => (uint)random.NextInt64(1L << 32) };
                    BitConverter.TryWriteBytes(bad.AsSpan(at), value);
                }
            }
            TestArtifacts.Repair(bad);
            BmesReadResult result = BmesReader.Read(bad, Expected);
            if (!result.IsHit) continue;
            hits++;
            Verifier.VerifyUnit(result.Code, result.Metadata, result.File.SourceLength);
        }
        Assert.True(hits > 100);
    }

    [Fact]
    public void AnInvalidBodyIsReplacedByAFreshCompile()
    {
        byte[] bytes = File();
        BmesReadResult good = BmesReader.Read(bytes, Expected);
        // Break the second function: its RegisterCount is at the start of its body, which is the last of the section.
        byte[] code = MemoryMarshal.AsBytes(good.Code!.GetFunction(1).Body.Code.AsSpan()).ToArray();
        int at = bytes.AsSpan().LastIndexOf(code);
        bytes[at] = 0xFE;
        TestArtifacts.Repair(bytes);
        BmesReadResult result = BmesReader.Read(bytes, new BmesExpectations(UnitKind.Module));
        Assert.True(result.IsHit);
        Assert.NotEmpty(result.Code.GetFunction(0).Body.Code);
        Assert.Throws<BytecodeException>(() => result.Code.GetFunction(1).Body);
        int asked = 0;
        result.Code.BodyRecovery = (_, _) =>
        {
            asked++;
            return TestArtifacts.Module().Code;
        };
        Assert.Equal(good.Code.GetFunction(1).Body.Code, result.Code.GetFunction(1).Body.Code);
        Assert.Equal(1, asked);
        Assert.Equal(CacheMissReason.VerificationFailed, BmesReader.Read(bytes, Expected).Miss!.Reason);
    }

    /// <summary>A constant may be shorter than what its tag says it is.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void NoTagReadsBehindItsConstant(int names)
    {
        var body = new FunctionBody { Code = [Instruction.Encode(Opcode.ReturnUndefined)], RegisterCount = 2, ParameterCount = 0, InlineCacheCount = 0, Handlers = [], Positions = Array.Empty<byte>(), CallSites = Array.Empty<byte>() };
        var unit = new CompiledUnit(UnitKind.Script, ["", "a"], [new ObjectShapeConstant([.. Enumerable.Repeat(1, names)])], u =>
            [new FunctionTemplate { Unit = u, Index = 0, Kind = FunctionKind.Script, Flags = 0, Name = 0, Length = 0, SourceStart = 0, SourceEnd = 1 }], [body], null, new TopLevelDeclarations([], [], [], [], []));
        byte[] good = BmesWriter.Write(unit, null, TestArtifacts.Source);
        var expected = new BmesExpectations(UnitKind.Script, VerifyEagerly: true);
        Assert.True(BmesReader.Read(good, expected).IsHit);
        int start = BmesFile.OpenAny(good, out _)!.SectionOffset(BmesSection.Bytecode);
        int constant = start + BmesFormat.CodeHeaderSize + Pad(4 * U32(start + 4) + 4) + Pad(U32(start + 16)) + Pad(4 * U32(start + 8) + 4);
        Assert.Equal((BmesFormat.ObjectShapeTag, names), ((uint)U32(constant), U32(constant + 4)));
        int misses = 0;
        for (uint tag = 0; tag < 10; tag++)
        {
            foreach (uint first in (uint[])[0, 1, 2, (uint)names, 8, 16, uint.MaxValue])
            {
                byte[] bad = (byte[])good.Clone();
                BitConverter.TryWriteBytes(bad.AsSpan(constant), tag);
                BitConverter.TryWriteBytes(bad.AsSpan(constant + 4), first);
                TestArtifacts.Repair(bad);
                if (BmesReader.Read(bad, expected).Miss is { } miss)
                {
                    Assert.Equal(CacheMissReason.VerificationFailed, miss.Reason);
                    misses++;
                }
            }
        }
        Assert.InRange(misses, 50, 69);

        int U32(int at) => BitConverter.ToInt32(good, at);

        static int Pad(int length) => length + 7 & ~7;
    }

    /// <summary>Export names are compared where they lie, few and many, in one width and in both.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(3_000)]
    public void ANameThatIsExportedTwiceIsAMiss(int count)
    {
        ModuleArtifact module = TestArtifacts.Module();
        ExportEntry[] exports = [.. Enumerable.Range(0, count).Select(i => new ExportEntry(ExportEntryKind.Local, $"name{i}", "f", 2, -1, null))];
        Assert.True(Read(exports).IsHit);
        Assert.Equal(exports, Read(exports).Metadata!.Exports);
        Assert.Equal(CacheMissReason.VerificationFailed, Read([.. exports, exports[count / 2]]).Miss!.Reason);
        ExportEntry wide = exports[0] with { ExportName = "wide\u1234" };
        Assert.True(Read([.. exports, wide]).IsHit);
        Assert.Equal(CacheMissReason.VerificationFailed, Read([wide, .. exports, wide]).Miss!.Reason);

        // "a" and "b" as one UTF-16 unit each are other names than the four bytes they were written as.
        ExportEntry narrow = exports[0] with { ExportName = "a\0b\0" }, text = exports[0] with { ExportName = "ab" };
        byte[] bytes = Write([.. exports, narrow, text]);
        Assert.True(BmesReader.Read(bytes, Expected).IsHit);
        int table = BmesFile.OpenAny(bytes, out _)!.SectionOffset(BmesSection.Bytecode) + BmesFormat.CodeHeaderSize, index = 0;
        CachedUnit unit = BmesReader.Read(bytes, Expected).Code!;
        while (unit.GetString(index) != "a\0b\0") index++;
        bytes[table + 4 * index + 3] |= 0x80;
        TestArtifacts.Repair(bytes);
        Assert.Equal(CacheMissReason.VerificationFailed, BmesReader.Read(bytes, Expected).Miss!.Reason);

        byte[] Write(ExportEntry[] entries) => BmesWriter.Write(module with { Metadata = module.Metadata with { Exports = entries } }, TestArtifacts.Source);

        BmesReadResult Read(ExportEntry[] entries) => BmesReader.Read(Write(entries), Expected);
    }
}
