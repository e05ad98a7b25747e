namespace Kiln.Test262;

/// <summary>The stages at which a test can end with an error, as test262 names them.</summary>
internal enum TestPhase
{
    /// <summary>No error.</summary>
    None,
    Parse,
    Resolution,
    Runtime,

    /// <summary>A defect of the engine, such as an escaping .NET exception or an artifact that fails verification.</summary>
    Engine,
}

/// <summary>One script or module test, ready to run.</summary>
internal sealed record TestProgram(
    string Path,
    string Source,
    bool IsModule,
    bool IsAsync,
    bool CanBlock,
    bool ParseOnly,
    IReadOnlyList<string> HarnessFiles);

/// <summary>How a program ended: the phase of its error, the name of the error's constructor and its message.</summary>
internal readonly record struct TestCompletion(TestPhase Phase, string ErrorName, string Message)
{
    internal static TestCompletion Normal => new(TestPhase.None, "", "");
}

/// <summary>The seam between the runner and the engine.</summary>
internal interface IEngineHost
{
    /// <summary>
    /// Runs a program in a fresh realm with test262's host functions, its harness files first, and all jobs after it.
    /// What it prints goes to <paramref name="print"/>; an asynchronous test is over when that says so.
    /// </summary>
    TestCompletion Run(TestProgram program, Func<string, bool> print);
}
