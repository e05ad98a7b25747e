namespace Kiln.Test262;

/// <summary>Deals the cases out to worker processes and gathers their results in order.</summary>
internal sealed class Coordinator(string root, string mode, int workers, TimeSpan timeout)
{
    private int _next = -1;
    private int _done;
    private int _failed;

    internal TestResult[] Run(IReadOnlyList<TestCase> cases)
    {
        var results = new TestResult[cases.Count];
        var threads = new Thread[Math.Clamp(workers, 1, Math.Max(cases.Count, 1))];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(() => Work(cases, results)) { IsBackground = true };
            threads[i].Start();
        }
        bool showProgress = !Console.IsErrorRedirected;
        foreach (Thread thread in threads)
        {
            while (!thread.Join(500))
            {
                if (showProgress)
                {
                    Console.Error.Write($"\r{_done}/{cases.Count}, {_failed} failed ");
                }
            }
        }
        if (showProgress)
        {
            Console.Error.Write("\r" + new string(' ', 60) + "\r");
        }
        return results;
    }

    private void Work(IReadOnlyList<TestCase> cases, TestResult[] results)
    {
        using var worker = new WorkerProcess(root, mode, timeout);
        while (Interlocked.Increment(ref _next) is int index && index < cases.Count)
        {
            TestResult result = worker.Run(cases[index], index);
            results[index] = result;
            if (result.Outcome != Outcome.Pass)
            {
                Interlocked.Increment(ref _failed);
            }
            Interlocked.Increment(ref _done);
        }
    }
}
