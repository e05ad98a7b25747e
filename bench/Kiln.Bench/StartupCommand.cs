using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kiln.Bench;

/// <summary>Shows where the time of a start goes, by kiln's own trace.</summary>
internal static class StartupCommand
{
    private const string Before = "before `Main`", After = "after `Main`";

    /// <summary>What the spans of a trace mean, in the order of the table.</summary>
    private static readonly (string Span, string Meaning)[] s_rows =
    [
        (Before, "the system loads and links the executable, .NET makes its heap and threads"),
        ("create realm", "global object and function prototype; all else is made at first use"),
        ("create runtime", "agent, machine, host context, loader"),
        ("resolve", "specifiers to files: stat of files and package.json"),
        ("heap pages", "asking the system for the memory of the heap at once"),
        ("open archive", "finding and opening the archive of the graph"),
        ("check directory", "reading the archive's directory, its fingerprint and checksum"),
        ("open entry", "reading an entry that is not in the archive"),
        ("look up", "finding a module in the archive and counting it"),
        ("checksum", "frame of a module, and XxHash64 of what was read"),
        ("validate", "whether the source is the one that was compiled"),
        ("read tables", "metadata, strings, constants and function headers"),
        ("read source", "sources, where there is no entry"),
        ("parse", "lexer, parser, early errors, scopes"),
        ("compile", "bytecode"),
        ("load graph", "module records and the module map"),
        ("link", "exports and imports to slots, hoisted closures"),
        ("link graph", "the order of linking"),
        ("decode function", "copying a function's code at its first call"),
        ("verify function", "proving it before it runs"),
        ("evaluate", "the modules' own code"),
        ("evaluate graph", "the order of evaluation, promises"),
        ("event loop", "jobs, timers, listeners of exit"),
        ("flush output", "writing what the program printed"),
        ("finish the cache", "waiting for entries to be written"),
        ("run", "what is between the others"),
        (After, "the runtime's end, and the system taking the process down"),
    ];

    private sealed class Case(string name, string text, ProcessStart start)
    {
        public string Name => name;

        public string Text => text;

        public ProcessStart Start => start;

        public List<double> Walls { get; } = [];

        public List<Dictionary<string, (double Milliseconds, int Count)>> Traces { get; } = [];
    }

