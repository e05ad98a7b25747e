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
        byte[] bytes = File.ReadAllBytes(Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), "*.bmeg").Single());
        GraphArchive first = GraphArchive.OpenShared(bytes, 0, out _)!;
        Assert.Same(first, GraphArchive.OpenShared(bytes.ToArray(), 0, out _));
        Run(out LoadReport report);
        Assert.Equal((2, 0), (report.Hits, report.Parsed));
        Kiln.Bytecode.ModuleArtifact shared = Assert.IsType<Kiln.Bytecode.ModuleArtifact>(first.SharedAt(0));
        Run(out _);
        Assert.Same(shared, first.SharedAt(0));
        // A damaged copy is another archive.
        byte[] damaged = bytes.ToArray();
        damaged[^1] ^= 1;
        Assert.NotSame(first, GraphArchive.OpenShared(damaged, 0, out _));
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
