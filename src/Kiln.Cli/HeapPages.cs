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
    private const int SmallPage = 4096, LargePage = 2 << 20, AdviseLarge = 14, InvalidArgument = 22;

    /// <summary>A graph below this many bytes allocates too little to repay the first large page.</summary>
    private const long MinimumArchive = 96 << 10;

    /// <summary>What a graph allocates beside its archive while it starts.</summary>
    private const long Young = 3 * LargePage;

    /// <summary>Where the next parts of the heap will be: the collector takes them one behind the other.</summary>
    private const int Advised = 32 * LargePage;

    /// <summary>Called with the size of a graph's archive, in bytes, before it is read.</summary>
    public static void Prepare(long archiveBytes)
    {
        if (archiveBytes < MinimumArchive || !OperatingSystem.IsLinux() || Environment.SystemPageSize != SmallPage) return;
        long traced = StartupTrace.Begin();
        try
        {
            // Large pages need memory that is committed as a whole, which the collector else does in steps of 64 KiB.
            if (!GC.TryStartNoGCRegion(LargePage + Young + archiveBytes, disallowFullBlockingGC: true)) return;
            GC.EndNoGCRegion();
            nint newest = AddressOf(new byte[1]), first = (newest + LargePage - 1) & ~(nint)(LargePage - 1);
            // An error of another kind is about a gap in the range: the rest of it was advised.
            if (Advise(first, Advised, AdviseLarge) != 0 && Marshal.GetLastSystemError() == InvalidArgument) return;
            SkipTo(first - newest);
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

    /// <summary>
    /// What comes next is to be behind that many bytes: the page there has small pages already. An array that nobody writes to takes no
    /// memory. It is young as long as it is smaller than the collector's threshold of large objects, which the project file sets.
    /// </summary>
    private static void SkipTo(nint distance)
    {
        int length = (int)distance - 1024;
        if (length > SmallPage) GC.KeepAlive(GC.AllocateUninitializedArray<byte>(length));
        // Takes the first large page here and not in the middle of the reading.
        GC.KeepAlive(new byte[2048]);
    }

    private static nint AddressOf(byte[] array)
    {
        GCHandle pinned = GCHandle.Alloc(array, GCHandleType.Pinned);
        nint address = pinned.AddrOfPinnedObject();
        pinned.Free();
        return address;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
