namespace Kiln.Builtins;

/// <summary>A waiter on a place of a shared block (ECMA-262 §25.4.1.1): a stopped thread, or a promise.</summary>
internal sealed class AtomicsWaiter(int byteIndex)
{
    public int ByteIndex { get; } = byteIndex;

    public bool Notified { get; set; }

    /// <summary>For Atomics.waitAsync: settles the promise, with "ok" or "timed-out".</summary>
    public Action<string>? Settle { get; set; }

    public Timer? Timer { get; set; }
}

/// <summary>The WaiterLists of a shared block, in the order of arrival. Its own lock is the critical section (§25.4.3.4).</summary>
internal sealed class AtomicsWaiters
{
    private const int MaxSleep = 50;

    private readonly LinkedList<AtomicsWaiter> _waiters = new();

    public object Section { get; } = new();

    public void Add(AtomicsWaiter waiter) => _waiters.AddLast(waiter);

    public bool Remove(AtomicsWaiter waiter) => _waiters.Remove(waiter);

    /// <summary>Wakes so many waiters of a place; gives how many there were.</summary>
    public int Notify(int byteIndex, double count)
    {
        int woken = 0;
        var settled = new List<AtomicsWaiter>();
        lock (Section)
        {
            LinkedListNode<AtomicsWaiter>? node = _waiters.First;
            while (node is not null && woken < count)
            {
                LinkedListNode<AtomicsWaiter>? next = node.Next;
                if (node.Value.ByteIndex == byteIndex)
                {
                    _waiters.Remove(node);
                    node.Value.Notified = true;
                    woken++;
                    if (node.Value.Settle is not null) settled.Add(node.Value);
                }
                node = next;
            }
            if (woken > 0) Monitor.PulseAll(Section);
        }
        foreach (AtomicsWaiter waiter in settled)
        {
            waiter.Timer?.Dispose();
            waiter.Settle!("ok");
        }
        return woken;
    }

    /// <summary>Stops the thread, which is in the critical section, until the waiter is notified or the time is up.</summary>
    public bool Suspend(AtomicsWaiter waiter, double milliseconds)
    {
        Add(waiter);
        long start = Stopwatch.GetTimestamp();
        while (!waiter.Notified)
        {
            double left = milliseconds - Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (left <= 0)
            {
                Remove(waiter);
                return false;
            }
            // Nobody notifies a waiter of a host's wish to stop: it looks from time to time.
            Monitor.Wait(Section, (int)Math.Min(Math.Ceiling(left), MaxSleep));
            if (Volatile.Read(ref Interpreter.Interrupts.Pending) == 0 || waiter.Notified) continue;
            try
            {
                Interpreter.Interrupts.Poll();
            }
            catch
            {
                Remove(waiter);
                throw;
            }
        }
        return true;
    }
}
