using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Kiln.Bench;

/// <summary>
/// What no runtime that checks its sources can go below: asking the system about each source file, then opening, mapping and touching
/// the file that is needed in their place. Times in milliseconds.
/// </summary>
internal sealed unsafe partial record PhysicalLimit(int Sources, long Bytes, double Stat, double Map)
{
    public double Total => Stat + Map;

    /// <summary>The limit of the graph whose cache is in a folder; null when there is no archive of a graph in it.</summary>
    public static PhysicalLimit? Measure(string kiln, string cacheFolder, int runs)
    {
        string? archive = Directory.EnumerateFiles(cacheFolder, "*.bmeg", SearchOption.AllDirectories).FirstOrDefault();
        if (archive is null || !OperatingSystem.IsLinux()) return null;
        ProcessOutcome inspected = ChildProcess.Run(new ProcessStart(kiln, ["cache", "inspect", "--json", archive]));
        if (inspected.ExitCode != 0) return null;
        using JsonDocument json = JsonDocument.Parse(inspected.Output);
        string[] sources = [.. json.RootElement.GetProperty("modules").EnumerateArray().Select(module => module.GetProperty("path").GetString()!)];
        var stats = new List<double>();
        var maps = new List<double>();
        long length = new FileInfo(archive).Length;
        nint[] paths = [.. sources.Select(Marshal.StringToCoTaskMemUTF8)];
        byte* buffer = stackalloc byte[256];
        for (int run = 0; run < runs + 2; run++)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (nint path in paths) statx(-100, (byte*)path, 0, 0x7ff, buffer);
            double stat = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            if (!Touch(archive, length)) return null;
            double map = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (run < 2) continue; // The first calls look the functions up.
            stats.Add(stat);
            maps.Add(map);
        }
        foreach (nint path in paths) Marshal.FreeCoTaskMem(path);
        return new PhysicalLimit(sources.Length, length, stats.Median(), maps.Median());
    }

    private static bool Touch(string path, long length)
    {
        int file = open(path, 0);
        if (file < 0) return false;
        byte* bytes = mmap(null, (nuint)length, 1, 2, file, 0);
        close(file);
        if ((nint)bytes == -1) return false;
        int sum = 0;
        for (long i = 0; i < length; i += 4096) sum += bytes[i];
        s_sum = sum;
        munmap(bytes, (nuint)length);
        return true;
    }

    private static int s_sum;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc")]
    private static partial int close(int file);

    [LibraryImport("libc")]
    private static partial byte* mmap(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc")]
    private static partial int munmap(byte* address, nuint length);

    [LibraryImport("libc")]
    private static partial int statx(int folder, byte* path, int flags, uint mask, byte* result);
}
