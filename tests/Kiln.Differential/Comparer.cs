namespace Kiln.Differential;

/// <summary>Runs programs on several engines and tells where they differ from the last one, the reference.</summary>
internal sealed class Comparer(Func<EngineProcess>[] engines) : IDisposable
{
    private readonly EngineProcess[] _engines = engines.Select(make => make()).ToArray();

    internal sealed record Difference(DifferentialProgram Program, string Engine, string Reference, RunResult Actual, RunResult Expected)
    {
        internal IEnumerable<string> Describe()
        {
            string[] actual = Actual.Transcript, expected = Expected.Transcript;
            int at = 0;
            while (at < actual.Length && at < expected.Length && actual[at] == expected[at]) at++;
            yield return $"{Program.Path}: line {at + 1} of the output";
            yield return $"  {Engine,-14} {(at < actual.Length ? actual[at] : "(nothing more)")}";
            yield return $"  {Reference,-14} {(at < expected.Length ? expected[at] : "(nothing more)")}";
        }
    }

    /// <summary>The results on all engines, at the same time.</summary>
    internal RunResult[] Run(DifferentialProgram program)
    {
        var results = new RunResult[_engines.Length];
        Parallel.For(0, _engines.Length, i => results[i] = _engines[i].Run(program));
        return results;
    }

    /// <summary>The first engine that differs from the reference; null when all agree or the reference gives no answer in time.</summary>
    internal Difference? Compare(DifferentialProgram program)
    {
        RunResult[] results = Run(program);
        RunResult expected = results[^1];
        if (expected.Error == "timeout") return null;
        for (int i = 0; i < results.Length - 1; i++)
        {
            if (!results[i].SameAs(expected)) return new Difference(program, _engines[i].Name, _engines[^1].Name, results[i], expected);
        }
        return null;
    }

    /// <summary>Deletes lines, in ever smaller groups, as long as the program still shows a difference of the kind.</summary>
    internal Difference Reduce(Difference difference)
    {
        string[] lines = difference.Program.Source.Split('\n');
        for (int size = lines.Length / 2; size > 0; size = size == 1 ? 0 : size / 2)
        {
            for (int at = 0; at + size <= lines.Length;)
            {
                string[] fewer = [.. lines[..at], .. lines[(at + size)..]];
                if (Compare(difference.Program with { Source = string.Join('\n', fewer) }) is { } still
                    && (still.Actual.Error == "SyntaxError") == (difference.Actual.Error == "SyntaxError")
                    && (still.Expected.Error == "SyntaxError") == (difference.Expected.Error == "SyntaxError"))
                {
                    lines = fewer;
                    difference = still;
                }
                else
                {
                    at += size;
                }
            }
        }
        return difference;
    }

    public void Dispose()
    {
        foreach (EngineProcess engine in _engines) engine.Dispose();
    }
}
