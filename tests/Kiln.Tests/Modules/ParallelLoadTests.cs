using Kiln.Caching;
using Kiln.Hosting;
using Kiln.Tests.Cli;
using Xunit;

namespace Kiln.Tests.Modules;

/// <summary>Modules are compiled on all cores, and nothing but time tells.</summary>
public sealed class ParallelLoadTests
{
    /// <summary>Enough text that threads are worth it.</summary>
    private static string Filler(int i) => $"export function filler{i}(x) {{ {string.Concat(Enumerable.Repeat($"if (x > {i}) x = x * 2 + 'text'.length; ", 60))} return x; }}\n";

    private static TemporaryProject Graph(int modules, params (int Module, string Text)[] special)
    {
        var project = new TemporaryProject(("package.json", "{}"));
        for (int i = 1; i <= modules; i++)
        {
            string imports = "";
            for (int child = 2 * i; child <= Math.Min(2 * i + 1, modules); child++) imports += $"import './m{child}.js'; ";
            string text = Filler(i) + imports + $"import * as n{i} from './m{i / 2 + 1}.js';\nconsole.log({i}, Object.keys(n{i}).length);\n";
            foreach ((int module, string own) in special)
            {
                if (module == i) text = imports + own;
            }
            project.Write($"m{i}.js", text);
        }
        return project;
    }

    public static TheoryData<string> Errors =>
    [
        "40:let x = ;|9:import { nothing } from './m3.js';",
        "9:import { nothing } from './m3.js';|33:throw new Error('late')",
        "20:import './missing.js';|12:let let = 1;",
        "31:import 'no-package';|30:import './m1.js' with { type: 'yaml' };",
        "17:export * from './m5.js'; throw new TypeError('first');|18:throw new Error('second')",
        "63:if (",
    ];

    /// <summary>One core and many: the same error, after the same output.</summary>
    [Theory, MemberData(nameof(Errors))]
    public void TheFirstErrorIsTheSame(string errors)
    {
        (int, string)[] special = [.. errors.Split('|').Select(e => (int.Parse(e[..e.IndexOf(':')], System.Globalization.CultureInfo.InvariantCulture), e[(e.IndexOf(':') + 1)..]))];
        using TemporaryProject project = Graph(64, special);
        KilnCommand.Result one = KilnCommand.Run(project.Root, [("DOTNET_PROCESSOR_COUNT", "1")], "m1.js");
        Assert.NotEqual((0, ""), (one.Code, one.Error));
        for (int i = 0; i < 2; i++)
        {
            KilnCommand.Result many = KilnCommand.Run(project.Root, [("DOTNET_PROCESSOR_COUNT", "4")], "m1.js");
            Assert.Equal((one.Code, one.Output, one.Error), (many.Code, many.Output, many.Error));
        }
    }

    [Fact]
    public void OrderAndBytesAreTheSame()
    {
        using TemporaryProject project = Graph(100, (50, "console.log('awaits'); await null; console.log('awaited');\n"), (7, "const late = await import('./extra.js'); console.log(late.default);\n"));
        project.Write("extra.js", "export default 'extra';");
        Thread.Sleep(60);
        string expected = KilnCommand.Run(project.Root, [("DOTNET_PROCESSOR_COUNT", "1")], "m1.js").Output;
        string? first = null;
        for (int i = 0; i < 4; i++)
        {
            var store = new MemoryBytecodeStore();
            var output = new StringWriter();
            using var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, CacheStore = store, StandardOutput = output, StandardError = output });
            runtime.Import(Path.Combine(project.Root, "m1.js"));
            runtime.RunToCompletion();
            runtime.Dispose();
            Assert.Equal(expected, output.ToString());
            Assert.Equal((101, 101), (runtime.GetLoadReport().Modules, runtime.GetLoadReport().Parsed));
            BytecodeStoreEntry entry = Assert.Single(store.List());
            GraphArchive archive = GraphArchive.Open(store.ReadNamed(entry.Name).Entry, 0, out _)!;
            string digest = string.Join('\n', Enumerable.Range(0, archive.Count).Select(r =>
                $"{archive.PathAt(r)} {SourceHash.Compute(archive.ModuleAt(r).Span)} {string.Join(',', archive.TargetsAt(r, archive.RequestCountAt(r))!)} {archive.BindingCountAt(r, archive.RequestCountAt(r))}"))
                + string.Join('\n', archive.ReadFacts(out _)!.Select(f => f.ToString()));
            Assert.Equal(first ??= digest, digest);
        }
    }
}
