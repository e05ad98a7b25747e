namespace Kiln.Test262;

/// <summary>The forms one test file is run in.</summary>
internal enum TestVariant
{
    Sloppy,
    Strict,
    Module,
    Raw,
}

/// <summary>One run of one test file. The path is relative to the checkout, with forward slashes.</summary>
internal readonly record struct TestCase(string Path, TestVariant Variant)
{
    internal string Key => Path + " " + Name(Variant);

    internal static string Name(TestVariant variant) => variant switch
    {
        TestVariant.Sloppy => "sloppy",
        TestVariant.Strict => "strict",
        TestVariant.Module => "module",
        _ => "raw",
    };

    /// <summary>The runs that a test's flags ask for.</summary>
    internal static IEnumerable<TestVariant> VariantsOf(TestMetadata metadata)
    {
        if (metadata.IsModule)
        {
            yield return TestVariant.Module;
        }
        else if (metadata.IsRaw)
        {
            yield return TestVariant.Raw;
        }
        else
        {
            if (!metadata.Has("onlyStrict"))
            {
                yield return TestVariant.Sloppy;
            }
            if (!metadata.Has("noStrict"))
            {
                yield return TestVariant.Strict;
            }
        }
    }
}

/// <summary>How a run ended.</summary>
internal enum Outcome
{
    Pass,
    Fail,
    Timeout,
    Crash,
}

/// <summary>The result of one run.</summary>
internal sealed record TestResult(TestCase Case, Outcome Outcome, string Message, double Milliseconds);
