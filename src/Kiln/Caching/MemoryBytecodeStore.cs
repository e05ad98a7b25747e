using System.Collections.Concurrent;

namespace Kiln.Caching;

/// <summary>
/// A store in the memory of the process, for hosts that create several runtimes and for tests. Beyond its bounds the least
/// recently used entries go, down to 70 %.
/// </summary>
public sealed class MemoryBytecodeStore : IBytecodeStore, IGraphListing
{
    private static MemoryBytecodeStore? s_shared;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private readonly long _maxBytes;
    private readonly int _maxEntries;
    private long _size;

    /// <summary>A store of limited size.</summary>
    /// <param name="maxBytes">Bytes of all entries; an entry that is larger is not stored.</param>
    /// <param name="maxEntries">Number of entries.</param>
    public MemoryBytecodeStore(long maxBytes = StoreSweeper.DefaultMaxBytes, int maxEntries = StoreSweeper.DefaultMaxEntries)
    {
        _maxBytes = maxBytes;
        _maxEntries = maxEntries;
    }

    private sealed class Entry(byte[] bytes)
    {
        public readonly byte[] Bytes = bytes;
        public readonly DateTime Written = DateTime.UtcNow;
        public long UsedTicks = DateTime.UtcNow.Ticks;
    }

    /// <summary>The store that all runtimes of this process may share.</summary>
    public static MemoryBytecodeStore Shared => s_shared ?? Interlocked.CompareExchange(ref s_shared, new MemoryBytecodeStore(), null) ?? s_shared;

    /// <inheritdoc/>
    public bool IsContentAddressed => false;

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public BytecodeStoreResult Read(in BytecodeStoreKey key)
    {
        if (!_entries.TryGetValue(NameOf(key), out Entry? found)) return BytecodeStoreResult.NotFound;
        Volatile.Write(ref found.UsedTicks, DateTime.UtcNow.Ticks);
        return BytecodeStoreResult.Found(found.Bytes);
    }

    /// <inheritdoc/>
    public string? Write(in BytecodeStoreKey key, ReadOnlySpan<byte> entry)
    {
        if (entry.Length > _maxBytes) return "the entry is larger than the store";
        string name = NameOf(key);
        var added = new Entry(entry.ToArray());
        lock (_gate)
        {
            _size += added.Bytes.Length - (_entries.TryGetValue(name, out Entry? old) ? old.Bytes.Length : 0);
            _entries[name] = added;
            if (_size > _maxBytes || _entries.Count > _maxEntries) StoreSweeper.Sweep(this, _maxBytes, _maxEntries);
        }
        return null;
    }

    /// <inheritdoc/>
    public void Remove(in BytecodeStoreKey key) => RemoveNamed(NameOf(key));

    /// <summary>The archives there are, the newest first.</summary>
    IEnumerable<string> IGraphListing.ListGraphs()
    {
        var graphs = new List<BytecodeStoreEntry>();
        foreach (BytecodeStoreEntry entry in List())
        {
            if (entry.Name.EndsWith("?graph", StringComparison.Ordinal)) graphs.Add(entry);
        }
        graphs.Sort(static (x, y) => y.LastUsed.CompareTo(x.LastUsed));
        return graphs.ConvertAll(static entry => entry.Name);
    }

    private static string NameOf(in BytecodeStoreKey key) => key.Kind == BytecodeEntryKind.Graph ? key.Location + "?graph" : key.Location;

    /// <inheritdoc/>
    public IReadOnlyList<BytecodeStoreEntry> List()
    {
        var entries = new List<BytecodeStoreEntry>();
        foreach ((string name, Entry entry) in _entries)
            entries.Add(new BytecodeStoreEntry(name, entry.Bytes.Length, new DateTime(Volatile.Read(ref entry.UsedTicks), DateTimeKind.Utc), entry.Written));
        return entries;
    }

    /// <inheritdoc/>
    public BytecodeStoreResult ReadNamed(string name) =>
        _entries.TryGetValue(name, out Entry? found) ? BytecodeStoreResult.Found(found.Bytes) : BytecodeStoreResult.NotFound;

    /// <inheritdoc/>
    public void RemoveNamed(string name)
    {
        lock (_gate)
        {
            if (_entries.TryRemove(name, out Entry? old)) _size -= old.Bytes.Length;
        }
    }
}
