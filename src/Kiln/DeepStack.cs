using System.Runtime.ExceptionServices;
using Kiln.Syntax;

namespace Kiln;

/// <summary>
/// Threads with a large stack, for work that the running thread's stack turns out to be too small for: the caller waits. A thread that has
/// done its work stays a while for the next one.
/// </summary>
internal static class DeepStack
{
    /// <summary>Bytes of such a stack; it only takes the memory that it uses.</summary>
    private const int Size = 192 << 20;

    private const int IdleMilliseconds = 500;

    [ThreadStatic]
    private static bool s_isDeep;

    private static Worker? s_idle;

    /// <summary>Whether this is such a thread: there is no larger stack.</summary>
    public static bool IsDeep => s_isDeep;

    /// <summary>Does work on a large stack; exceptions come out of it as out of a call.</summary>
    /// <exception cref="InsufficientExecutionStackException">No further thread can be had.</exception>
    public static T Run<T>(Func<T> work)
    {
        Worker worker = Interlocked.Exchange(ref s_idle, null) ?? Worker.Start();
        T result = default!;
        worker.Do(() => result = work());
        return result;
    }

    /// <summary>Parses or compiles, and once more on a large stack when the source is nested too deeply for this one.</summary>
    /// <param name="compile">Work that starts anew each time it is called.</param>
    /// <exception cref="KilnSyntaxError">An early error.</exception>
    public static T Compile<T>(Func<T> compile)
    {
        try
        {
            return compile();
        }
        catch (KilnSyntaxError error) when (error.IsRangeError && !s_isDeep)
        {
        }
        return Run(compile);
    }

    private sealed class Worker
    {
        private readonly SemaphoreSlim _begin = new(0), _end = new(0);
        private Action? _work;
        private ExceptionDispatchInfo? _error;

        public static Worker Start()
        {
            var worker = new Worker();
            try
            {
                new Thread(worker.Loop, Size) { IsBackground = true, Name = "Kiln deep stack" }.Start();
            }
            catch (OutOfMemoryException)
            {
                throw new InsufficientExecutionStackException();
            }
            return worker;
        }

        public void Do(Action work)
        {
            _work = work;
            _begin.Release();
            _end.Wait();
            ExceptionDispatchInfo? error = _error;
            _error = null;
            if (Interlocked.CompareExchange(ref s_idle, this, null) is not null) End();
            error?.Throw();
        }

        // Another worker waits already.
        private void End() => _begin.Release();

        private void Loop()
        {
            s_isDeep = true;
            while (true)
            {
                if (!_begin.Wait(IdleMilliseconds))
                {
                    // Taken from the idle place by now, it gets work; everywhere else it is somebody's and gets work or the end.
                    if (Interlocked.CompareExchange(ref s_idle, null, this) == this) return;
                    _begin.Wait();
                }
                if (_work is not { } work) return;
                try
                {
                    work();
                }
                catch (Exception e)
                {
                    _error = ExceptionDispatchInfo.Capture(e);
                }
                _work = null;
                _end.Release();
            }
        }
    }
}
