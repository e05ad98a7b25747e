using Kiln.Interpreter;

namespace Kiln.Realms;

/// <summary>
/// An agent (ECMA-262 §9.6): one thread of evaluation at a time, its register stack, job queues and symbol registry.
/// </summary>
internal sealed partial class Agent
{
    [ThreadStatic]
    private static Agent? s_current;

    private readonly Queue<Job> _jobs = new();
    private readonly Queue<Job> _ticks = new();

    public Agent()
    {
        Machine = new Machine(this);
    }

    /// <summary>The agent that runs on this thread.</summary>
    public static Agent Current => s_current ?? throw new InvalidOperationException("No agent runs on this thread.");

    /// <summary>Makes this the thread's agent; returns what it replaced, to be put back.</summary>
    public Agent? Enter()
    {
        Agent? outer = s_current;
        s_current = this;
        Machine.EnterThread();
        return outer;
    }

    public static void Leave(Agent? outer) => s_current = outer;

    /// <summary>The interpreter's state.</summary>
    public Machine Machine { get; }

    /// <summary>The realm of the running execution context.</summary>
    public Realm CurrentRealm { get; set; } = null!;

    /// <summary>GlobalSymbolRegistry (§20.4.2.2).</summary>
    public Dictionary<string, JsSymbol> SymbolRegistry { get; } = [];

    /// <summary>[[ModuleAsyncEvaluationCount]] (§9.6).</summary>
    public long ModuleAsyncEvaluationCount { get; set; }

    /// <summary>HostEnqueuePromiseJob (§9.5.5).</summary>
    public void EnqueueJob(Realm? realm, Action job) => _jobs.Enqueue(new Job(realm, job));

    /// <summary>A process.nextTick callback: runs before promise jobs.</summary>
    public void EnqueueTick(Realm? realm, Action job) => _ticks.Enqueue(new Job(realm, job));

    public bool HasJobs => _jobs.Count > 0 || _ticks.Count > 0 || !_outside.IsEmpty;

    /// <summary>[[CanBlock]] (§9.6): whether Atomics.wait may stop the thread.</summary>
    public bool CanBlock { get; set; } = true;

    /// <summary>Replaces each compiled script, eval and function unit before it is linked; conformance runs send units through the cache format here.</summary>
    public Func<Bytecode.CodeUnit, Bytecode.CodeUnit>? UnitFilter { get; set; }

    /// <summary>The host's memory limit: told of large allocations before they are made; may throw to stop the run.</summary>
    public Action<long>? AllocationGuard { get; set; }

    /// <summary>Told when the agent's work leaves a thread (false) and goes on on another (true) for its larger stack.</summary>
    public Action<bool>? ThreadChanging { get; set; }

    /// <summary>Forgets jobs and ticks: the run they belong to was stopped.</summary>
    public void DropJobs()
    {
        _jobs.Clear();
        _ticks.Clear();
        ClearKeptObjects();
    }

    /// <summary>HostPromiseRejectionTracker (§27.2.1.9): (promise, true for reject, false for handle).</summary>
    public Action<JsObject, bool>? PromiseRejectionTracker { get; set; }

    /// <summary>Runs ticks and jobs until none is left: all ticks, then all jobs, and again.</summary>
    public void RunJobs()
    {
        while (true)
        {
            while (_ticks.TryDequeue(out Job tick)) Run(tick);
            TakeOutsideJobs();
            if (_jobs.Count == 0)
            {
                ClearKeptObjects();
                if (!EnqueueFinalizations()) return;
            }
            RunMicrotasks();
        }
    }

    /// <summary>Runs jobs until none is left, and no ticks.</summary>
    public void RunMicrotasks()
    {
        while (true)
        {
            if (!_outside.IsEmpty) TakeOutsideJobs();
            if (!_jobs.TryDequeue(out Job job)) return;
            Run(job);
        }
    }

    private void Run(in Job job)
    {
        Interpreter.Interrupts.Poll();
        if (job.Realm is not null) CurrentRealm = job.Realm;
        job.Run();
    }

    private readonly record struct Job(Realm? Realm, Action Run);
}
