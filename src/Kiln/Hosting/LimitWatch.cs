namespace Kiln.Hosting;

/// <summary>
/// The thread that wakes the guards of limits, one for the process. A thread of its own and not the pool's timers: scripts that run on the
/// pool's threads may hold all of them, and that is when limits matter.
/// </summary>
internal static class LimitWatch
{
    /// <summary>Milliseconds without a guard after which the thread ends.</summary>
    private const int Idle = 10_000;

    private static readonly Lock s_gate = new();
    private static readonly List<RunGuard> s_guards = [];
    private static readonly SemaphoreSlim s_changed = new(0);
    private static bool s_isRunning;

    /// <summary>When the thread looks next; scopes of short calls come and go without waking it.</summary>
    private static long s_next;

    /// <summary>Whole milliseconds of the clock that limits are measured by; <see cref="Environment.TickCount64"/> may be some behind.</summary>
    public static long Now => (long)Stopwatch.GetElapsedTime(0).TotalMilliseconds;

    /// <summary>Begins to call the guard's <see cref="RunGuard.Look"/> when it is due.</summary>
    public static void Add(RunGuard guard)
    {
        lock (s_gate)
        {
            if (!s_isRunning)
            {
                // Where no thread is to be had the caller hears of it, and the next one tries again.
                new Thread(Run, 256 << 10) { IsBackground = true, Name = "Kiln limits" }.Start();
                s_isRunning = true;
                s_next = long.MinValue;
            }
            else if (guard.Due < s_next)
            {
                s_next = guard.Due;
                s_changed.Release();
            }
            s_guards.Add(guard);
        }
    }

    /// <summary>After this the guard is not looked at any more.</summary>
    public static void Remove(RunGuard guard)
    {
        lock (s_gate) s_guards.Remove(guard);
    }

    private static void Run()
    {
        bool wasIdle = false;
        while (true)
        {
            int wait;
            lock (s_gate)
            {
                long now = Now;
                bool isIdle = s_guards.Count == 0;
                if (isIdle && wasIdle)
                {
                    s_isRunning = false;
                    return;
                }
                wasIdle = isIdle;
                s_next = now + Idle;
                foreach (RunGuard guard in s_guards)
                {
                    if (guard.Due <= now) guard.Look(now);
                    s_next = Math.Min(s_next, guard.Due);
                }
                wait = (int)(s_next - now);
            }
            s_changed.Wait(wait);
        }
    }
}
