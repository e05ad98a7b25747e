using System.Diagnostics;
using System.Text.Json;
using Kiln.Tests.Repository;

namespace Kiln.Tests.Cli;

/// <summary>Runs the built command as a user would.</summary>
internal static class KilnCommand
{
    private static readonly string s_path = Environment.GetEnvironmentVariable("KILN_COMMAND") ?? Find();

    /// <summary>Where the command is; the environment variable KILN_COMMAND names another, such as a native build.</summary>
    public static string Path => s_path;

    public sealed record Result(int Code, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }

    // Built beside the tests: the same configuration and framework, and the same variant of the engine, whose entries no other takes.
    private static string Find()
    {
        string folder = System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        string framework = System.IO.Path.GetFileName(folder), configuration = System.IO.Path.GetFileName(Above(folder)), output = Above(Above(folder));
        // In the checkout an output folder is PROJECT/bin, of a variant bin/PROJECT.
        string command = System.IO.Path.GetFileName(output) == "bin" ? System.IO.Path.Combine(SourceTree.Root, "src/Kiln.Cli/bin") : System.IO.Path.Combine(Above(output), "Kiln.Cli");
        return System.IO.Path.Combine(command, configuration, framework, OperatingSystem.IsWindows() ? "Kiln.Cli.exe" : "Kiln.Cli");
    }

    private static string Above(string folder) => System.IO.Path.GetDirectoryName(folder)!;

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
