using System.Text.Json;
using System.Text.Json.Serialization;
using Kiln.Test262;

namespace Kiln.Differential;

/// <summary>A program to run: a line of a worker's input.</summary>
internal sealed record DifferentialProgram(string Path, bool Module, string Source);

/// <summary>What a program printed and the name of the error it ended with: a line of a worker's output.</summary>
internal sealed record RunResult(string[] Lines, string Error)
{
    internal bool SameAs(RunResult other) => Error == other.Error && Lines.AsSpan().SequenceEqual(other.Lines);

    /// <summary>The lines, and the error as one more.</summary>
    internal string[] Transcript => Error.Length == 0 ? Lines : [.. Lines, "ended with " + Error];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DifferentialProgram))]
[JsonSerializable(typeof(RunResult))]
internal sealed partial class ProtocolJson : JsonSerializerContext;

/// <summary>Kiln's side of the protocol: each program runs in an agent and realm of its own.</summary>
internal static class Worker
{
    internal const string Direct = "direct", ThroughCache = "through-cache";

    internal static int Run(string mode)
    {
        var host = new KilnEngineHost(AppContext.BaseDirectory, throughCache: mode == ThroughCache);
        Stream output = Console.OpenStandardOutput();
        // Programs may nest deeply; the default stack of a thread is the main one's.
        var thread = new Thread(() => Loop(host, output), 64 << 20);
        thread.Start();
        thread.Join();
        return 0;
    }

    private static void Loop(KilnEngineHost host, Stream output)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        while (input.ReadLine() is { } line)
        {
            DifferentialProgram program = JsonSerializer.Deserialize(line, ProtocolJson.Default.DifferentialProgram)!;
            RunResult result = Execute(host, program);
            output.Write(JsonSerializer.SerializeToUtf8Bytes(result, ProtocolJson.Default.RunResult));
            output.WriteByte((byte)'\n');
            output.Flush();
        }
    }

    internal static RunResult Execute(KilnEngineHost host, DifferentialProgram program)
    {
        var lines = new List<string>();
        try
        {
            TestCompletion completion = host.Run(
                new TestProgram(program.Path, program.Source, program.Module, IsAsync: true, CanBlock: false, ParseOnly: false, ["prelude.js"]),
                line =>
                {
                    lines.Add(line);
                    return false;
                });
            string error = completion.Phase == TestPhase.None ? ""
                : completion.ErrorName.Length == 0 && completion.Message.StartsWith("Thrown", StringComparison.Ordinal) ? "Thrown"
                : completion.ErrorName;
            return new RunResult(lines.ToArray(), error);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new RunResult(lines.ToArray(), "engine defect " + e);
        }
    }
}
