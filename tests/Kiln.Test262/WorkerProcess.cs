using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kiln.Test262;

/// <summary>The parent's end of one worker: started when needed, killed after a timeout, replaced after a crash.</summary>
internal sealed class WorkerProcess(string root, string mode, TimeSpan timeout) : IDisposable
{
    // Realms of finished tests are garbage, but a fresh process bounds whatever a test may have leaked.
    private const int RunsPerProcess = 4000;
    private const long MaxWorkingSet = 2L << 30;

    private Process? _process;
    private StringBuilder _errors = new();
    private int _runs;

    internal TestResult Run(TestCase test, int index)
    {
        Process process = _process ??= Start();
        try
        {
            process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index}\t{(int)test.Variant}\t{test.Path}"));
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            return Crashed(test);
        }
        var watch = Stopwatch.StartNew();
        while (true)
        {
            Task<string?> read = process.StandardOutput.ReadLineAsync();
            TimeSpan left = timeout - watch.Elapsed;
            if (left <= TimeSpan.Zero || !read.Wait(left))
            {
                Stop();
                return new TestResult(test, Outcome.Timeout, $"Timeout after {timeout.TotalSeconds:0} s", watch.Elapsed.TotalMilliseconds);
            }
            if (read.Result is not { } line)
            {
                return Crashed(test);
            }
            string prefix = Worker.AnswerMark + index.ToString(CultureInfo.InvariantCulture) + "\t";
            int start = line.IndexOf(prefix, StringComparison.Ordinal);
            if (start < 0)
            {
                continue;
            }
            string[] parts = line[(start + prefix.Length)..].Split('\t', 3);
            Recycle(process);
            return new TestResult(
                test, parts[0] == "P" ? Outcome.Pass : Outcome.Fail, parts[2], double.Parse(parts[1], CultureInfo.InvariantCulture));
        }
    }

    private void Recycle(Process process)
    {
        _runs++;
        if (_runs % 100 != 0)
        {
            return;
        }
        process.Refresh();
        if (_runs >= RunsPerProcess || process.WorkingSet64 > MaxWorkingSet)
        {
            Stop();
        }
    }

    private TestResult Crashed(TestCase test)
    {
        string error;
        _process?.WaitForExit(5000);
        lock (_errors)
        {
            error = _errors.ToString().Split('\n')[0].Trim();
        }
        string code = _process is { HasExited: true } ? _process.ExitCode.ToString(CultureInfo.InvariantCulture) : "?";
        Stop();
        return new TestResult(test, Outcome.Crash, $"Crash (exit code {code}): {error}", 0);
    }

    private Process Start()
    {
        string executable = Environment.ProcessPath ?? throw new InvalidOperationException("The process has no path.");
        var start = new ProcessStartInfo(executable)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(executable) == "dotnet")
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }
        start.ArgumentList.Add("worker");
        start.ArgumentList.Add(root);
        start.ArgumentList.Add(mode);
        var errors = new StringBuilder();
        _errors = errors;
        _runs = 0;
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        process.ErrorDataReceived += (_, e) =>
        {
            lock (errors)
            {
                // A stack overflow prints thousands of frames; the first lines say what happened.
                if (e.Data is not null && errors.Length < 4000)
                {
                    errors.Append(e.Data).Append('\n');
                }
            }
        };
        process.BeginErrorReadLine();
        return process;
    }

    private void Stop()
    {
        if (_process is not { } process)
        {
            return;
        }
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

    public void Dispose() => Stop();
}
