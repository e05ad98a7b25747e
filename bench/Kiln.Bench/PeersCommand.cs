using System.Text.Json;
using Spectre.Console;

namespace Kiln.Bench;

/// <summary>What the peers' benchmark is asked to do.</summary>
internal sealed record PeersOptions(string Kiln, string Cases, string Runtimes, int Runs, string? JsonFile, string? Docs, IReadOnlyList<string> Names);

/// <summary>A contender in a case: medians; times in milliseconds, memory in MiB.</summary>
internal sealed record Measured(double Wall, double? Load, double Peak, IReadOnlyList<double> Walls);

/// <summary>What came of a case.</summary>
internal sealed record PeerCase(string Name, int Modules, IReadOnlyDictionary<string, Measured> Contenders, double? LoadWithoutEvaluation, PhysicalLimit? Limit)
{
    public Measured? this[string contender] => Contenders.GetValueOrDefault(contender);

    /// <summary>The least of what contenders of a kind took.</summary>
    public double Best(IEnumerable<Contender> contenders, Preparation kind, Func<Measured, double?> number) =>
        contenders.Where(contender => contender.Preparation == kind).Select(contender => this[contender.Key]).OfType<Measured>()
            .Select(measured => number(measured) ?? double.NaN).DefaultIfEmpty(double.NaN).Min();
}

/// <summary>All that was measured, as it goes to JSON.</summary>
internal sealed record PeerReport(
    MachineDescription Machine, IReadOnlyDictionary<string, string> Versions, int Runs, IReadOnlyList<PeerCase> Cases, IReadOnlyList<string> Problems);

/// <summary>Loads the cases with Kiln and with its peers, all in turn.</summary>
internal sealed class PeersCommand(PeersOptions options, string scratch)
{
    private const int MemoryRuns = 3;

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly ContenderList _contenders = new(options.Kiln, options.Runtimes, scratch);
    private readonly List<string> _problems = [];
    private readonly HashSet<(LoadEntry, Contender)> _failed = [];
    private readonly Dictionary<LoadEntry, LoadSamples> _loads = [];

    /// <summary>What Kiln's own report and the machine's limit come to in the rounds.</summary>
    private sealed class LoadSamples(LimitProbe? limit)
    {
        public LimitProbe? Limit => limit;

        public int Modules { get; set; }

        public List<double> BeforeEvaluation { get; } = [];
    }

    public static int Run(PeersOptions options)
    {
        string scratch = Directory.CreateTempSubdirectory("kiln-bench-").FullName;
        try
        {
            return new PeersCommand(options, scratch).Run();
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private int Run()
    {
        List<LoadEntry> entries = FindEntries();
        Environment.CurrentDirectory = options.Cases;
        Prime(entries);
        var walls = new Dictionary<(LoadEntry, Contender), List<double>>();
        for (int round = 0; round < options.Runs; round++)
        {
            Console.Error.Write($"\rround {round + 1} of {options.Runs} ");
            foreach (LoadEntry entry in entries)
            {
                for (int i = 0; i < _contenders.All.Count; i++)
                {
                    // Each round begins with another contender.
                    Contender contender = _contenders.All[(i + round) % _contenders.All.Count];
                    if (Measure(entry, contender, round, false) is not { } outcome) continue;
                    if (!walls.TryGetValue((entry, contender), out List<double>? list)) walls.Add((entry, contender), list = []);
                    list.Add(outcome.Wall);
                }
                SampleLoad(entry, round);
            }
        }
        Console.Error.WriteLine();
        LoadEntry empty = entries[0];
        var cases = new List<PeerCase>();
        foreach (LoadEntry entry in entries)
        {
            Console.Error.Write($"\rmemory and limits of {entry.Name}          ");
            var measured = new Dictionary<string, Measured>();
            foreach (Contender contender in _contenders.All)
            {
                if (_failed.Contains((entry, contender)) || !walls.TryGetValue((entry, contender), out List<double>? list)) continue;
                double wall = list.Median();
                double? load = entry.IsEmpty || !walls.TryGetValue((empty, contender), out List<double>? nothing) ? null : wall - nothing.Median();
                double peak = 0;
                for (int i = 0; i < MemoryRuns; i++) peak = Math.Max(peak, Measure(entry, contender, options.Runs + i, true)?.Peak ?? 0);
                measured.Add(contender.Key, new Measured(wall, load, peak, list));
            }
            cases.Add(AddReport(entry, measured));
        }
        Console.Error.WriteLine();
        var report = new PeerReport(MachineDescription.Current(), _contenders.Versions, options.Runs, cases, _problems);
        var view = new PeersView(report, _contenders.All);
        view.Print();
        foreach (string problem in _problems) Console.WriteLine(problem);
        if (options.JsonFile is not null) File.WriteAllText(options.JsonFile, JsonSerializer.Serialize(report, s_json) + "\n");
        if (options.Docs is not null) PerformancePage.Write(options.Docs, "peers", view.ToMarkdown(), view.ToSvg());
        return _problems.Count == 0 ? 0 : 1;
    }

    private List<LoadEntry> FindEntries()
    {
        string empty = Path.Combine(scratch, "empty.mjs");
        File.WriteAllText(empty, "");
        List<LoadEntry> entries = [new(LoadEntry.Empty, empty, "")];
        var expected = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(options.Cases, "expected.json")))!;
        foreach ((string name, string output) in expected)
        {
            if (options.Names.Count == 0 || options.Names.Contains(name)) entries.Add(new(name, Path.Combine(options.Cases, "entries", name + ".mjs"), output));
        }
        return entries;
    }

