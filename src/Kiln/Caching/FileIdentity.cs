namespace Kiln.Caching;

/// <summary>What tells one state of a file from another without reading it.</summary>
/// <param name="Device">Device number; 0 where the platform has no trustworthy identity.</param>
/// <param name="Inode">Inode number.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="ModifiedNs">Last change of the contents, nanoseconds since 1970.</param>
/// <param name="ChangedNs">Last change of the inode, nanoseconds since 1970; programs cannot set it.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Inode, long Size, long ModifiedNs, long ChangedNs)
{
    /// <summary>File systems stamp files with a clock that ticks every few milliseconds; some store whole seconds only.</summary>
    private const long FineGranularity = 50_000_000, CoarseGranularity = 2_100_000_000;

    /// <summary>The wall clock, in nanoseconds since 1970.</summary>
    public static long NowNs => (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) * 100;

    /// <summary>
    /// Whether a file that still has this identity is certain to hold what was read from it at <paramref name="readNs"/>: it
    /// was last changed long enough before, so no later change can carry the same time stamp (git's rule for racy files).
    /// </summary>
    public bool IsSettled(long readNs)
    {
        if (Device == 0 && Inode == 0) return false;
        bool coarse = ModifiedNs % 1_000_000_000 == 0 && ChangedNs % 1_000_000_000 == 0;
        return Math.Max(ModifiedNs, ChangedNs) < readNs - (coarse ? CoarseGranularity : FineGranularity) && readNs <= NowNs;
    }
}

/// <summary>What is at a path.</summary>
internal enum FileType : byte { Missing, File, Directory, Link, Other }

/// <summary>The result of asking about a path.</summary>
/// <param name="Type">File, directory…</param>
/// <param name="Identity">What tells this state of it from others.</param>
/// <param name="Owner">Number of the user it belongs to.</param>
/// <param name="Mode">Type and permissions, as stat has them.</param>
/// <param name="AccessedNs">Last access, nanoseconds since 1970; 0 where it is not known.</param>
internal readonly record struct FileStatus(FileType Type, FileIdentity Identity, uint Owner, uint Mode, long AccessedNs = 0);
