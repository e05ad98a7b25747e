namespace Kiln.Caching;

/// <summary>Does work on a thread of its own, in order, and lets nobody wait for it but at the end. No thread before the first work.</summary>
internal sealed class WriteBehind
{
    private readonly object _gate = new();
    private readonly Queue<Action> _work = new();
    private Thread? _thread;
    private bool _busy;

    public void Enqueue(Action work)
    {
        lock (_gate)
        {
            _work.Enqueue(work);
            if (_thread is null)
            {
                _thread = new Thread(Run) { IsBackground = true, Name = "bytecode writer" };
                _thread.Start();
            }
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until all work is done.</summary>
    /// <returns>False when it took too long.</returns>
    public bool Flush(TimeSpan timeout)
    {
        long end = Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency);
        lock (_gate)
        {
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
                    if (Monitor.Wait(_gate, 2000) || _work.Count > 0) continue;
                    _thread = null;
                    return;
                }
                work = _work.Dequeue();
                _busy = true;
            }
            work();
        }
    }
}
