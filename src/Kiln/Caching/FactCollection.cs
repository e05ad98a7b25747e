namespace Kiln.Caching;

/// <summary>Facts as they are collected; what takes time is done by whoever writes them.</summary>
/// <param name="recordedNs">The wall clock before the first answer.</param>
internal sealed class FactCollection(long recordedNs)
{
    private readonly List<FileFact> _facts = [];
    private readonly List<(int Fact, ReadOnlyMemory<byte> Contents)> _unhashed = [];

    public long RecordedNs => recordedNs;

    /// <summary>Set when answers contradict each other, as something changed while the program ran.</summary>
    public bool IsContradictory { get; set; }

    public void Add(FileFact fact) => _facts.Add(fact);

    public void Add(FileFact fact, ReadOnlyMemory<byte> contents)
    {
        _unhashed.Add((_facts.Count, contents));
        _facts.Add(fact);
    }

    /// <summary>Where a whole directory is missing that is one fact, not one for each thing that was looked for in it.</summary>
    private FileFact[] WithoutRepetition()
    {
        var missing = new Dictionary<string, bool>(StringComparer.Ordinal);
        var kept = new List<FileFact>(_facts.Count);
        foreach (FileFact fact in _facts)
        {
            string directory = ParentOf(fact.Path);
            if (fact.Kind != FileFactKind.Missing || directory.Length == 0)
            {
                kept.Add(fact);
                continue;
            }
            if (!missing.TryGetValue(directory, out bool isMissing))
            {
                missing.Add(directory, isMissing = NativeFile.Stat(directory).Type == FileType.Missing);
                if (isMissing) kept.Add(new FileFact(directory, FileFactKind.Missing));
            }
            if (!isMissing) kept.Add(fact);
        }
        return kept.ToArray();
    }

    /// <summary>The facts in a fixed order; null when there is no relying on them.</summary>
    public FileFact[]? Finish()
    {
        if (IsContradictory) return null;
        foreach ((int fact, ReadOnlyMemory<byte> contents) in _unhashed) _facts[fact] = _facts[fact] with { Hash = SourceHash.Compute(contents.Span) };
        FileFact[] facts = WithoutRepetition();
        Array.Sort(facts, static (x, y) => string.CompareOrdinal(x.Path, y.Path) is var order && order != 0 ? order : x.Kind.CompareTo(y.Kind));
        return ByDirectory(facts);
    }

    /// <summary>
    /// Puts facts about what is in a directory behind a fact about the directory, where that spares the next run questions: while nothing came
    /// or went there, they hold.
    /// </summary>
    private FileFact[] ByDirectory(FileFact[] facts)
    {
        var candidates = new Dictionary<string, Entries>(StringComparer.Ordinal);
        foreach (FileFact fact in facts)
        {
            if (IsDirectoryItself(fact) && fact.Identity.IsSettled(recordedNs) && NativeFile.KeepsTimesOfDirectories(fact.Path)) candidates.Add(fact.Path, new Entries());
        }
        if (candidates.Count == 0) return facts;
        var isCovered = new bool[facts.Length];
        // In this order what is in a directory comes before the directory.
        for (int i = facts.Length - 1; i >= 0; i--)
        {
            FileFact fact = facts[i];
            bool isDirectory = IsDirectoryItself(fact);
            if (isDirectory && candidates.TryGetValue(fact.Path, out Entries? own))
            {
                // Asked about itself, it needs no other to stand for it.
                if (own.AreWorthAsking(fact.Path)) continue;
                foreach (int entry in own.Facts) isCovered[entry] = false;
                candidates.Remove(fact.Path);
            }
            if (!candidates.TryGetValue(ParentOf(fact.Path), out Entries? entries)) continue;
            // A link to nothing is missing too, and what comes to be at its end is no change of the directory.
            if (!isDirectory && (fact.Kind != FileFactKind.Missing || NativeFile.Stat(WithoutSlash(fact.Path), followLinks: false).Type != FileType.Missing)) continue;
            isCovered[i] = true;
            entries.Add(i, isDirectory);
        }
        var ordered = new List<FileFact>(facts.Length + candidates.Count);
        for (int i = 0; i < facts.Length; i++)
        {
            if (isCovered[i]) continue;
            FileFact fact = facts[i];
            if (IsDirectoryItself(fact) && candidates.TryGetValue(fact.Path, out Entries? entries))
            {
                ordered.Add(new FileFact(fact.Path, FileFactKind.Unchanged, fact.Identity, Covers: entries.Facts.Count));
                for (int j = entries.Facts.Count - 1; j >= 0; j--) ordered.Add(facts[entries.Facts[j]]);
            }
            ordered.Add(fact);
        }
        return ordered.ToArray();
    }

    private static bool IsDirectoryItself(in FileFact fact) => fact.Kind == FileFactKind.RealDirectory && fact.Target == fact.Path;

    private static string WithoutSlash(string path) => path.EndsWith('/') ? path[..^1] : path;

    private static string ParentOf(string path) => WithoutSlash(path) is var place && place.LastIndexOf('/') is > 0 and var slash ? place[..slash] : "";

    /// <summary>What a directory could stand for: indices of facts, the last first.</summary>
    private sealed class Entries
    {
        private int _missing;

        public List<int> Facts { get; } = [];

        public void Add(int fact, bool isDirectory)
        {
            Facts.Add(fact);
            if (!isDirectory) _missing++;
        }

        /// <summary>
        /// Whether one question about the directory is better than those about its entries. With one directory in it, it is the same number,
        /// and a package is the less likely to change.
        /// </summary>
        public bool AreWorthAsking(string path) => _missing > 0 || Facts.Count > 1 || (Facts.Count == 1 && path.Contains("/node_modules/", StringComparison.Ordinal));
    }
}
