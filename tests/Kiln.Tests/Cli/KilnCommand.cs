using System.Diagnostics;
using System.Text.Json;
using Kiln.Tests.Repository;

namespace Kiln.Tests.Cli;

/// <summary>Runs the built command as a user would.</summary>
internal static class KilnCommand
{
    // The tests' own folder ends in bin/CONFIGURATION/FRAMEWORK, as the command's does.
    private static readonly string s_path = Environment.GetEnvironmentVariable("KILN_COMMAND") ?? System.IO.Path.Combine(SourceTree.Root, "src/Kiln.Cli/bin",
        System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!),
        System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), OperatingSystem.IsWindows() ? "Kiln.Cli.exe" : "Kiln.Cli");

    /// <summary>Where the command is; the environment variable KILN_COMMAND names another, such as a native build.</summary>
    public static string Path => s_path;

    public sealed record Result(int Code, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }

    public static Result Run(string directory, params string[] arguments) => Run(directory, [], arguments);

    public static Result Run(string directory, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(s_path, arguments)
        {
            WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (string name in (string[])["BUN_EXPERIMENTAL_ESM_BYTECODE", "KILN_ESM_BYTECODE_STORE", "KILN_ESM_BYTECODE_DIR", "KILN_ESM_BYTECODE_KEY"]) start.Environment.Remove(name);
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(60_000)) process.Kill();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.Result);
    }
}
