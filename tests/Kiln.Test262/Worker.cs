using System.Globalization;
using System.Text;

namespace Kiln.Test262;

/// <summary>
/// The child process: reads "index TAB variant TAB path" lines and answers "index TAB P|F TAB milliseconds TAB message".
/// Anything else the process writes is no answer and is ignored by the parent.
/// </summary>
internal static class Worker
{
    internal const string AnswerMark = "\u0001";
    private const int StackSize = 64 << 20;

    internal static int Run(string root, string mode)
    {
        int exitCode = 0;
        // Deep recursion in tests is to end in a RangeError; it needs room to be deep first.
        var thread = new Thread(() => exitCode = Loop(root, mode), StackSize);
        thread.Start();
        thread.Join();
        return exitCode;
    }

    private static int Loop(string root, string mode)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        var executor = new TestExecutor(root, mode, EngineHosts.Create(mode, Path.Combine(root, "harness")));
        while (input.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t', 3);
            var test = new TestCase(parts[2], (TestVariant)int.Parse(parts[1], CultureInfo.InvariantCulture));
            TestResult result = executor.Run(test);
            string letter = result.Outcome == Outcome.Pass ? "P" : "F";
            string time = result.Milliseconds.ToString("0.###", CultureInfo.InvariantCulture);
            output.WriteLine($"{AnswerMark}{parts[0]}\t{letter}\t{time}\t{OneLine(result.Message)}");
        }
        return 0;
    }

    private static string OneLine(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        string line = (end < 0 ? message : message[..end]).Replace('\t', ' ');
        return line.Length <= 400 ? line : line[..400];
    }
}
