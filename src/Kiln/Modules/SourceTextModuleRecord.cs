using Kiln.Builtins;
using Kiln.Bytecode;
using Kiln.Diagnostics;
using Kiln.Interpreter;
using Kiln.Syntax;

namespace Kiln.Modules;

/// <summary>
/// A Source Text Module Record (ECMA-262 §16.2.1.7): a compiled module in a realm. Whether its artifact came from the
/// compiler or from the cache makes no difference here.
/// </summary>
internal sealed partial class SourceTextModuleRecord : CyclicModuleRecord
{
    private readonly ModuleArtifact _artifact;
    private ModuleSource? _source;
    private JsValue[]? _environment;
    private JsObject? _importMeta;

    private ResolvedModule?[]? _targets;
    private RememberedGraph? _remembered;
    private int _row = -1;
    private bool _targetsAreRemembered;

    /// <param name="realm">The realm.</param>
    /// <param name="artifact">The compiled module.</param>
    /// <param name="source">Its text; null when it is to be read from the file if something asks for it.</param>
    /// <param name="resolved">Where it is.</param>
    /// <param name="targets">Where its requests lead, as far as that is known.</param>
    public SourceTextModuleRecord(Realm realm, ModuleArtifact artifact, ModuleSource? source, ResolvedModule resolved, ResolvedModule?[]? targets = null)
        : base(realm, artifact.Metadata.RequestCount, (artifact.Metadata.Flags & ModuleFlags.HasTopLevelAwait) != 0)
    {
        _artifact = artifact;
        _source = source;
        _targets = targets;
        HasPlainRequests = artifact.Metadata.HasPlainRequests;
        Resolved = resolved;
        Unit = new LinkedUnit(realm, artifact.Code, this);
    }

    private ModuleSource Source => _source ??= new ModuleSource(Resolved);

    public override ModuleRequest[] RequestedModules => Metadata.Requests;

    // Asked once more when the module's turn comes to run, long after its metadata was touched.
    protected override bool HasPlainRequests { get; }

    /// <summary>Where the module is.</summary>
    public ResolvedModule Resolved { get; }

    /// <summary>Whether the module is what a file holds, and the only module of that file.</summary>
    public bool IsPlainFile => Resolved.Path is not null && Resolved.Suffix.Length == 0;

    /// <summary>Saves the module to the cache once it is known where its requests lead.</summary>
    public Action<ResolvedModule?[]>? Unsaved { get; set; }

    /// <summary>Where the requests lead, when the cache has checked that; given once.</summary>
    public ResolvedModule?[]? TakeTargets()
    {
        ResolvedModule?[]? targets = _targets;
        _targets = null;
        return targets;
    }

    /// <summary>The graph that knows where the requests lead, when the cache has checked that; given once.</summary>
    public RememberedGraph? TakeRememberedTargets()
    {
        bool remembered = _targetsAreRemembered;
        _targetsAreRemembered = false;
        return remembered ? _remembered : null;
    }

    /// <summary><see cref="Unsaved"/>, once.</summary>
    public Action<ResolvedModule?[]>? TakeUnsaved()
    {
        Action<ResolvedModule?[]>? unsaved = Unsaved;
        Unsaved = null;
        return unsaved;
    }

    /// <summary>The module's row in the archive of the graph; -1 when it is not from there.</summary>
    public int Row => _row;

    /// <summary>Says that the module is the one of a row of an archive, whose bindings may be used.</summary>
    /// <param name="graph">What is remembered.</param>
    /// <param name="row">The row.</param>
    /// <param name="targetsAreRemembered">Whether all requests lead where they led.</param>
    public void Remember(RememberedGraph graph, int row, bool targetsAreRemembered)
    {
        _targetsAreRemembered = targetsAreRemembered;
        _remembered = graph;
        _row = row;
        graph.Add(row, this);
    }

    public ModuleMetadata Metadata => _artifact.Metadata;

    /// <summary>The module's code in its realm.</summary>
    public LinkedUnit Unit { get; }

    /// <summary>Makes import.meta; set by the host (HostGetImportMetaProperties, §13.3.12.1.1).</summary>
    public Func<SourceTextModuleRecord, JsObject>? ImportMetaFactory { get; init; }

    public override JsValue[] Environment => _environment ?? CreateEnvironment();

    public override string DisplayName => Resolved.Url;

    // Importers may bind to slots before the module itself is linked: all of them are empty until then.
    private JsValue[] CreateEnvironment()
    {
        _environment = new JsValue[_artifact.Code.ModuleLayout!.SlotCount];
        Unit.ModuleEnvironment = _environment;
        return _environment;
    }

