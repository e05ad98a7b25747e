namespace Kiln.Caching;

/// <summary>How a store answers a read.</summary>
public enum BytecodeStoreStatus
{
    /// <summary>The entry was found.</summary>
    Found,

    /// <summary>There is no such entry.</summary>
    NotFound,

    /// <summary>The store could not be read; the result says why.</summary>
    Failed,
}

/// <summary>The answer of a store.</summary>
/// <param name="Status">Found, not found or failed.</param>
/// <param name="Entry">The bytes of a found entry. They must not change afterwards.</param>
/// <param name="Error">Why reading failed.</param>
public readonly record struct BytecodeStoreResult(BytecodeStoreStatus Status, ReadOnlyMemory<byte> Entry, string Error)
{
    /// <summary>A found entry.</summary>
    public static BytecodeStoreResult Found(ReadOnlyMemory<byte> entry) => new(BytecodeStoreStatus.Found, entry, "");

    /// <summary>No such entry.</summary>
    public static BytecodeStoreResult NotFound => new(BytecodeStoreStatus.NotFound, default, "");

    /// <summary>A failed read.</summary>
    public static BytecodeStoreResult Failed(string error) => new(BytecodeStoreStatus.Failed, default, error);
}

/// <summary>Names an entry, in two ways: by where the source is and by what it is.</summary>
/// <param name="Location">The absolute path of the source, and what else tells modules at one path apart.</param>
/// <param name="Content">
/// Sixty-four hexadecimal digits over the source, the engine's build, the options and the kind of module; empty when the
/// source was not read, which only happens when <see cref="IBytecodeStore.IsContentAddressed"/> is false.
/// </param>
/// <param name="Kind">What the entry holds.</param>
public readonly record struct BytecodeStoreKey(string Location, string Content, BytecodeEntryKind Kind = BytecodeEntryKind.Module);

/// <summary>What an entry holds.</summary>
public enum BytecodeEntryKind
{
    /// <summary>One module.</summary>
    Module,

    /// <summary>The modules of the graph of an entry module.</summary>
    Graph,
}

/// <summary>An entry in a listing.</summary>
/// <param name="Name">The entry's name in the store.</param>
/// <param name="Size">Bytes.</param>
/// <param name="LastUsed">When it was last written or read, as far as the store knows; a day off is near enough.</param>
/// <param name="Written">When it was written, as far as the store knows.</param>
public readonly record struct BytecodeStoreEntry(string Name, long Size, DateTime LastUsed, DateTime Written = default);

/// <summary>
/// Keeps compiled modules. A store need not be reliable: what it returns is checked before use, and what it loses is made
/// again. Methods must not throw, and may be called by several threads at once.
/// </summary>
public interface IBytecodeStore
{
    /// <summary>
    /// True when entries are found by <see cref="BytecodeStoreKey.Content"/>, false when by
    /// <see cref="BytecodeStoreKey.Location"/>. Finding by location lets a warm start leave the source unread, and tells why
    /// an entry is stale.
    /// </summary>
    bool IsContentAddressed { get; }

    /// <summary>A name for reports: "project", "temp", "memory"…</summary>
    string Name { get; }

    /// <summary>Fetches an entry.</summary>
    BytecodeStoreResult Read(in BytecodeStoreKey key);

    /// <summary>Stores an entry in place of an older one: readers see the old or the new one, never a mixture.</summary>
    /// <returns>Null, or why it could not be stored.</returns>
    string? Write(in BytecodeStoreKey key, ReadOnlySpan<byte> entry);

    /// <summary>Removes an entry when there is one.</summary>
    void Remove(in BytecodeStoreKey key);

    /// <summary>The entries there are; none when the store cannot tell, and then it has to bound itself.</summary>
    IReadOnlyList<BytecodeStoreEntry> List();

    /// <summary>Fetches an entry by its name in <see cref="List"/>.</summary>
    BytecodeStoreResult ReadNamed(string name);

    /// <summary>Removes an entry by its name in <see cref="List"/>.</summary>
    void RemoveNamed(string name);
}
