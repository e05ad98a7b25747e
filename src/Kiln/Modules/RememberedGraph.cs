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
internal sealed class RememberedGraph(GraphArchive archive, ModuleResolver resolver, BytecodeCache? cache)
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
        foreach (FileFact fact in facts)
        {
            if (!resolver.Files.Holds(fact, recordedNs, alwaysHash)) return false;
        }
        return true;
    }

    /// <summary>The module of a row, which a request led to; null when nothing is there any more.</summary>
    public ResolvedModule? Resolve(int row) => cache is null ? resolver.Application!.At(row) : _resolved[row] ??= resolver.ResolveReal(archive.PathAt(row));

    public void Add(int row, SourceTextModuleRecord record) => _records[row] = record;

    /// <summary>Binds a module's imports as they were bound; a binding without environment is left to the caller.</summary>
    public bool TryBind(int row, ModuleMetadata metadata, ImportBinding[] bindings)
    {
        if (!BindingsHold) return false;
        Span<GraphBinding> remembered = bindings.Length <= 64 ? stackalloc GraphBinding[64] : new GraphBinding[bindings.Length];
        remembered = remembered[..bindings.Length];
        if (!archive.TryBindings(row, metadata.Requests.Length, remembered)) return false;
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
