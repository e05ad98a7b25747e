using System.Text;
using Kiln.Builtins;
using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Interpreter;
using Kiln.Modules;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Syntax;
using Kiln.Values;

namespace Kiln.Fuzz;

/// <summary>How an input ended.</summary>
internal enum Outcome
{
    /// <summary>A miss.</summary>
    Rejected,

    /// <summary>Accepted and not run.</summary>
    Accepted,

    /// <summary>Ran to its end.</summary>
    Ran,

    /// <summary>Ended with an error that a script could catch.</summary>
    Threw,

    /// <summary>Ran into the limits of time or memory.</summary>
    Stopped,

    /// <summary>Met a test of the machine for code that no compiler makes, or one of .NET.</summary>
    Caught,

    /// <summary>Something that must not happen.</summary>
    Finding,
}

/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">Of a miss.</param>
/// <param name="Detail">Of a finding, a miss or a caught error.</param>
internal readonly record struct Verdict(Outcome Outcome, CacheMissReason Reason = CacheMissReason.None, string Detail = "");

/// <summary>Reads an input, verifies all of it, and runs what is accepted, under limits that count instead of measuring time.</summary>
internal sealed unsafe class Judge(Seed[] seeds)
{
    /// <summary>Calls and jumps back that a run may make.</summary>
    private const int MaxPolls = 4_000;

    /// <summary>Bytes a run may allocate.</summary>
    private const long MaxRunBytes = 48 << 20;

    /// <summary>Bytes that reading and verifying may allocate, and for each byte of the input.</summary>
    private const long ReadBytes = 256 << 10, ReadBytesPerByte = 48;

    private const int RunsPerAgent = 100;

    private Agent? _agent;
    private int _runs, _polls;
    private long _startBytes;

    public bool Execute { get; init; } = true;

    /// <summary>Whether verdicts about errors of scripts have their text.</summary>
    public bool Explain { get; init; }

    /// <summary>Accepted inputs that decode to their origin and were compared with it.</summary>
    public long Compared { get; private set; }

    /// <summary>Greatest number of bytes that reading and verifying one input allocated.</summary>
    public long MostBytes { get; private set; }

    public Verdict Test(ReadOnlyMemory<byte> input, Seed origin, bool isArchive)
    {
        try
        {
            return isArchive ? TestArchive(input) : TestEntry(input, origin);
        }
        catch (Exception e)
        {
            return new Verdict(Outcome.Finding, CacheMissReason.None, "reading: " + e);
        }
    }

