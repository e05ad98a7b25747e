using Kiln.Builtins;
using Kiln.Bytecode;

namespace Kiln.Modules;

/// <content>Deferred imports (import defer proposal): what of a deferred module has to run with its importer, and when the rest may.</content>
internal abstract partial class CyclicModuleRecord
{
    /// <summary>IsModuleSCCEvaluated: the module, and with it the cycle that it is in.</summary>
    private bool IsCycleEvaluated => (CycleRoot ?? this).Status == ModuleStatus.Evaluated;

    private bool HasDeferredRequest()
    {
        if (HasPlainRequests) return false;
        foreach (ModuleRequest request in RequestedModules)
        {
            if (request.Phase == ImportPhase.Defer) return true;
        }
        return false;
    }

    /// <summary>The modules to be evaluated before this one: those it requests, and what <see cref="GatherAsynchronousTransitiveDependencies"/> finds for deferred ones.</summary>
    private ModuleRecord?[] EvaluationList()
    {
        if (!HasDeferredRequest()) return LoadedModules;
        var list = new List<ModuleRecord>(LoadedModules.Length);
        var known = new HashSet<ModuleRecord>();
        for (int i = 0; i < LoadedModules.Length; i++)
        {
            ModuleRecord required = LoadedModules[i]!;
            if (RequestedModules[i].Phase == ImportPhase.Defer)
            {
                foreach (CyclicModuleRecord module in GatherAsynchronousTransitiveDependencies(required))
                {
                    if (known.Add(module)) list.Add(module);
                }
            }
            else if (known.Add(required))
            {
                list.Add(required);
            }
        }
        return list.ToArray();
    }

    /// <summary>
    /// GatherAsynchronousTransitiveDependencies: the nearest modules with a top-level await that a deferred module needs. They run at once, as nothing could wait for
    /// them at the first access.
    /// </summary>
    public static List<CyclicModuleRecord> GatherAsynchronousTransitiveDependencies(ModuleRecord first)
    {
        var result = new List<CyclicModuleRecord>();
        var seen = new HashSet<ModuleRecord>();
        var pending = new Stack<ModuleRecord>([first]);
        while (pending.TryPop(out ModuleRecord? next))
        {
            if (!seen.Add(next) || next is not CyclicModuleRecord module || module.Status == ModuleStatus.Evaluating || module.IsCycleEvaluated) continue;
            if (module.HasTopLevelAwait)
            {
                result.Add(module);
                continue;
            }
            for (int i = module.LoadedModules.Length - 1; i >= 0; i--) pending.Push(module.LoadedModules[i]!);
        }
        return result;
    }

    /// <summary>Evaluates what <see cref="GatherAsynchronousTransitiveDependencies"/> finds: a promise for the end of all of it.</summary>
    public static JsPromise EvaluateAsynchronousDependencies(ModuleRecord module)
    {
        var all = new AllEvaluated(JsPromise.Create(module.Realm));
        List<CyclicModuleRecord> required = GatherAsynchronousTransitiveDependencies(module);
        all.Pending = required.Count;
        foreach (CyclicModuleRecord one in required) one.Evaluate().Then(all);
        if (required.Count == 0) all.Promise.Resolve(JsValue.Undefined);
        return all.Promise;
    }

    private sealed class AllEvaluated(JsPromise promise) : IPromiseContinuation
    {
        public JsPromise Promise => promise;

        public int Pending { get; set; }

        public void Fulfilled(JsValue value)
        {
            if (--Pending == 0) promise.Resolve(JsValue.Undefined);
        }

        public void Rejected(JsValue reason) => promise.Reject(reason);
    }

    public override bool IsReadyForSyncExecution()
    {
        var seen = new HashSet<ModuleRecord>();
        var pending = new Stack<ModuleRecord>([this]);
        while (pending.TryPop(out ModuleRecord? next))
        {
            if (!seen.Add(next) || next is not CyclicModuleRecord module || module.IsCycleEvaluated) continue;
            if (module.HasTopLevelAwait || module.Status is ModuleStatus.Evaluating or ModuleStatus.EvaluatingAsync) return false;
            foreach (ModuleRecord? required in module.LoadedModules) pending.Push(required!);
        }
        return true;
    }
}
