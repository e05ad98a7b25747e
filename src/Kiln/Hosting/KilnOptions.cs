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
    /// <summary>Whether and how the bytecode cache is used.</summary>
    public CacheMode Cache { get; init; }

    /// <summary>The store; null for <c>.bun-cache/</c> beside the nearest package.json of the main module.</summary>
    public IBytecodeStore? CacheStore { get; init; }

    /// <summary>The directory of the project store, when it is not to be <c>.bun-cache/</c>.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>How a cached module is proved to be up to date.</summary>
    public BytecodeValidation CacheValidation { get; init; }

    /// <summary>
    /// When set, cache entries are signed with this key, and entries without a right signature are misses. At least 16 bytes, better 32;
    /// see <see cref="BytecodeSigningKey"/>.
    /// </summary>
    public byte[]? CacheSigningKey { get; init; }

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