    private Verdict TestArchive(ReadOnlyMemory<byte> input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        if (GraphArchive.Open(input, 0, out CacheMiss? miss) is not { } archive) return new Verdict(Outcome.Rejected, miss!.Reason, miss.Detail);
        int hits = 0;
        for (int i = 0; i < archive.Count; i++)
        {
            archive.TryGet(archive.PathAt(i), out _);
            if (archive.TargetsAt(i, archive.RequestCountAt(i) & 0xFFFF) is { } targets && archive.BindingCountAt(i, targets.Length) is >= 0 and var count)
                {
                archive.TryBindings(i, targets.Length, count, out GraphBindings bindings);
                for (int j = 0; j < count; j++) _ = bindings[j];
            }
            archive.TryText(i, out _);
            archive.IdentityAt(i, out _);
            if (BmesReader.Read(archive.ModuleAt(i), new BmesExpectations(UnitKind.Module)).IsHit) hits++;
        }
        archive.ReadFacts(out _);
        archive.TryGet("/seeds/nothing", out _);
        return Bounded(before, (long)input.Length * Math.Max(1, archive.Count)) ?? ReadInBlocks(input)
            ?? new Verdict(Outcome.Accepted, CacheMissReason.None, hits.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Reads an archive as a run does: its directory first, then what is asked for, from a file that is cut in between.</summary>
    private Verdict? ReadInBlocks(ReadOnlyMemory<byte> input)
    {
        string path = Path.Combine(Path.GetTempPath(), $"kiln-fuzz-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.bmeg");
        using FileStream file = File.Create(path);
        file.Write(input.Span);
        file.Flush();
        NativeFile.OpenForPieces(path, followLinks: false, out int handle, out _, out _);
        File.Delete(path);
        if (handle < 0) return null;
        if (GraphArchive.OpenShared(handle, input.Length, 0, out _) is not { } archive) return new Verdict(Outcome.Finding, CacheMissReason.None, "refused in blocks alone");
        for (int i = 0; i < archive.Count; i++)
        {
            if (i == archive.Count / 2 && input.Length % 3 == 0) file.SetLength(input.Length / 2);
            archive.TryText(i, out _);
            BmesFile? module = archive.OpenModule(i, new BmesExpectations(UnitKind.Module), out _);
            if (module is null || !BmesReader.Read(module).IsHit) continue;
            CodeUnit code = BmesReader.Read(module).Code!;
            for (int f = 0; f < code.FunctionCount; f++)
            {
                try
                {
                    _ = code.GetFunction(f).Body.Positions;
                    code.GetKey(code.GetFunction(f).Name);
                }
                catch (BytecodeException)
                {
                    // There is no source to compile again.
                }
            }
        }
        return null;
    }

    private Verdict TestEntry(ReadOnlyMemory<byte> input, Seed origin)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        BmesReadResult read = BmesReader.Read(input, new BmesExpectations(origin.Code.Kind, VerifyEagerly: true));
        ModuleOrigin? place = null;
        string problem = "";
        if (read.IsHit)
        {
            try
            {
                place = read.File.ReadOrigin();
            }
            catch (BmesException e)
            {
                problem = e.Message;
            }
        }
        if (Bounded(before, input.Length) is { } tooMuch) return tooMuch;
        if (!read.IsHit) return new Verdict(Outcome.Rejected, read.Miss.Reason, read.Miss.Detail);
        if (problem.Length > 0) return new Verdict(Outcome.Rejected, CacheMissReason.Malformed, problem);
        // The loader compares the source; here only entries of this source are run.
        if (read.File.SourceLength != origin.About.Length || !read.File.SourceHash.Equals(origin.About.Hash)) return new Verdict(Outcome.Rejected, CacheMissReason.SourceChanged);
        if (origin.Code.Kind == UnitKind.Module && read.Artifact is null) return new Verdict(Outcome.Rejected, CacheMissReason.Malformed, "no metadata");
        if (!Execute) return new Verdict(Outcome.Accepted);
        bool same = SameMeaning(read, place, origin);
        Verdict verdict = Run(read.Code, read.Metadata, origin, out string output);
        if (same)
        {
            Compared++;
            if (output != origin.Output) return new Verdict(Outcome.Finding, CacheMissReason.None, $"the same code printed\n{output}\ninstead of\n{origin.Output}");
        }
        return verdict;
    }

    private Verdict? Bounded(long before, long length)
    {
        long used = GC.GetAllocatedBytesForCurrentThread() - before;
        MostBytes = Math.Max(MostBytes, used);
        return used > ReadBytes + ReadBytesPerByte * length ? new Verdict(Outcome.Finding, CacheMissReason.None, $"reading {length} bytes allocated {used}") : null;
    }

    /// <summary>Whether the input, decoded and written again, is its origin: then it must behave as its origin does.</summary>
    private static bool SameMeaning(BmesReadResult read, ModuleOrigin? place, Seed origin)
    {
        BmesFile good = BmesFile.OpenAny(origin.Bytes, out _)!;
        if (read.File!.SectionLength(BmesSection.Bytecode) != good.SectionLength(BmesSection.Bytecode) || read.File.Flags != good.Flags) return false;
        byte[] again = BmesWriter.Write(read.Code!, read.Metadata, origin.About, place);
        BmesFile written = BmesFile.OpenAny(again, out _)!;
        for (BmesSection section = BmesSection.Requests; section <= BmesSection.Bytecode; section++)
        {
            if (!written.Section(section).SequenceEqual(good.Section(section))) return false;
        }
        return true;
    }

    /// <summary>Runs a unit with the seeds as its modules.</summary>
    public Verdict Run(CodeUnit code, ModuleMetadata? metadata, Seed seed, out string output)
    {
        var text = new StringBuilder();
        if (_agent is null || _runs++ >= RunsPerAgent) NewAgent();
        Agent agent = _agent!;
        Agent? outer = agent.Enter();
        _polls = 0;
        _startBytes = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var realm = new Realm(agent);
            agent.CurrentRealm = realm;
            realm.GlobalObject.PutOwn("print", JsValue.FromObject(realm.CreateFunction("print", 0, &Print, text)), PropertyAttributes.Hidden);
            var modules = new SeedModules(realm, seeds);
            realm.ModuleHost = modules;
            agent.Machine.RequestInterrupt();
            if (metadata is null)
            {
                agent.Machine.RunScript(new LinkedUnit(realm, code, new ScriptRecord(new SourceText(seed.Source, seed.Name))));
                agent.RunJobs();
                return new Verdict(Outcome.Ran);
            }
            JsPromise promise = modules.Evaluate(new ModuleArtifact(metadata, code), seed);
            agent.RunJobs();
            return promise.State == PromiseState.Rejected ? Threw(realm, promise.Result) : new Verdict(Outcome.Ran);
        }
        catch (ThrowCompletion thrown)
        {
            return Threw(agent.CurrentRealm, thrown.Value);
        }
        catch (LimitException)
        {
            _agent = null;
            return new Verdict(Outcome.Stopped);
        }
        catch (Exception e)
        {
            _agent = null;
            return Hosting.KilnRuntime.IsForgedCode(e) ? new Verdict(Outcome.Caught, CacheMissReason.None, e.GetType().Name) : new Verdict(Outcome.Finding, CacheMissReason.None, "running: " + e);
        }
        finally
        {
            agent.Machine.ClearInterrupt();
            agent.DropJobs();
            Agent.Leave(outer);
            output = text.ToString();
        }
    }

