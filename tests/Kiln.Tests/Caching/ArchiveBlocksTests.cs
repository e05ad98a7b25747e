using System.Runtime.InteropServices;
using System.Text;
using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>Archives are read in blocks, when something in them is needed: what happens to a file at any time is a counted miss or nothing.</summary>
public sealed class ArchiveBlocksTests : IDisposable
{
    private const string Right = "early 1\nlate 4501 30000 5\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-blocks").FullName;
    private readonly byte[] _good;
    private readonly string _path;

    public ArchiveBlocksTests()
    {
        var library = new StringBuilder();
        void Large(string name, int statements, int different)
        {
            library.Append($"export function {name}(x) {{ let s = x;\n");
            for (int i = 0; i < statements; i++) library.Append($"s += x + {i % different} - {i % different} + 2;\n");
            library.Append("return s; }\n");
        }
        library.Append("export function early() { return 1; }\n");
        // So large that the archive is not read in one call, and that what follows is not in the first one.
        Large("never", 60000, 5);
        Large("late", 1500, 7);
        library.Append($"export const text = () => '{new string('Q', 30000)}';\nexport function outer() {{ const inner = function inner(a, b) {{ return 5; }}; return inner(); }}\n");
        File.WriteAllText(Path.Combine(_folder, "package.json"), "{ \"type\": \"module\" }");
        File.WriteAllText(Path.Combine(_folder, "lib.js"), library.ToString());
        File.WriteAllText(Path.Combine(_folder, "main.js"),
            "import * as lib from './lib.js'; console.log('early', lib.early()); setTimeout(() => console.log('late', lib.late(1), lib.text().length, lib.outer()), 0);");
        Thread.Sleep(60);
        Assert.Equal(Right, Run(out _, CacheMode.ReadWrite));
        foreach (string entry in Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), "*.bmes")) File.Delete(entry);
        _path = Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), "*.bmeg").Single();
        _good = File.ReadAllBytes(_path);
    }

    public void Dispose() => Folders.Delete(_folder);

    /// <summary>Runs the program.</summary>
    /// <param name="report">What loading did, at the end of the run.</param>
    /// <param name="mode">How the cache is used.</param>
    /// <param name="between">Done when all is loaded and evaluated, and before the late functions are called.</param>
    /// <param name="isForged">Whether the code may be one that does not end.</param>
    private string Run(out LoadReport report, CacheMode mode = CacheMode.ReadOnly, Action? between = null, bool isForged = false)
    {
        var output = new StringWriter { NewLine = "\n" };
        using var runtime = new KilnRuntime(new KilnOptions { Cache = mode, StandardOutput = output, StandardError = output });
        using LimitScope? limit = isForged ? runtime.Limit(new ScriptLimits { Time = TimeSpan.FromSeconds(5), Memory = 256 << 20 }) : null;
        runtime.Import(Path.Combine(_folder, "main.js"));
        between?.Invoke();
        runtime.RunToCompletion();
        runtime.Flush();
        report = runtime.GetLoadReport();
        return output.ToString();
    }

    private static bool ReadsBlocks => OperatingSystem.IsLinux() && IntPtr.Size == 8;

    /// <summary>A place in the middle of the code of a function, in a block that nothing else is in.</summary>
    private int MiddleOf(string function)
    {
        GraphArchive archive = GraphArchive.Open(_good, 0, out _)!;
        int row = archive.Find(Path.Combine(_folder, "lib.js"), GraphRowKind.Module);
        CodeUnit code = BmesReader.Read(archive.ModuleAt(row), new BmesExpectations(UnitKind.Module)).Code!;
        FunctionTemplate found = Enumerable.Range(0, code.FunctionCount).Select(code.GetFunction).Single(f => code.GetString(f.Name) == function);
        byte[] words = MemoryMarshal.AsBytes(found.Body.Code.AsSpan()).ToArray();
        Assert.True(words.Length > 4 * ArchiveBlocks.Size);
        return _good.AsSpan().IndexOf(words) + words.Length / 2;
    }

    private int MiddleOfText => _good.AsSpan().IndexOf(Encoding.Latin1.GetBytes(new string('Q', 30000))) + 15000;

    private byte[] Flipped(int at)
    {
        byte[] bad = (byte[])_good.Clone();
        bad[at] ^= 1;
        return bad;
    }

    private void Recovers(byte[] bad, CacheMissReason reason)
    {
        File.WriteAllBytes(_path, bad);
        Assert.Equal(Right, Run(out LoadReport report));
        Assert.Equal((1, 1), (report.Hits, report.Misses.GetValueOrDefault(reason)));
    }

    [Fact]
    public void AWarmRunReadsWhatItNeeds()
    {
        Assert.Equal(Right, Run(out LoadReport report));
        Assert.Equal((2, 0), (report.Hits, report.Parsed));
        if (ReadsBlocks) Assert.InRange(report.BytesRead, 1, _good.Length - 8 * ArchiveBlocks.Size);
    }

    [Fact]
    public void DamageOfWhatIsNeededAtLoadIsAMissOfTheModule()
    {
        GraphArchive archive = GraphArchive.Open(_good, 0, out _)!;
        int row = archive.Find(Path.Combine(_folder, "lib.js"), GraphRowKind.Module);
        int at = _good.AsSpan().IndexOf(archive.ModuleAt(row).Span);
        foreach (int place in (int[])[at, at + 40, at + BmesFormat.HeaderSize + 100])
        {
            File.WriteAllBytes(_path, Flipped(place));
            Assert.Equal(Right, Run(out LoadReport report));
            Assert.InRange(report.Misses.GetValueOrDefault(CacheMissReason.Checksum), 1, 2);
            Assert.Equal(2, report.Hits + report.Misses.Values.Sum());
        }
    }

    [Fact]
    public void DamageOfACalledFunctionIsCompiledAgain() => Recovers(Flipped(MiddleOf("late")), CacheMissReason.Checksum);

    [Fact]
    public void DamageOfAStringThatIsReadIsCompiledAgain() => Recovers(Flipped(MiddleOfText), CacheMissReason.Checksum);

    [Fact]
    public void AWrongChecksumOfABlockIsDamageOfTheBlock()
    {
        int block = (MiddleOf("late") - TestArtifacts.DirectoryEnd(_good)) / ArchiveBlocks.Size;
        byte[] bad = Flipped(TestArtifacts.BlockChecksums(_good) + 8 * block);
        TestArtifacts.RepairArchive(bad);
        if (ReadsBlocks) Recovers(bad, CacheMissReason.Checksum);
        AuditResult finding = Assert.Single(CacheAudit.Audit(bad), r => r.Status == AuditStatus.Invalid);
        Assert.Contains($"block {block} ", finding.Detail);
    }

    [Fact]
    public void DamageOfWhatNobodyNeedsIsFoundByAnAudit()
    {
        byte[] bad = Flipped(MiddleOf("never"));
        File.WriteAllBytes(_path, bad);
        Assert.Equal(Right, Run(out LoadReport report));
        if (ReadsBlocks) Assert.Equal((2, 0), (report.Hits, report.Misses.Count));
        Assert.Contains(CacheAudit.Audit(bad), r => r.Status == AuditStatus.Invalid && r.Path.EndsWith("lib.js", StringComparison.Ordinal));
        Assert.All(CacheAudit.Audit(_good), r => Assert.Equal(AuditStatus.Same, r.Status));
    }

    /// <summary>Code that was forged behind right checksums goes through the verifier as before.</summary>
    [Fact]
    public void ForgedCodeIsCompiledAgain()
    {
        byte[] bad = (byte[])_good.Clone();
        bad[MiddleOf("late") / 4 * 4] = 0xFF;
        bad.AsSpan(MiddleOf("late"), 64).Fill(0xFF);
        TestArtifacts.RepairBlocks(bad);
        Assert.Null(BmesFile.OpenAny(GraphArchive.Open(bad, 0, out _)!.ModuleAt(GraphArchive.Open(bad, 0, out _)!.Find(Path.Combine(_folder, "lib.js"), GraphRowKind.Module)), out _));
        File.WriteAllBytes(_path, bad);
        Assert.Equal(Right, Run(out LoadReport report));
        Assert.Equal((1, 1), (report.Hits, report.Misses.Values.Sum()));
        if (ReadsBlocks) Assert.Equal(1, report.Misses[CacheMissReason.VerificationFailed]);
    }

    /// <summary>Headers of functions are checked when somebody wants the function: at load those that are hoisted, others with the code that makes them.</summary>
    [Theory, InlineData("outer"), InlineData("inner")]
    public void ForgedHeadersAreCompiledAgain(string function)
    {
        GraphArchive archive = GraphArchive.Open(_good, 0, out _)!;
        CodeUnit code = BmesReader.Read(archive.ModuleAt(archive.Find(Path.Combine(_folder, "lib.js"), GraphRowKind.Module)), new BmesExpectations(UnitKind.Module)).Code!;
        FunctionTemplate found = Enumerable.Range(0, code.FunctionCount).Select(code.GetFunction).Single(f => code.GetString(f.Name) == function);
        var row = new byte[20];
        row[0] = (byte)found.Kind;
        BitConverter.TryWriteBytes(row.AsSpan(2), (ushort)found.Flags);
        foreach ((int at, int value) in ((int, int)[])[(4, found.Name), (8, found.Length), (12, found.SourceStart), (16, found.SourceEnd)]) BitConverter.TryWriteBytes(row.AsSpan(at), value);
        int header = _good.AsSpan().IndexOf(row);
        foreach ((int at, int value) in ((int, int)[])[(0, 0xFF), (4, -1), (8, -1), (16, int.MaxValue), (20, int.MaxValue), (20, -4), (24, 4), (24, int.MinValue)])
        {
            byte[] bad = (byte[])_good.Clone();
            BitConverter.TryWriteBytes(bad.AsSpan(header + at), value);
            TestArtifacts.RepairBlocks(bad);
            File.WriteAllBytes(_path, bad);
            Assert.Equal(Right, Run(out LoadReport report));
            Assert.Equal((1, 1), (report.Hits, report.Misses.Values.Sum()));
            Assert.Contains(CacheAudit.Audit(bad), r => r.Status == AuditStatus.Invalid);
        }
    }

    [Fact]
    public void WhatHappensToTheFileWhileTheProgramRunsDoesNoHarm()
    {
        if (!ReadsBlocks) return;
        Assert.Equal(Right, Run(out LoadReport report, between: () =>
        {
            using FileStream file = File.Open(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.SetLength(_good.Length / 4);
        }));
        Assert.Equal((1, 1), (report.Hits, report.Misses[CacheMissReason.IO]));
        File.WriteAllBytes(_path, _good);
        Assert.Equal(Right, Run(out report, between: () =>
        {
            using FileStream file = File.Open(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.Write(new byte[_good.Length]);
        }));
        Assert.Equal((1, 1), (report.Hits, report.Misses[CacheMissReason.Checksum]));
        File.WriteAllBytes(_path, _good);
        // A new file in its place is nothing to who has the old one open.
        Assert.Equal(Right, Run(out report, between: () =>
        {
            File.WriteAllText(_path + ".new", "something else");
            File.Move(_path + ".new", _path, overwrite: true);
        }));
        Assert.Equal((2, 0), (report.Hits, report.Misses.Count));
    }

    [Fact]
    public void WhatCannotBeRecoveredFailsAndDoesNotRun()
    {
        if (!ReadsBlocks) return;
        File.WriteAllBytes(_path, Flipped(MiddleOf("late")));
        Assert.ThrowsAny<JsException>(() => Run(out _, between: () => File.WriteAllText(Path.Combine(_folder, "lib.js"), "export const a = 1;")));
    }

    [Fact]
    public void ARecoveredArchiveIsWrittenAnew()
    {
        File.WriteAllBytes(_path, Flipped(MiddleOf("late")));
        Assert.Equal(Right, Run(out LoadReport report, CacheMode.ReadWrite));
        Assert.Equal(1, report.Hits);
        Assert.All(CacheAudit.Audit(File.ReadAllBytes(_path)), r => Assert.Equal(AuditStatus.Same, r.Status));
        Assert.Equal(Right, Run(out report));
        Assert.Equal((2, 0), (report.Hits, report.Misses.Count));
    }

    /// <summary>Whatever is flipped, and whenever the file is cut, the program does the same.</summary>
    [Fact]
    public void DamageAnywhereIsInvisible()
    {
        var random = new Random(6);
        for (int round = 0; round < 24; round++)
        {
            // Half of it in front of the large function that nobody calls.
            int at = random.Next(round % 2 == 0 ? _good.Length : 120_000);
            File.WriteAllBytes(_path, round % 4 == 3 ? _good[..at] : Flipped(at));
            Assert.Equal(Right, Run(out LoadReport report, between: round % 6 != 5 ? null : () =>
            {
                using FileStream file = File.Open(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                file.SetLength(random.Next(_good.Length));
            }));
            Assert.Equal(2, report.Hits + report.Misses.Values.Sum());
        }
    }

    /// <summary>Forged bytes behind right checksums are a miss, other code that is verified, or an error: nothing else gets out.</summary>
    [Fact]
    public void ForgedBytesEndInARunOrAnError()
    {
        var random = new Random(7);
        for (int round = 0; round < 40; round++)
        {
            byte[] bad = (byte[])_good.Clone();
            for (int n = random.Next(1, 4); n > 0; n--) bad[random.Next(TestArtifacts.DirectoryEnd(_good), 120_000)] ^= (byte)(1 << random.Next(8));
            TestArtifacts.RepairBlocks(bad);
            File.WriteAllBytes(_path, bad);
            try
            {
                Run(out LoadReport report, isForged: true);
                Assert.Equal(2, report.Hits + report.Misses.Values.Sum());
            }
            catch (Exception e) when (e is JsException or ScriptLimitException)
            {
                // What the other code did.
            }
        }
    }

    [Theory, InlineData(0), InlineData(1), InlineData(-1), InlineData(int.MaxValue), InlineData(int.MinValue), InlineData(0x20000000)]
    public void ImpossibleNumbersOfBlocksAreRefused(int count)
    {
        byte[] bad = (byte[])_good.Clone();
        BitConverter.TryWriteBytes(bad.AsSpan(92), count);
        if (count is 0 or 1) TestArtifacts.RepairArchive(bad);
        Assert.Null(GraphArchive.Open(bad, 0, out CacheMiss? miss));
        Assert.Equal(CacheMissReason.Malformed, miss!.Reason);
        File.WriteAllBytes(_path, bad);
        Assert.Equal(Right, Run(out LoadReport report));
        Assert.Equal((0, 2), (report.Hits, report.Misses.GetValueOrDefault(CacheMissReason.Malformed)));
    }

    [Fact]
    public void EachCutAndEachFlipOfTheDirectoryIsAMissOfTheArchive()
    {
        int end = TestArtifacts.DirectoryEnd(_good);
        for (int i = 0; i < end; i += 7)
        {
            File.WriteAllBytes(_path, Flipped(i));
            Assert.Null(Open(out CacheMiss? miss));
            Assert.NotNull(miss);
        }
        for (int i = 0; i < _good.Length; i += 997)
        {
            File.WriteAllBytes(_path, _good[..i]);
            Assert.Null(Open(out _));
        }
    }

    private GraphArchive? Open(out CacheMiss? miss)
    {
        Assert.Equal(FileReadStatus.Ok, NativeFile.OpenForPieces(_path, followLinks: false, out int handle, out FileStatus status, out _));
        if (handle >= 0) return GraphArchive.OpenShared(handle, (int)status.Identity.Size, 0, out miss);
        return GraphArchive.OpenShared(File.ReadAllBytes(_path), 0, out miss);
    }

    [Fact]
    public void ManyThreadsSeeTheSameBytes()
    {
        for (int round = 0; round < 8; round++)
        {
            // Another length is another archive, so no round finds the blocks of the one before.
            byte[] bytes = GraphArchive.Write([.. Enumerable.Range(0, 40 + round).Select(i => new ArchiveModule
            {
                Path = $"/{i}", Kind = GraphRowKind.Text, Content = Enumerable.Range(0, 40000 + 61 * i).Select(b => (byte)(b * i + round)).ToArray(),
            })], 0, default);
            File.WriteAllBytes(_path, bytes);
            GraphArchive whole = GraphArchive.Open(bytes, 0, out _)!, archive = Open(out _)!;
            Parallel.For(0, 400, n =>
            {
                int row = (n * 17 + 5) % archive.Count;
                Assert.True(archive.TryText(row, out ReadOnlyMemory<byte> text));
                Assert.True(text.Span.SequenceEqual(whole.ModuleAt(row).Span));
            });
        }
    }

    [Fact]
    public void FilesAreClosed()
    {
        if (!ReadsBlocks) return;
        Assert.InRange(_good.Length, (1 << 20) + 1, int.MaxValue);
        Assert.True(OpenAndForget());
        for (int i = 0; i < 10 && IsOpen(); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(IsOpen());
        GraphArchive archive = Open(out _)!;
        for (int i = 0; i < archive.Count; i++) Assert.False(archive.ModuleAt(i).IsEmpty);
        Assert.False(IsOpen());
        GC.KeepAlive(archive);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private bool OpenAndForget()
    {
        GraphArchive archive = Open(out _)!;
        bool isOpen = IsOpen();
        GC.KeepAlive(archive);
        return isOpen;
    }

    private bool IsOpen() => Directory.GetFiles("/proc/self/fd").Any(f => NativeFile.ReadLink(f) == _path);
}
