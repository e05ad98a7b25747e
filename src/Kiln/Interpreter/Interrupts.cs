namespace Kiln.Interpreter;

/// <summary>
/// Where built-ins notice that a host wants to stop the run. Calls and loops of scripts notice it by themselves; built-ins that may work
/// long without calling a script poll.
/// </summary>
internal static class Interrupts
{
    /// <summary>How many machines of the process have a request: a poll costs one look at it.</summary>
    internal static int Pending;

    /// <summary>How many runs have a limit of memory.</summary>
    internal static int MemoryLimits;

    /// <summary>Allocations below this are left to the regular check.</summary>
    private const long Large = 1 << 20;

    /// <summary>Delivers a request of the thread's agent; the handler may throw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Poll()
    {
        if (Volatile.Read(ref Pending) != 0) Deliver();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Deliver()
    {
        Machine machine = Agent.Current.Machine;
        if (machine.InterruptRequested) machine.Interrupt();
    }

    /// <summary>Asks the host's memory limit before a script gets so many bytes at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BeforeAllocating(long bytes)
    {
        if (bytes >= Large && Volatile.Read(ref MemoryLimits) != 0) Agent.Current.AllocationGuard?.Invoke(bytes);
    }
}
