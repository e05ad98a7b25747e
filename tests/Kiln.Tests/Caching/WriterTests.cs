using System.Diagnostics;
using System.Globalization;
using Kiln.Caching;
using Kiln.Hosting;
using Kiln.Tests.Cli;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>
/// Writing goes wrong, or many do it at once: the program is the same, the store stays sound, the report says why. The
/// environment variable KILN_KILL_ROUNDS makes the test with killed processes long.
/// </summary>
public sealed class WriterTests : IDisposable
{
    private const int Modules = 90;

    private readonly string _root = Directory.CreateTempSubdirectory("kiln-writers").FullName;
    private readonly string _expected;
    private string? _mounted;

    public WriterTests()
    {
        Write("package.json", "{}");
        string main = "let s = 0;";
        int sum = 0;
        for (int i = 1; i < Modules; i++)
        {
            Write($"m{i}.js", $"/* {new string('x', 300)} */ export default function f{i}() {{ return [{i}, 'module {i}', /a+{i}/].length && {i}; }}");
            main = $"import m{i} from './m{i}.js'; " + main + $" s += m{i}();";
            sum += i;
        }
        Write("main.js", main + " console.log(s);");
        Write("small.js", "import m1 from './m1.js'; import m2 from './m2.js'; console.log(m1() + m2());");
        Thread.Sleep(60);
        _expected = sum.ToString(CultureInfo.InvariantCulture) + "\n";
    }

    public void Dispose()
    {
        if (_mounted is not null) Shell($"umount '{_mounted}'");
        Shell($"chmod -R u+w '{_root}'");
        Directory.Delete(_root, true);
    }

