using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Compilation;
using Kiln.Syntax;

namespace Kiln.Modules;

/// <summary>A module that is looked up, read and compiled ahead of the load.</summary>
internal sealed class CompileJob(ResolvedModule resolved)
{
    public enum Stage : byte { Queued, Running, Done }

    public ResolvedModule Resolved => resolved;

    public Stage State { get; set; }

    /// <summary>What the cache said; null when it is off.</summary>
    public CacheLookup? Lookup { get; set; }

    public SourceFile? Source { get; set; }

    public SourceText? Text { get; set; }

    /// <summary>Null when the cache has the module, or when compiling failed: the load then does it again and reports the error.</summary>
    public ModuleArtifact? Artifact { get; set; }
}

/// <summary>
/// Compiles modules on all cores ahead of the load, which goes on one by one and in the specification's order: it takes what is
/// ready, does what nobody has begun, and works on something else while it waits. Requests are known as soon as the parser
/// has passed them. Whatever goes wrong here is left to the load, so errors are those of a sequential one.
/// </summary>
internal sealed class ParallelCompiler(ModuleResolver resolver, BytecodeCache? cache)
{
    // As much as a main thread usually has: what nests too deeply for it does here, too.
    private const int StackSize = 8 << 20;

    /// <summary>A thread costs about as much as compiling so many bytes.</summary>
    private const long WorthAThread = 16 << 10;

    private const int MostWorkers = 7;

    private readonly object _gate = new();
    private readonly Dictionary<ResolvedModule, CompileJob?> _jobs = [];
    private readonly Queue<CompileJob> _queue = new();
    private long _waitingBytes;
    private int _workers;
    private int _running;
    private bool _isOpen;

    /// <summary>Held while something is resolved, which one thread at a time may do.</summary>
    public object ResolverGate => _gate;

    /// <summary>Whether modules that the cache may have are worth a thread: not before some were missed.</summary>
    public bool MissesAreLikely { get; set; } = cache?.Graph is null;

    /// <summary>Says that the load has come to a module: nobody else is to begin with it.</summary>
    /// <returns>What was done ahead, finished; null when the load has to do it.</returns>
    public CompileJob? Take(ResolvedModule resolved)
    {
        CompileJob? job;
        lock (_gate)
        {
            _isOpen = true;
            if (!_jobs.TryGetValue(resolved, out job) || job is null || job.State == CompileJob.Stage.Queued)
            {
                if (job is not null)
                {
                    // Stays in the queue, where whoever finds it done passes over it.
                    job.State = CompileJob.Stage.Done;
                    _waitingBytes -= resolved.Status.Identity.Size;
                }
                _jobs[resolved] = null;
                return null;
            }
        }
        while (true)
        {
            CompileJob? other;
            lock (_gate)
            {
                while ((other = Next()) is null && job.State != CompileJob.Stage.Done) Monitor.Wait(_gate);
                if (job.State == CompileJob.Stage.Done)
                {
                    if (other is not null) PutBack(other);
                    _jobs[resolved] = null;
                    return job;
                }
            }
            Run(other!);
        }
    }

    /// <summary>What a parse of a module is to tell of its requests.</summary>
    public ParserOptions OptionsFor(ResolvedModule importer) => new() { RequestSeen = specifier => Discover(specifier, importer) };

    /// <summary>The load is over, or failed: what nobody asked for is dropped.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isOpen = false;
            foreach (CompileJob job in _queue) job.State = CompileJob.Stage.Done;
            _queue.Clear();
            _waitingBytes = 0;
            while (_running > 0) Monitor.Wait(_gate);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>A module is there already.</summary>
    public void Claim(ResolvedModule resolved)
    {
        lock (_gate) _jobs[resolved] = null;
    }

    private void Discover(string specifier, ResolvedModule importer)
    {
        lock (_gate)
        {
            if (!_isOpen || !MissesAreLikely) return;
            ResolvedModule target;
            try
            {
                target = resolver.Resolve(specifier, importer);
            }
            catch (ModuleResolutionException)
            {
                return;
            }
            if (target.Format != ModuleFormat.Module || target.Path is null || target.Row >= 0 || !_jobs.TryAdd(target, null)) return;
            var job = new CompileJob(target);
            _jobs[target] = job;
            _queue.Enqueue(job);
            _waitingBytes += target.Status.Identity.Size;
            if (_workers < Math.Min(MostWorkers, Environment.ProcessorCount - 1) && _waitingBytes >= WorthAThread * (_workers + 1)) StartWorker();
            else Monitor.Pulse(_gate);
        }
    }

    private void StartWorker()
    {
        _workers++;
        new Thread(Work, StackSize) { IsBackground = true, Name = "module compiler" }.Start();
    }

    private void Work()
    {
        while (true)
        {
            CompileJob? job;
            lock (_gate)
            {
                while ((job = Next()) is null && _isOpen) Monitor.Wait(_gate);
                if (job is null)
                {
                    _workers--;
                    return;
                }
            }
            Run(job);
        }
    }

    private CompileJob? Next()
    {
        while (_queue.TryDequeue(out CompileJob? job))
        {
            if (job.State != CompileJob.Stage.Queued) continue;
            job.State = CompileJob.Stage.Running;
            _waitingBytes -= job.Resolved.Status.Identity.Size;
            _running++;
            return job;
        }
        return null;
    }

    private void PutBack(CompileJob job)
    {
        job.State = CompileJob.Stage.Queued;
        _waitingBytes += job.Resolved.Status.Identity.Size;
        _running--;
        _queue.Enqueue(job);
        Monitor.Pulse(_gate);
    }

    private void Run(CompileJob job)
    {
        try
        {
            Prepare(job);
        }
        catch (KilnSyntaxError)
        {
            // The load comes upon it in its turn.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InsufficientExecutionStackException)
        {
            // So do these.
        }
        finally
        {
            lock (_gate)
            {
                job.State = CompileJob.Stage.Done;
                _running--;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void Prepare(CompileJob job)
    {
        string path = job.Resolved.Path!;
        if (cache is not null)
        {
            job.Lookup = cache.Peek(path, job.Resolved.Epoch == resolver.Files.Epoch ? job.Resolved.Status : default);
            if (job.Lookup.IsHit) return;
            job.Source = job.Lookup.Source;
        }
        job.Source ??= SourceFile.Read(path, out _);
        if (job.Source is null) return;
        var text = new SourceText(ModuleSource.Decode(job.Source.Bytes), job.Resolved.Url);
        Program program = Parser.ParseModule(text, OptionsFor(job.Resolved));
        ModuleArtifact artifact = Compiler.CompileModule(program, text);
        job.Text = text;
        job.Artifact = artifact;
    }
}
