using System.Collections.Concurrent;

namespace Kiln.Realms;

/// <content>Jobs that other threads hand in, and what happens to weakly held objects between jobs.</content>
internal sealed partial class Agent
{
    private readonly ConcurrentQueue<Job> _outside = new();
    private readonly object _outsideSignal = new();
    private int _outsidePending;

    private readonly List<object> _kept = [];
    private readonly List<WeakReference<Builtins.JsFinalizationRegistry>> _registries = [];
    private int _collections;

    /// <summary>The event loop's way to be told of work on other threads; without one the agent keeps the jobs itself.</summary>
    public Action? BeginOutside { get; set; }

    /// <summary>The event loop's way to get the end of such work, from any thread.</summary>
    public Action<Action>? PostOutside { get; set; }

    /// <summary>Tells that another thread will hand in a job: the host waits for it before it calls the agent idle.</summary>
    public void ExpectOutsideJob()
    {
        if (BeginOutside is { } begin) begin();
        else Interlocked.Increment(ref _outsidePending);
    }

    /// <summary>Hands in the job that was expected; from any thread.</summary>
    public void EnqueueOutsideJob(Realm? realm, Action job)
    {
        if (PostOutside is { } post)
        {
            post(() => EnqueueJob(realm, job));
            return;
        }
        _outside.Enqueue(new Job(realm, job));
        Interlocked.Decrement(ref _outsidePending);
        lock (_outsideSignal) Monitor.PulseAll(_outsideSignal);
    }

    private void TakeOutsideJobs()
    {
        while (_outside.TryDequeue(out Job handed)) _jobs.Enqueue(handed);
    }

    /// <summary>Whether another thread still owes a job.</summary>
    public bool ExpectsOutsideJobs => Volatile.Read(ref _outsidePending) > 0 || !_outside.IsEmpty;

    /// <summary>Waits until another thread has handed in a job, or the time is up.</summary>
    public bool WaitForOutsideJob(TimeSpan timeout)
    {
        lock (_outsideSignal)
        {
            if (_outside.IsEmpty) Monitor.Wait(_outsideSignal, timeout);
            return !_outside.IsEmpty;
        }
    }

    /// <summary>AddToKeptObjects (§9.11): what WeakRef showed to a script stays until the script has ended.</summary>
    public void AddToKeptObjects(object value)
    {
        if (_kept.Count > 0 && ReferenceEquals(_kept[^1], value)) return;
        _kept.Add(value);
    }

    /// <summary>ClearKeptObjects (§9.10).</summary>
    private void ClearKeptObjects()
    {
        if (_kept.Count > 0) _kept.Clear();
    }

    public void AddFinalizationRegistry(Builtins.JsFinalizationRegistry registry) => _registries.Add(new WeakReference<Builtins.JsFinalizationRegistry>(registry));

    /// <summary>HostEnqueueFinalizationRegistryCleanupJob (§9.9.4.1) for each registry that lost targets in a collection since the last time.</summary>
    private bool EnqueueFinalizations()
    {
        if (_registries.Count == 0) return false;
        int collections = GC.CollectionCount(0);
        if (collections == _collections) return false;
        _collections = collections;
        bool any = false;
        for (int i = _registries.Count - 1; i >= 0; i--)
        {
            if (!_registries[i].TryGetTarget(out Builtins.JsFinalizationRegistry? registry)) _registries.RemoveAt(i);
            else if (registry.HasDeadCells)
            {
                EnqueueJob(registry.Realm, registry.CleanUp);
                any = true;
            }
        }
        return any;
    }
}
