using System.Text;
using System.Text.Json;

namespace Kiln.Test262;

/// <summary>The results as a summary for people, lists for comparison and JSON for machines.</summary>
internal sealed class Report(IReadOnlyList<TestResult> results, int skippedFiles, TimeSpan elapsed)
{
    private sealed class Tally
    {
        internal int Passed;
        internal int Total;

        internal double Percent => Total == 0 ? 100 : 100.0 * Passed / Total;
    }

    internal IEnumerable<TestResult> Failures => results.Where(result => result.Outcome != Outcome.Pass);

    internal static string Line(TestResult result) => $"{result.Case.Key}: {result.Message}";

    private SortedDictionary<string, Tally> Tallies(int depth)
    {
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (TestResult result in results)
        {
            string[] parts = result.Case.Path.Split('/');
            string folder = string.Join('/', parts[1..Math.Min(1 + depth, parts.Length - 1)]);
            if (!tallies.TryGetValue(folder, out Tally? tally))
            {
                tallies.Add(folder, tally = new Tally());
            }
            tally.Total++;
            tally.Passed += result.Outcome == Outcome.Pass ? 1 : 0;
        }
        return tallies;
    }

    internal void Print(TextWriter output, bool details)
    {
        if (details)
        {
            foreach ((string folder, Tally tally) in Tallies(2))
            {
                output.WriteLine($"{folder,-52} {tally.Passed,6}/{tally.Total,-6} {tally.Percent,6:0.0} %");
            }
            output.WriteLine();
        }
        foreach ((string folder, Tally tally) in Tallies(1))
        {
            output.WriteLine($"{folder,-52} {tally.Passed,6}/{tally.Total,-6} {tally.Percent,6:0.0} %");
        }
        int passed = results.Count(result => result.Outcome == Outcome.Pass);
        int timeouts = results.Count(result => result.Outcome == Outcome.Timeout);
        int crashes = results.Count(result => result.Outcome == Outcome.Crash);
        double percent = results.Count == 0 ? 100 : 100.0 * passed / results.Count;
        output.WriteLine(
            $"{passed} of {results.Count} runs passed ({percent:0.00} %), {results.Count - passed} failed, of which {timeouts} timeouts "
            + $"and {crashes} crashes; {skippedFiles} files skipped; {elapsed.TotalSeconds:0.0} s");
    }

    internal void WriteFailures(string file)
        => File.WriteAllLines(file, Failures.Select(Line).Order(StringComparer.Ordinal));

    internal void WriteJson(string file)
    {
        using FileStream stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("runs", results.Count);
        json.WriteNumber("passed", results.Count(result => result.Outcome == Outcome.Pass));
        json.WriteNumber("skippedFiles", skippedFiles);
        json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
        json.WriteStartObject("folders");
        foreach ((string folder, Tally tally) in Tallies(2))
        {
            json.WriteStartObject(folder);
            json.WriteNumber("passed", tally.Passed);
            json.WriteNumber("runs", tally.Total);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("failures");
        foreach (TestResult result in Failures)
        {
            json.WriteStartObject();
            json.WriteString("path", result.Case.Path);
            json.WriteString("variant", TestCase.Name(result.Case.Variant));
            json.WriteString("outcome", result.Outcome.ToString());
            json.WriteString("message", result.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Compares both ways with a list of known failures; cases that were not run do not count.</summary>
    internal bool Compare(string file, TextWriter output)
    {
        var known = new HashSet<string>();
        foreach (string line in File.ReadLines(file, Encoding.UTF8))
        {
            if (line.Length != 0 && line[0] != '#')
            {
                int colon = line.IndexOf(": ", StringComparison.Ordinal);
                known.Add((colon < 0 ? line : line[..colon]).Trim());
            }
        }
        int newFailures = 0;
        int unexpectedPasses = 0;
        foreach (TestResult result in results)
        {
            bool isKnown = known.Contains(result.Case.Key);
            if (result.Outcome != Outcome.Pass && !isKnown)
            {
                newFailures++;
                output.WriteLine("new failure: " + Line(result));
            }
            else if (result.Outcome == Outcome.Pass && isKnown)
            {
                unexpectedPasses++;
                output.WriteLine("passes, but is listed as failing: " + result.Case.Key);
            }
        }
        output.WriteLine($"Against {Path.GetFileName(file)}: {newFailures} new failures, {unexpectedPasses} unexpected passes.");
        return newFailures == 0 && unexpectedPasses == 0;
    }
}
