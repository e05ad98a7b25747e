using Kiln.Caching;

namespace Kiln.Modules;

/// <summary>
/// Node's resolution of ES module specifiers (the algorithm of its documentation, ESM_RESOLVE). Links are followed, so a
/// module's identity is its real path with the URL's query and fragment.
/// </summary>
internal sealed partial class ModuleResolver
{
    private readonly Dictionary<string, ResolvedModule> _byPath = [];
    private readonly Dictionary<string, ResolvedModule> _byRealPath = [];
    private readonly Dictionary<string, ResolvedModule> _byUrl = [];
    // Keys are directory and specifier with a NUL between.
    private readonly Dictionary<string, ResolvedModule> _bare = [];
    private readonly string[] _conditions;

    /// <param name="conditions">Conditions beside kiln, import, module and default (docs/decisions/0011).</param>
    public ModuleResolver(params ReadOnlySpan<string> conditions)
    {
        _conditions = ["kiln", "import", "module", .. conditions];
    }

    /// <summary>What tells resolutions under different conditions apart; 0 without conditions.</summary>
    public static ulong HashOf(IReadOnlyList<string> conditions)
    {
        ulong hash = 0;
        foreach (string condition in conditions)
            hash = XxHash64.Compute(MemoryMarshal.AsBytes(condition.AsSpan())) + System.Numerics.BitOperations.RotateLeft(hash, 7);
        return hash;
    }

    public ModuleFileSystem Files { get; } = new();

    /// <summary>Names that resolve to modules of the host, without "node:"; null when there are none.</summary>
    public Func<string, bool>? IsBuiltin { get; init; }

    /// <summary>The application that is run: what is in it is found there and not looked for in the file system. Null when there is none.</summary>
    public ApplicationModules? Application { get; init; }

    /// <summary>Resolves the module a program starts with: a path, relative to a directory, or a URL.</summary>
    /// <exception cref="ModuleResolutionException">It does not resolve.</exception>
    public ResolvedModule ResolveEntry(string pathOrUrl, string currentDirectory)
    {
        Files.ForgetMissing();
        if (FileUrl.SchemeOf(pathOrUrl) is "file:" or "data:" or "node:") return ResolveUrl(pathOrUrl, FileUrl.SchemeOf(pathOrUrl)!, null);
        if (OperatingSystem.IsWindows())
        {
            pathOrUrl = Path.GetFullPath(pathOrUrl, currentDirectory).Replace('\\', '/');
            return FinalizeResolution(pathOrUrl, "", null, isEntry: true);
        }
        return FinalizeResolution(FileUrl.Normalize(currentDirectory, pathOrUrl), "", null, isEntry: true);
    }

    /// <summary>
    /// What is remembered of the graph. It holds the modules of its rows, and then they are not in the table of real paths, unless they
    /// were before.
    /// </summary>
    public RememberedGraph? Remembered
    {
        get;
        set
        {
            field = value;
            foreach ((string path, ResolvedModule module) in _byRealPath)
            {
                if (module.Suffix.Length == 0) value?.Keep(path, module);
            }
        }
    }

    /// <summary>
    /// A file that remembered resolutions lead to: what resolving would have given. Its directory has been proved to be real.
    /// </summary>
    /// <returns>Null when it is no regular file.</returns>
    public ResolvedModule? ResolveReal(string realPath) => ResolveReal(realPath, Files.StatLink(realPath), Files.Epoch);

    /// <summary>The same for a file that was looked at; for any thread.</summary>
    public static ResolvedModule? ResolveReal(string realPath, in FileStatus status, int epoch) =>
        status.Type == FileType.File ? new ResolvedModule(realPath, "", FormatOf(realPath, isEntry: true), status) { Epoch = epoch } : null;

    /// <summary>The module of a real path and suffix; one is made at first.</summary>
    private ResolvedModule ModuleAt(string realPath, string suffix, in FileStatus status, bool isEntry)
    {
        if (suffix.Length == 0 && Remembered?.Known(realPath) is { } remembered) return remembered;
        string key = suffix.Length == 0 ? realPath : realPath + suffix;
        if (_byRealPath.TryGetValue(key, out ResolvedModule? known)) return known;
        var module = new ResolvedModule(realPath, suffix, FormatOf(realPath, isEntry), status) { Epoch = Files.Epoch };
        if (suffix.Length == 0 && Remembered?.Keep(realPath, module) is { } kept) return kept;
        _byRealPath.Add(key, module);
        return module;
    }

