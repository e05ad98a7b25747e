using System.Text.Json;

namespace Kiln.Bench;

/// <summary>One run of the kiln command with a report.</summary>
internal sealed record ChildRun(ProcessOutcome Outcome, RunReport? Report)
{
    /// <param name="kiln">The command.</param>
    /// <param name="entry">The module to run.</param>
    /// <param name="cacheDirectory">Where its cache is; null runs without one.</param>
    /// <param name="watchMemory">Watch the peak of its memory, which takes of the machine's time.</param>
    public static ChildRun Start(string kiln, string entry, string? cacheDirectory, bool watchMemory)
    {
        ProcessStart start = Command(kiln, entry, cacheDirectory);
        ProcessOutcome outcome = ChildProcess.Run(start with { Arguments = ["run", "--esm-bytecode-report=json", .. start.Arguments.Skip(1)] }, watchMemory);
        return new ChildRun(outcome, RunReport.Find(outcome.Error));
    }

    /// <summary>The command line of a run.</summary>
    public static ProcessStart Command(string kiln, string entry, string? cacheDirectory) =>
        new(kiln, ["run", .. cacheDirectory is null ? (string[])[] : ["--experimental-esm-bytecode", "--esm-bytecode-dir", cacheDirectory], entry], s_environment);

    private static readonly Dictionary<string, string> s_environment = new() { ["TZ"] = "UTC", ["BUN_EXPERIMENTAL_ESM_BYTECODE"] = "" };
}

/// <summary>What --esm-bytecode-report=json wrote.</summary>
internal sealed record RunReport(int Modules, int Hits, int Parsed, long BytesRead, IReadOnlyDictionary<string, double> Phases)
{
    /// <summary>Resolve to evaluate, in milliseconds.</summary>
    public double Load => Phases.Values.Sum();

    public double ParseAndCompile => Phases.GetValueOrDefault("parse") + Phases.GetValueOrDefault("compile");

    public double Evaluation => Phases.GetValueOrDefault("evaluate");

    public static RunReport? Find(string standardError)
    {
        foreach (string line in standardError.Split('\n'))
        {
            if (!line.StartsWith("{\"modules\":", StringComparison.Ordinal)) continue;
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return new RunReport(
                root.GetProperty("modules").GetInt32(), root.GetProperty("hits").GetInt32(), root.GetProperty("parsed").GetInt32(),
                root.GetProperty("bytesRead").GetInt64(),
                root.GetProperty("phases").EnumerateObject().ToDictionary(phase => phase.Name, phase => phase.Value.GetDouble()));
        }
        return null;
    }
}
