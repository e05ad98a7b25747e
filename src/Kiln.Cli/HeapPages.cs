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

    /// <summary>A graph below this many bytes allocates too little to repay the asking.</summary>
    private const long MinimumArchive = 96 << 10;

    /// <summary>What a start allocates at least, as a multiple of its archive, which is among it.</summary>
    private const int Multiple = 3;

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
            long wanted = Math.Min(Multiple * archiveBytes, HeapPart);
            // The collector commits memory in steps of 64 KiB; a region without collections commits all it may need.
            if (!GC.TryStartNoGCRegion(Math.Min(archiveBytes, LargestYoung) + Budget, disallowFullBlockingGC: true)) return;
            GC.EndNoGCRegion();
            nint first = (AddressOf(new byte[1]) + SmallPage - 1) & ~(nint)(SmallPage - 1);
            nint end = Math.Min(first + (nint)wanted, (first + HeapPart) & ~(nint)(HeapPart - 1));
            _ = Advise(first, end - first, PopulateWrite);
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
