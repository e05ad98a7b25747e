using Kiln.Caching;
using Kiln.Hosting;
using Kiln.Modules;

namespace Kiln.Cli;

/// <summary>What a cache command works on: the store that a run with the same options would use.</summary>
internal sealed class CacheTarget(RunSettings settings)
{
    public bool Json { get; set; }

    /// <summary>The store of the project that the current directory is in, or the one that options name.</summary>
    public DirectoryBytecodeStore OpenStore() => OpenStore(Environment.CurrentDirectory);

    /// <summary>The store that a run of a module would use.</summary>
    public DirectoryBytecodeStore OpenStoreFor(string file) =>
        OpenStore(Path.GetDirectoryName(ToPath(file)) ?? "/");

    private DirectoryBytecodeStore OpenStore(string directory)
    {
        IBytecodeStore store = BytecodeStores.Open(StoreKind, directory, settings.ResolvedDirectory is { } at ? Path.GetFullPath(at) : null);
        if (store is not DirectoryBytecodeStore folder) throw new CacheCommandException($"the {store.Name} store ends with its process: there is nothing to look at");
        return folder.Usable(create: false) is { } reason ? throw new CacheCommandException($"the {store.Name} store cannot be used: {reason}") : folder;
    }

    /// <summary>The key that entries are signed with, if they are.</summary>
    public byte[]? SigningKey
    {
        get
        {
            try
            {
                return settings.ReadSigningKey();
            }
            catch (Exception e) when (e is IOException or FormatException)
            {
                throw new CacheCommandException($"signing key: {e.Message}");
            }
        }
    }

    /// <summary>A cache as a run of a module would have it.</summary>
    public BytecodeCache OpenCache(IBytecodeStore store, bool readOnly) => KilnRuntime.OpenCache(Options(readOnly), store, verifyEagerly: true);

    public ModuleResolver CreateResolver() => KilnRuntime.CreateResolver(Options(true));

    /// <summary>Options of a run with a store.</summary>
    public KilnOptions OptionsFor(IBytecodeStore store) => Options(false, store);

    private KilnOptions Options(bool readOnly, IBytecodeStore? store = null) => new()
    {
        CacheStore = store, CacheValidation = settings.Validation, Telemetry = false, Cache = readOnly ? CacheMode.ReadOnly : CacheMode.ReadWrite, Conditions = settings.Conditions, CacheSigningKey = SigningKey,
    };

    private BytecodeStoreKind StoreKind =>
        settings.TryGetStoreKind(out BytecodeStoreKind kind, out string error) ? kind : throw new CacheCommandException(error);

    /// <summary>The real path of a module that was named as for kiln run.</summary>
    public string Resolve(string file)
    {
        try
        {
            return CreateResolver().ResolveEntry(file, Environment.CurrentDirectory).Path ?? throw new CacheCommandException($"{file} is no file");
        }
        catch (ModuleResolutionException e)
        {
            throw new CacheCommandException(e.Message);
        }
    }

    /// <summary>The path of a module that was named by path or file: URL.</summary>
    public static string ToPath(string file) =>
        FileUrl.IsFileUrl(file) && FileUrl.TryToPath(file, out string path, out _) ? path : Path.GetFullPath(file);

    /// <summary>Runs a part of the work for each item on all processors.</summary>
    public static void InParallel<T>(IReadOnlyList<T> items, Action<T, int> action)
    {
        int next = -1;
        var threads = new Thread[Math.Clamp(items.Count, 1, Environment.ProcessorCount)];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Work, GraphWalker.StackSize) { IsBackground = true };
            threads[i].Start();
        }
        foreach (Thread thread in threads) thread.Join();

        void Work()
        {
            for (int i = Interlocked.Increment(ref next); i < items.Count; i = Interlocked.Increment(ref next)) action(items[i], i);
        }
    }
}
