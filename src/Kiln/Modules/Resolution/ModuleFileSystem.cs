using Kiln.Caching;

namespace Kiln.Modules;

/// <summary>
/// What resolution asks of the file system, remembered: real paths of directories and package.json files. That something is
/// missing is remembered only while one graph loads, because a program may create files.
/// </summary>
internal sealed partial class ModuleFileSystem
{
    private const int MaxLinks = 40;

    /// <summary>No file system has longer paths (PATH_MAX); resolution goes through a path's directories by recursion.</summary>
    private const int MaxPath = 4096;

    private readonly Dictionary<string, RealPlace> _realDirectories = [];
    private readonly Dictionary<string, PackageJson?> _packages = [];
    // Missing is null: a value type of ours as the value would have its table compiled at every start.
    private readonly Dictionary<string, object?> _types = [];
    private string? _workingDirectory;

    /// <summary>A directory's path without links, and what it was when it was asked about itself; default when something else said what it is.</summary>
    private sealed record RealPlace(string Path, FileIdentity Identity);

    /// <summary>Files and directories asked about.</summary>
    public int StatCount { get; private set; }

    /// <summary>Grows with each graph: statuses of files that are older may be stale.</summary>
    public int Epoch { get; private set; }

    /// <summary>Forgets what was missing, before another graph is loaded.</summary>
    public void ForgetMissing()
    {
        Epoch++;
        foreach ((string path, PackageJson? package) in _packages)
        {
            if (package is not null) continue;
            _packages.Remove(path);
            (_forgotten ??= []).Add(path + "package.json");
        }
        foreach ((string path, object? type) in _types)
        {
            if (type is not null) continue;
            _types.Remove(path);
            (_forgotten ??= []).Add(path);
        }
    }

    /// <summary>What is at a path, links followed.</summary>
    public FileType TypeOf(string path)
    {
        if (_types.TryGetValue(path, out object? known)) return known is null ? FileType.Missing : (FileType)known;
        if (IsRealDirectory(path)) return FileType.Directory;
        StatCount++;
        FileType type = NativeFile.Stat(path).Type;
        _types.Add(path, type == FileType.Missing ? null : type);
        return type;
    }

    /// <summary>Whether a path with a slash at its end was seen to be a directory itself, not a link. The fact that says so stands for both.</summary>
    private bool IsRealDirectory(string path) =>
        path.Length > 1 && path[^1] == '/'
        && _realDirectories.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan(0, path.Length - 1), out RealPlace? real)
        && real.Path.Length == path.Length - 1 && path.StartsWith(real.Path, StringComparison.Ordinal);

    /// <summary>
    /// The real path of a file whose directory may lie behind links, and its status; Missing when nothing is there.
    /// </summary>
    public FileStatus StatReal(string path, out string realPath)
    {
        int slash = path.LastIndexOf('/');
        if (slash < 0 || path.Length > MaxPath)
        {
            realPath = path;
            return new FileStatus(FileType.Missing, default, 0, 0);
        }
        ReadOnlySpan<char> directory = path.AsSpan(0, slash);
        string real = _realDirectories.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(directory, out RealPlace? known) ? known.Path : RealDirectory(directory.ToString(), 0);
        realPath = real.Length == slash && directory.SequenceEqual(real) ? path : string.Concat(real, path.AsSpan(slash));
        StatCount++;
        FileStatus status = NativeFile.Stat(realPath, followLinks: false);
        if (status.Type != FileType.Link) return status;
        realPath = RealPath(realPath, 0);
        (_realFiles ??= [])[path] = realPath;
        StatCount++;
        return NativeFile.Stat(realPath);
    }

    private string RealPath(string path, int depth)
    {
        for (; depth < MaxLinks; depth++)
        {
            int slash = path.LastIndexOf('/');
            if (slash < 0) return path;
            string directory = RealDirectory(path[..slash], depth);
            path = string.Concat(directory, path.AsSpan(slash));
            string? target = NativeFile.ReadLink(path);
            if (target is null) return path;
            path = FileUrl.Normalize(directory, target);
        }
        return path;
    }

    /// <summary>The real path of a directory, without a slash at its end; the root is empty.</summary>
    private string RealDirectory(string directory, int depth)
    {
        if (directory.Length == 0) return "";
        if (_realDirectories.TryGetValue(directory, out RealPlace? known)) return known.Path;
        int slash = directory.LastIndexOf('/');
        if (slash < 0) return directory;
        if (LeadsToWorkingDirectory(directory))
        {
            _realDirectories[directory] = new RealPlace(directory, default);
            return directory;
        }
        string parent = RealDirectory(directory[..slash], depth);
        string path = string.Concat(parent, directory.AsSpan(slash));
        StatCount++;
        FileStatus status = NativeFile.Stat(path, followLinks: false);
        if (status.Type == FileType.Link && depth < MaxLinks)
        {
            path = RealPath(path, depth + 1);
            if (path is "/") path = "";
        }
        if (status.Type is FileType.Link or FileType.Directory) _realDirectories[directory] = new RealPlace(path, status.Type == FileType.Directory ? status.Identity : default);
        return path;
    }

    /// <summary>Whether a directory is the working directory or one above it: the system names that without links.</summary>
    private bool LeadsToWorkingDirectory(string directory)
    {
        if (OperatingSystem.IsWindows()) return false;
        try
        {
            _workingDirectory ??= Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            _workingDirectory = ""; // It was removed.
        }
        return _workingDirectory.StartsWith(directory, StringComparison.Ordinal) && (_workingDirectory.Length == directory.Length || _workingDirectory[directory.Length] == '/');
    }

    /// <summary>The package.json in a directory (given with its slash); null when there is none.</summary>
    public PackageJson? ReadPackage(string directory, string? importer)
    {
        if (_packages.TryGetValue(directory, out PackageJson? package)) return package;
        string path = directory + "package.json";
        StatCount++;
        FileReadStatus status = NativeFile.Read(path, followLinks: true, out byte[] bytes, out FileStatus about, out _);
        if (status == FileReadStatus.Ok)
        {
            try
            {
                package = PackageJson.Parse(directory, bytes, about.Identity);
            }
            catch (JsonScanException)
            {
                throw ModuleResolutionException.InvalidPackageConfig(path, importer, null);
            }
        }
        _packages.Add(directory, package);
        return package;
    }

    /// <summary>LOOKUP_PACKAGE_SCOPE: the package.json that governs a file; null when there is none.</summary>
    public PackageJson? FindScope(string path)
    {
        for (int slash = path.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1))
        {
            ReadOnlySpan<char> directory = path.AsSpan(0, slash + 1);
            if (directory.EndsWith("/node_modules/")) return null;
            if (!_packages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(directory, out PackageJson? package))
                package = ReadPackage(directory.ToString(), path);
            if (package is not null) return package;
        }
        return null;
    }
}
