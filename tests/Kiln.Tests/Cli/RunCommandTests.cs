using System.Diagnostics;
using Kiln.Tests.Modules;
using Xunit;

namespace Kiln.Tests.Cli;

/// <summary>What <c>kiln run</c> does where a program cannot go on.</summary>
public sealed class RunCommandTests
{
    [Fact]
    public void AProcessWithoutMemoryEndsWithAMessage()
    {
        using var project = new TemporaryProject(("main.js", "console.log('begun'); const all = []; for (;;) all.push('x'.repeat(1e5) + all.length);"));
        KilnCommand.Result result = KilnCommand.Run(project.Root, [("DOTNET_GCHeapHardLimit", "0x6000000")], "main.js");
        Assert.Equal((134, "begun\n", "kiln: out of memory\n"), (result.Code, result.Output, result.Error));
    }

    [Fact]
    public void ADeletedCurrentDirectoryIsAnError()
    {
        // Windows and macOS keep a directory that a process is in, or its name.
        if (!OperatingSystem.IsLinux()) return;
        using var project = new TemporaryProject(("main.js", "console.log(1)"), ("in/x.js", ""));
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"cd in && rm -r ../in && '{KilnCommand.Path}' ../main.js"])
        {
            WorkingDirectory = project.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((1, "kiln: the current directory does not exist\n"), (process.ExitCode, error));
    }
}
