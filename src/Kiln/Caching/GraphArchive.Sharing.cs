using Kiln.Bytecode;

namespace Kiln.Caching;

/// <content>
/// Runtimes of one process that load the same graph share what its archive became: checked modules, their metadata and decoded code,
/// none of which ever changes.
/// </content>
internal sealed partial class GraphArchive
{
    private const int MaxShared = 32;

    // Weak, so that an archive lives as long as a runtime uses it and no longer.
    private static readonly List<WeakReference<GraphArchive>> s_shared = [];

    private ModuleArtifact?[]? _artifacts;

    /// <summary>The lock under which functions of the modules are decoded.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Opens an archive, or finds an open one with the same bytes.</summary>
    public static GraphArchive? OpenShared(ReadOnlyMemory<byte> bytes, ulong options, out CacheMiss? miss)
    {
        lock (s_shared)
        {
            for (int i = s_shared.Count - 1; i >= 0; i--)
            {
                if (!s_shared[i].TryGetTarget(out GraphArchive? open)) s_shared.RemoveAt(i);
                else if (open._blocks is null && OptionsOf(open._bytes.Span) == options && open._bytes.Span.SequenceEqual(bytes.Span))
                {
                    miss = null;
                    return open;
                }
            }
            GraphArchive? archive = Open(bytes, options, out miss);
            if (archive is not null) KeepShared(archive);
            return archive;
        }
    }

    private static void KeepShared(GraphArchive archive)
    {
        if (s_shared.Count >= MaxShared) s_shared.RemoveAt(0);
        s_shared.Add(new WeakReference<GraphArchive>(archive));
    }

    /// <summary>What a row was read as before; null when nobody has.</summary>
    public ModuleArtifact? SharedAt(int row) => _artifacts is { } known ? Volatile.Read(ref known[row]) : null;

    /// <summary>Keeps what a row was read as, for other runtimes of the process.</summary>
    public void Share(int row, ModuleArtifact artifact)
    {
        ModuleArtifact?[] all = _artifacts ?? Interlocked.CompareExchange(ref _artifacts, new ModuleArtifact?[Count], null) ?? _artifacts;
        Volatile.Write(ref all[row], artifact);
    }
}
