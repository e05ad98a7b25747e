using Kiln.Caching;
using Kiln.Modules;

namespace Kiln.Hosting;

/// <summary>
/// A program in one file, made by <c>kiln build</c> (docs/building.md). Name it in <see cref="KilnOptions.Application"/> and import
/// <see cref="EntryPath"/>: nothing but the file is read. Any number of runtimes may use one object, one after the other or at once; they share
/// what is read of it.
/// </summary>
/// <example>
/// <code>
/// using var application = KilnApplication.Open("app.bmes");
/// using var runtime = new KilnRuntime(new KilnOptions { Application = application });
/// runtime.Import(application.EntryPath);
/// </code>
/// </example>
public sealed class KilnApplication : IDisposable
{
    private KilnApplication(ApplicationArchive archive, string root)
    {
        Archive = archive;
        Root = root;
    }

    internal ApplicationArchive Archive { get; }

    /// <summary>The folder the modules appear to be in, with a slash at its end: the one that holds the file, links followed.</summary>
    public string Root { get; }

    /// <summary>Where the entry module appears to be.</summary>
    public string EntryPath => Root + Archive.Graph.PathAt(Archive.Graph.Entry);

    /// <summary>How many modules there are, JSON, text and bytes included.</summary>
    public int ModuleCount => Archive.ModuleCount;

    /// <summary>Opens a file and proves that it is whole and was made by this build of Kiln.</summary>
    /// <param name="path">The file, relative to the process's current directory.</param>
    /// <param name="signingKey">When set, the file must be signed with this key; see <see cref="BytecodeSigningKey"/>.</param>
    /// <exception cref="KilnApplicationException">It cannot be used; the message says why and what to do.</exception>
    public static KilnApplication Open(string path, byte[]? signingKey = null) => Open(path, signingKey, null);

    internal static KilnApplication Open(string path, byte[]? signingKey, Action<long>? beforeHead)
    {
        ApplicationArchive archive = ApplicationArchive.Open(path, signingKey, beforeHead);
        string full = OperatingSystem.IsWindows() ? Path.GetFullPath(path).Replace('\\', '/') : FileUrl.Normalize(Environment.CurrentDirectory, path);
        new ModuleFileSystem().StatReal(full, out string real);
        return new KilnApplication(archive, real[..(real.LastIndexOf('/') + 1)]);
    }

    /// <summary>Whether a file is an application, or says so by its name.</summary>
    internal static bool IsApplication(string path)
    {
        if (path.EndsWith(".bmes", StringComparison.Ordinal)) return true;
        if (path.EndsWith(".mjs", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal)) return false;
        return ApplicationArchive.HasMagic(path);
    }

    /// <summary>Closes the file. Runtimes that go on using it end with an error when they need a source.</summary>
    public void Dispose() => Archive.Dispose();
}

/// <summary>
/// An application cannot be used: the file is no application, damaged, of another build of Kiln, or not signed as it must be. Thrown when it is
/// opened, and out of a run that comes upon it later; scripts cannot catch it.
/// </summary>
public sealed class KilnApplicationException : Exception
{
    internal KilnApplicationException(string path, CacheMiss miss) : this(path, miss.Reason, miss.Detail)
    {
    }

    internal KilnApplicationException(string path, CacheMissReason reason, string detail) : base($"{path}: {Describe(reason, detail)}") => Reason = reason;

    /// <summary>What is wrong with it.</summary>
    public CacheMissReason Reason { get; }

    private static string Describe(CacheMissReason reason, string detail) => reason switch
    {
        CacheMissReason.NotFound => detail,
        CacheMissReason.IO => $"it cannot be read: {detail}",
        CacheMissReason.BadMagic => $"not an application made by kiln build{(detail.Length > 0 ? ": " + detail : "")}",
        CacheMissReason.FormatVersion or CacheMissReason.EngineVersion or CacheMissReason.Options => $"built by another version of Kiln ({detail}); build it again with this kiln",
        CacheMissReason.Checksum => $"damaged ({detail}); copy it again, or build it again with this kiln",
        CacheMissReason.Signature => $"{detail}; build it again with this kiln and the right key",
        _ => $"not valid ({CacheMiss.NameOf(reason)}: {detail}); build it again with this kiln",
    };
}
