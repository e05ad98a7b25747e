namespace Kiln.Caching;

/// <summary>A view of another store that changes nothing in it, not even the marks of last use: for a cache that came with the program.</summary>
public sealed class ReadOnlyBytecodeStore : IBytecodeStore
{
    private readonly IBytecodeStore _store;

    /// <summary>A view of a store.</summary>
    public ReadOnlyBytecodeStore(IBytecodeStore store) => _store = store;

    /// <inheritdoc/>
    public bool IsContentAddressed => _store.IsContentAddressed;

    /// <inheritdoc/>
    public string Name => _store.Name;

    /// <inheritdoc/>
    public BytecodeStoreResult Read(in BytecodeStoreKey key) => ReadUnmarked(_store, key);

    /// <inheritdoc/>
    public string? Write(in BytecodeStoreKey key, ReadOnlySpan<byte> entry) => "the store is read-only";

    /// <inheritdoc/>
    public void Remove(in BytecodeStoreKey key)
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<BytecodeStoreEntry> List() => _store.List();

    /// <inheritdoc/>
    public BytecodeStoreResult ReadNamed(string name) => _store.ReadNamed(name);

    /// <inheritdoc/>
    public void RemoveNamed(string name)
    {
    }

    /// <summary>Reads without marking the entry as used, where the store can.</summary>
    internal static BytecodeStoreResult ReadUnmarked(IBytecodeStore store, in BytecodeStoreKey key) =>
        store is DirectoryBytecodeStore directory ? directory.Read(key, markUse: false) : store.Read(key);
}