    /// <summary>Takes build steps and fills caches; what fails here is left out.</summary>
    private void Prime(List<LoadEntry> entries)
    {
        foreach (LoadEntry entry in entries)
        {
            Console.Error.Write($"\rpreparing {entry.Name}          ");
            foreach (Contender contender in _contenders.All)
            {
                if (contender.Build?.Invoke(entry) is { } build && ChildProcess.Run(build) is { ExitCode: not 0 } failure)
                {
                    Fail(entry, contender, $"the build failed: {FirstLines(failure.Error)}");
                    continue;
                }
                for (int i = 1; i <= 3; i++) Measure(entry, contender, -i, false);
            }
        }
        Console.Error.WriteLine();
    }

    private ProcessOutcome? Measure(LoadEntry entry, Contender contender, int run, bool watchMemory)
    {
        if (_failed.Contains((entry, contender))) return null;
        ProcessOutcome outcome = ChildProcess.Run(contender.Start(entry, run), watchMemory);
        contender.After?.Invoke(entry, run);
        if (outcome.ExitCode == 0 && outcome.Output == entry.Expected) return outcome;
        Fail(entry, contender, outcome.ExitCode != 0
            ? $"exit code {outcome.ExitCode}: {FirstLines(outcome.Error)}"
            : $"expected \"{entry.Expected}\", got \"{outcome.Output}\"");
        return null;
    }

    private void Fail(LoadEntry entry, Contender contender, string problem)
    {
        if (_failed.Add((entry, contender))) _problems.Add($"{entry.Name}, {contender.Title}: {problem}");
    }

    /// <summary>Asks Kiln where its warm time goes, and the machine what it takes at least.</summary>
    private void SampleLoad(LoadEntry entry, int round)
    {
        if (entry.IsEmpty || _failed.Contains((entry, _contenders.All.First(contender => contender.Key == ContenderList.Warm)))) return;
        string cache = _contenders.WarmFolder(entry);
        if (!_loads.TryGetValue(entry, out LoadSamples? samples)) _loads.Add(entry, samples = new LoadSamples(LimitProbe.Find(options.Kiln, cache)));
        // Who comes second finds the files nearer: each does every other time.
        if (round % 2 == 0) samples.Limit?.Sample();
        RunReport? report = ChildRun.Start(options.Kiln, entry.Path, cache, false).Report;
        if (round % 2 == 1) samples.Limit?.Sample();
        if (report is { Parsed: 0 })
        {
            samples.Modules = report.Modules;
            samples.BeforeEvaluation.Add(report.Load - report.Evaluation);
            return;
        }
        string problem = $"{entry.Name}, Kiln warm: {report?.Parsed.ToString() ?? "no report, unknown"} modules parsed";
        if (!_problems.Contains(problem)) _problems.Add(problem);
    }

    private PeerCase AddReport(LoadEntry entry, Dictionary<string, Measured> measured)
    {
        if (!_loads.TryGetValue(entry, out LoadSamples? samples) || samples.BeforeEvaluation.Count == 0) return new PeerCase(entry.Name, 1, measured, null, null);
        using LimitProbe? limit = samples.Limit;
        return new PeerCase(entry.Name, samples.Modules, measured, samples.BeforeEvaluation.Median(), limit?.Finish());
    }

    private static string FirstLines(string text) => string.Join(" / ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(3));
}
