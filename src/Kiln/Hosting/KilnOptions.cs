using Kiln.Caching;

namespace Kiln.Hosting;

/// <summary>How a runtime uses the bytecode cache.</summary>
public enum CacheMode
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>Modules come from the cache when it has them, and are saved to it when it has not.</summary>
    ReadWrite,

    /// <summary>Modules come from the cache; nothing is written.</summary>
    ReadOnly,
}

/// <summary>Options of a <see cref="KilnRuntime"/>; the defaults suit an embedded program.</summary>
public sealed class KilnOptions
{
    /// <summary>
    /// An application that was built: its modules are imported from its file, by paths below <see cref="KilnApplication.Root"/>, and what it does not
    /// have from the file system. The bytecode cache is then not used. Null for none.
    /// </summary>
    public KilnApplication? Application { get; init; }

    /// <summary>Whether and how the bytecode cache is used.</summary>
    public CacheMode Cache { get; init; }

    /// <summary>The store; null for the one that <see cref="CacheStoreKind"/> names. Environment variables choose for the command alone, never for a host.</summary>
    public IBytecodeStore? CacheStore { get; init; }

    /// <summary>Which of Kiln's stores is used where <see cref="CacheStore"/> is null; the project's by default.</summary>
    public BytecodeStoreKind CacheStoreKind { get; init; }

    /// <summary>The directory of the project or temp store, when it is not to be the usual one; relative to the current directory.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>How many bytes the project or temp store may hold; beyond that the least recently used entries go, down to 70 %. 512 MiB by default.</summary>
    public long CacheMaxBytes { get; init; } = StoreSweeper.DefaultMaxBytes;

    /// <summary>How many entries the project or temp store may hold; 65,536 by default.</summary>
    public int CacheMaxEntries { get; init; } = StoreSweeper.DefaultMaxEntries;

    /// <summary>How a cached module is proved to be up to date.</summary>
    public BytecodeValidation CacheValidation { get; init; }

    /// <summary>
    /// When set, cache entries are signed with this key, and entries without a right signature are misses. At least 16 bytes, better 32;
    /// see <see cref="BytecodeSigningKey"/>.
    /// </summary>
    public byte[]? CacheSigningKey { get; init; }

    /// <summary>Called with the size of the archive of a graph, in bytes, before it is read from a directory.</summary>
    internal Action<long>? BeforeArchive { get; init; }

    /// <summary>
    /// Called once when the archive of a graph is open and is going to be used: with true on another core, where one looks at the graph's files
    /// and has done so, with false before the load goes on.
    /// </summary>
    internal Action<bool>? BesideLoad { get; init; }

    /// <summary>
    /// Whether loading is measured under the names of <see cref="Diagnostics.KilnTelemetry"/> when somebody listens. The command has it off, as
    /// nobody can listen to it.
    /// </summary>
    public bool Telemetry { get; init; } = true;

    /// <summary>Conditions for the <c>exports</c> and <c>imports</c> of packages, beside node, import and default.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Where relative paths of entry modules start; the process's current directory by default.</summary>
    public string? CurrentDirectory { get; init; }

    /// <summary>What process.argv holds behind the program and the main module.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Where console.log writes; the process's standard output by default.</summary>
    public TextWriter? StandardOutput { get; init; }

    /// <summary>Where console.error writes; the process's standard error by default.</summary>
    public TextWriter? StandardError { get; init; }

    /// <summary>Limits of each call of the host into the runtime: an import, a call, a run of the event loop; null for none. See also <see cref="KilnRuntime.Limit"/>.</summary>
    public ScriptLimits? Limits { get; init; }

    /// <summary>Whether scripts get console, timers, process and the like.</summary>
    public bool HostGlobals { get; init; } = true;
}
