using System.Runtime.InteropServices;
using Kiln.Diagnostics;

namespace Kiln.Cli;

/// <summary>
/// Asks Linux for large pages under the youngest objects. A warm start allocates some megabytes within a few milliseconds, and
/// taking them in pages of 4 KiB costs up to 3 µs each, a third of the whole run (docs/decisions/0017). Advice only: where the
/// system or the collector does otherwise, nothing changes but the time.
/// </summary>
internal static partial class HeapPages
{
    private const int SmallPage = 4096, LargePage = 2 << 20, AdviseLarge = 14, Collapse = 25;

    /// <summary>A graph below this many bytes allocates too little to repay the first large page.</summary>
    private const long MinimumArchive = 96 << 10;

    /// <summary>What an array must have to repay a large page of its own.</summary>
    private const long MinimumArray = 320 << 10;

    /// <summary>A part of the heap for small objects.</summary>
    private const long Young = 2 * LargePage;

    /// <summary>The collector keeps arrays of this many bytes apart.</summary>
    private const int LargeArray = 85_000;

    private const long MaximumArray = 64 << 20;

    /// <summary>Called with the size of a graph's archive, in bytes, before it is read.</summary>
    public static void Prepare(long archiveBytes)
    {
        if (archiveBytes < MinimumArchive || !OperatingSystem.IsLinux() || Environment.SystemPageSize != SmallPage) return;
        long traced = StartupTrace.Begin();
        long array = archiveBytes < MinimumArray ? LargeArray : Math.Min(archiveBytes + LargePage, MaximumArray);
        try
        {
            // Large pages need memory that is committed as a whole, which the collector else does in steps of 64 KiB.
            if (!GC.TryStartNoGCRegion(Young + array, array, disallowFullBlockingGC: true)) return;
            GC.EndNoGCRegion();
            Advise(new byte[1], Young);
            if (array > LargeArray) Advise(GC.AllocateUninitializedArray<byte>(LargeArray), array);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or EntryPointNotFoundException or DllNotFoundException)
        {
            // A heap with limits of its own, or a system without the call.
        }
        finally
        {
            StartupTrace.End(traced, "large pages");
        }
    }

    /// <summary>Advises about the memory around and behind the newest object of a part of the heap.</summary>
    private static void Advise(byte[] newest, long bytes)
    {
        GCHandle pinned = GCHandle.Alloc(newest, GCHandleType.Pinned);
        nint first = pinned.AddrOfPinnedObject() & ~(nint)(LargePage - 1);
        pinned.Free();
        // The first page has objects already, so it has to be made now; the others are at their first use.
        if (Advise(first, LargePage, Collapse) == 0) _ = Advise(first + LargePage, (nuint)(bytes - LargePage), AdviseLarge);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