    /// <summary>ESM_RESOLVE: resolves a specifier as the importer wrote it.</summary>
    /// <exception cref="ModuleResolutionException">It does not resolve.</exception>
    public ResolvedModule Resolve(string specifier, ResolvedModule importer)
    {
        if (Application?.Answer(specifier, importer) is { } answer) return answer;
        if (IsPlainRelative(specifier) && importer.Path is { } from)
        {
            int most = importer.DirectoryLength + specifier.Length + 2;
            Span<char> buffer = most <= 512 ? stackalloc char[512] : new char[most];
            int length = FileUrl.Normalize(from.AsSpan(0, importer.DirectoryLength), specifier, buffer);
            return _byPath.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(buffer[..length], out ResolvedModule? known)
                ? known
                : FinalizeResolution(buffer[..length].ToString(), "", importer.Location);
        }
        return ResolveSlowly(specifier, importer);
    }

    private ResolvedModule ResolveSlowly(string specifier, ResolvedModule importer)
    {
        if (specifier.Length > 0 && specifier[0] == '/' || IsRelative(specifier))
        {
            if (importer.Path is null)
            {
                throw new ModuleResolutionException("ERR_UNSUPPORTED_RESOLVE_REQUEST",
                    $"Failed to resolve module specifier \"{specifier}\" from \"{importer.Url}\": Invalid relative URL or base scheme is not hierarchical.",
                    Bytecode.NativeErrorKind.TypeError);
            }
            if (specifier.StartsWith("//", StringComparison.Ordinal)) return ResolveUrl("file:" + specifier, "file:", importer.Location);
            FileUrl.SplitSuffix(StripControls(specifier), out string pathname, out string suffix);
            string path = FileUrl.Normalize(importer.Path.AsSpan(0, importer.DirectoryLength), pathname);
            RejectEncodedSeparators(pathname, path, importer.Location);
            return FinalizeResolution(DecodeTail(path, importer.Path.AsSpan(0, importer.DirectoryLength)), suffix, importer.Location);
        }
        if (FileUrl.SchemeOf(specifier) is { } scheme) return ResolveUrl(specifier, scheme, importer.Location);
        string directory = importer.Path is { } file ? file[..importer.DirectoryLength] : "/";
        string key = $"{directory}\0{specifier}";
        if (_bare.TryGetValue(key, out ResolvedModule? known)) return known;
        ResolvedModule resolved = ResolveBare(specifier, directory, importer.Location);
        _bare.Add(key, resolved);
        return resolved;
    }

    private ResolvedModule ResolveBare(string specifier, string directory, string importer)
    {
        if (specifier.StartsWith('#')) return PackageImportsResolve(specifier, directory, importer);
        if (IsBuiltin is not null && IsBuiltin(specifier)) return BuiltinModule(specifier);
        return PackageResolve(specifier, directory, importer);
    }

    private ResolvedModule ResolveUrl(string url, string scheme, string? importer)
    {
        switch (scheme)
        {
            case "file:":
                if (!FileUrl.TryToPath(url, out string path, out string suffix))
                {
                    throw new ModuleResolutionException("ERR_INVALID_FILE_URL_HOST", $"File URL host must be \"localhost\" or empty on {HostPlatform}",
                        Bytecode.NativeErrorKind.TypeError);
                }
                FileUrl.SplitSuffix(url, out string pathname, out _);
                RejectEncodedSeparators(pathname, pathname, importer);
                return FinalizeResolution(path, suffix, importer);
            case "node:":
                if (IsBuiltin is null || !IsBuiltin(url[5..])) throw ModuleResolutionException.UnknownBuiltin(url);
                return BuiltinModule(url[5..]);
            case "data:":
                if (_byUrl.TryGetValue(url, out ResolvedModule? known)) return known;
                int comma = url.IndexOf(',');
                ReadOnlySpan<char> type = url.AsSpan(5, Math.Max(0, comma - 5));
                int semicolon = type.IndexOf(';');
                if (semicolon >= 0) type = type[..semicolon];
                if (!type.SequenceEqual("text/javascript") && !type.SequenceEqual("application/json"))
                {
                    throw new ModuleResolutionException("ERR_UNKNOWN_MODULE_FORMAT", $"Unknown module format: {type} for URL {url}", Bytecode.NativeErrorKind.RangeError);
                }
                var data = new ResolvedModule(url, type.SequenceEqual("application/json") ? ModuleFormat.Json : ModuleFormat.Module);
                _byUrl.Add(url, data);
                return data;
            default:
                throw ModuleResolutionException.UnsupportedScheme(scheme);
        }
    }

    private static string HostPlatform => OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsWindows() ? "win32" : "linux";

