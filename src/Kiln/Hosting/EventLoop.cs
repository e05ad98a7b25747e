using System.Collections.Concurrent;

namespace Kiln.Hosting;

/// <summary>A setTimeout, setInterval or setImmediate.</summary>
internal sealed class HostTimer(JsObject callback, JsValue[] arguments, double delay, bool repeats)
{
    public JsObject Callback { get; } = callback;

    public JsValue[] Arguments { get; } = arguments;

    public double Delay { get; } = delay;

    public bool Repeats { get; } = repeats;

    /// <summary>This of the callback; the object a script holds.</summary>
    public JsValue Handle { get; set; } = JsValue.Undefined;

    public int Id { get; set; }

    public double Due { get; set; }

    /// <summary>Grows with each start: timers that are due together run in order.</summary>
    public long Sequence { get; set; }

    /// <summary>The place in the heap; -1 when not in it.</summary>
    public int HeapIndex { get; set; } = -1;

    public bool IsActive { get; set; }

    public bool IsImmediate { get; init; }

    /// <summary>Whether the timer keeps the loop alive.</summary>
    public bool IsReferenced { get; set; } = true;
}

/// <summary>Timers by due time, then by order of their start: a binary heap.</summary>
internal sealed class TimerHeap
{
    private readonly List<HostTimer> _heap = [];

    public HostTimer? First => _heap.Count == 0 ? null : _heap[0];

    public void Add(HostTimer timer)
    {
        timer.HeapIndex = _heap.Count;
        _heap.Add(timer);
        Up(timer.HeapIndex);
    }

    public void RemoveFirst() => Remove(_heap[0]);

    public void Remove(HostTimer timer)
    {
        int index = timer.HeapIndex;
        if (index < 0) return;
        timer.HeapIndex = -1;
        HostTimer last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        if (last == timer) return;
        Place(last, index);
        Up(index);
        Down(last.HeapIndex);
    }

    private static bool Before(HostTimer a, HostTimer b) => a.Due < b.Due || (a.Due == b.Due && a.Sequence < b.Sequence);

    private void Place(HostTimer timer, int index)
    {
        _heap[index] = timer;
        timer.HeapIndex = index;
    }

    private void Up(int index)
    {
        HostTimer timer = _heap[index];
        while (index > 0 && Before(timer, _heap[(index - 1) / 2]))
        {
            Place(_heap[(index - 1) / 2], index);
            index = (index - 1) / 2;
        }
        Place(timer, index);
    }

    private void Down(int index)
    {
        HostTimer timer = _heap[index];
        while (2 * index + 1 < _heap.Count)
        {
            int child = 2 * index + 1;
            if (child + 1 < _heap.Count && Before(_heap[child + 1], _heap[child])) child++;
            if (!Before(_heap[child], timer)) break;
            Place(_heap[child], index);
            index = child;
        }
        Place(timer, index);
    }
}

/// <summary>
/// Node's event loop in small: timers, then work that other threads finished, then immediates; after each callback the
/// ticks and promise jobs.
/// </summary>
internal sealed class EventLoop(Realm realm)
{
    private readonly TimerHeap _timers = new();
    private readonly Dictionary<int, HostTimer> _byId = [];
    private readonly Queue<HostTimer> _immediates = new();
    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly SemaphoreSlim _signal = new(0);
    private readonly List<Builtins.JsPromise> _rejected = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _outstanding;
    private int _referenced;
    private int _lastId;
    private long _lastSequence;
    private double _now;

    public Realm Realm => realm;

    /// <summary>What to do with an error nobody caught: (error, the promise it rejected or null). It may throw to end the run.</summary>
    public Action<JsValue, Builtins.JsPromise?>? Uncaught { get; set; }

    /// <summary>A promise whose rejection was reported as unhandled got a handler after all.</summary>
    public Action<Builtins.JsPromise>? RejectionHandled { get; set; }

    /// <summary>Called before the loop waits: a good time to flush.</summary>
    public Action? Idle { get; set; }

    /// <summary>Set to leave the loop (process.exit).</summary>
    public bool IsStopped { get; set; }

    /// <summary>Milliseconds since the loop was made.</summary>
    public double Elapsed => Stopwatch.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>Whether something could still run.</summary>
    public bool HasWork => !IsStopped && (_referenced > 0 || _immediates.Count > 0 || Volatile.Read(ref _outstanding) > 0 || !_posted.IsEmpty || realm.Agent.HasJobs);

    public HostTimer? Find(int id) => _byId.GetValueOrDefault(id);

    public HostTimer Start(HostTimer timer)
    {
        if (timer.Id == 0) timer.Id = ++_lastId;
        _byId[timer.Id] = timer;
        if (!timer.IsActive && timer.IsReferenced && !timer.IsImmediate) _referenced++;
        _timers.Remove(timer);
        timer.IsActive = true;
        timer.Sequence = ++_lastSequence;
        if (timer.IsImmediate)
        {
            _immediates.Enqueue(timer);
            return timer;
        }
        timer.Due = Math.Floor(Elapsed) + timer.Delay;
        _timers.Add(timer);
        return timer;
    }

    public void Stop(HostTimer timer)
    {
        if (!timer.IsActive) return;
        timer.IsActive = false;
        _timers.Remove(timer);
        if (timer.IsReferenced && !timer.IsImmediate) _referenced--;
        _byId.Remove(timer.Id);
    }

