namespace Kiln.Bench;

/// <summary>The numbers of one case in one mode: medians of its runs, times in milliseconds, memory in MiB.</summary>
internal sealed record ModeResult(double Wall, double Load, double ParseAndCompile, double Peak, int Hits, int Parsed, IReadOnlyDictionary<string, double> Phases)
{
    public static ModeResult Of(List<ChildRun> runs, double peak)
    {
        RunReport[] reports = [.. runs.Select(run => run.Report!)];
        return new ModeResult(
            runs.Select(run => run.Outcome.Wall).Median(), reports.Select(report => report.Load).Median(),
            reports.Select(report => report.ParseAndCompile).Median(), peak, reports[^1].Hits, reports.Max(report => report.Parsed),
            reports[0].Phases.Keys.ToDictionary(phase => phase, phase => reports.Select(report => report.Phases[phase]).Median()));
    }
}

/// <summary>What came of one case; when <see cref="Problem"/> is set there are no numbers.</summary>
internal sealed record CaseResult(string Name, int Modules, ModeResult? Off, ModeResult? Cold, ModeResult? Warm, string? Problem)
{
    public double? Saved => Cold is null || Warm is null ? null : Cold.ParseAndCompile - Warm.ParseAndCompile;

    public double? HitRate => Warm is null || Modules == 0 ? null : (double)Warm.Hits / Modules;
}

/// <summary>Runs one entry in the three modes.</summary>
internal sealed class LoadCase(string kiln, string entry, string expected)
{
    private string? _problem;

    public CaseResult Measure(int runs)
    {
        string name = Path.GetFileNameWithoutExtension(entry);
        string folder = Directory.CreateTempSubdirectory("kiln-bench-").FullName;
        try
        {
            string warmCache = Path.Combine(folder, "warm");
            List<ChildRun> off = [], cold = [], warm = [];
            // Fills the warm cache, and the system's caches of files.
            Run(warmCache, false, "filling the cache");
            for (int i = 0; i < runs && _problem is null; i++)
            {
                off.Add(Run(null, false, "off"));
                cold.Add(Run(Path.Combine(folder, $"cold{i}"), false, "cold"));
                ChildRun run = Run(warmCache, false, "warm");
                if (run.Report is { Parsed: > 0 } report) _problem ??= $"warm: {report.Parsed} of {report.Modules} modules were parsed";
                warm.Add(run);
            }
            if (_problem is not null) return new CaseResult(name, 0, null, null, null, _problem);
            ModeResult offResult = ModeResult.Of(off, Run(null, true, "off").Outcome.Peak);
            ModeResult coldResult = ModeResult.Of(cold, Run(Path.Combine(folder, "memory"), true, "cold").Outcome.Peak);
            ModeResult warmResult = ModeResult.Of(warm, Run(warmCache, true, "warm").Outcome.Peak);
            return new CaseResult(name, warm[0].Report!.Modules, offResult, coldResult, warmResult, _problem);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ChildRun Run(string? cacheDirectory, bool watchMemory, string mode)
    {
        ChildRun run = ChildRun.Start(kiln, entry, cacheDirectory, watchMemory);
        if (run.Outcome.ExitCode != 0) _problem ??= $"{mode}: exit code {run.Outcome.ExitCode}: {FirstLines(run.Outcome.Error)}";
        else if (run.Outcome.Output != expected) _problem ??= $"{mode}: expected \"{expected}\", got \"{run.Outcome.Output}\"";
        else if (run.Report is null) _problem ??= $"{mode}: no report";
        return run;
    }

    private static string FirstLines(string text) => string.Join(" / ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(4));
}
