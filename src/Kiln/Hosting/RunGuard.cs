using Kiln.Interpreter;

namespace Kiln.Hosting;

/// <summary>
/// Watches one <see cref="ScriptLimits"/>: the <see cref="LimitWatch"/> or a token asks the machine to stop at its next poll, and the check
/// there, on the script's own thread, decides.
/// </summary>
internal sealed class RunGuard : IDisposable
{
    /// <summary>Milliseconds between two looks at the memory.</summary>
    private const int MemoryPeriod = 5;

    /// <summary>Milliseconds after which a run that should have stopped is asked again.</summary>
    private const int TimePeriod = 100;

    private readonly ScriptLimits _limits;
    private readonly Machine _machine;
    private readonly EventLoop _loop;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly bool _countsMemory;
    private readonly CancellationTokenRegistration _registration;

    private long _baseline;
    private long _allocatedBefore;
    private long _threadStart;
    private long _nextMeasure;
    private long _timeDue = long.MaxValue;
    private long _memoryDue = long.MaxValue;

    public RunGuard(ScriptLimits limits, Machine machine, EventLoop loop, RunGuard? outer)
    {
        _limits = limits;
        _machine = machine;
        _loop = loop;
        Outer = outer;
        if (limits.Time is { } time)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromMilliseconds(1), nameof(limits));
            // The watch's clock ticks in whole milliseconds.
            _timeDue = LimitWatch.Now + (long)Math.Ceiling(time.TotalMilliseconds) + 1;
        }
        if (limits.Memory is not null || limits.Allocations is not null)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limits.Memory ?? 1, nameof(limits));
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limits.Allocations ?? 1, nameof(limits));
            // What lived after the last collection: allocations since then may be garbage.
            GCMemoryInfo last = GC.GetGCMemoryInfo();
            _baseline = GC.GetTotalMemory(forceFullCollection: false);
            if (last.Index > 0) _baseline = Math.Min(_baseline, last.HeapSizeBytes - last.FragmentedBytes);
            _nextMeasure = limits.Memory ?? long.MaxValue;
            Interlocked.Increment(ref Interrupts.MemoryLimits);
            _countsMemory = true;
            _memoryDue = LimitWatch.Now + MemoryPeriod;
        }
        if (Due < long.MaxValue) LimitWatch.Add(this);
        if (limits.Cancellation.CanBeCanceled) _registration = limits.Cancellation.Register(static g => ((RunGuard)g!).Wake(), this);
    }

    /// <summary>The guard of the scope around this one, which holds as well.</summary>
    public RunGuard? Outer { get; }

    /// <summary>When <see cref="Look"/> is to be called, on the clock of <see cref="LimitWatch.Now"/>.</summary>
    public long Due => Math.Min(_timeDue, _memoryDue);

    /// <summary>Asks for a check, which is due. Called by the watch alone.</summary>
    public void Look(long now)
    {
        if (_timeDue <= now)
        {
            _timeDue = now + TimePeriod;
            // Also when it waits for a timer of the script.
            Wake();
        }
        if (_memoryDue <= now)
        {
            _memoryDue = now + MemoryPeriod;
            _machine.RequestInterrupt();
        }
    }

    private void Wake()
    {
        _machine.RequestInterrupt();
        _loop.Wake();
    }

    /// <summary>The thread begins to work for the runtime.</summary>
    public void Enter() => _threadStart = GC.GetAllocatedBytesForCurrentThread();

    /// <summary>The thread stops working for the runtime.</summary>
    public void Leave()
    {
        _allocatedBefore += GC.GetAllocatedBytesForCurrentThread() - _threadStart;
        _threadStart = 0;
    }

    /// <summary>The exception that ends the run, when a limit is passed; or would be by allocating so many bytes more.</summary>
    public Exception? Check(long request)
    {
        if (_limits.Cancellation.IsCancellationRequested) return new OperationCanceledException("The script was cancelled.", _limits.Cancellation);
        if (_limits.Time is { } time && Stopwatch.GetElapsedTime(_start) >= time) return new ScriptTimeoutException(time);
        if (!_countsMemory) return null;
        long allocated = _allocatedBefore + GC.GetAllocatedBytesForCurrentThread() - _threadStart + request;
        if (allocated > _limits.Allocations) return new ScriptMemoryException(_limits.Allocations.Value, isTotal: true);
        // Whatever the rest of the process holds or gives back meanwhile.
        if (request > _limits.Memory) return new ScriptMemoryException(_limits.Memory.Value, isTotal: false);
        if (allocated < _nextMeasure)
        {
            // Takes note of what the rest of the process gave back, so that it is no room for the run.
            if (_limits.Memory is not null) _ = Growth(request);
            return null;
        }
        return Measure(_limits.Memory!.Value, allocated, request);
    }

    // What a run holds is at most what it has allocated: the heap is only measured, and garbage only collected, when that is much.
    private ScriptMemoryException? Measure(long limit, long allocated, long request)
    {
        long growth = Growth(request);
        if (growth > limit)
        {
            GC.Collect();
            growth = Growth(request);
            if (growth > limit) return new ScriptMemoryException(limit, isTotal: false);
        }
        _nextMeasure = allocated + Math.Max(limit - growth, limit / 8);
        return null;
    }

    // Garbage of the time before the run may go while it runs: then there was less to begin with.
    private long Growth(long request)
    {
        long total = GC.GetTotalMemory(forceFullCollection: false);
        _baseline = Math.Min(_baseline, total);
        return total - _baseline + request;
    }

    public void Dispose()
    {
        LimitWatch.Remove(this);
        _registration.Dispose();
        if (_countsMemory) Interlocked.Decrement(ref Interrupts.MemoryLimits);
    }
}