    private Verdict Threw(Realm realm, JsValue error) =>
        new(Outcome.Threw, CacheMissReason.None, Explain ? Hosting.JsException.From(realm, error).ToString() : "");

    private void NewAgent()
    {
        _runs = 0;
        _agent = new Agent { CanBlock = false, AllocationGuard = Allocating };
        _agent.Machine.InterruptHandler = Poll;
    }

    private void Poll()
    {
        if (++_polls > MaxPolls || GC.GetAllocatedBytesForCurrentThread() - _startBytes > MaxRunBytes) throw new LimitException();
        _agent!.Machine.RequestInterrupt();
    }

    private void Allocating(long bytes)
    {
        if (GC.GetAllocatedBytesForCurrentThread() - _startBytes + bytes > MaxRunBytes) throw new LimitException();
    }

    private static JsValue Print(in BuiltinCall call)
    {
        var text = (StringBuilder)call.Callee.State!;
        foreach (JsValue value in call.Arguments)
        {
            if (text.Length > 20_000) break;
            string shown = value.IsString ? value.AsString().ToString() : value.ToString();
            text.Append(' ').Append(shown.AsSpan(0, Math.Min(shown.Length, 500)));
        }
        text.Append('\n');
        return JsValue.Undefined;
    }

    private sealed class LimitException : Exception;
}

/// <summary>The seeds as modules of a realm, by name.</summary>
internal sealed class SeedModules(Realm realm, Seed[] seeds) : IModuleHost, IModuleGraphHost
{
    private readonly Dictionary<string, SourceTextModuleRecord> _loaded = [];

    public JsPromise Evaluate(ModuleArtifact artifact, Seed seed)
    {
        SourceTextModuleRecord module = Record(artifact, seed);
        module.LoadRequestedModules(this);
        module.Link();
        return module.Evaluate();
    }

    public void LoadImportedModules(CyclicModuleRecord referrer)
    {
        for (int i = 0; i < referrer.RequestedModules.Length; i++) referrer.LoadedModules[i] ??= Load(referrer.RequestedModules[i]);
    }

    public void ContinueDynamicImport(ScriptOrModule? referrer, ModuleRequest request, JsPromise promise)
    {
        try
        {
            SourceTextModuleRecord module = Load(request);
            module.LoadRequestedModules(this);
            module.Link();
            module.Evaluate().Then(new Imported(module, promise));
        }
        catch (ThrowCompletion thrown)
        {
            promise.Reject(thrown.Value);
        }
    }

    private SourceTextModuleRecord Load(ModuleRequest request)
    {
        if (_loaded.TryGetValue(request.Specifier, out SourceTextModuleRecord? known)) return known;
        Seed? seed = Array.Find(seeds, s => s.Name == request.Specifier);
        return seed?.Metadata is { } metadata ? Record(new ModuleArtifact(metadata, seed.Code), seed) : throw Errors.TypeError($"Cannot find module '{request.Specifier}'");
    }

    private SourceTextModuleRecord Record(ModuleArtifact artifact, Seed seed)
    {
        var source = new ModuleSource(new SourceText(seed.Source, seed.Name));
        return _loaded[seed.Name] = new SourceTextModuleRecord(realm, artifact, source, new ResolvedModule("/seeds/" + seed.Name, "", ModuleFormat.Module, default));
    }

    private sealed class Imported(SourceTextModuleRecord module, JsPromise promise) : IPromiseContinuation
    {
        public void Fulfilled(JsValue value)
        {
            try
            {
                promise.Resolve(JsValue.FromObject(module.GetModuleNamespace()));
            }
            catch (ThrowCompletion thrown)
            {
                promise.Reject(thrown.Value);
            }
        }

        public void Rejected(JsValue reason) => promise.Reject(reason);
    }
}
