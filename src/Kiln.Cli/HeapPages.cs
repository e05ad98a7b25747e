using System.Runtime.InteropServices;
using Kiln.Diagnostics;

namespace Kiln.Cli;

/// <summary>
/// Asks Linux for the memory of the youngest objects at once. A warm start allocates some megabytes within a few milliseconds, and taking
/// them page by page costs up to 3 µs each, a third of the whole run (docs/decisions/0017). Advice only: where the system or the
/// collector does otherwise, nothing changes but the time.
/// </summary>
internal static partial class HeapPages
{
    private const int SmallPage = 4096, PopulateWrite = 23;

    // What has been asked for, and where the part of the heap that it is in ends.
    private static nint _done, _end;
    // The archive's size in whole pages; 0 where nothing is to be asked for.
    private static long _archive;

    /// <summary>A graph below this many bytes allocates too little to repay the asking.</summary>
    private const long MinimumArchive = 96 << 10;

    /// <summary>What a start allocates at least, as a multiple of its archive, which is among it.</summary>
    private const int Multiple = 3;

    /// <summary>What the load of a graph of many modules allocates before any of them runs.</summary>
    private const int LoadMultiple = 2;

    /// <summary>Where another core asks, too much costs nobody time: what a start allocates at most, or nearly.</summary>
    private const int BesideMultiple = 5;

    /// <summary>So much at a time, as the load must not wait for it.</summary>
    private const int Piece = 64 << 10;

    /// <summary>
    /// What may be allocated before the first collection: the region without collections leaves a budget of its own size behind. With 16 MB the
    /// collector has to collect first.
    /// </summary>
    private const long Budget = 8 << 20;

    /// <summary>A larger archive is hardly a young object.</summary>
    private const long LargestYoung = 2 << 20;

    /// <summary>The parts that the collector's heap grows by, at multiples of their size.</summary>
    private const int HeapPart = 4 << 20;

    /// <summary>Called with the size of a graph's archive, in bytes, before it is read.</summary>
    public static void Prepare(long archiveBytes)
    {
        if (archiveBytes < MinimumArchive || !OperatingSystem.IsLinux() || Environment.SystemPageSize != SmallPage) return;
        long traced = StartupTrace.Begin();
        try
        {
            // The collector commits memory in steps of 64 KiB; a region without collections commits all it may need.
            if (!GC.TryStartNoGCRegion(Math.Min(archiveBytes, LargestYoung) + Budget, disallowFullBlockingGC: true)) return;
            GC.EndNoGCRegion();
            nint first = (AddressOf(new byte[1]) + SmallPage - 1) & ~(nint)(SmallPage - 1);
            _end = (first + HeapPart) & ~(nint)(HeapPart - 1);
            _archive = (archiveBytes + SmallPage - 1) & -SmallPage;
            _done = first + (nint)Math.Min(LoadMultiple * _archive, _end - first);
            _ = Advise(first, _done - first, PopulateWrite);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or EntryPointNotFoundException or DllNotFoundException)
        {
            // A heap with limits of its own, or a system without the call.
        }
        finally
        {
            StartupTrace.End(traced, "heap pages");
        }
    }

    /// <summary>Asks for the rest of what a start may allocate, when its archive was found to be good.</summary>
    /// <param name="beside">Whether the load goes on meanwhile, on another core.</param>
    public static void PrepareRest(bool beside)
    {
        if (_archive == 0) return;
        long traced = beside ? 0 : StartupTrace.Begin();
        nint end = Math.Min(_end, _done + (nint)Math.Min(((beside ? BesideMultiple : Multiple) - LoadMultiple) * _archive, HeapPart));
        nint step = beside ? Piece : end - _done;
        for (; _done < end && Advise(_done, Math.Min(step, end - _done), PopulateWrite) == 0; _done += step) { }
        _archive = 0;
        if (!beside) StartupTrace.End(traced, "heap pages");
    }

    private static nint AddressOf(byte[] array)
    {
        GCHandle pinned = GCHandle.Alloc(array, GCHandleType.Pinned);
        nint address = pinned.AddrOfPinnedObject();
        pinned.Free();
        return address;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nint length, int advice);
}