    /// <summary>InitializeEnvironment (§16.2.1.7.3.1).</summary>
    protected override void InitializeEnvironment()
    {
        int imports = Metadata.ImportCount;
        var bindings = imports == 0 ? [] : new ImportBinding[imports];
        // Bindings are remembered of graphs that were linked: their exports were found to resolve.
        bool remembered = _remembered is not null && _remembered.TryBind(_row, Metadata, bindings);
        if (!remembered) CheckExports();
        for (int i = 0; i < bindings.Length; i++)
        {
            if (bindings[i].Environment is not null) continue;
            ImportEntry import = Metadata.Imports[i];
            ModuleRecord imported = GetImportedModule(import.Request);
            if (import.ImportName is null)
            {
                bindings[i] = ResolvedBinding.ToNamespace(imported, RequestedModules[import.Request].Phase).ToImportBinding();
                continue;
            }
            ResolvedBinding resolution = imported.ResolveExport(import.ImportName);
            if (!resolution.IsFound) throw UnresolvedName(resolution, import.Request, import.ImportName, import);
            bindings[i] = resolution.ToImportBinding();
        }
        Unit.Imports = bindings;
        Unit.Metadata = Metadata;
        JsValue[] environment = Environment;
        ModuleLayout layout = _artifact.Code.ModuleLayout!;
        JsValue.FillUndefined(environment.AsSpan(1, layout.VarCount));
        Machine machine = Realm.Agent.Machine;
        foreach (HoistedFunction function in layout.Functions)
        {
            environment[function.Slot] = JsValue.FromObject(machine.CreateClosure(Unit.GetFunction(function.Function), null));
        }
    }

    private void CheckExports()
    {
        foreach (ExportEntry export in Metadata.Exports)
        {
            if (export.Kind != ExportEntryKind.Indirect) continue;
            ResolvedBinding resolution = ResolveExport(export.ExportName);
            if (!resolution.IsFound) throw UnresolvedName(resolution, export.Request, export.ImportName!, null);
        }
    }

    protected override void ExecuteModule()
    {
        long traced = StartupTrace.Begin();
        Realm.Agent.Machine.EvaluateModule(Unit);
        StartupTrace.End(traced, "evaluate", Resolved.Path);
    }

    protected override void ExecuteModule(JsPromise capability) => Realm.Agent.Machine.EvaluateAsyncModule(Unit, capability);

    public override JsObject GetImportMeta() => _importMeta ??= ImportMetaFactory is null ? JsObject.Create(null) : ImportMetaFactory(this);

    public override (int Line, int Column)? GetLineAndColumn(int offset) =>
        Source.Text is { } text && offset <= text.Length ? text.GetLineAndColumn(offset) : null;

    public override string? GetSourceText(int start, int end) =>
        Source.Text is { } text && start >= 0 && start <= end && end <= text.Length ? text.Text[start..end] : null;

    /// <summary>The source text, for reports.</summary>
    public SourceText? SourceText => Source.Text;

    /// <summary>The SyntaxError for a name that does not resolve, in V8's words, with the place in the source.</summary>
    private ThrowCompletion UnresolvedName(ResolvedBinding resolution, int request, string name, ImportEntry? import)
    {
        string specifier = RequestedModules[request].Specifier;
        string message = $"The requested module '{specifier}' does not provide an export named '{name}'";
        if (resolution.Kind == ResolutionKind.Ambiguous) message = $"The requested module '{specifier}' contains conflicting star exports for name '{name}'";
        else if (CycleFrom(request, name) is { } last) message = $"Detected cycle while resolving name '{name}' in '{last}'";
        ThrowCompletion error = Errors.SyntaxError(message);
        if (error.Value.TryObject<JsError>() is { } e && Source.Text is { } text && FindImport(text, name, import?.LocalName) is (int start, int end))
            e.SourceExcerpt = CodeFrame.Render(text, start, end);
        return error;
    }

    /// <summary>The specifier that leads indirect exports back to where they have been; null when none does.</summary>
    private string? CycleFrom(int request, string name)
    {
        var seen = new HashSet<(ModuleRecord, string)> { (this, name) };
        SourceTextModuleRecord module = this;
        while (true)
        {
            ModuleRecord target = module.GetImportedModule(request);
            if (!seen.Add((target, name))) return module.RequestedModules[request].Specifier;
            if (target is not SourceTextModuleRecord source) return null;
            int index = source.FindExport(name);
            if (index < 0 || source.Metadata.Exports[index] is not { Kind: ExportEntryKind.Indirect } export) return null;
            module = source;
            request = export.Request;
            name = export.ImportName!;
        }
    }

    /// <summary>Where the source names an import; found by parsing it once more, as metadata holds no positions.</summary>
    private static (int Start, int End)? FindImport(SourceText text, string name, string? localName)
    {
        Program program;
        try
        {
            program = DeepStack.Compile(() => Parser.ParseModule(text));
        }
        catch (KilnSyntaxError)
        {
            return null;
        }
        foreach (Node item in program.Body)
        {
            switch (item)
            {
                case ImportDeclaration declaration:
                    foreach (ImportSpecifier specifier in declaration.Specifiers)
                    {
                        if (specifier.Imported == name && (localName is null || specifier.Local.Name == localName)) return (specifier.Start, specifier.End);
                    }
                    break;
                case ExportNamedDeclaration { Source: not null } declaration:
                    foreach (ExportSpecifier specifier in declaration.Specifiers)
                    {
                        if (specifier.Local == name) return (specifier.Start, specifier.End);
                    }
                    break;
            }
        }
        return null;
    }
}
