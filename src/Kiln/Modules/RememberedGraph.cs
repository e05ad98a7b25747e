using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Interpreter;

namespace Kiln.Modules;

/// <summary>
/// What the archive of a graph remembers of it, in one realm: where requests led and what imports were bound to. It is used
/// while every answer of the file system that it rests on still holds; each place is looked at once, and the files themselves
/// are looked at anyway, to prove that they are unchanged.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="resolver">Resolves specifiers of the run.</param>
/// <param name="cache">Where the archive is from; null when it is that of an application, in which everything holds.</param>
internal sealed partial class RememberedGraph(GraphArchive archive, ModuleResolver resolver, BytecodeCache? cache)
{
    private readonly ResolvedModule?[] _resolved = new ResolvedModule?[cache is null ? 0 : archive.Count];
    private readonly SourceTextModuleRecord?[] _records = new SourceTextModuleRecord?[archive.Count];
    private int _provedEpoch = -1;
    private bool _holds;

    public GraphArchive Archive => archive;

    /// <summary>
    /// Whether the modules are those that were linked when the archive was written, all of them: then their imports are bound
    /// as they were. One module from elsewhere ends it.
    /// </summary>
    public bool BindingsHold { get; set; } = true;

    /// <summary>Whether requests lead where they led.</summary>
    public bool Holds => cache is null || (_provedEpoch == resolver.Files.Epoch ? _holds : Prove(cache));

    private bool Prove(BytecodeCache cache)
    {
        _provedEpoch = resolver.Files.Epoch;
        _holds = archive.ResolveOptions == cache.ResolveOptions && FactsHold(cache);
        if (!_holds) cache.MarkStale();
        else if (resolver.Files.HasFreshIdentities) cache.MarkStale();
        return _holds;
    }

    private bool FactsHold(BytecodeCache cache)
    {
        if (archive.ReadFacts(out long recordedNs) is not { } facts) return false;
        bool alwaysHash = cache.Validation == BytecodeValidation.Hash;
        for (int i = 0; i < facts.Length; i++)
        {
            ref readonly FileFact fact = ref facts[i];
            if (fact.Kind != FileFactKind.Unchanged)
            {
                if (!resolver.Files.Holds(fact, recordedNs, alwaysHash)) return false;
            }
            else if (resolver.Files.IsUnchanged(fact, recordedNs))
            {
                foreach (ref readonly FileFact covered in facts.AsSpan(i + 1, fact.Covers)) resolver.Files.Take(covered);
                i += fact.Covers;
            }
        }
        return true;
    }

    /// <summary>The module of a row, which a request led to; null when nothing is there any more.</summary>
    public ResolvedModule? Resolve(int row)
    {
        if (cache is null) return resolver.Application!.At(row);
        if (Volatile.Read(ref _resolved[row]) is { } known) return known;
        string path = archive.PathAt(row);
        // One module for each file, whatever the file is loaded as.
        ResolvedModule? resolved = archive.KindAt(row) == GraphRowKind.Text && archive.Find(path, GraphRowKind.Module) is >= 0 and int other
            ? Resolve(other) : resolver.ResolveReal(path);
        return resolved is null ? null : Keep(row, resolved);
    }

    /// <summary>Whether a row is resolved.</summary>
    public bool IsSeen(int row) => cache is null || Volatile.Read(ref _resolved[row]) is not null;

    /// <summary>Of several threads that resolve a row the first one's module is the row's.</summary>
    private ResolvedModule Keep(int row, ResolvedModule module) => Interlocked.CompareExchange(ref _resolved[row], module, null) ?? module;

    /// <summary>The module at a path that some row has, when something led to it.</summary>
    public ResolvedModule? Known(string path) => RowOf(path) is >= 0 and int row ? Volatile.Read(ref _resolved[row]) : null;

    /// <summary>Keeps the module at a path that some row has.</summary>
    /// <returns>The row's module; null when no row has the path.</returns>
    public ResolvedModule? Keep(string path, ResolvedModule module) => RowOf(path) is >= 0 and int row ? Keep(row, module) : null;

    private int RowOf(string path) => archive.Find(path, GraphRowKind.Module) is >= 0 and int row ? row : archive.Find(path, GraphRowKind.Text);

    /// <summary>Whether all requests of a row's module are remembered, and lead to what is still there.</summary>
    /// <param name="row">The row.</param>
    /// <param name="requests">How many requests there are.</param>
    /// <param name="looksLater">Leave it to the load to look whether the files are there.</param>
    public bool HasTargets(int row, int requests, bool looksLater)
    {
        GraphTargets targets = archive.TargetsOf(row, requests);
        if (targets.Count != requests) return false;
        for (int i = 0; i < requests; i++)
        {
            if (targets[i] < 0 || (!looksLater && Resolve(targets[i]) is null)) return false;
        }
        return true;
    }

    /// <summary>Forgets what was loaded, not what was seen of the files.</summary>
    public void StartOver()
    {
        Array.Clear(_records);
        BindingsHold = true;
    }

    public void Add(int row, SourceTextModuleRecord record) => _records[row] = record;

    /// <summary>The module of a row, when it was loaded from there.</summary>
    public SourceTextModuleRecord? RecordAt(int row) => _records[row];

    /// <summary>Binds a module's imports as they were bound; a binding without environment is left to the caller.</summary>
    public bool TryBind(int row, ModuleMetadata metadata, ImportBinding[] bindings)
    {
        if (!BindingsHold || !archive.TryBindings(row, metadata.RequestCount, bindings.Length, out GraphBindings remembered)) return false;
        for (int i = 0; i < bindings.Length; i++)
        {
            (int target, int slot) = remembered[i];
            if (target < 0 || _records[target] is not { } record) continue;
            if (slot < 0) bindings[i] = new ImportBinding(record.NamespaceCell, 0);
            else if (slot > 0 && slot < record.Environment.Length) bindings[i] = new ImportBinding(record.Environment, slot);
        }
        return true;
    }
}
