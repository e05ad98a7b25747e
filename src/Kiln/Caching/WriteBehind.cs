namespace Kiln.Caching;

/// <summary>Does work on a thread of its own, in order, and lets nobody wait for it but at the end. No thread before the first work.</summary>
internal sealed class WriteBehind
{
    private readonly object _gate = new();
    private readonly Queue<Action> _work = new();
    private Thread? _thread;
    private bool _busy;
    private Action? _late;
    private long _lateAt;

    public void Enqueue(Action work)
    {
        lock (_gate)
        {
            _work.Enqueue(work);
            StartThread();
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Does work after a while; a flush drops it, as whoever flushes knows better what is left to do.</summary>
    public void EnqueueLate(Action work, TimeSpan delay)
    {
        lock (_gate)
        {
            _late = work;
            _lateAt = Environment.TickCount64 + (long)delay.TotalMilliseconds;
            StartThread();
            Monitor.PulseAll(_gate);
        }
    }

    private void StartThread()
    {
        if (_thread is not null) return;
        _thread = new Thread(Run) { IsBackground = true, Name = "bytecode writer" };
        _thread.Start();
    }

    /// <summary>Waits until all work is done.</summary>
    /// <returns>False when it took too long.</returns>
    public bool Flush(TimeSpan timeout)
    {
        long end = Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency);
        lock (_gate)
        {
            _late = null;
            while (_busy || _work.Count > 0)
            {
                int left = (int)Math.Min(int.MaxValue, Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), end).TotalMilliseconds);
                if (left <= 0 || !Monitor.Wait(_gate, left)) return _work.Count == 0 && !_busy;
            }
        }
        return true;
    }

    private void Run()
    {
        while (true)
        {
            Action work;
            lock (_gate)
            {
                _busy = false;
                Monitor.PulseAll(_gate);
                while (_work.Count == 0)
                {
                    // An idle thread ends; the next work starts another one.
                    int wait = _late is null ? 2000 : (int)Math.Max(1, _lateAt - Environment.TickCount64);
                    if (Monitor.Wait(_gate, wait) || _work.Count > 0) continue;
                    if (_late is null)
                    {
                        _thread = null;
                        return;
                    }
                    if (Environment.TickCount64 < _lateAt) continue;
                    _work.Enqueue(_late);
                    _late = null;
                }
                work = _work.Dequeue();
                _busy = true;
            }
            work();
        }
    }
}
