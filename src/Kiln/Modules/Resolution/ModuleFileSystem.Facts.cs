using Kiln.Caching;

namespace Kiln.Modules;

/// <content>
/// The answers of the file system as facts: while they hold, everything that was resolved leads where it led.
/// </content>
internal sealed partial class ModuleFileSystem
{
    // What was missing when it was asked about and may be asked about again.
    private HashSet<string>? _forgotten;
    private Dictionary<string, string>? _realFiles;

    // package.json files that were proved by facts and not parsed.
    private Dictionary<string, FileFact>? _provenPackages;

    /// <summary>The wall clock before the first question.</summary>
    public long StartNs { get; } = FileIdentity.NowNs;

    /// <summary>Whether a fact held by content alone: what is remembered is worth writing anew.</summary>
    public bool HasFreshIdentities { get; private set; }

    private readonly EntryQuestions _entries = new();

    /// <summary>What is at a path itself. Whoever asks closes with <see cref="EndQuestions"/>.</summary>
    public FileStatus StatLink(string path)
    {
        StatCount++;
        return _entries.Stat(path);
    }

    /// <summary>Closes the directory that was asked about last.</summary>
    public void EndQuestions() => _entries.End();

    /// <summary>Whether the file system still gives an answer it gave; looks at each place once.</summary>
    /// <param name="fact">The answer.</param>
    /// <param name="recordedNs">The wall clock before it was given.</param>
    /// <param name="alwaysHash">A file's identity is no proof of its contents.</param>
    public bool Holds(in FileFact fact, long recordedNs, bool alwaysHash)
    {
        if (fact.Path.Length > MaxPath) return false;
        switch (fact.Kind)
        {
            case FileFactKind.Missing:
                return TypeOf(fact.Path) == FileType.Missing;
            case FileFactKind.File:
                return TypeOf(fact.Path) == FileType.File;
            case FileFactKind.Directory:
                return TypeOf(fact.Path) == FileType.Directory;
            case FileFactKind.RealDirectory:
                return RealDirectory(fact.Path, 0) == fact.Target;
            case FileFactKind.RealFile:
                return StatReal(fact.Path, out string real).Type == FileType.File && real == fact.Target;
            case FileFactKind.Contents:
                return HasContents(fact, recordedNs, alwaysHash);
            default:
                return false;
        }
    }

    /// <summary>Whether a directory still has the entries it had, and is where it was.</summary>
    public bool IsUnchanged(in FileFact fact, long recordedNs)
    {
        string path = fact.Path;
        if (path.Length is < 2 or > MaxPath || path[0] != '/') return false;
        if (!_realDirectories.TryGetValue(path, out RealPlace? known) || known.Identity == default)
        {
            // The same directory may have moved with one above it.
            string parent = path[..path.LastIndexOf('/')];
            if (RealDirectory(parent, 0) != parent) return false;
            StatCount++;
            FileStatus status = NativeFile.Stat(path, followLinks: false);
            if (status.Type != FileType.Directory) return false;
            _realDirectories[path] = known = new RealPlace(path, status.Identity);
        }
        return known.Path == path && known.Identity == fact.Identity && known.Identity.IsSettled(recordedNs);
    }

    /// <summary>Takes a fact over from a directory that is unchanged.</summary>
    public void Take(in FileFact fact)
    {
        if (fact.Kind == FileFactKind.Missing) _types.TryAdd(fact.Path, null);
        else _realDirectories.TryAdd(fact.Path, new RealPlace(fact.Target, default));
    }

    private bool HasContents(in FileFact fact, long recordedNs, bool alwaysHash)
    {
        StatCount++;
        FileStatus status = NativeFile.Stat(fact.Path);
        FileFact now = fact;
        if (status.Type != FileType.File) return false;
        if (alwaysHash || status.Identity != fact.Identity || !fact.Identity.IsSettled(recordedNs))
        {
            if (status.Identity.Size != fact.Identity.Size || status.Identity.Size > FactChecker.MaxContents || NativeFile.Read(fact.Path, followLinks: true, out byte[] bytes, out FileStatus about, out _) != FileReadStatus.Ok
                || !SourceHash.Compute(bytes).Equals(fact.Hash))
            {
                return false;
            }
            now = fact with { Identity = about.Identity };
            HasFreshIdentities |= about.Identity.IsSettled(StartNs) && !(about.Identity == fact.Identity && fact.Identity.IsSettled(recordedNs));
        }
        (_provenPackages ??= [])[fact.Path] = now;
        return true;
    }

    /// <summary>All answers so far.</summary>
    public FactCollection CollectFacts()
    {
        var facts = new FactCollection(StartNs);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string directory, RealPlace real) in _realDirectories) facts.Add(new FileFact(directory, FileFactKind.RealDirectory, real.Identity, Target: real.Path));
        if (_realFiles is not null)
        {
            foreach ((string path, string real) in _realFiles) facts.Add(new FileFact(path, FileFactKind.RealFile, Target: real));
        }
        foreach ((string path, object? type) in _types)
        {
            known.Add(path);
            if (type is null) facts.Add(new FileFact(path, FileFactKind.Missing));
            else if (IsNew(path) || (FileType)type is not (FileType.File or FileType.Directory)) facts.IsContradictory = true;
            else facts.Add(new FileFact(path, (FileType)type == FileType.File ? FileFactKind.File : FileFactKind.Directory));
        }
        foreach ((string directory, PackageJson? package) in _packages)
        {
            string path = directory + "package.json";
            if (!known.Add(path)) continue;
            if (package is null) facts.Add(new FileFact(path, FileFactKind.Missing));
            else if (IsNew(path)) facts.IsContradictory = true;
            else facts.Add(new FileFact(path, FileFactKind.Contents, package.Identity), package.Text);
        }
        foreach ((string path, FileFact fact) in _provenPackages ?? [])
        {
            if (!known.Add(path)) continue;
            if (IsNew(path)) facts.IsContradictory = true;
            facts.Add(fact);
        }
        foreach (string path in _forgotten ?? [])
        {
            if (known.Add(path)) facts.Add(new FileFact(path, FileFactKind.Missing));
        }
        return facts;
    }

    /// <summary>Whether a place that has something had nothing earlier in this run.</summary>
    private bool IsNew(string path) => _forgotten?.Contains(path) == true;
}
