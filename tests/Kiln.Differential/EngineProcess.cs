using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Kiln.Differential;

/// <summary>One engine under comparison: a process that runs many programs, started when needed and replaced after a crash or timeout.</summary>
internal sealed class EngineProcess(string name, string executable, string[] arguments, TimeSpan timeout) : IDisposable
{
    private const int RunsPerProcess = 2000;

    private Process? _process;
    private int _runs;

    internal string Name => name;

    internal RunResult Run(DifferentialProgram program)
    {
        Process process = _process ??= Start();
        try
        {
            process.StandardInput.WriteLine(JsonSerializer.Serialize(program, ProtocolJson.Default.DifferentialProgram));
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            Dispose();
            return new RunResult([], "crash");
        }
        Task<string?> read = process.StandardOutput.ReadLineAsync();
        if (!read.Wait(timeout))
        {
            Dispose();
            return new RunResult([], "timeout");
        }
        if (read.Result is not { } line)
        {
            Dispose();
            return new RunResult([], "crash");
        }
        if (++_runs >= RunsPerProcess) Dispose();
        return JsonSerializer.Deserialize(line, ProtocolJson.Default.RunResult)!;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            UseShellExecute = false,
        };
        _runs = 0;
        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{executable} did not start.");
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    public void Dispose()
    {
        if (_process is not { } process) return;
        _process = null;
        try
        {
            process.Kill();
            process.WaitForExit(5000);
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }
        process.Dispose();
    }
}