    private string Cache => Path.Combine(_root, ".bun-cache");

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_root, path), text);

    private static int Shell(string command)
    {
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Process Start(string directory, string main)
    {
        var start = new ProcessStartInfo(KilnCommand.Path, ["--experimental-esm-bytecode", main]) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start)!;
    }

    /// <summary>Every file of the store is whole, and what a reader takes from it is right.</summary>
    private int AssertSound(bool allowStray = false)
    {
        if (!Directory.Exists(Cache)) return 0;
        int stray = 0;
        foreach (string file in Directory.GetFiles(Cache))
        {
            string name = Path.GetFileName(file);
            if (name.StartsWith(".tmp-", StringComparison.Ordinal)) stray++;
            else if (name.EndsWith(".bmes", StringComparison.Ordinal) || name.EndsWith(".bmeg", StringComparison.Ordinal))
                Assert.All(CacheAudit.Audit(File.ReadAllBytes(file)), r => Assert.True(r.Status == AuditStatus.Same, $"{name}: {r}"));
        }
        if (!allowStray) Assert.Equal(0, stray);
        return stray;
    }

    [Fact]
    public void ThirtyTwoProcessesAtOnce()
    {
        foreach (string main in (string[])["main.js", "small.js"])
        {
            var processes = new List<Process>();
            for (int i = 0; i < 32; i++) processes.Add(Start(_root, main));
            foreach (Process process in processes)
            {
                string output = process.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
                process.WaitForExit();
                Assert.Equal((0, "", main == "main.js" ? _expected : "3\n"), (process.ExitCode, error, output));
                process.Dispose();
            }
        }
        AssertSound();
        (string result, LoadReport report) = Run("main.js", CacheMode.ReadOnly);
        Assert.Equal((_expected, Modules), (result, report.Hits));
    }

    [Fact]
    public void KilledAtRandomMoments()
    {
        int rounds = int.TryParse(Environment.GetEnvironmentVariable("KILN_KILL_ROUNDS"), CultureInfo.InvariantCulture, out int n) ? n : 8;
        var random = new Random(17);
        var clock = Stopwatch.StartNew();
        using (Process whole = Start(_root, "main.js"))
        {
            whole.StandardOutput.ReadToEnd();
            whole.WaitForExit();
        }
        double duration = clock.Elapsed.TotalMilliseconds;
        int found = 0;
        for (int round = 0; round < rounds; round++)
        {
            // Half of the rounds from nothing, half over what is there, with one module changed.
            if (round % 2 == 0 && Directory.Exists(Cache)) Directory.Delete(Cache, true);
            Write("m5.js", $"export default function f5() {{ return 5 + {round} - {round}; }}");
            using (Process process = Start(_root, round % 3 == 0 ? "small.js" : "main.js"))
            {
                // Most of the writing is near the end.
                Thread.Sleep((int)(duration * (round % 4 == 0 ? random.NextDouble() : 0.6 + 0.45 * random.NextDouble())));
                process.Kill();
                process.WaitForExit();
            }
            AssertFramesAreWhole(ref found);
            if (round % 10 != 0) continue;
            (string output, LoadReport report) = Run("main.js", CacheMode.ReadOnly);
            Assert.Equal(_expected, output);
            Assert.DoesNotContain(CacheMissReason.Malformed, report.Misses.Keys);
            Assert.DoesNotContain(CacheMissReason.Checksum, report.Misses.Keys);
        }
        Assert.True(found > 0 || rounds < 8);

        // What a killed process leaves goes with the next sweep, an hour later at the earliest.
        Directory.CreateDirectory(Cache);
        string stray = Path.Combine(Cache, ".tmp-1-1-abc");
        File.WriteAllText(stray, "half an ent");
        foreach (string file in Directory.GetFiles(Cache, ".tmp-*")) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-2));
        StoreSweeper.Sweep(new ProjectBytecodeStore(_root));
        Assert.Equal(0, AssertSoundFrames());
    }

    private void AssertFramesAreWhole(ref int found)
    {
        AssertSoundFrames();
        if (Directory.Exists(Cache)) found += Directory.GetFiles(Cache, "*.bme?").Length;
    }

    /// <summary>Files with an entry's name are complete; gives the number of temporary files.</summary>
    private int AssertSoundFrames()
    {
        if (!Directory.Exists(Cache)) return 0;
        int stray = 0;
        foreach (string file in Directory.GetFiles(Cache))
        {
            byte[] bytes = File.ReadAllBytes(file);
            string name = Path.GetFileName(file);
            if (name.StartsWith(".tmp-", StringComparison.Ordinal)) stray++;
            else if (name.EndsWith(".bmes", StringComparison.Ordinal)) Assert.True(BmesFile.OpenAny(bytes, out CacheMiss? miss) is not null, $"{name}: {miss}");
            else if (name.EndsWith(".bmeg", StringComparison.Ordinal))
            {
                GraphArchive archive = GraphArchive.Open(bytes, 0, out _)!;
                for (int i = 0; i < archive.Count; i++) Assert.NotNull(BmesFile.OpenAny(archive.ModuleAt(i), out _));
            }
        }
        return stray;
    }

    private (string Output, LoadReport Report) Run(string main, CacheMode mode = CacheMode.ReadWrite, IBytecodeStore? store = null)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = mode, CacheStore = store, StandardOutput = output, StandardError = output });
        runtime.Import(Path.Combine(_root, main));
        runtime.RunToCompletion();
        runtime.Dispose();
        return (output.ToString(), runtime.GetLoadReport());
    }

    /// <summary>A disk of a few pages when we may mount one; else a limit on the size of files.</summary>
    [Theory, InlineData("main.js"), InlineData("small.js")]
    public void FullDisk(string main)
    {
        Directory.CreateDirectory(Cache);
        string expected = main == "main.js" ? _expected : "3\n";
        if (OperatingSystem.IsLinux() && Shell($"mount -t tmpfs -o size=4k tmpfs '{Cache}'") == 0)
        {
            _mounted = Cache;
            (string output, LoadReport report) = Run(main);
            Assert.Equal(expected, output);
            Assert.NotNull(report.WriteError);
            AssertSound();
        }
        string limited = Path.Combine(_root, "limited");
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"trap '' XFSZ; ulimit -f 0; exec '{KilnCommand.Path}' --experimental-esm-bytecode --esm-bytecode-report --esm-bytecode-dir '{limited}' {main}"])
        {
            WorkingDirectory = _root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // The shared runtime wants files of its own for diagnostics.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((expected, 0), (text, process.ExitCode));
        Assert.Contains("not written: ", error);
        Assert.True(!Directory.Exists(limited) || !Directory.GetFiles(limited).Any(f => f.Contains(".tmp-") || f.Contains(".bme")));
    }

    [Theory, InlineData("main.js"), InlineData("small.js")]
    public void AFolderThatMustNotBeWritten(string main)
    {
        Directory.CreateDirectory(Cache);
        if (OperatingSystem.IsLinux() && Shell($"mount -t tmpfs -o ro tmpfs '{Cache}'") == 0) _mounted = Cache;
        else if (Environment.UserName != "root") Shell($"chmod 555 '{Cache}'");
        (string output, LoadReport report) = Run(main);
        Assert.Equal(main == "main.js" ? _expected : "3\n", output);
        if (_mounted is not null || Environment.UserName != "root") Assert.NotNull(report.WriteError);
    }

    [Fact]
    public void TheFolderIsDeletedWhileTheProgramRuns()
    {
        Write("late.js", "console.log('late');");
        Write("wait.js", "import m1 from './m1.js'; console.log(m1()); globalThis.later = () => import('./late.js');");
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, StandardOutput = output, StandardError = output });
        runtime.Import(Path.Combine(_root, "wait.js"));
        runtime.Loader.Cache!.Flush(TimeSpan.FromSeconds(10));
        Assert.True(Directory.Exists(Cache));
        Directory.Delete(Cache, true);
        runtime.Evaluate("later()");
        runtime.RunToCompletion();
        runtime.Dispose();
        Assert.Equal("1\nlate\n", output.ToString());
        AssertSound();
    }

    /// <summary>Modules and archive are each written once, however often they are asked for.</summary>
    [Theory, InlineData("main.js", 1), InlineData("small.js", 4)]
    public void OneWriteForEach(string main, int writes)
    {
        var store = new CountingStore();
        (_, LoadReport report) = Run(main, store: store);
        Assert.Equal((0, writes), (report.Hits, store.Writes.Count));
        Assert.All(store.Writes, w => Assert.Equal(1, w.Value));
        Run(main, store: store);
        Assert.All(store.Writes, w => Assert.Equal(1, w.Value));
    }

    private sealed class CountingStore : IBytecodeStore, IGraphListing
    {
        private readonly MemoryBytecodeStore _inner = new();

        public Dictionary<string, int> Writes { get; } = [];

        public bool IsContentAddressed => false;

        public string Name => "counting";

        public BytecodeStoreResult Read(in BytecodeStoreKey key) => _inner.Read(key);

        public string? Write(in BytecodeStoreKey key, ReadOnlySpan<byte> entry)
        {
            lock (Writes) Writes[$"{key.Kind} {key.Location}"] = Writes.GetValueOrDefault($"{key.Kind} {key.Location}") + 1;
            return _inner.Write(key, entry);
        }

        public void Remove(in BytecodeStoreKey key) => _inner.Remove(key);

        public IReadOnlyList<BytecodeStoreEntry> List() => _inner.List();

        public BytecodeStoreResult ReadNamed(string name) => _inner.ReadNamed(name);

        public void RemoveNamed(string name) => _inner.RemoveNamed(name);

        IEnumerable<string> IGraphListing.ListGraphs() => ((IGraphListing)_inner).ListGraphs();
    }
}
