using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Kiln.Bench;

/// <summary>What to start: a program with arguments and what is set in its environment on top of this process's.</summary>
internal sealed record ProcessStart(string FileName, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string>? Environment = null)
{
    public override string ToString() =>
        string.Join(' ', [.. Environment?.Select(variable => $"{variable.Key}={variable.Value}") ?? [], FileName, .. Arguments]);
}

/// <summary>What came of a process; times in milliseconds, memory in MiB, its begin by <see cref="Stopwatch"/>.</summary>
internal sealed record ProcessOutcome(int ExitCode, string Output, string Error, double Wall, double Peak, long Begin);

/// <summary>
/// Starts programs and takes their time. The system's own calls are used where there are: System.Diagnostics.Process
/// starts threads and a signal handler whose cost is of the order of what is measured.
/// </summary>
internal static unsafe partial class ChildProcess
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program to its end and reads what it writes.</summary>
    /// <param name="start">What to start.</param>
    /// <param name="watchMemory">Also find the peak of its resident memory, by looking all the time; Linux only.</param>
    public static ProcessOutcome Run(ProcessStart start, bool watchMemory = false) =>
        OperatingSystem.IsLinux() ? RunOnLinux(start, watchMemory) : RunAnywhere(start);

    private static ProcessOutcome RunAnywhere(ProcessStart start)
    {
        var info = new ProcessStartInfo(start.FileName, start.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in start.Environment ?? new Dictionary<string, string>()) info.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(info)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_limit)) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new ProcessOutcome(process.ExitCode, output.Result.TrimEnd(), error.Result, watch.Elapsed.TotalMilliseconds, 0, 0);
    }

    private static ProcessOutcome RunOnLinux(ProcessStart start, bool watchMemory)
    {
        // What it writes goes to files, so that nobody has to read while it runs.
        string folder = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        string output = Path.Combine(folder, $"kiln-bench-{System.Environment.ProcessId}.out"), error = Path.ChangeExtension(output, ".err");
        File.Delete(output);
        File.Delete(error);
        try
        {
            (int code, double wall, double peak, long begin) = Spawn(start, output, error, watchMemory);
            return new ProcessOutcome(code, File.ReadAllText(output).TrimEnd(), File.ReadAllText(error), wall, peak, begin);
        }
        finally
        {
            File.Delete(output);
            File.Delete(error);
        }
    }

    private static (int ExitCode, double Wall, double Peak, long Begin) Spawn(ProcessStart start, string output, string error, bool watchMemory)
    {
        var environment = new Dictionary<string, string>();
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            environment[(string)variable.Key] = (string?)variable.Value ?? "";
        foreach ((string name, string value) in start.Environment ?? new Dictionary<string, string>()) environment[name] = value;

        // The structures are opaque; these are more bytes than any C library gives them.
        byte* actions = stackalloc byte[512], attributes = stackalloc byte[1024], signals = stackalloc byte[256];
        byte** arguments = Vector([start.FileName, .. start.Arguments]);
        byte** variables = Vector([.. environment.Select(variable => $"{variable.Key}={variable.Value}")]);
        try
        {
            posix_spawn_file_actions_init(actions);
            posix_spawnattr_init(attributes);
            posix_spawn_file_actions_addopen(actions, 0, "/dev/null", 0, 0);
            posix_spawn_file_actions_addopen(actions, 1, output, WriteOnly | Create | Truncate, 0x180);
            posix_spawn_file_actions_addopen(actions, 2, error, WriteOnly | Create | Truncate, 0x180);
            // .NET ignores SIGPIPE, and what is ignored is inherited.
            sigfillset(signals);
            posix_spawnattr_setsigdefault(attributes, signals);
            posix_spawnattr_setflags(attributes, SetSignalDefaults);

            long begin = Stopwatch.GetTimestamp();
            int problem = posix_spawn(out int process, start.FileName, actions, attributes, arguments, variables);
            if (problem != 0) return (127, 0, 0, begin);
            double peak = 0;
            int status;
            if (watchMemory)
            {
                while (waitpid(process, out status, NoHang) == 0) peak = Math.Max(peak, ReadPeak(process));
            }
            else
            {
                using var limit = new Timer(_ => kill(process, 9), null, s_limit, Timeout.InfiniteTimeSpan);
                while (waitpid(process, out status, 0) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
                {
                }
            }
            double wall = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            return ((status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f), wall, peak, begin);
        }
        finally
        {
            posix_spawn_file_actions_destroy(actions);
            posix_spawnattr_destroy(attributes);
            Free(arguments);
            Free(variables);
        }
    }

    /// <summary>The high-water mark of a process's resident memory in MiB; 0 when it has ended.</summary>
    private static double ReadPeak(int processId)
    {
        try
        {
            foreach (string line in File.ReadLines($"/proc/{processId}/status"))
            {
                if (!line.StartsWith("VmHWM:", StringComparison.Ordinal)) continue;
                return double.Parse(line["VmHWM:".Length..].Replace("kB", "").Trim(), CultureInfo.InvariantCulture) / 1024;
            }
        }
        catch (IOException)
        {
            // It ended while it was looked at.
        }
        return 0;
    }

    /// <summary>Strings as C has them, ended by a null pointer.</summary>
    private static byte** Vector(IReadOnlyList<string> strings)
    {
        var vector = (byte**)NativeMemory.AllocZeroed((nuint)strings.Count + 1, (nuint)sizeof(byte*));
        for (int i = 0; i < strings.Count; i++) vector[i] = (byte*)Marshal.StringToCoTaskMemUTF8(strings[i]);
        return vector;
    }

    private static void Free(byte** vector)
    {
        for (byte** entry = vector; *entry is not null; entry++) Marshal.FreeCoTaskMem((nint)(*entry));
        NativeMemory.Free(vector);
    }

    private const int WriteOnly = 1, Create = 0x40, Truncate = 0x200, NoHang = 1, Interrupted = 4;
    private const short SetSignalDefaults = 4;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawn(out int process, string path, byte* actions, byte* attributes, byte** arguments, byte** environment);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_init(byte* actions);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawn_file_actions_addopen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_destroy(byte* actions);

    [LibraryImport("libc")]
    private static partial int posix_spawnattr_init(byte* attributes);

    [LibraryImport("libc")]
    private static partial int posix_spawnattr_setflags(byte* attributes, short flags);

    [LibraryImport("libc")]
    private static partial int posix_spawnattr_setsigdefault(byte* attributes, byte* signals);

    [LibraryImport("libc")]
    private static partial int posix_spawnattr_destroy(byte* attributes);

    [LibraryImport("libc")]
    private static partial int sigfillset(byte* signals);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int waitpid(int process, out int status, int options);

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