    public void SetReferenced(HostTimer timer, bool referenced)
    {
        if (timer.IsReferenced == referenced) return;
        timer.IsReferenced = referenced;
        if (timer.IsActive && !timer.IsImmediate) _referenced += referenced ? 1 : -1;
    }

    /// <summary>Announces work of another thread, which ends with one <see cref="Post"/>.</summary>
    public void BeginExternal() => Interlocked.Increment(ref _outstanding);

    /// <summary>Hands the end of external work to the loop; callable from any thread.</summary>
    public void Post(Action work)
    {
        _posted.Enqueue(() =>
        {
            Interlocked.Decrement(ref _outstanding);
            work();
        });
        _signal.Release();
    }

    /// <summary>Ends the loop's wait, from any thread: it looks again what there is to do.</summary>
    public void Wake()
    {
        _posted.Enqueue(static () => { });
        _signal.Release();
    }

    /// <summary>HostPromiseRejectionTracker (ECMA-262 §27.2.1.9).</summary>
    public void TrackRejection(JsObject promise, bool isReject)
    {
        var p = (Builtins.JsPromise)promise;
        if (isReject) _rejected.Add(p);
        else if (!_rejected.Remove(p)) RejectionHandled?.Invoke(p);
    }

    /// <summary>Promise jobs, then ticks, then rejections nobody handled: what follows the main module.</summary>
    public void RunMicrotasks()
    {
        Guarded(realm.Agent.RunMicrotasks);
        RunJobs();
    }

    /// <summary>Ticks, promise jobs and rejections nobody handled, until there are none: what follows each callback.</summary>
    public void RunJobs()
    {
        do
        {
            while (realm.Agent.HasJobs && !IsStopped) Guarded(realm.Agent.RunJobs);
            ReportRejections();
        }
        while (realm.Agent.HasJobs && !IsStopped);
    }

    private void ReportRejections()
    {
        while (_rejected.Count > 0 && !IsStopped)
        {
            Builtins.JsPromise promise = _rejected[0];
            _rejected.RemoveAt(0);
            if (!promise.IsHandled) Uncaught?.Invoke(promise.Result, promise);
        }
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (ThrowCompletion thrown)
        {
            if (Uncaught is null) throw;
            Uncaught(thrown.Value, null);
        }
    }

    /// <summary>Runs everything that is ready now.</summary>
    public void RunReady()
    {
        Interpreter.Interrupts.Poll();
        RunJobs();
        _now = Math.Floor(Elapsed);
        while (!IsStopped && _timers.First is { } next && next.Due <= _now)
        {
            _timers.RemoveFirst();
            Fire(next);
        }
        while (!IsStopped && _posted.TryDequeue(out Action? posted))
        {
            _signal.Wait(0);
            Guarded(posted);
            RunJobs();
        }
        // Immediates that are set meanwhile wait for the next turn.
        for (int count = _immediates.Count; count > 0 && !IsStopped; count--)
        {
            HostTimer immediate = _immediates.Dequeue();
            if (immediate.IsActive) Fire(immediate);
        }
    }

    private void Fire(HostTimer timer)
    {
        long sequence = timer.Sequence;
        if (!timer.Repeats) Stop(timer);
        bool isLeft = true;
        try
        {
            timer.Callback.Call(timer.Handle, timer.Arguments);
            isLeft = false;
        }
        catch (ThrowCompletion thrown)
        {
            if (Uncaught is null) throw;
            Uncaught(thrown.Value, null);
            isLeft = false;
        }
        finally
        {
            // Nothing would start it again, and the loop must not wait for it.
            if (isLeft) Stop(timer);
        }
        if (timer.Repeats && timer.IsActive && timer.Sequence == sequence) Start(timer);
        RunJobs();
    }

    /// <summary>Runs until nothing is left to do, or until the condition holds.</summary>
    public void Run(Func<bool>? until = null)
    {
        while (true)
        {
            RunReady();
            if (IsStopped || (until is not null && until()) || !HasWork) return;
            TimeSpan wait = WaitTime();
            if (wait == TimeSpan.Zero) continue;
            Idle?.Invoke();
            if (_signal.Wait(wait)) _signal.Release();
        }
    }

    /// <summary>The same, without holding a thread while it waits.</summary>
    public async Task RunAsync(Func<Action, bool> enter, Func<bool>? until, CancellationToken cancellation)
    {
        while (true)
        {
            bool done = false;
            enter(() =>
            {
                RunReady();
                done = IsStopped || (until is not null && until()) || !HasWork;
            });
            if (done) return;
            TimeSpan wait = WaitTime();
            if (wait == TimeSpan.Zero) continue;
            Idle?.Invoke();
            if (await _signal.WaitAsync(wait, cancellation).ConfigureAwait(false)) _signal.Release();
        }
    }

    private TimeSpan WaitTime()
    {
        if (_immediates.Count > 0 || !_posted.IsEmpty || realm.Agent.HasJobs) return TimeSpan.Zero;
        return _timers.First is { } next ? TimeSpan.FromMilliseconds(Math.Clamp(next.Due - Elapsed, 0.2, 60_000)) : TimeSpan.FromSeconds(60);
    }
}
