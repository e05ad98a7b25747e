namespace Kiln.Caching;

/// <summary>
/// A directory with one file for each entry. A write goes to a temporary file in the same directory, then takes the entry's
/// place in one rename; every failure removes the temporary file. Any number of processes may use the directory at once.
/// </summary>
public abstract class DirectoryBytecodeStore : IBytecodeStore
{
    internal const string Extension = ".bmes";
    internal const string GraphExtension = ".bmeg";
    internal const string TemporaryPrefix = ".tmp-";

    private static int s_counter;

    private int _prepared;
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

    /// <summary>Makes the directory when needed, and says why it must not be used.</summary>
    private protected abstract string? Prepare(bool create);

    /// <inheritdoc/>
    public BytecodeStoreResult Read(in BytecodeStoreKey key)
    {
        string name = FileNameOf(key);
        return name.Length == 0 ? BytecodeStoreResult.NotFound : ReadFile(name);
    }

    /// <inheritdoc/>
    public BytecodeStoreResult ReadNamed(string name) => IsEntryName(name) ? ReadFile(name) : BytecodeStoreResult.NotFound;

    /// <inheritdoc/>
    public string? Write(in BytecodeStoreKey key, ReadOnlySpan<byte> entry)
    {
        string name = FileNameOf(key);
        if (name.Length == 0) return "the entry has no content key";
        string temporary = Path.Combine(DirectoryPath, $"{TemporaryPrefix}{Environment.ProcessId}-{Interlocked.Increment(ref s_counter)}-{Stopwatch.GetTimestamp():x}");
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
            Volatile.Write(ref _prepared, 0);
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
            foreach (FileInfo file in new DirectoryInfo(DirectoryPath).EnumerateFiles())
            {
                if (!IsEntryName(file.Name) || file.LinkTarget is not null) continue;
                DateTime used = file.LastAccessTimeUtc > file.LastWriteTimeUtc ? file.LastAccessTimeUtc : file.LastWriteTimeUtc;
                entries.Add(new BytecodeStoreEntry(file.Name, file.Length, used));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return entries;
        }
        return entries;
    }

    /// <summary>Removes temporary files that a killed process left behind.</summary>
    internal int RemoveStrayFiles(TimeSpan olderThan)
    {
        int removed = 0;
        try
        {
            if (Usable(create: false) is not null) return 0;
            foreach (FileInfo file in new DirectoryInfo(DirectoryPath).EnumerateFiles(TemporaryPrefix + "*"))
            {
                if (DateTime.UtcNow - file.LastWriteTimeUtc > olderThan && TryDelete(file.FullName)) removed++;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return removed;
        }
        return removed;
    }

    private static bool IsEntryName(string name) =>
        (name.EndsWith(Extension, StringComparison.Ordinal) || name.EndsWith(GraphExtension, StringComparison.Ordinal)) && !name.StartsWith('.') && name.AsSpan().IndexOfAny('/', '\\') < 0;

    private BytecodeStoreResult ReadFile(string name)
    {
        if (Usable(create: false) is { } reason) return BytecodeStoreResult.Failed(reason);
        return NativeFile.Read(Path.Combine(DirectoryPath, name), followLinks: false, out byte[] bytes, out _, out string error) switch
        {
            FileReadStatus.Ok => BytecodeStoreResult.Found(bytes),
            FileReadStatus.Missing => BytecodeStoreResult.NotFound,
            FileReadStatus.NotRegular => BytecodeStoreResult.Failed($"{name} is not a regular file"),
            _ => BytecodeStoreResult.Failed(error),
        };
    }

    /// <summary>Null when the directory may be used; a directory that is fine to write to is checked once.</summary>
    private string? Usable(bool create)
    {
        if (Volatile.Read(ref _prepared) == (create ? 2 : 1) || Volatile.Read(ref _prepared) == 2) return _unusable;
        string? reason;
        try
        {
            reason = Prepare(create);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
        _unusable = reason;
        Volatile.Write(ref _prepared, create ? 2 : 1);
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
