namespace Kiln.Hosting;

/// <summary>
/// How long a script may run and how much it may hold. What passes a limit is stopped by an exception that no script can catch: neither
/// <c>catch</c> nor <c>finally</c>, <c>using</c>, iterators' <c>return</c> or promise jobs run any more.
/// </summary>
/// <remarks>
/// Given in <see cref="KilnOptions.Limits"/> they hold for each call of the host into the runtime; given to
/// <see cref="KilnRuntime.Limit"/>, for everything together until the scope is disposed. After a stop the runtime can be used again: the jobs
/// of the stopped run are dropped, a generator that was running is finished, and a module that was being evaluated fails for whoever imports
/// it again.
/// </remarks>
public sealed class ScriptLimits
{
    /// <summary>
    /// Elapsed time after which the run is stopped, from a thousandth of a second up; null for none. It includes waiting for timers and
    /// the time of the host's own functions, which are not interrupted themselves.
    /// </summary>
    public TimeSpan? Time { get; init; }

    /// <summary>
    /// Bytes by which the run may make the process's managed heap grow, garbage not counted; null for none. Large allocations are measured
    /// before they are made, others every few milliseconds, so a run may pass the limit by what it allocates meanwhile.
    /// </summary>
    public long? Memory { get; init; }

    /// <summary>
    /// Bytes the run may allocate altogether, garbage included; null for none. Unlike <see cref="Memory"/> it does not depend on what other
    /// threads do.
    /// </summary>
    public long? Allocations { get; init; }

    /// <summary>Stops the run when it is cancelled; the exception is then an <see cref="OperationCanceledException"/> with this token.</summary>
    public CancellationToken Cancellation { get; init; }

    internal ScriptLimits With(CancellationToken cancellation) => new()
    {
        Time = Time,
        Memory = Memory,
        Allocations = Allocations,
        Cancellation = Cancellation.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(Cancellation, cancellation).Token : cancellation,
    };
}

/// <summary>A run was stopped because it passed one of its <see cref="ScriptLimits"/>.</summary>
public abstract class ScriptLimitException : Exception
{
    private protected ScriptLimitException(string message) : base(message)
    {
    }
}

/// <summary>A run was stopped because it took longer than <see cref="ScriptLimits.Time"/>.</summary>
public sealed class ScriptTimeoutException : ScriptLimitException
{
    internal ScriptTimeoutException(TimeSpan limit) : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The script ran longer than {limit.TotalMilliseconds:0.###} ms."))
    {
        Limit = limit;
    }

    /// <summary>The limit that was passed.</summary>
    public TimeSpan Limit { get; }
}

/// <summary>A run was stopped because of <see cref="ScriptLimits.Memory"/> or <see cref="ScriptLimits.Allocations"/>.</summary>
public sealed class ScriptMemoryException : ScriptLimitException
{
    internal ScriptMemoryException(long limit, bool isTotal)
        : base(isTotal ? $"The script allocated more than {limit} bytes." : $"The script needs more than {limit} bytes of memory.")
    {
        Limit = limit;
    }

    /// <summary>The limit that was passed, in bytes.</summary>
    public long Limit { get; }
}

/// <summary>Limits that hold for what a runtime does until this is disposed; made by <see cref="KilnRuntime.Limit"/>.</summary>
public sealed class LimitScope : IDisposable
{
    private readonly KilnRuntime _runtime;

    internal LimitScope(KilnRuntime runtime, RunGuard guard)
    {
        _runtime = runtime;
        Guard = guard;
    }

    internal RunGuard Guard { get; }

    /// <summary>Ends the limits. Scopes end in the reverse order of their making.</summary>
    /// <exception cref="InvalidOperationException">A scope that was made later is still open.</exception>
    public void Dispose() => _runtime.EndLimits(Guard);
}