    public static int Run(string kiln, string cases, int runs, string? docs)
    {
        string scratch = Directory.CreateTempSubdirectory("kiln-bench-").FullName;
        try
        {
            string empty = Path.Combine(scratch, "empty.mjs"), trace = Path.Combine(scratch, "trace.json");
            File.WriteAllText(empty, "");
            string lodash = Path.Combine(cases, "entries", "lodash-es.mjs");
            Case[] measured =
            [
                new("The empty program", "`kiln run empty.mjs`", ChildRun.Command(kiln, empty, null)),
                new("lodash-es, warm", "`kiln run --experimental-esm-bytecode entries/lodash-es.mjs`, 641 modules", ChildRun.Command(kiln, lodash, Path.Combine(scratch, "cache"))),
            ];
            for (int round = -3; round < runs; round++)
            {
                foreach (Case measuredCase in measured)
                {
                    ProcessOutcome plain = ChildProcess.Run(measuredCase.Start);
                    ProcessStart traced = measuredCase.Start with { Arguments = ["run", "--trace-startup", trace, .. measuredCase.Start.Arguments.Skip(1)] };
                    ProcessOutcome outcome = ChildProcess.Run(traced);
                    if (plain.ExitCode != 0 || outcome.ExitCode != 0)
                    {
                        Console.Error.WriteLine(plain.Error + outcome.Error);
                        return 1;
                    }
                    if (round < 0) continue;
                    measuredCase.Walls.Add(plain.Wall);
                    measuredCase.Traces.Add(Read(trace, outcome.Begin));
                }
            }
            var page = new StringBuilder(Head);
            page.Append(CultureInfo.InvariantCulture, $"Measured by `./bench/startup --docs` on {MachineDescription.Current()}; Kiln {ContenderList.VersionOf(kiln)}, native. Medians of {runs} runs.\n");
            foreach (Case measuredCase in measured) page.Append('\n').Append(Section(measuredCase));
            Console.Write(page.ToString());
            if (docs is not null) File.WriteAllText(Path.Combine(docs, "startup.md"), page.ToString());
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private const string Head = """
        # Where the time of a start goes

        `kiln run --trace-startup trace.json FILE` writes spans of loading, linking, evaluating and ending in Chrome's trace format; open it in
        [Perfetto](https://ui.perfetto.dev) or chrome://tracing. Times are those of the monotonic clock. The first span, *start of the process*, is the processor
        time used before `Main`, as the system tells the moment of starting in hundredths of a second only. While the option is absent nothing is recorded and nothing
        allocated: each place tests one static field.

        Each row below is a span's own time, without the spans inside it, summed over all modules and functions. *Before* is measured from outside, and *after* is the wall
        time of runs that were not traced less all the rest. What recording costs, about 0.1 µs a span, is in the rows.


        """;

    private static string Section(Case measured)
    {
        var times = new Dictionary<string, (double Milliseconds, double Count)>();
        foreach (string name in measured.Traces.SelectMany(trace => trace.Keys).Distinct())
        {
            times[name] = (
                measured.Traces.Select(trace => trace.GetValueOrDefault(name).Milliseconds).Median(),
                measured.Traces.Select(trace => (double)trace.GetValueOrDefault(name).Count).Median());
        }
        double wall = measured.Walls.Median();
        times[After] = (Math.Max(0, wall - measured.Traces.Select(trace => trace.Values.Sum(time => time.Milliseconds)).Median()), 1);
        var rows = new List<IReadOnlyList<string>>();
        foreach ((string span, string meaning) in s_rows)
        {
            if (!times.Remove(span, out (double Milliseconds, double Count) time)) continue;
            rows.Add([$"{span}: {meaning}", time.Count.ToString("0", CultureInfo.InvariantCulture), time.Milliseconds.ToString("0.000", CultureInfo.InvariantCulture), Share(time.Milliseconds)]);
        }
        foreach ((string span, (double milliseconds, double count)) in times)
        {
            rows.Add([span, count.ToString("0", CultureInfo.InvariantCulture), milliseconds.ToString("0.000", CultureInfo.InvariantCulture), Share(milliseconds)]);
        }
        rows.Add(["wall time", "", wall.ToString("0.000", CultureInfo.InvariantCulture), "100 %"]);
        return $"## {measured.Name}\n{measured.Text}\n\n" + PerformancePage.Table(["part", "count", "ms", "share"], rows);

        string Share(double milliseconds) => (milliseconds / wall).ToString("0.0 %", CultureInfo.InvariantCulture);
    }

    /// <summary>Each span's own time: what is left of it without the spans inside.</summary>
    private static Dictionary<string, (double Milliseconds, int Count)> Read(string file, long begin)
    {
        var own = new Dictionary<string, (double Milliseconds, int Count)>();
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        var open = new Stack<(string Name, double End)>();
        foreach (JsonElement element in json.RootElement.GetProperty("traceEvents").EnumerateArray())
        {
            string name = element.GetProperty("name").GetString()!;
            if (element.GetProperty("ph").GetString() != "X" || name == "start of the process") continue;
            double start = element.GetProperty("ts").GetDouble() / 1000, duration = element.GetProperty("dur").GetDouble() / 1000;
            if (name == "run") Add(Before, start - begin * 1000.0 / System.Diagnostics.Stopwatch.Frequency, 1);
            while (open.TryPeek(out (string Name, double End) outer) && outer.End <= start) open.Pop();
            if (open.TryPeek(out (string Name, double End) parent)) Add(parent.Name, -duration, 0);
            Add(name, duration, 1);
            open.Push((name, start + duration));
        }
        return own;

        void Add(string name, double milliseconds, int count)
        {
            (double m, int c) = own.GetValueOrDefault(name);
            own[name] = (m + milliseconds, c + count);
        }
    }
}
