using Kiln.Syntax;

namespace Kiln.Interpreter;

/// <content>
/// Calls from .NET code nest on the thread's stack, which holds a tenth of what script frames may: before it ends, the machine goes on on
/// a larger one, until <see cref="MaxDepth"/> or the end of that.
/// </content>
internal sealed unsafe partial class Machine
{
    /// <summary>What is left for built-ins between two looks.</summary>
    private const int StackReserve = 512 << 10;

    private const int ProbeStep = 32 << 10;
    private const int MaxProbe = 16 << 20;

    /// <summary>The address below which the rest of the stack is measured.</summary>
    private nuint _stackFloor;

    /// <summary>The agent begins to run on this thread.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void EnterThread()
    {
        byte here;
        nuint at = (nuint)(&here);
        _stackFloor = at > StackReserve ? at - StackReserve / 2 : 0;
    }

    /// <summary>Whether a call that nests on the thread's stack has to go by <see cref="OnDeepStack{T}"/>.</summary>
    /// <exception cref="ThrowCompletion">RangeError: this is the large stack, and it ends as well.</exception>
    public bool IsStackLow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            byte here;
            return (nuint)(&here) < _stackFloor && MeasureStack((nuint)(&here));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MeasureStack(nuint at)
    {
        int room = Probe(0);
        if (room > StackReserve + ProbeStep)
        {
            _stackFloor = at - (nuint)(room - StackReserve);
            return false;
        }
        if (DeepStack.IsDeep) throw Errors.StackOverflow();
        return true;
    }

    /// <summary>Bytes of stack, in steps, that are left before the runtime's own check fails.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static int Probe(int measured)
    {
        if (measured >= MaxProbe || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) return measured;
        byte* step = stackalloc byte[ProbeStep];
        *step = 0;
        return Probe(measured + ProbeStep) + *step;
    }

    /// <summary>Goes on on a large stack.</summary>
    public T OnDeepStack<T>(Func<T> work)
    {
        nuint floor = _stackFloor;
        _agent.ThreadChanging?.Invoke(false);
        try
        {
            return DeepStack.Run(() =>
            {
                Agent? outer = _agent.Enter();
                _agent.ThreadChanging?.Invoke(true);
                try
                {
                    return work();
                }
                finally
                {
                    _agent.ThreadChanging?.Invoke(false);
                    Agent.Leave(outer);
                }
            });
        }
        catch (InsufficientExecutionStackException)
        {
            throw Errors.StackOverflow();
        }
        finally
        {
            _stackFloor = floor;
            _agent.ThreadChanging?.Invoke(true);
        }
    }
}
