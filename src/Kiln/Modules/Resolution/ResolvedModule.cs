using Kiln.Caching;

namespace Kiln.Modules;

/// <summary>How the loader treats a resolved module.</summary>
internal enum ModuleFormat : byte { Module, Json, CommonJs, Builtin, Unknown }

/// <summary>What a specifier resolved to; one instance per real path and suffix, so identity is module identity.</summary>
internal sealed class ResolvedModule
{
    private static int s_made;

    private readonly int _number = Interlocked.Increment(ref s_made);
    private string? _url;
    private readonly FileIdentity _identity;
    private readonly FileType _type;

    /// <summary>A file.</summary>
    public ResolvedModule(string path, string suffix, ModuleFormat format, in FileStatus status)
    {
        Path = path;
        Suffix = suffix;
        Format = format;
        _identity = status.Identity;
        _type = status.Type;
        DirectoryLength = path.LastIndexOf('/') + 1;
    }

    /// <summary>A data: URL or a module of the host.</summary>
    public ResolvedModule(string url, ModuleFormat format)
    {
        _url = url;
        Suffix = "";
        Format = format;
    }

    /// <summary>The real path; null when the module is no file.</summary>
    public string? Path { get; }

    /// <summary>?query#fragment of the URL, or empty.</summary>
    public string Suffix { get; }

    public ModuleFormat Format { get; }

    /// <summary>The file as resolution saw it: what it is, and which.</summary>
    public FileStatus Status => new(_type, _identity, 0, 0);

    /// <summary>The graph during whose load it was seen (<see cref="ModuleFileSystem.Epoch"/>).</summary>
    public int Epoch { get; init; }

    /// <summary>The module's row in the application that is run; -1 when it is in none.</summary>
    public int Row { get; init; } = -1;

    /// <summary>Length of the directory part of the path, its slash included.</summary>
    public int DirectoryLength { get; }

    /// <summary>The module's URL: import.meta.url, and its name in stack traces.</summary>
    public string Url => _url ??= FileUrl.FromPath(Path!) + Suffix;

    /// <summary>The path, or else the URL: how errors name an importer.</summary>
    public string Location => Path ?? Url;

    /// <summary>What tells the module from all others: the path with its suffix, or the URL.</summary>
    public string Identity => Suffix.Length == 0 ? Location : Location + Suffix;

    /// <summary>A number of its own: the runtime's first hash of an object asks the system for random bytes.</summary>
    public override int GetHashCode() => _number;

    /// <summary>Whether it is the same one.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>The URL.</summary>
    public override string ToString() => Url;
}
