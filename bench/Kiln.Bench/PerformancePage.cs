using System.Globalization;
using System.Text;

namespace Kiln.Bench;

/// <summary>docs/performance.md: each benchmark writes its own part and leaves the others as they are.</summary>
internal static class PerformancePage
{
    private const string Head = """
        # Performance

        Kiln beside other runtimes on one machine. `./bench/peers --docs` and `./bench/compute --docs` write this page and its charts.

        """;

    private static readonly string[] s_parts = ["peers", "compute"];

    /// <summary>Writes a part and the chart that goes with it.</summary>
    public static void Write(string docs, string part, string markdown, string chart)
    {
        Directory.CreateDirectory(docs);
        File.WriteAllText(Path.Combine(docs, $"performance-{part}.svg"), chart);
        string file = Path.Combine(docs, "performance.md");
        string old = File.Exists(file) ? File.ReadAllText(file) : "";
        var page = new StringBuilder(Head);
        foreach (string name in s_parts)
        {
            string begin = $"<!-- begin {name} -->\n", end = $"<!-- end {name} -->\n";
            string? text = name == part ? markdown : Between(old, begin, end);
            if (text is not null) page.Append('\n').Append(begin).Append(text.TrimEnd('\n')).Append('\n').Append(end);
        }
        File.WriteAllText(file, page.ToString());
    }

    private static string? Between(string text, string begin, string end)
    {
        int start = text.IndexOf(begin, StringComparison.Ordinal);
        int stop = start < 0 ? -1 : text.IndexOf(end, start, StringComparison.Ordinal);
        return stop < 0 ? null : text[(start + begin.Length)..stop];
    }

    /// <summary>A table in Markdown; the first column is text, the others are numbers.</summary>
    public static string Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder();
        table.Append("| ").AppendJoin(" | ", columns).Append(" |\n|---|");
        for (int i = 1; i < columns.Count; i++) table.Append("--:|");
        table.Append('\n');
        foreach (IReadOnlyList<string> row in rows) table.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        return table.ToString();
    }
}

/// <summary>The machine that measures.</summary>
internal sealed record MachineDescription(string Processor, int Cores, double MemoryGibibytes, string System, string Date)
{
    public static MachineDescription Current()
    {
        string processor = "unknown processor";
        double memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        if (File.Exists("/proc/cpuinfo"))
        {
            foreach (string line in File.ReadLines("/proc/cpuinfo"))
            {
                if (!line.StartsWith("model name", StringComparison.Ordinal)) continue;
                processor = line[(line.IndexOf(':') + 1)..].Trim();
                break;
            }
        }
        return new MachineDescription(
            processor, Environment.ProcessorCount, Math.Round(memory, 1), global::System.Runtime.InteropServices.RuntimeInformation.OSDescription,
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Processor}, {Cores} cores, {MemoryGibibytes:0} GiB; {System}; {Date}");
}