    private ResolvedModule BuiltinModule(string name)
    {
        string url = "node:" + name;
        if (!_byUrl.TryGetValue(url, out ResolvedModule? module)) _byUrl.Add(url, module = new ResolvedModule(url, ModuleFormat.Builtin));
        return module;
    }

    /// <summary>The last steps of ESM_RESOLVE: the file must be there and be a file; its real path is what counts.</summary>
    private ResolvedModule FinalizeResolution(string path, string suffix, string? importer, bool isEntry = false)
    {
        string key = suffix.Length == 0 ? path : path + suffix;
        if (_byPath.TryGetValue(key, out ResolvedModule? known)) return known;
        if (Application?.At(path, suffix) is { } built) return built;
        if (path.EndsWith('/'))
        {
            if (BundlerFile(path[..^1], importer) is not { } index) throw ModuleResolutionException.DirectoryImport(path, importer);
            return FinalizeResolution(index, suffix, importer);
        }
        FileStatus status = Files.StatReal(path, out string realPath);
        if (status.Type is FileType.Missing or FileType.Directory && !isEntry && BundlerFile(path, importer) is { } file) return FinalizeResolution(file, suffix, importer);
        if (status.Type == FileType.Directory && !isEntry) throw ModuleResolutionException.DirectoryImport(path, importer);
        if (status.Type is FileType.Missing or FileType.Directory) throw ModuleResolutionException.ModuleNotFound(path, importer, isPackage: false);
        ResolvedModule module = ModuleAt(realPath, suffix, status, isEntry);
        _byPath.Add(key, module);
        return module;
    }

    /// <summary>
    /// What bundlers take a specifier without extension for. Only in packages, where nothing else could be meant: modules that <c>module</c>
    /// names are written for bundlers (docs/decisions/0011). Each question is one that remembered resolutions rest on.
    /// </summary>
    private string? BundlerFile(string path, string? importer)
    {
        if (importer is null || !importer.Contains("/node_modules/", StringComparison.Ordinal)) return null;
        Files.TypeOf(path);
        foreach (string suffix in (ReadOnlySpan<string>)[".js", ".mjs", "/index.js", "/index.mjs"])
        {
            if (Files.TypeOf(path + suffix) == FileType.File) return path + suffix;
        }
        return null;
    }

    /// <summary>ESM_FILE_FORMAT. NOTE: a .js file is a module whatever its package says, as Kiln runs modules only.</summary>
    internal static ModuleFormat FormatOf(string path, bool isEntry)
    {
        ReadOnlySpan<char> name = path.AsSpan(path.LastIndexOf('/') + 1);
        int dot = name.LastIndexOf('.');
        ReadOnlySpan<char> extension = dot <= 0 ? default : name[dot..];
        return extension switch
        {
            ".js" or ".mjs" or "" => ModuleFormat.Module,
            ".json" => ModuleFormat.Json,
            ".cjs" => ModuleFormat.CommonJs,
            _ => isEntry ? ModuleFormat.Module : ModuleFormat.Unknown,
        };
    }

    /// <summary>./x or ../x of characters that mean themselves in a URL path.</summary>
    private static bool IsPlainRelative(string specifier)
    {
        if (specifier.Length < 3 || specifier[0] != '.') return false;
        if (specifier[1] != '/' && (specifier[1] != '.' || specifier[2] != '/')) return false;
        foreach (char c in specifier)
        {
            if (c is <= ' ' or '%' or '?' or '#' or '\\') return false;
        }
        return true;
    }

    private static bool IsRelative(string specifier) =>
        specifier is "." or ".." || specifier.StartsWith("./", StringComparison.Ordinal) || specifier.StartsWith("../", StringComparison.Ordinal);

    // What the URL parser drops: controls and spaces at both ends, tabs and newlines anywhere; and \ is / in file URLs.
    private static string StripControls(string specifier) =>
        specifier.Trim().Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal).Replace('\\', '/');

    // The importer's directory is a path already; only what the specifier added is percent-decoded.
    private static string DecodeTail(string path, ReadOnlySpan<char> directory)
    {
        int shared = path.AsSpan().CommonPrefixLength(directory);
        return string.Concat(path.AsSpan(0, shared), FileUrl.Decode(path[shared..]));
    }

    private static void RejectEncodedSeparators(string pathname, string path, string? importer)
    {
        // Without a percent sign there is nothing to find, and no case to fold, for which the globalisation library would be loaded.
        if (!pathname.Contains('%')) return;
        if (pathname.Contains("%2f", StringComparison.OrdinalIgnoreCase) || pathname.Contains("%5c", StringComparison.OrdinalIgnoreCase))
            throw ModuleResolutionException.InvalidSpecifier(path, "must not include encoded \"/\" or \"\\\" characters", importer);
    }
}
