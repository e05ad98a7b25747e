using Kiln.Builtins;
using Kiln.Bytecode;
using Kiln.Interpreter;

namespace Kiln.Modules;

/// <summary>How ResolveExport ended.</summary>
internal enum ResolutionKind : byte
{
    /// <summary>null: there is no such export, or only a circular one.</summary>
    NotFound,

    /// <summary>A binding in a module's environment.</summary>
    Binding,

    /// <summary>The namespace object of a module.</summary>
    Namespace,

    /// <summary>The deferred namespace object of a module.</summary>
    DeferredNamespace,

    /// <summary>Star exports that lead to different bindings.</summary>
    Ambiguous,
}

/// <summary>A ResolvedBinding Record (ECMA-262 §16.2.1.5), null or ambiguous.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Module">The module that owns the binding or is the namespace; null when there is none.</param>
/// <param name="Slot">The binding's slot in the module's environment.</param>
internal readonly record struct ResolvedBinding(ResolutionKind Kind, ModuleRecord? Module, int Slot)
{
    public static ResolvedBinding NotFound => default;

    public static ResolvedBinding Ambiguous => new(ResolutionKind.Ambiguous, null, -1);

    /// <param name="module">Whose namespace.</param>
    /// <param name="phase">Of the request that it was imported by.</param>
    public static ResolvedBinding ToNamespace(ModuleRecord module, ImportPhase phase) =>
        new(phase == ImportPhase.Defer ? ResolutionKind.DeferredNamespace : ResolutionKind.Namespace, module, -1);

    public static ResolvedBinding ToSlot(ModuleRecord module, int slot) => new(ResolutionKind.Binding, module, slot);

    public bool IsFound => Kind is ResolutionKind.Binding or ResolutionKind.Namespace or ResolutionKind.DeferredNamespace;

    /// <summary>Where the value lives: a slot of the module's environment, or a cell that holds its namespace.</summary>
    public ImportBinding ToImportBinding() => Kind switch
    {
        ResolutionKind.Namespace => new ImportBinding(Module!.NamespaceCell, 0),
        ResolutionKind.DeferredNamespace => new ImportBinding(Module!.DeferredNamespaceCell, 0),
        _ => new ImportBinding(Module!.Environment, Slot),
    };
}

/// <summary>The (module, name) pairs one ResolveExport has been through: a second visit is circular.</summary>
internal sealed class ResolveSet
{
    private readonly List<(ModuleRecord Module, string Name)> _list = [];
    private HashSet<(ModuleRecord Module, string Name)>? _hashed;

    /// <summary>Whether a query begins: nobody has been visited.</summary>
    public bool IsEmpty => _list.Count == 0;

    /// <summary>
    /// Whether all names of a module are asked for, one after another: then only what several ways may lead to is worth remembering.
    /// </summary>
    public bool AsksForAll { get; init; }

    /// <summary>Whether a circular request was cut: then results on the way hold for this query only.</summary>
    public bool WasCut { get; set; }

    public bool Add(ModuleRecord module, string name)
    {
        if (_hashed is not null) return _hashed.Add((module, name));
        foreach ((ModuleRecord m, string n) in _list)
        {
            if (m == module && n == name) return false;
        }
        _list.Add((module, name));
        if (_list.Count > 24) _hashed = [.. _list];
        return true;
    }

    /// <summary>Begins another query.</summary>
    public void Clear()
    {
        _list.Clear();
        _hashed = null;
        WasCut = false;
    }
}

/// <summary>An abstract Module Record (ECMA-262 §16.2.1.5).</summary>
internal abstract class ModuleRecord(Realm realm) : ScriptOrModule
{
    private JsModuleNamespace? _namespace;
    private JsModuleNamespace? _deferredNamespace;
    private JsValue[]? _namespaceCell;
    private JsValue[]? _deferredNamespaceCell;

    /// <summary>[[Realm]].</summary>
    public Realm Realm => realm;

    /// <summary>[[Environment]]: the bindings by slot; slot 0 is unused.</summary>
    public abstract JsValue[] Environment { get; }

    /// <summary>A cell that holds the namespace object: what a namespace import is bound to.</summary>
    public JsValue[] NamespaceCell => _namespaceCell ??= [JsValue.FromObject(GetModuleNamespace())];

    /// <summary>A cell that holds the deferred namespace object.</summary>
    public JsValue[] DeferredNamespaceCell => _deferredNamespaceCell ??= [JsValue.FromObject(GetDeferredNamespace())];

    /// <summary>The cell, when something was bound to it.</summary>
    public JsValue[]? NamespaceCellIfMade => _namespaceCell;

    /// <summary>GetExportedNames: the names of local, indirect and namespace exports, then those of star exports.</summary>
    public abstract IReadOnlyList<string> GetExportedNames(HashSet<ModuleRecord>? exportStarSet = null);

    /// <summary>ResolveExport.</summary>
    public abstract ResolvedBinding ResolveExport(string exportName, ResolveSet? resolveSet = null);

    /// <summary>Link.</summary>
    /// <exception cref="ThrowCompletion">A name that is imported or exported does not resolve.</exception>
    public abstract void Link();

    /// <summary>Evaluate: a promise for the end of the evaluation.</summary>
    public abstract JsPromise Evaluate();

    /// <summary>What an import() of a phase waits for: the evaluation, or of a deferred module that of what could not be evaluated at the first access.</summary>
    public JsPromise Evaluate(ImportPhase phase) => phase == ImportPhase.Defer ? CyclicModuleRecord.EvaluateAsynchronousDependencies(this) : Evaluate();

    public JsModuleNamespace GetModuleNamespace(ImportPhase phase) => phase == ImportPhase.Defer ? GetDeferredNamespace() : GetModuleNamespace();

    /// <summary>GetModuleNamespace (§16.2.1.11). NOTE: the exports are resolved when something first looks at the object.</summary>
    public JsModuleNamespace GetModuleNamespace() => _namespace ??= new JsModuleNamespace(this, isDeferred: false);

    /// <summary>ReadyForSyncExecution: whether <see cref="Evaluate()"/> would be done when it returns.</summary>
    public virtual bool IsReadyForSyncExecution() => true;

    /// <summary>GetModuleNamespace for the phase defer: the module is evaluated when something first looks for an export.</summary>
    public JsModuleNamespace GetDeferredNamespace() => _deferredNamespace ??= new JsModuleNamespace(this, isDeferred: true);
}
