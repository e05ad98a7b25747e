using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Kiln.Bench;

/// <summary>One run of the command in a process of its own.</summary>
internal sealed record ChildRun(int ExitCode, string Output, string Error, double WallMilliseconds, double PeakMebibytes, RunReport? Report)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    /// <param name="kiln">The command.</param>
    /// <param name="entry">The module to run.</param>
    /// <param name="cacheDirectory">Where its cache is; null runs without one.</param>
    /// <param name="sampleMemory">Watch the peak of its memory, which takes a little of the machine's time.</param>
    public static ChildRun Start(string kiln, string entry, string? cacheDirectory, bool sampleMemory)
    {
        var info = new ProcessStartInfo(kiln) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.ArgumentList.Add("run");
        info.ArgumentList.Add("--esm-bytecode-report=json");
        if (cacheDirectory is not null)
        {
            info.ArgumentList.Add("--experimental-esm-bytecode");
            info.ArgumentList.Add("--esm-bytecode-dir");
            info.ArgumentList.Add(cacheDirectory);
        }
        info.ArgumentList.Add(entry);
        info.Environment["TZ"] = "UTC";
        info.Environment.Remove("BUN_EXPERIMENTAL_ESM_BYTECODE");

        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(info)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        double peak = 0;
        if (sampleMemory)
        {
            while (!process.HasExited && watch.Elapsed < s_limit)
            {
                peak = Math.Max(peak, ReadPeak(process.Id));
                Thread.Sleep(1);
            }
        }
        if (!process.WaitForExit(s_limit)) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        double wall = watch.Elapsed.TotalMilliseconds;
        string errors = error.Result;
        return new ChildRun(process.ExitCode, output.Result.TrimEnd(), errors, wall, peak, RunReport.Find(errors));
    }

    /// <summary>The high-water mark of a process's resident memory in MiB; 0 where the system does not tell.</summary>
    private static double ReadPeak(int processId)
    {
        try
        {
            foreach (string line in File.ReadLines($"/proc/{processId}/status"))
            {
                if (!line.StartsWith("VmHWM:", StringComparison.Ordinal)) continue;
                return double.Parse(line["VmHWM:".Length..].Replace("kB", "").Trim(), CultureInfo.InvariantCulture) / 1024;
            }
        }
        catch (IOException)
        {
            // It ended while it was looked at.
        }
        return 0;
    }
}

/// <summary>What --esm-bytecode-report=json wrote.</summary>
internal sealed record RunReport(int Modules, int Hits, int Parsed, long BytesRead, IReadOnlyDictionary<string, double> Phases)
{
    /// <summary>Resolve to evaluate, in milliseconds.</summary>
    public double Load => Phases.Values.Sum();

    public double ParseAndCompile => Phases.GetValueOrDefault("parse") + Phases.GetValueOrDefault("compile");

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
