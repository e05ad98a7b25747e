using Kiln.Builtins;
using Kiln.Bytecode;
using Kiln.Diagnostics;

namespace Kiln.Modules;

/// <summary>[[Status]] of a Cyclic Module Record.</summary>
internal enum ModuleStatus : byte { New, Unlinked, Linking, Linked, Evaluating, EvaluatingAsync, Evaluated }

/// <summary>Brings the modules that a module requests.</summary>
internal interface IModuleGraphHost
{
    /// <summary>HostLoadImportedModule (ECMA-262 §16.2.1.10) for every request of a module that is not loaded yet.</summary>
    /// <exception cref="ThrowCompletion">A module cannot be had.</exception>
    void LoadImportedModules(CyclicModuleRecord referrer);
}

/// <summary>
/// A Cyclic Module Record (ECMA-262 §16.2.1.6). The recursive algorithms of the specification run on explicit stacks, so
/// that a deep chain of imports cannot exhaust the thread's.
/// </summary>
internal abstract partial class CyclicModuleRecord : ModuleRecord
{
    private JsValue _evaluationError;
    private List<CyclicModuleRecord>? _asyncParentModules;

    // While it is being evaluated: what comes before it.
    private ModuleRecord?[] _evaluationList = [];

    protected CyclicModuleRecord(Realm realm, int requestCount, bool hasTopLevelAwait) : base(realm)
    {
        LoadedModules = requestCount == 0 ? [] : new ModuleRecord?[requestCount];
        HasTopLevelAwait = hasTopLevelAwait;
    }

    /// <summary>[[Status]].</summary>
    public ModuleStatus Status { get; private set; }

    /// <summary>[[RequestedModules]].</summary>
    public abstract ModuleRequest[] RequestedModules { get; }

    /// <summary>Whether it is known that no request has attributes or a phase of its own.</summary>
    protected abstract bool HasPlainRequests { get; }

    /// <summary>[[LoadedModules]], by request; null while not loaded.</summary>
    public ModuleRecord?[] LoadedModules { get; }

    /// <summary>[[HasTLA]].</summary>
    public bool HasTopLevelAwait { get; }

    /// <summary>[[EvaluationError]]; empty when there is none.</summary>
    public JsValue EvaluationError => _evaluationError;

    /// <summary>[[CycleRoot]].</summary>
    public CyclicModuleRecord? CycleRoot { get; private set; }

    /// <summary>[[AsyncEvaluationOrder]]: 0 is unset, -1 is done.</summary>
    public long AsyncEvaluationOrder { get; private set; }

    /// <summary>[[TopLevelCapability]].</summary>
    public JsPromise? TopLevelCapability { get; private set; }

    private int DfsIndex { get; set; }

    private int DfsAncestorIndex { get; set; }

    private int PendingAsyncDependencies { get; set; }

    /// <summary>Where a depth-first walk over the requests stands.</summary>
    private int NextRequest { get; set; }

    private object? LoadingState { get; set; }

    /// <summary>InitializeEnvironment: checks and binds the names that are imported and exported, makes the environment.</summary>
    protected abstract void InitializeEnvironment();

    /// <summary>ExecuteModule without a capability: runs the module's code to its end.</summary>
    protected abstract void ExecuteModule();

    /// <summary>ExecuteModule with a capability: starts the module's code, which settles the promise.</summary>
    protected abstract void ExecuteModule(JsPromise capability);

    /// <summary>GetImportedModule (§16.2.1.9).</summary>
    public ModuleRecord GetImportedModule(int request) => LoadedModules[request]!;

    /// <summary>
    /// LoadRequestedModules (§16.2.1.6.1.1), breadth first. NOTE: this host reads files at once, so the call itself is what
    /// the specification's promise stands for.
    /// </summary>
    /// <exception cref="ThrowCompletion">A module cannot be had.</exception>
    public void LoadRequestedModules(IModuleGraphHost host)
    {
        if (Status != ModuleStatus.New) return;
        var state = new object();
        var visited = new List<CyclicModuleRecord> { this };
        LoadingState = state;
        for (int next = 0; next < visited.Count; next++)
        {
            CyclicModuleRecord module = visited[next];
            host.LoadImportedModules(module);
            foreach (ModuleRecord? loaded in module.LoadedModules)
            {
                if (loaded is not CyclicModuleRecord { Status: ModuleStatus.New } required || required.LoadingState == state) continue;
                required.LoadingState = state;
                visited.Add(required);
            }
        }
        foreach (CyclicModuleRecord module in visited)
        {
            module.LoadingState = null;
            module.Status = ModuleStatus.Unlinked;
        }
    }

    /// <summary>Link (§16.2.1.6.1.2).</summary>
    public override void Link()
    {
        if (Status >= ModuleStatus.Linked) return;
        var stack = new List<CyclicModuleRecord>();
        try
        {
            InnerModuleLinking(stack);
        }
        catch
        {
            foreach (CyclicModuleRecord module in stack) module.Status = ModuleStatus.Unlinked;
            throw;
        }
    }

    /// <summary>InnerModuleLinking (§16.2.1.6.1.2.1).</summary>
    private void InnerModuleLinking(List<CyclicModuleRecord> stack)
    {
        int index = 0;
        var calls = new Stack<CyclicModuleRecord>();
        Enter(this);
        while (calls.TryPop(out CyclicModuleRecord? module))
        {
            bool suspended = false;
            for (; module.NextRequest < module.LoadedModules.Length; module.NextRequest++)
            {
                ModuleRecord required = module.LoadedModules[module.NextRequest]!;
                if (required is not CyclicModuleRecord cyclic)
                {
                    required.Link();
                    continue;
                }
                if (cyclic.Status == ModuleStatus.Unlinked)
                {
                    // Comes back to the same request when the required module is done.
                    calls.Push(module);
                    Enter(cyclic);
                    suspended = true;
                    break;
                }
                if (cyclic.Status == ModuleStatus.Linking) module.DfsAncestorIndex = Math.Min(module.DfsAncestorIndex, cyclic.DfsAncestorIndex);
            }
            if (suspended) continue;
            long traced = StartupTrace.Begin();
            module.InitializeEnvironment();
            StartupTrace.End(traced, "link", traced == 0 ? null : module.DisplayName);
            if (module.DfsAncestorIndex != module.DfsIndex) continue;
            CyclicModuleRecord popped;
            do
            {
                popped = stack[^1];
                stack.RemoveAt(stack.Count - 1);
                popped.Status = ModuleStatus.Linked;
            }
            while (popped != module);
        }

        void Enter(CyclicModuleRecord module)
        {
            module.Status = ModuleStatus.Linking;
            module.DfsIndex = module.DfsAncestorIndex = index++;
            module.NextRequest = 0;
            stack.Add(module);
            calls.Push(module);
        }
    }
}
