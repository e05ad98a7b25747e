using Kiln.Caching;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>Runtimes of one process share the modules of an archive and nothing else.</summary>
public sealed class SharedArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-share").FullName;

    public SharedArchiveTests()
    {
        File.WriteAllText(Path.Combine(_folder, "package.json"), "{ \"type\": \"module\" }");
        File.WriteAllText(Path.Combine(_folder, "main.js"), "import { next } from './state.js'; const o = { a: 1 }; next(); console.log(next(), `${o.a}`, /b/.test('abc'), [1.5, 2n].join());");
        File.WriteAllText(Path.Combine(_folder, "state.js"), "let n = 0; export const next = () => ++n;");
        Thread.Sleep(60);
    }

    public void Dispose() => Folders.Delete(_folder);

    private string Run(out LoadReport report)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, StandardOutput = output, StandardError = output });
        runtime.Import(Path.Combine(_folder, "main.js"));
        runtime.RunToCompletion();
        runtime.Flush();
        report = runtime.GetLoadReport();
        return output.ToString();
    }

    [Fact]
    public void EqualArchivesAreOne()
    {
        Run(out _);
        byte[] bytes = File.ReadAllBytes(ArchivePath);
        GraphArchive first = GraphArchive.OpenShared(bytes, 0, out _)!;
        Assert.Same(first, GraphArchive.OpenShared(bytes.ToArray(), 0, out _));
        // A damaged copy is another archive.
        byte[] damaged = bytes.ToArray();
        damaged[^1] ^= 1;
        Assert.NotSame(first, GraphArchive.OpenShared(damaged, 0, out _));
    }

    /// <summary>The directory says what every block must be, so nothing else is read of a file that is open already.</summary>
    [Fact]
    public void AFileWithTheSameDirectoryIsTheSameArchive()
    {
        if (!OperatingSystem.IsLinux()) return;
        Run(out _);
        GraphArchive first = Open()!;
        Assert.Same(first, Open());
        Run(out LoadReport report);
        Assert.Equal((2, 0), (report.Hits, report.Parsed));
        Kiln.Bytecode.ModuleArtifact shared = Assert.IsType<Kiln.Bytecode.ModuleArtifact>(first.SharedAt(0));
        Run(out report);
        Assert.Same(shared, first.SharedAt(0));
        byte[] bytes = File.ReadAllBytes(ArchivePath);
        Assert.InRange(report.BytesRead, TestArtifacts.DirectoryEnd(bytes), bytes.Length - 1);
        // Other contents have other checksums, and so another directory.
        bytes[TestArtifacts.BlockChecksums(bytes)] ^= 1;
        TestArtifacts.RepairArchive(bytes);
        File.WriteAllBytes(ArchivePath, bytes);
        GraphArchive second = Open()!;
        Assert.NotSame(first, second);
        // What turned out to be damaged is not handed on: the next file may be right.
        Assert.True(second.ModuleAt(0).IsEmpty || second.ModuleAt(1).IsEmpty);
        Assert.NotSame(second, Open());
    }

    private string ArchivePath => Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), "*.bmeg").Single();

    private GraphArchive? Open()
    {
        Assert.Equal(FileReadStatus.Ok, NativeFile.OpenForPieces(ArchivePath, followLinks: false, out int handle, out FileStatus status, out _));
        return GraphArchive.OpenShared(handle, (int)status.Identity.Size, 0, out _);
    }

    [Fact]
    public void AChangedSourceIsSeenByTheNextRuntime()
    {
        Run(out _);
        using var holds = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, StandardOutput = TextWriter.Null });
        holds.Import(Path.Combine(_folder, "main.js"));
        Assert.Equal("2 1 true 1.5,2\n", Run(out _));
        File.WriteAllText(Path.Combine(_folder, "state.js"), "let n = 5; export const next = () => ++n;");
        Assert.Equal("7 1 true 1.5,2\n", Run(out LoadReport report));
        Assert.Equal((1, 1), (report.Hits, report.Parsed));
    }

    [Fact]
    public void ManyThreadsRunTheSameCodeWithStateOfTheirOwn()
    {
        Run(out _);
        Parallel.For(0, 64, _ => Assert.Equal("2 1 true 1.5,2\n", Run(out LoadReport _)));
    }
}
