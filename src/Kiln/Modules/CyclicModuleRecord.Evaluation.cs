using Kiln.Builtins;

namespace Kiln.Modules;

/// <content>Evaluation, with top-level await.</content>
internal abstract partial class CyclicModuleRecord
{
    /// <summary>Evaluate (ECMA-262 §16.2.1.6.1.3).</summary>
    public override JsPromise Evaluate()
    {
        CyclicModuleRecord module = this;
        if (Status is ModuleStatus.EvaluatingAsync or ModuleStatus.Evaluated) module = CycleRoot ?? this;
        if (module.TopLevelCapability is { } earlier) return earlier;
        JsPromise capability = JsPromise.Create(Realm);
        module.TopLevelCapability = capability;
        if (module.Status == ModuleStatus.Evaluated && !module._evaluationError.IsEmpty)
        {
            // A module that failed as part of another's evaluation, before its cycle had a root.
            capability.Reject(module._evaluationError);
            return capability;
        }
        var stack = new List<CyclicModuleRecord>();
        bool isStopped = true;
        try
        {
            module.InnerModuleEvaluation(stack);
            isStopped = false;
            // Unset, or done: then it was evaluated as part of another's evaluation.
            if (module.AsyncEvaluationOrder <= 0) capability.Resolve(JsValue.Undefined);
        }
        catch (ThrowCompletion thrown)
        {
            foreach (CyclicModuleRecord m in stack)
            {
                m.Status = ModuleStatus.Evaluated;
                m._evaluationError = thrown.Value;
            }
            isStopped = false;
            capability.Reject(thrown.Value);
        }
        finally
        {
            // The host has stopped the run: the modules are not evaluated and never will be.
            if (isStopped) FailStopped(stack, capability);
        }
        return capability;
    }

    private void FailStopped(List<CyclicModuleRecord> stack, JsPromise capability)
    {
        var error = JsValue.FromObject(Errors.CreateObject(Realm, Bytecode.NativeErrorKind.Error, "The evaluation of the module was stopped"));
        foreach (CyclicModuleRecord m in stack)
        {
            m.Status = ModuleStatus.Evaluated;
            m._evaluationError = error;
        }
        capability.IsHandled = true;
        capability.Reject(error);
    }

    /// <summary>InnerModuleEvaluation (§16.2.1.6.1.3.1).</summary>
    private void InnerModuleEvaluation(List<CyclicModuleRecord> stack)
    {
        int index = 0;
        var calls = new Stack<CyclicModuleRecord>();
        if (!Begin(this)) return;
        while (calls.TryPop(out CyclicModuleRecord? module))
        {
            bool suspended = false;
            for (; module.NextRequest < module._evaluationList.Length; module.NextRequest++)
            {
                ModuleRecord loaded = module._evaluationList[module.NextRequest]!;
                if (loaded is not CyclicModuleRecord required)
                {
                    JsPromise promise = loaded.Evaluate();
                    if (promise.State != PromiseState.Rejected) continue;
                    throw new ThrowCompletion(promise.Result);
                }
                if (required.Status == ModuleStatus.Linked)
                {
                    calls.Push(module);
                    Begin(required);
                    suspended = true;
                    break;
                }
                if (required.Status == ModuleStatus.Evaluating)
                {
                    module.DfsAncestorIndex = Math.Min(module.DfsAncestorIndex, required.DfsAncestorIndex);
                }
                else
                {
                    if (!required._evaluationError.IsEmpty) throw new ThrowCompletion(required._evaluationError);
                    required = required.CycleRoot ?? required;
                    if (!required._evaluationError.IsEmpty) throw new ThrowCompletion(required._evaluationError);
                }
                if (required.AsyncEvaluationOrder > 0)
                {
                    module.PendingAsyncDependencies++;
                    (required._asyncParentModules ??= []).Add(module);
                }
            }
            if (suspended) continue;
            module._evaluationList = [];
            if (module.PendingAsyncDependencies > 0 || module.HasTopLevelAwait)
            {
                module.AsyncEvaluationOrder = ++module.Realm.Agent.ModuleAsyncEvaluationCount;
                if (module.PendingAsyncDependencies == 0) module.ExecuteAsyncModule();
            }
            else
            {
                module.ExecuteModule();
            }
            if (module.DfsAncestorIndex != module.DfsIndex) continue;
            CyclicModuleRecord popped;
            do
            {
                popped = stack[^1];
                stack.RemoveAt(stack.Count - 1);
                popped.Status = popped.AsyncEvaluationOrder == 0 ? ModuleStatus.Evaluated : ModuleStatus.EvaluatingAsync;
                popped.CycleRoot = module;
            }
            while (popped != module);
        }

        bool Begin(CyclicModuleRecord module)
        {
            if (module.Status != ModuleStatus.Linked) return false;
            module.Status = ModuleStatus.Evaluating;
            module.DfsIndex = module.DfsAncestorIndex = index++;
            module.PendingAsyncDependencies = 0;
            module.NextRequest = 0;
            module._evaluationList = module.EvaluationList();
            stack.Add(module);
            calls.Push(module);
            return true;
        }
    }

