using System.Collections.Concurrent;

namespace Kiln.Caching;

/// <summary>A store in the memory of the process, for hosts that create several runtimes and for tests.</summary>
public sealed class MemoryBytecodeStore : IBytecodeStore
{
    private readonly ConcurrentDictionary<string, (byte[] Entry, DateTime Used)> _entries = new(StringComparer.Ordinal);
    private readonly long _capacity;
    private long _size;

    /// <summary>A store of limited size.</summary>
    /// <param name="capacity">Bytes; entries that would go beyond are not stored.</param>
    public MemoryBytecodeStore(long capacity = 256L << 20) => _capacity = capacity;

    /// <inheritdoc/>
    public bool IsContentAddressed => false;

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public BytecodeStoreResult Read(in BytecodeStoreKey key) => ReadNamed(NameOf(key));

    /// <inheritdoc/>
    public string? Write(in BytecodeStoreKey key, ReadOnlySpan<byte> entry)
    {
        Remove(key);
        if (Interlocked.Add(ref _size, entry.Length) > _capacity)
        {
            Interlocked.Add(ref _size, -entry.Length);
            return "the memory store is full";
        }
        if (_entries.TryAdd(NameOf(key), (entry.ToArray(), DateTime.UtcNow))) return null;
        Interlocked.Add(ref _size, -entry.Length);
        return null;
    }

    /// <inheritdoc/>
    public void Remove(in BytecodeStoreKey key) => RemoveNamed(NameOf(key));

    private static string NameOf(in BytecodeStoreKey key) => key.Kind == BytecodeEntryKind.Graph ? key.Location + "?graph" : key.Location;

    /// <inheritdoc/>
    public IReadOnlyList<BytecodeStoreEntry> List()
    {
        var entries = new List<BytecodeStoreEntry>();
        foreach ((string name, (byte[] entry, DateTime used)) in _entries) entries.Add(new BytecodeStoreEntry(name, entry.Length, used));
        return entries;
    }

    /// <inheritdoc/>
    public BytecodeStoreResult ReadNamed(string name) =>
        _entries.TryGetValue(name, out (byte[] Entry, DateTime Used) found) ? BytecodeStoreResult.Found(found.Entry) : BytecodeStoreResult.NotFound;

    /// <inheritdoc/>
    public void RemoveNamed(string name)
    {
        if (_entries.TryRemove(name, out (byte[] Entry, DateTime Used) old)) Interlocked.Add(ref _size, -old.Entry.Length);
    }
}
