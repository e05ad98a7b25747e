using System.Collections.Concurrent;
using System.Diagnostics;
using Kiln.Caching;
using Kiln.Interpreter;

namespace Kiln.Fuzz;

/// <summary>Something that must not happen, with the input that made it.</summary>
/// <param name="Number">Of the input under its seed: replays it.</param>
internal sealed record Finding(ulong Number, string Seed, string Detail, byte[] Input);

/// <summary>What a run of the fuzzer is to do.</summary>
internal sealed class FuzzSettings
{
    public ulong Seed { get; init; } = 1;

    /// <summary>Inputs altogether.</summary>
    public long Rounds { get; init; } = 100_000;

    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    public int Workers { get; init; } = 1;

    /// <summary>Reads and verifies only.</summary>
    public bool VerifyOnly { get; init; }

    /// <summary>Only this input.</summary>
    public ulong? Number { get; init; }

    /// <summary>Called when an input has taken longer than any may.</summary>
    public Action<Finding>? Hung { get; init; }

    public string? PositionDirectory { get; init; }
}

/// <summary>Runs inputs on several threads and counts how they end.</summary>
internal sealed class Fuzzer(FuzzSettings settings)
{
    private static readonly TimeSpan s_hangs = TimeSpan.FromSeconds(20);

    private readonly long[] _outcomes = new long[Enum.GetValues<Outcome>().Length];
    private readonly long[] _reasons = new long[Enum.GetValues<CacheMissReason>().Length];
    private readonly ConcurrentDictionary<string, long> _caught = new();
    private readonly ConcurrentQueue<Finding> _findings = new();
    private readonly Stopwatch _watch = new();
    private long _done, _compared, _mostBytes;

    public IReadOnlyCollection<Finding> Findings => _findings;

    public long Inputs => _done;

    public long Compared => _compared;

    public long MostBytes => _mostBytes;

    public TimeSpan Elapsed => _watch.Elapsed;

    public long CountOf(Outcome outcome) => _outcomes[(int)outcome];

    public long CountOf(CacheMissReason reason) => _reasons[(int)reason];

    public IEnumerable<KeyValuePair<string, long>> Caught => _caught;

    public void Run()
    {
        Seed[] seeds = Seed.LoadAll();
        Interlocked.Increment(ref Interrupts.MemoryLimits);
        var first = new Judge(seeds) { Explain = true };
        foreach (Seed seed in seeds)
        {
            Verdict verdict = first.Run(seed.Code, seed.Metadata, seed, out string output);
            if (verdict.Outcome != Outcome.Ran) throw new InvalidOperationException($"{seed.Name}, unchanged, ended as {verdict.Outcome}: {verdict.Detail}\n{output}");
            seed.Output = output;
        }
        _watch.Start();
        var workers = new Worker[settings.Workers];
        var threads = new Thread[workers.Length];
        for (int i = 0; i < threads.Length; i++)
        {
            Worker worker = workers[i] = new Worker(this, seeds, i);
            threads[i] = new Thread(worker.Run, 16 << 20);
            threads[i].Start();
        }
        foreach (Thread thread in threads)
        {
            while (!thread.Join(1_000))
            {
                foreach (Worker worker in workers) worker.CheckProgress();
            }
        }
        Interlocked.Decrement(ref Interrupts.MemoryLimits);
    }

    private sealed class Worker(Fuzzer owner, Seed[] seeds, int index)
    {
        private readonly Mutator _mutator = new(seeds);
        private long _started;
        private ulong _number;

        public void Run()
        {
            var judge = new Judge(seeds) { Execute = !owner.Settings.VerifyOnly };
            long[] outcomes = new long[owner._outcomes.Length], reasons = new long[owner._reasons.Length];
            long done = 0;
            using FileStream? position = owner.Settings.PositionDirectory is { } folder ? File.Create(Path.Combine(folder, $"worker-{index}.position")) : null;
            byte[] text = new byte[8];
            for (long i = index; i < owner.Settings.Rounds && (done & 255) is var low && (low != 0 || owner._watch.Elapsed < owner.Settings.Time); i += owner.Settings.Workers)
            {
                _number = owner.Settings.Number ?? owner.Settings.Seed << 40 ^ (ulong)i;
                if (position is not null)
                {
                    // After a crash this tells which input it was.
                    BitConverter.TryWriteBytes(text, _number);
                    RandomAccess.Write(position.SafeFileHandle, text, 0);
                }
                Volatile.Write(ref _started, Stopwatch.GetTimestamp());
                _mutator.Next(_number);
                Verdict verdict = judge.Test(_mutator.Buffer.AsMemory(0, _mutator.Length), _mutator.Origin, _mutator.IsArchive);
                done++;
                outcomes[(int)verdict.Outcome]++;
                reasons[(int)verdict.Reason]++;
                if (verdict.Outcome == Outcome.Caught) owner._caught.AddOrUpdate(verdict.Detail, 1, (_, n) => n + 1);
                if (verdict.Outcome == Outcome.Finding && owner._findings.Count < 200)
                    owner._findings.Enqueue(new Finding(_number, _mutator.Origin.Name, verdict.Detail, _mutator.Buffer[.._mutator.Length]));
                if (owner.Settings.Number is not null) break;
            }
            Volatile.Write(ref _started, 0);
            for (int i = 0; i < outcomes.Length; i++) Interlocked.Add(ref owner._outcomes[i], outcomes[i]);
            for (int i = 0; i < reasons.Length; i++) Interlocked.Add(ref owner._reasons[i], reasons[i]);
            Interlocked.Add(ref owner._done, done);
            Interlocked.Add(ref owner._compared, judge.Compared);
            lock (owner) owner._mostBytes = Math.Max(owner._mostBytes, judge.MostBytes);
        }

        public void CheckProgress()
        {
            long started = Volatile.Read(ref _started);
            if (started == 0 || Stopwatch.GetElapsedTime(started) < s_hangs) return;
            owner.Settings.Hung?.Invoke(new Finding(_number, _mutator.Origin.Name, $"no end after {s_hangs.TotalSeconds} s", _mutator.Buffer[.._mutator.Length]));
        }
    }

    private FuzzSettings Settings => settings;
}