    /// <summary>ExecuteAsyncModule (§16.2.1.6.1.3.2).</summary>
    private void ExecuteAsyncModule()
    {
        JsPromise capability = JsPromise.Create(Realm);
        capability.Then(new AsyncModuleExecution(this));
        ExecuteModule(capability);
    }

    private sealed class AsyncModuleExecution(CyclicModuleRecord module) : IPromiseContinuation
    {
        public void Fulfilled(JsValue value) => module.AsyncModuleExecutionFulfilled();

        public void Rejected(JsValue reason) => module.AsyncModuleExecutionRejected(reason);
    }

    /// <summary>GatherAvailableAncestors (§16.2.1.6.1.3.3).</summary>
    private List<CyclicModuleRecord> GatherAvailableAncestors()
    {
        var execList = new List<CyclicModuleRecord>();
        var pending = new Stack<CyclicModuleRecord>();
        pending.Push(this);
        while (pending.TryPop(out CyclicModuleRecord? module))
        {
            if (module._asyncParentModules is not { } parents) continue;
            foreach (CyclicModuleRecord parent in parents)
            {
                if (parent.PendingAsyncDependencies == 0 || !(parent.CycleRoot ?? parent)._evaluationError.IsEmpty) continue;
                if (--parent.PendingAsyncDependencies > 0) continue;
                execList.Add(parent);
                if (!parent.HasTopLevelAwait) pending.Push(parent);
            }
        }
        execList.Sort(static (a, b) => a.AsyncEvaluationOrder.CompareTo(b.AsyncEvaluationOrder));
        return execList;
    }

    /// <summary>AsyncModuleExecutionFulfilled (§16.2.1.6.1.3.4).</summary>
    private void AsyncModuleExecutionFulfilled()
    {
        if (Status == ModuleStatus.Evaluated) return;
        FinishAsync();
        foreach (CyclicModuleRecord module in GatherAvailableAncestors())
        {
            if (module.Status == ModuleStatus.Evaluated) continue;
            if (module.HasTopLevelAwait)
            {
                module.ExecuteAsyncModule();
                continue;
            }
            try
            {
                module.ExecuteModule();
            }
            catch (ThrowCompletion thrown)
            {
                module.AsyncModuleExecutionRejected(thrown.Value);
                continue;
            }
            module.FinishAsync();
        }
    }

    private void FinishAsync()
    {
        AsyncEvaluationOrder = -1;
        Status = ModuleStatus.Evaluated;
        TopLevelCapability?.Resolve(JsValue.Undefined);
    }

    /// <summary>AsyncModuleExecutionRejected (§16.2.1.6.1.3.5).</summary>
    private void AsyncModuleExecutionRejected(JsValue error)
    {
        var calls = new Stack<(CyclicModuleRecord Module, int Parent)>();
        Fail(this);
        while (calls.TryPop(out (CyclicModuleRecord Module, int Parent) call))
        {
            List<CyclicModuleRecord>? parents = call.Module._asyncParentModules;
            if (parents is null || call.Parent >= parents.Count) continue;
            calls.Push((call.Module, call.Parent + 1));
            Fail(parents[call.Parent]);
        }

        void Fail(CyclicModuleRecord module)
        {
            if (module.Status == ModuleStatus.Evaluated) return;
            module._evaluationError = error;
            module.Status = ModuleStatus.Evaluated;
            module.AsyncEvaluationOrder = -1;
            // Promises are rejected from the leaf to the root.
            module.TopLevelCapability?.Reject(error);
            calls.Push((module, 0));
        }
    }
}
