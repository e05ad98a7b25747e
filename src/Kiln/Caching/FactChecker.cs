using System.Collections.Concurrent;

namespace Kiln.Caching;

/// <summary>
/// Asks whether facts about files still hold. Each path is looked at once between resets, so a graph that shares a
/// package.json pays for it once, and all modules of one load see one state of the disk.
/// </summary>
internal sealed class FactChecker
{
    /// <summary>Bytes of a file that is read to prove a fact: a package.json is small, and a forged fact may name any file.</summary>
    public const long MaxContents = 16 << 20;

    // Boxed, and the facts' table made late: tables of value types of ours would have to be compiled at every start.
    private readonly Dictionary<string, object> _followed = new(StringComparer.Ordinal);
    private ConcurrentDictionary<FileFact, bool>? _facts;

    /// <summary>Forgets what was seen; called when a load begins.</summary>
    public void Reset()
    {
        lock (_followed) _followed.Clear();
        _facts?.Clear();
    }

    public FileStatus Status(string path)
    {
        lock (_followed)
        {
            if (_followed.TryGetValue(path, out object? known)) return (FileStatus)known;
        }
        FileStatus status = NativeFile.Stat(path);
        lock (_followed) _followed.TryAdd(path, status);
        return status;
    }

    /// <param name="fact">The fact.</param>
    /// <param name="recordedNs">When it was recorded.</param>
    public bool Holds(in FileFact fact, long recordedNs)
    {
        switch (fact.Kind)
        {
            case FileFactKind.Missing:
                return Status(fact.Path).Type == FileType.Missing;
            case FileFactKind.File:
                return Status(fact.Path).Type == FileType.File;
            case FileFactKind.Directory:
                return Status(fact.Path).Type == FileType.Directory;
        }
        _facts ??= new ConcurrentDictionary<FileFact, bool>();
        if (_facts.TryGetValue(fact, out bool known)) return known;
        bool holds = fact.Kind switch
        {
            FileFactKind.Contents => SameContents(fact, recordedNs),
            FileFactKind.Link => NativeFile.ReadLink(fact.Path) == fact.Target,
            _ => NativeFile.Stat(fact.Path, followLinks: false).Type != FileType.Link,
        };
        _facts.TryAdd(fact, holds);
        return holds;
    }

    /// <summary>A fact about a file's contents, taken now.</summary>
    public static FileFact ContentsFact(string path, in FileStatus status, ReadOnlySpan<byte> contents) =>
        new(path, FileFactKind.Contents, status.Identity, SourceHash.Compute(contents));

    private bool SameContents(in FileFact fact, long recordedNs)
    {
        FileStatus status = Status(fact.Path);
        if (status.Type != FileType.File) return false;
        if (status.Identity == fact.Identity && fact.Identity.IsSettled(recordedNs)) return true;
        return status.Identity.Size == fact.Identity.Size && status.Identity.Size <= MaxContents
            && NativeFile.Read(fact.Path, followLinks: true, out byte[] bytes, out _, out _) == FileReadStatus.Ok
            && SourceHash.Compute(bytes).Equals(fact.Hash);
    }
}
