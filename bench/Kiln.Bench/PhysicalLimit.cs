using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Kiln.Bench;

/// <summary>
/// What no runtime that checks its sources can go below: asking the system about each source file, then opening, mapping and touching
/// the file that is needed in their place. Times in milliseconds.
/// </summary>
/// <param name="Sources">How many source files are asked about.</param>
/// <param name="Bytes">Length of the graph's file.</param>
/// <param name="Stat">What the questions took in turn with the runs, as they find the machine.</param>
/// <param name="Map">What opening, mapping and touching took in turn with the runs.</param>
/// <param name="InLoop">What all of it took again and again in one loop, with everything in the processor's caches.</param>
internal sealed record PhysicalLimit(int Sources, long Bytes, double Stat, double Map, double InLoop)
{
    public double Total => Stat + Map;
}

/// <summary>Measures the limit of a graph.</summary>
internal sealed unsafe partial class LimitProbe : IDisposable
{
    private readonly string _archive;
    private readonly long _length;
    private readonly nint[] _paths;
    private readonly List<double> _stats = [], _maps = [];

    private LimitProbe(string archive, IEnumerable<string> sources)
    {
        _archive = archive;
        _length = new FileInfo(archive).Length;
        _paths = [.. sources.Select(Marshal.StringToCoTaskMemUTF8)];
    }

    /// <summary>A probe of the graph whose cache is in a folder; null when there is no archive of a graph in it.</summary>
    public static LimitProbe? Find(string kiln, string cacheFolder)
    {
        string? archive = Directory.EnumerateFiles(cacheFolder, "*.bmeg", SearchOption.AllDirectories).FirstOrDefault();
        if (archive is null || !OperatingSystem.IsLinux()) return null;
        ProcessOutcome inspected = ChildProcess.Run(new ProcessStart(kiln, ["cache", "inspect", "--json", archive]));
        if (inspected.ExitCode != 0) return null;
        using JsonDocument json = JsonDocument.Parse(inspected.Output);
        var probe = new LimitProbe(archive, json.RootElement.GetProperty("modules").EnumerateArray().Select(module => module.GetProperty("path").GetString()!));
        probe.Once(); // The first calls look the functions up.
        return probe;
    }

    /// <summary>Measures once; called in turn with the runs it is compared to.</summary>
    public void Sample()
    {
        (double stat, double map) = Once();
        _stats.Add(stat);
        _maps.Add(map);
    }

    /// <summary>Medians.</summary>
    public PhysicalLimit Finish()
    {
        var loop = new List<double>();
        for (int i = 0; i < 17; i++)
        {
            (double stat, double map) = Once();
            if (i >= 2) loop.Add(stat + map);
        }
        return new PhysicalLimit(_paths.Length, _length, _stats.Median(), _maps.Median(), loop.Median());
    }

    public void Dispose()
    {
        foreach (nint path in _paths) Marshal.FreeCoTaskMem(path);
    }

    private (double Stat, double Map) Once()
    {
        byte* buffer = stackalloc byte[256];
        long start = Stopwatch.GetTimestamp();
        foreach (nint path in _paths) statx(-100, (byte*)path, 0, 0x7ff, buffer);
        double stat = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        if (!Touch(_archive, _length)) throw new IOException($"{_archive} cannot be mapped");
        return (stat, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
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
