using Kiln.Caching;
using Microsoft.Extensions.Caching.Distributed;

namespace Kiln.Examples;

/// <summary>
/// Keeps compiled modules in any IDistributedCache (Redis, SQL Server, Cosmos…), so that many machines compile a module once. Entries
/// are addressed by content: machines may have their sources in different places. Bounds and expiry are the cache's own.
/// </summary>
/// <remarks>Whoever can write to the cache can choose what code runs here: set KilnOptions.CacheSigningKey to demand signatures.</remarks>
/// <param name="cache">The cache.</param>
/// <param name="options">How long entries stay.</param>
public sealed class DistributedBytecodeStore(IDistributedCache cache, DistributedCacheEntryOptions options) : IBytecodeStore
{
    private const string Prefix = "kiln:";

    /// <inheritdoc/>
    public bool IsContentAddressed => true;

    /// <inheritdoc/>
    public string Name => "distributed";

    /// <inheritdoc/>
    public BytecodeStoreResult Read(in BytecodeStoreKey key) => key.Content.Length == 0 ? BytecodeStoreResult.NotFound : ReadNamed(NameOf(key));

    /// <inheritdoc/>
    public string? Write(in BytecodeStoreKey key, ReadOnlySpan<byte> entry)
    {
        if (key.Content.Length == 0) return "the entry has no content key";
        try
        {
            cache.Set(NameOf(key), entry.ToArray(), options);
            return null;
        }
        catch (Exception e)
        {
            // Each cache has exceptions of its own for a server that is away; a program must run without it.
            return e.Message;
        }
    }

    /// <inheritdoc/>
    public void Remove(in BytecodeStoreKey key)
    {
        if (key.Content.Length > 0) RemoveNamed(NameOf(key));
    }

    /// <summary>An IDistributedCache cannot list its entries, so nothing is listed, and nothing of it is swept by Kiln.</summary>
    public IReadOnlyList<BytecodeStoreEntry> List() => [];

    /// <inheritdoc/>
    public BytecodeStoreResult ReadNamed(string name)
    {
        try
        {
            return cache.Get(name) is { } entry ? BytecodeStoreResult.Found(entry) : BytecodeStoreResult.NotFound;
        }
        catch (Exception e)
        {
            return BytecodeStoreResult.Failed(e.Message);
        }
    }

    /// <inheritdoc/>
    public void RemoveNamed(string name)
    {
        try
        {
            cache.Remove(name);
        }
        catch (Exception)
        {
            // It expires by itself.
        }
    }

    private static string NameOf(in BytecodeStoreKey key) => key.Kind == BytecodeEntryKind.Graph ? $"{Prefix}graph:{key.Content}" : Prefix + key.Content;
}
