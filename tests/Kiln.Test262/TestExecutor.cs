using System.Diagnostics;

namespace Kiln.Test262;

/// <summary>Runs one case on an engine host and judges it as INTERPRETING.md says.</summary>
internal sealed class TestExecutor(string root, string mode, IEngineHost host)
{
    private const string AsyncComplete = "Test262:AsyncTestComplete";
    private const string AsyncFailure = "Test262:AsyncTestFailure:";

    internal TestResult Run(TestCase test)
    {
        var watch = Stopwatch.StartNew();
        string? failure;
        try
        {
            failure = Judge(test);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failure = $"Engine: {e.GetType().Name}: {e.Message} {FirstFrames(e)}";
        }
        return new TestResult(test, failure is null ? Outcome.Pass : Outcome.Fail, failure ?? "", watch.Elapsed.TotalMilliseconds);
    }

    private static string FirstFrames(Exception e)
    {
        string[] frames = (e.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" ", frames.Take(3).Select(frame => frame.Split(" in ")[0]));
    }

    private string? Judge(TestCase test)
    {
        string source = File.ReadAllText(Path.Combine(root, test.Path));
        TestMetadata metadata = TestMetadata.Parse(source);
        if (test.Variant == TestVariant.Strict)
        {
            source = "\"use strict\";\n" + source;
        }
        string? asyncReport = null;
        TestCompletion completion = host.Run(Program(test, metadata, source), text =>
        {
            if (text == AsyncComplete || text.StartsWith(AsyncFailure, StringComparison.Ordinal))
            {
                asyncReport ??= text;
            }
            return asyncReport is not null;
        });
        if (mode == EngineHosts.Parse && metadata.NegativePhase != "parse")
        {
            return completion.Phase == TestPhase.None ? null : Describe(completion);
        }
        if (metadata.NegativePhase is { } phase)
        {
            return JudgeNegative(completion, phase, metadata.NegativeType ?? "");
        }
        if (completion.Phase != TestPhase.None)
        {
            return Describe(completion);
        }
        if (metadata.IsAsync && asyncReport != AsyncComplete)
        {
            return asyncReport is null ? "The asynchronous test never finished" : asyncReport[AsyncFailure.Length..].Trim();
        }
        return null;
    }

    private TestProgram Program(TestCase test, TestMetadata metadata, string source)
    {
        var harness = new List<string>();
        if (!metadata.IsRaw)
        {
            harness.Add("assert.js");
            harness.Add("sta.js");
            if (metadata.IsAsync)
            {
                harness.Add("doneprintHandle.js");
            }
            harness.AddRange(metadata.Includes);
        }
        return new TestProgram(
            Path.Combine(root, test.Path),
            source,
            metadata.IsModule,
            metadata.IsAsync,
            !metadata.Has("CanBlockIsFalse"),
            metadata.NegativePhase == "parse",
            harness);
    }

    private static string? JudgeNegative(TestCompletion completion, string phase, string type)
    {
        TestPhase expected = phase switch { "parse" => TestPhase.Parse, "resolution" => TestPhase.Resolution, _ => TestPhase.Runtime };
        if (completion.Phase == expected && completion.ErrorName == type)
        {
            return null;
        }
        return completion.Phase == TestPhase.None
            ? $"Expected {type} in phase {phase}, but nothing was thrown"
            : $"Expected {type} in phase {phase}, but got: {Describe(completion)}";
    }

    private static string Describe(TestCompletion completion)
    {
        string prefix = completion.Phase switch { TestPhase.Runtime => "", TestPhase.Engine => "Engine: ", _ => $"({completion.Phase}) " };
        return completion.ErrorName.Length == 0
            ? prefix + completion.Message
            : $"{prefix}{completion.ErrorName}: {completion.Message}";
    }
}
