namespace Kiln.Caching;

/// <summary>
/// A directory with one file for each entry. A write goes to a temporary file in the same directory, then takes the entry's
/// place in one rename; every failure removes the temporary file. Any number of processes may use the directory at once.
/// </summary>
public abstract class DirectoryBytecodeStore : IBytecodeStore, IGraphListing
{
    internal const string Extension = ".bmes";
    internal const string GraphExtension = ".bmeg";
    internal const string TemporaryPrefix = ".tmp-";

    /// <summary>How old the mark of last use may get before a read sets it again.</summary>
    private const long MarkEveryNs = 86_400_000_000_000;

    private static int s_counter;

    private int _state;
    private string? _unusable;

    private protected DirectoryBytecodeStore(string directory) => DirectoryPath = directory;

    /// <summary>The directory that holds the entries. It need not exist before the first write.</summary>
    public string DirectoryPath { get; }

    /// <inheritdoc/>
    public abstract bool IsContentAddressed { get; }

    /// <inheritdoc/>
    public abstract string Name { get; }

    private protected static string ExtensionOf(BytecodeEntryKind kind) => kind == BytecodeEntryKind.Graph ? GraphExtension : Extension;

    private protected abstract string FileNameOf(in BytecodeStoreKey key);

    /// <summary>Makes the directory when that is asked for, and looks at it.</summary>
    /// <param name="create">Whether to make it.</param>
    /// <param name="reason">Why it must not be used; null when it may.</param>
    /// <returns>Whether there is something to use or to refuse; what is not there yet is looked at again.</returns>
    private protected abstract bool Prepare(bool create, out string? reason);

    /// <summary>Whether a name is one that this kind of store gives to entries, without its extension.</summary>
    private protected abstract bool IsEntryStem(ReadOnlySpan<char> stem);

    /// <inheritdoc/>
    public BytecodeStoreResult Read(in BytecodeStoreKey key) => Read(key, markUse: true);

    /// <summary>Reads an entry, and marks it as used when it has not been for a day.</summary>
    internal BytecodeStoreResult Read(in BytecodeStoreKey key, bool markUse)
    {
        string name = FileNameOf(key);
        return name.Length == 0 ? BytecodeStoreResult.NotFound : ReadFile(name, markUse);
    }

    /// <summary>The path of the file that holds, or would hold, an entry; null when the key does not say.</summary>
    internal string? PathOf(in BytecodeStoreKey key) => FileNameOf(key) is { Length: > 0 } name ? Path.Combine(DirectoryPath, name) : null;

    /// <inheritdoc/>
    public BytecodeStoreResult ReadNamed(string name) => IsEntryName(name) ? ReadFile(name, markUse: false) : BytecodeStoreResult.NotFound;

    /// <summary>A name nobody else uses, recognised as ours when its process is killed.</summary>
    internal string NewTemporaryPath() =>
        Path.Combine(DirectoryPath, $"{TemporaryPrefix}{Environment.ProcessId}-{Interlocked.Increment(ref s_counter)}-{Stopwatch.GetTimestamp():x}");

    /// <inheritdoc/>
    public string? Write(in BytecodeStoreKey key, ReadOnlySpan<byte> entry)
    {
        string name = FileNameOf(key);
        if (name.Length == 0) return "the entry has no content key";
        string temporary = NewTemporaryPath();
        bool created = false;
        try
        {
            if (Usable(create: true) is { } reason) return reason;
            using (var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete))
            {
                created = true;
                RandomAccess.Write(handle, entry, 0);
            }
            File.Move(temporary, Path.Combine(DirectoryPath, name), overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (created) TryDelete(temporary);
            // The directory may have gone; the next write makes it again.
            Volatile.Write(ref _state, 0);
            return e.Message;
        }
    }

    /// <inheritdoc/>
    public void Remove(in BytecodeStoreKey key)
    {
        string name = FileNameOf(key);
        if (name.Length > 0) RemoveNamed(name);
    }

