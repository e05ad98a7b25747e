namespace Kiln.Hosting;

/// <content>Limits of runs.</content>
public sealed partial class KilnRuntime
{
    private RunGuard? _guard;
    private Exception? _stop;
    private int _entered;

    /// <summary>
    /// Limits everything the runtime does until the scope is disposed: imports, calls and turns of the event loop share one account. Scopes
    /// may be nested; then all of them hold. While a scope is open, <see cref="KilnOptions.Limits"/> do not hold.
    /// </summary>
    /// <example>
    /// <code>
    /// using (runtime.Limit(new ScriptLimits { Time = TimeSpan.FromSeconds(1), Memory = 64 &lt;&lt; 20 }))
    /// {
    ///     runtime.Import("plugin.mjs");
    /// }
    /// </code>
    /// </example>
    /// <param name="limits">What must not be passed.</param>
    /// <returns>The scope, to be disposed when the limits end.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is zero or negative.</exception>
    public LimitScope Limit(ScriptLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var guard = new RunGuard(limits, _agent.Machine, Context.Loop, _guard);
        if (_entered > 0) guard.Enter();
        if (_guard is null)
        {
            _agent.Machine.InterruptHandler = CheckLimits;
            _agent.AllocationGuard = CheckLimits;
            _agent.ThreadChanging = ChangeThread;
        }
        _guard = guard;
        return new LimitScope(this, guard);
    }

    internal void EndLimits(RunGuard guard)
    {
        if (_guard != guard)
        {
            for (RunGuard? open = _guard; open is not null; open = open.Outer)
            {
                if (open == guard) throw new InvalidOperationException("A scope of limits inside this one is still open.");
            }
            return;
        }
        guard.Dispose();
        _guard = guard.Outer;
        if (_guard is not null) return;
        _agent.Machine.InterruptHandler = null;
        _agent.AllocationGuard = null;
        _agent.ThreadChanging = null;
        if (_stop is null) _agent.Machine.ClearInterrupt();
    }

    /// <summary>Limits of one operation: the options' ones, when nobody has set others, and a token.</summary>
    private LimitScope? LimitOperation(CancellationToken cancellation = default)
    {
        if (_guard is not null || _options.Limits is not { } limits)
            return cancellation.CanBeCanceled ? Limit(new ScriptLimits { Cancellation = cancellation }) : null;
        return cancellation.CanBeCanceled ? Limit(limits.With(cancellation)) : Limit(limits);
    }

    /// <summary>Whether a limit was passed and the run is being left: no error of a script.</summary>
    internal bool IsStopping => _stop is not null;

    private void CheckLimits() => CheckLimits(0);

    private void CheckLimits(long request)
    {
        for (RunGuard? guard = _guard; guard is not null && _stop is null; guard = guard.Outer) _stop = guard.Check(request);
        if (_stop is null) return;
        // Whoever catches it on the way, a function of the host for instance, does not come far.
        _agent.Machine.RequestInterrupt();
        throw _stop;
    }

    private void ChangeThread(bool begins)
    {
        for (RunGuard? guard = _guard; guard is not null; guard = guard.Outer)
        {
            if (begins) guard.Enter();
            else guard.Leave();
        }
    }

    private void BeginRun()
    {
        if (_entered++ > 0 || _guard is null) return;
        ChangeThread(begins: true);
        try
        {
            CheckLimits();
        }
        catch
        {
            EndRun();
            throw;
        }
    }

    private void EndRun()
    {
        if (--_entered > 0 || _guard is null) return;
        ChangeThread(begins: false);
        if (_stop is null) return;
        // The run's jobs would go on with what was stopped.
        _stop = null;
        _agent.Machine.ClearInterrupt();
        _agent.DropJobs();
    }
}