    /// <inheritdoc/>
    public void RemoveNamed(string name)
    {
        if (IsEntryName(name) && Usable(create: false) is null) TryDelete(Path.Combine(DirectoryPath, name));
    }

    /// <inheritdoc/>
    public IReadOnlyList<BytecodeStoreEntry> List()
    {
        var entries = new List<BytecodeStoreEntry>();
        try
        {
            if (Usable(create: false) is not null) return entries;
            if (!Directory.Exists(DirectoryPath)) return entries;
            foreach (FileInfo file in new DirectoryInfo(DirectoryPath).EnumerateFiles())
            {
                if (!IsEntryName(file.Name) || file.LinkTarget is not null) continue;
                DateTime used = file.LastAccessTimeUtc > file.LastWriteTimeUtc ? file.LastAccessTimeUtc : file.LastWriteTimeUtc;
                entries.Add(new BytecodeStoreEntry(file.Name, file.Length, used, file.LastWriteTimeUtc));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return entries;
        }
        return entries;
    }

    /// <summary>The archives there are, the newest first.</summary>
    IEnumerable<string> IGraphListing.ListGraphs()
    {
        var graphs = new List<FileInfo>();
        try
        {
            if (Usable(create: false) is not null || NativeFile.Stat(DirectoryPath).Type != FileType.Directory) return [];
            foreach (FileInfo file in new DirectoryInfo(DirectoryPath).EnumerateFiles("*" + GraphExtension))
            {
                if (IsEntryName(file.Name) && file.LinkTarget is null) graphs.Add(file);
            }
            graphs.Sort(static (x, y) => y.LastWriteTimeUtc.CompareTo(x.LastWriteTimeUtc));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
        return graphs.ConvertAll(static file => file.Name);
    }

    /// <summary>Removes temporary files that a killed process left behind.</summary>
    internal int RemoveStrayFiles(TimeSpan olderThan, bool removes = true)
    {
        int removed = 0;
        try
        {
            if (Usable(create: false) is not null || !Directory.Exists(DirectoryPath)) return 0;
            foreach (FileInfo file in new DirectoryInfo(DirectoryPath).EnumerateFiles(TemporaryPrefix + "*"))
            {
                if (IsTemporaryName(file.Name) && DateTime.UtcNow - file.LastWriteTimeUtc > olderThan && (!removes || TryDelete(file.FullName))) removed++;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return removed;
        }
        return removed;
    }

    /// <summary>Whether a file name is one of ours, so that nothing else is ever listed, read or removed.</summary>
    internal bool IsEntryName(string name)
    {
        bool isOurs = name.EndsWith(Extension, StringComparison.Ordinal) || name.EndsWith(GraphExtension, StringComparison.Ordinal);
        return isOurs && IsEntryStem(name.AsSpan(0, name.Length - Extension.Length));
    }

    /// <summary>.tmp-PROCESS-NUMBER-TIME, as <see cref="Write"/> names them.</summary>
    private static bool IsTemporaryName(ReadOnlySpan<char> name)
    {
        if (!name.StartsWith(TemporaryPrefix)) return false;
        name = name[TemporaryPrefix.Length..];
        return name.Count('-') == 2 && !name.ContainsAnyExcept("-0123456789abcdef");
    }

    /// <summary>
    /// Removes everything that Kiln keeps here and, when nothing else is left, the directory. Whatever it does not know, and
    /// whatever is no regular file, stays.
    /// </summary>
    /// <returns>What was removed and the names of what stays; or why nothing was done.</returns>
    internal (int Entries, long Bytes, List<string> Left, string? Error) Clear()
    {
        int entries = 0;
        long bytes = 0;
        var left = new List<string>();
        try
        {
            FileType type = NativeFile.Stat(DirectoryPath, followLinks: false).Type;
            if (type == FileType.Missing) return (0, 0, left, null);
            if (type == FileType.Link) return (0, 0, left, $"{DirectoryPath} is a symbolic link");
            if (Usable(create: false) is { } reason) return (0, 0, left, reason);
            foreach (string path in Directory.EnumerateFileSystemEntries(DirectoryPath))
            {
                string name = Path.GetFileName(path);
                FileStatus status = NativeFile.Stat(path, followLinks: false);
                bool isEntry = IsEntryName(name);
                bool isOurs = status.Type == FileType.File && (isEntry || IsTemporaryName(name) || name is StoreSweeper.Marker or RunLog.FileName || IsOurGitIgnore(name, path, status));
                if (!isOurs || !TryDelete(path))
                {
                    left.Add(name);
                    continue;
                }
                if (!isEntry) continue;
                entries++;
                bytes += status.Identity.Size;
            }
            if (left.Count == 0) Directory.Delete(DirectoryPath);
            Volatile.Write(ref _state, 0);
            return (entries, bytes, left, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (entries, bytes, left, e.Message);
        }
    }

    private static bool IsOurGitIgnore(string name, string path, in FileStatus status) =>
        name == ProjectBytecodeStore.GitIgnore && status.Identity.Size == ProjectBytecodeStore.GitIgnoreText.Length
        && File.ReadAllText(path) == ProjectBytecodeStore.GitIgnoreText;

    private protected static bool IsHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept("0123456789abcdef");

    private BytecodeStoreResult ReadFile(string name, bool markUse)
    {
        if (Usable(create: false) is { } reason) return BytecodeStoreResult.Failed(reason);
        string path = Path.Combine(DirectoryPath, name);
        FileReadStatus result = NativeFile.Read(path, followLinks: false, out byte[] bytes, out FileStatus status, out string error);
        switch (result)
        {
            case FileReadStatus.Ok:
                if (markUse) MarkUse(path, status);
                return BytecodeStoreResult.Found(bytes);
            case FileReadStatus.Missing:
                return BytecodeStoreResult.NotFound;
            case FileReadStatus.NotRegular:
                return BytecodeStoreResult.Failed($"{name} is not a regular file");
            default:
                return BytecodeStoreResult.Failed(error);
        }
    }

    /// <summary>Opens the file of an entry to be read in pieces, and marks it as used when it has not been for a day.</summary>
    /// <param name="key">The entry.</param>
    /// <param name="markUse">Whether to mark it.</param>
    /// <param name="handle">The caller's to close; -1 where entries have to be read whole.</param>
    /// <param name="length">Bytes of the file.</param>
    internal FileReadStatus OpenForPieces(in BytecodeStoreKey key, bool markUse, out int handle, out int length)
    {
        (handle, length) = (-1, 0);
        string name = FileNameOf(key);
        if (name.Length == 0) return FileReadStatus.Missing;
        if (Usable(create: false) is not null) return FileReadStatus.Failed;
        string path = Path.Combine(DirectoryPath, name);
        FileReadStatus result = NativeFile.OpenForPieces(path, followLinks: false, out handle, out FileStatus status, out _);
        if (handle < 0) return result;
        length = (int)status.Identity.Size;
        if (markUse) MarkUse(path, status);
        return result;
    }

    private static void MarkUse(string path, in FileStatus status)
    {
        if (status.AccessedNs > 0 && FileIdentity.NowNs - Math.Max(status.AccessedNs, status.Identity.ModifiedNs) > MarkEveryNs) NativeFile.MarkAccessed(path);
    }

    /// <summary>Null when the directory may be used. What was found is remembered, but not that nothing was there.</summary>
    internal string? Usable(bool create)
    {
        int state = Volatile.Read(ref _state);
        if (state == 2 || (state == 1 && !create)) return _unusable;
        bool exists;
        string? reason;
        try
        {
            exists = Prepare(create, out reason);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
        _unusable = reason;
        Volatile.Write(ref _state, !exists ? 0 : create ? 2 : 1);
        return reason;
    }

    private static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
