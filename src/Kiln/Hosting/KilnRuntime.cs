using Kiln.Builtins;
using Kiln.Caching;
using Kiln.Compilation;
using Kiln.Diagnostics;
using Kiln.Interpreter;
using Kiln.Modules;
using Kiln.Syntax;

namespace Kiln.Hosting;

/// <summary>
/// A JavaScript runtime: a realm with its modules, globals and event loop. It belongs to no thread, but only one may use it
/// at a time.
/// </summary>
/// <example>
/// <code>
/// using var runtime = new KilnRuntime();
/// JsModule module = runtime.Import("greet.mjs");
/// Console.WriteLine(module.GetExport&lt;JsCallable&gt;("greet").Call&lt;string&gt;("world"));
/// </code>
/// </example>
public sealed partial class KilnRuntime : IDisposable
{
    private readonly Agent _agent = new();
    private readonly KilnOptions _options;
    private KilnApplication? _application;
    private BytecodeCache? _cache;
    private bool _recorded;

    /// <summary>A runtime with options.</summary>
    public KilnRuntime(KilnOptions? options = null)
    {
        long traced = StartupTrace.Begin();
        _options = options ?? new KilnOptions();
        _application = _options.Application;
        Agent? outer = _agent.Enter();
        try
        {
            long realm = StartupTrace.Begin();
            Realm = new Realm(_agent);
            StartupTrace.End(realm, "create realm");
        }
        finally
        {
            Agent.Leave(outer);
        }
        HostOutput output = _options.StandardOutput is { } o ? new HostOutput(o) : new HostOutput(StandardStream.OpenOutput);
        HostOutput error = _options.StandardError is { } e ? new HostOutput(e) : new HostOutput(StandardStream.OpenError) { FlushFirst = output };
        Context = new HostContext(Realm, output, error) { Arguments = [.. _options.Arguments] };
        if (_options.HostGlobals) Realm.HostDefined = Context;
        _agent.PromiseRejectionTracker = Context.Loop.TrackRejection;
        _agent.BeginOutside = Context.Loop.BeginExternal;
        _agent.PostOutside = Context.Loop.Post;
        Context.Loop.Uncaught = OnUncaught;
        Context.Loop.Idle = Flush;
        CreateLoader(null);
        StartupTrace.End(traced, "create runtime");
    }

    /// <summary>The version of Kiln.</summary>
    public static string Version => "0.1.0";

    internal Realm Realm { get; }

    internal HostContext Context { get; }

    internal ModuleLoader Loader => Context.Loader;

    /// <summary>Called with an error nobody caught, instead of throwing it out of the loop as a <see cref="JsException"/>.</summary>
    public Action<JsException>? UncaughtError { get; set; }

    /// <summary>process.exitCode, or what process.exit was called with; 0 while neither has happened.</summary>
    public int ExitCode => Context.ExitCode ?? 0;

    /// <summary>Does what <see cref="KilnOptions.Application"/> does, while nothing is loaded yet.</summary>
    internal void Use(KilnApplication application)
    {
        _application = application;
        CreateLoader(null);
    }

    // The cache's project is found from the main module, so it is made when that is known.
    private void CreateLoader(string? mainDirectory)
    {
        string current = _options.CurrentDirectory ?? Environment.CurrentDirectory;
        if (_options.Cache != CacheMode.Off && _application is null && _cache is null)
        {
            IBytecodeStore? store = _options.CacheStore;
            if (store is null && mainDirectory is not null)
                store = BytecodeStores.Open(_options.CacheStoreKind, mainDirectory, _options.CacheDirectory is { } directory ? Path.GetFullPath(directory, current) : null);
            if (store is not null) _cache = OpenCache(_options, store);
        }
        Context.Loader = new ModuleLoader(Realm, CreateResolver(_options, _application), _cache)
        {
            CurrentDirectory = current,
            Beside = _options.BesideLoad,
            CreateBuiltin = name => HostModules.Create(Realm, name),
        };
    }

    /// <summary>The cache of a run with some options; the commands that look at a cache see with the same eyes.</summary>
    internal static BytecodeCache OpenCache(KilnOptions options, IBytecodeStore store, bool verifyEagerly = false) => new(new BytecodeCacheOptions
    {
        Store = store,
        Validation = options.CacheValidation,
        ResolveOptions = ModuleResolver.HashOf(options.Conditions),
        SigningKey = options.CacheSigningKey,
        ReadOnly = options.Cache == CacheMode.ReadOnly,
        VerifyEagerly = verifyEagerly,
        MaxBytes = options.CacheMaxBytes,
        MaxEntries = options.CacheMaxEntries,
        BeforeArchive = options.BeforeArchive,
        Compile = ModuleLoader.Recompile,
    });

    /// <summary>What resolves specifiers in a run with some options.</summary>
    internal static ModuleResolver CreateResolver(KilnOptions options, KilnApplication? application = null) => new([.. options.Conditions])
    {
        IsBuiltin = HostModules.IsBuiltin,
        Application = application is null ? null : new ApplicationModules(application.Archive, application.Root),
    };

    private void PrepareFor(string pathOrUrl)
    {
        if (_options.Cache == CacheMode.Off || _cache is not null || Loader.Main is not null) return;
        string path = FileUrl.IsFileUrl(pathOrUrl) && FileUrl.TryToPath(pathOrUrl, out string p, out _) ? p : Path.GetFullPath(pathOrUrl, Loader.CurrentDirectory);
        CreateLoader(Path.GetDirectoryName(path) ?? "/");
    }

    /// <summary>Imports a module, evaluates it with all it imports and runs the event loop until that is done.</summary>
    /// <param name="path">A path, relative to the current directory, or a file: URL.</param>
    /// <exception cref="JsException">It cannot be loaded or linked, or it threw.</exception>
    /// <exception cref="ScriptLimitException">It passed a limit.</exception>
    public JsModule Import(string path)
    {
        using LimitScope? scope = LimitOperation();
        StartedModule started = Enter(() => StartMain(path));
        Enter(() => Context.Loop.Run(() => started.Promise.State != PromiseState.Pending));
        return Finish(started);
    }

    /// <summary>Imports a module as <see cref="Import"/> does, holding no thread while it waits.</summary>
    /// <param name="path">A path, relative to the current directory, or a file: URL.</param>
    /// <param name="cancellation">Ends the waiting and stops a running script.</param>
    /// <exception cref="JsException">It cannot be loaded or linked, or it threw.</exception>
    /// <exception cref="ScriptLimitException">It passed a limit.</exception>
    public async Task<JsModule> ImportAsync(string path, CancellationToken cancellation = default)
    {
        using LimitScope? scope = LimitOperation(cancellation);
        StartedModule started = Enter(() => StartMain(path));
        await Context.Loop.RunAsync(EnterLoop, () => started.Promise.State != PromiseState.Pending, cancellation).ConfigureAwait(false);
        return Finish(started);
    }

    private StartedModule StartMain(string path)
    {
        PrepareFor(path);
        ModuleRecord module;
        object? load = BeginLoad(path);
        try
        {
            module = Loader.LoadEntry(path);
        }
        finally
        {
            EndLoad(load);
        }
        Context.MainPath ??= Loader.Main!.Path;
        return new StartedModule(module, Evaluate(module));
    }

    private JsPromise Evaluate(ModuleRecord module)
    {
        JsPromise promise = Loader.LinkAndEvaluate(module);
        // Whoever imports hears of a rejection.
        promise.Then(new Observed());
        Context.Loop.RunMicrotasks();
        return promise;
    }

    private sealed class Observed : IPromiseContinuation
    {
        public void Fulfilled(JsValue value)
        {
        }

        public void Rejected(JsValue reason)
        {
        }
    }

    private JsModule Finish(StartedModule started)
    {
        (ModuleRecord module, JsPromise promise) = (started.Module, started.Promise);
        if (promise.State == PromiseState.Rejected) throw JsException.From(Realm, promise.Result);
        if (promise.State == PromiseState.Pending && !Context.IsExiting) throw new InvalidOperationException("The module's top-level await never settles.");
        return new JsModule(this, module.GetModuleNamespace(), module.DisplayName);
    }

    internal StartedModule StartSource(string source, string path) => Enter(() =>
    {
        PrepareFor(path);
        object? load = BeginLoad(path);
        ModuleRecord module = Loader.LoadSource(source, path);
        EndLoad(load);
        return new StartedModule(module, Evaluate(module));
    });

    internal StartedModule StartFile(string path) => Enter(() => StartMain(path));

    /// <summary>Runs a script in the global scope and gives the value of its last statement.</summary>
    /// <exception cref="JsException">It has a syntax error or threw.</exception>
    public JsValue Evaluate(string script, string fileName = "evalmachine.<anonymous>") => Enter(() =>
    {
        var text = new SourceText(script, fileName);
        Bytecode.CodeUnit code;
        try
        {
            code = DeepStack.Compile(() => Compiler.CompileScript(Parser.ParseScript(text), text));
        }
        catch (KilnSyntaxError error)
        {
            throw SourceCompiler.ToThrowCompletion(Realm, error);
        }
        JsValue result = _agent.Machine.RunScript(new LinkedUnit(Realm, code, new ScriptRecord(text)));
        Context.Loop.RunJobs();
        return result.IsEmpty ? JsValue.Undefined : result;
    });

    /// <summary>Sets a property of the global object.</summary>
    /// <param name="name">The name scripts use.</param>
    /// <param name="value">Any value that <see cref="ToValue"/> takes; delegates become functions.</param>
    public void SetGlobal(string name, object? value) => Enter(() =>
    {
        JsValue converted = ValueConverter.ToValue(this, value, name);
        ObjectOperations.DefinePropertyOrThrow(Realm.GlobalObject, PropertyKey.FromString(name), PropertyDescriptor.Data(converted, PropertyAttributes.Hidden));
    });

    /// <summary>A property of the global object; undefined when there is none.</summary>
    public JsValue GetGlobal(string name) => Enter(() => Realm.GlobalObject.Get(PropertyKey.FromString(name)));

    /// <summary>
    /// A .NET value as a script sees it: null, booleans, numbers, strings, BigInteger, <see cref="DateTimeOffset"/>, arrays and lists,
    /// dictionaries with string keys, delegates of common types as functions, and tasks as promises.
    /// </summary>
    /// <exception cref="NotSupportedException">The value is of another type.</exception>
    public JsValue ToValue(object? value) => Enter(() => ValueConverter.ToValue(this, value, ""));

    /// <summary>
    /// A script's value as a .NET type: bool, the number types, string, BigInteger, DateTimeOffset, <see cref="JsCallable"/>, object?[], List&lt;object?&gt;,
    /// Dictionary&lt;string, object?&gt;, Task&lt;object?&gt; for promises, <see cref="JsValue"/> itself, or object for whichever fits.
    /// </summary>
    /// <exception cref="InvalidCastException">The value is of another kind.</exception>
    public T Convert<T>(JsValue value) => Enter(() => ValueConverter.Convert<T>(this, value));

    /// <summary>Runs the event loop until nothing is left to do: timers, jobs and work of the host.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="JsException">An error that nobody caught, when there is no <see cref="UncaughtError"/>.</exception>
    /// <exception cref="ScriptLimitException">The run passed a limit.</exception>
    public int RunToCompletion()
    {
        Enter(() => Context.Loop.Run());
        return ExitCode;
    }

    /// <summary>Runs the event loop as <see cref="RunToCompletion"/> does, holding no thread while it waits.</summary>
    /// <param name="cancellation">Ends the waiting and stops a running script.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="JsException">An error that nobody caught, when there is no <see cref="UncaughtError"/>.</exception>
    /// <exception cref="ScriptLimitException">The run passed a limit.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        using LimitScope? scope = LimitOperation(cancellation);
        await Context.Loop.RunAsync(EnterLoop, null, cancellation).ConfigureAwait(false);
        return ExitCode;
    }

    /// <summary>
    /// Runs a started main module and the event loop to the end, as a program: an error of the module is an uncaught error,
    /// and listeners of 'exit' are called.
    /// </summary>
    /// <returns>The exit code; 13 when the module's top-level await never settled.</returns>
    internal int RunMain(JsPromise main)
    {
        Enter(() =>
        {
            Context.Loop.Run(() => main.State == PromiseState.Rejected);
            if (main.State == PromiseState.Rejected)
            {
                OnUncaught(main.Result, null);
                Context.Loop.Run();
            }
            while (!Context.IsExiting && Context.Process is { } process && process.Emit("beforeExit", [ExitCode]))
            {
                if (!Context.Loop.HasWork) break;
                Context.Loop.Run();
            }
            if (main.State == PromiseState.Pending && !Context.IsExiting) Context.ExitCode ??= 13;
            Context.Process?.EmitExit();
        });
        return ExitCode;
    }

    /// <summary>Ends a program after an error nobody caught: 'exit' listeners, then the code.</summary>
    internal int Fail()
    {
        Context.ExitCode = 1;
        try
        {
            Enter(() => Context.Process?.EmitExit());
        }
        catch (JsException)
        {
            // The first error is what counts.
        }
        catch (ProcessExit exit)
        {
            return exit.Code;
        }
        return Context.ExitCode ?? 1;
    }

    private bool EnterLoop(Action action)
    {
        Enter(action);
        return true;
    }

    /// <summary>What loading did: modules, cache hits and misses, and the time of each phase.</summary>
    public LoadReport GetLoadReport() => new(Loader.Statistics);

    /// <summary>An uncaught error as the command reports it: its place in the source, then the error with its stack.</summary>
    public string FormatError(JsException exception) =>
        Enter(() => UncaughtErrorReport.Format(Realm, exception.Value, exception.Data["UnhandledRejection"] is true));

    /// <summary>Writes what is buffered.</summary>
    public void Flush()
    {
        Context.StandardOutput.Flush();
        Context.StandardError.Flush();
    }

    /// <summary>Writes what is buffered and finishes saving to the cache.</summary>
    public void Dispose()
    {
        Flush();
        if (_cache is null) return;
        _cache.Flush(TimeSpan.FromSeconds(30));
        RecordRun();
        TellStore();
    }

    private void RecordRun()
    {
        if (_recorded || _options.Cache != CacheMode.ReadWrite || _cache!.Store is not DirectoryBytecodeStore store) return;
        _recorded = true;
        RunLog.Append(store, _cache.Statistics, Loader.Statistics.Parsed, Loader.Statistics.CompileMicroseconds);
    }

    /// <summary>The error of a script: to 'uncaughtException' or 'unhandledRejection' listeners, else to the host.</summary>
    private void OnUncaught(JsValue error, JsPromise? promise)
    {
        ProcessObject? process = Context.Process;
        if (process is not null)
        {
            if (promise is not null && process.Emit("unhandledRejection", [error, JsValue.FromObject(promise)])) return;
            if (process.Emit("uncaughtException", [error, promise is null ? "uncaughtException" : "unhandledRejection"])) return;
        }
        JsException exception = JsException.From(Realm, error);
        exception.Data["UnhandledRejection"] = promise is not null;
        if (UncaughtError is null) throw exception;
        UncaughtError(exception);
    }

    /// <summary>
    /// What verified code from a forged file can still do wrong: use a register or environment that holds something else. The
    /// machine notices by its own checks or the runtime's, and the run ends.
    /// </summary>
    internal static bool IsForgedCode(Exception e) =>
        e is Bytecode.BytecodeException or NullReferenceException or IndexOutOfRangeException or InvalidCastException or UnreachableException;

    internal void Enter(Action action) => Enter(() =>
    {
        action();
        return true;
    });

    /// <summary>Runs code of the engine as this runtime's agent; what scripts throw comes out as <see cref="JsException"/>.</summary>
    internal T Enter<T>(Func<T> function)
    {
        using LimitScope? scope = _entered == 0 ? LimitOperation() : null;
        BeginRun();
        Agent? outer = _agent.Enter();
        Realm realm = _agent.CurrentRealm;
        _agent.CurrentRealm = Realm;
        try
        {
            return function();
        }
        catch (ThrowCompletion thrown)
        {
            throw JsException.From(Realm, thrown.Value, thrown);
        }
        catch (Exception e) when (_cache is not null && IsForgedCode(e))
        {
            const string Message = "Error: the bytecode cache holds code that no compiler makes; clear the cache";
            throw new JsException(JsValue.Undefined, Message, Message, e);
        }
        catch (Exception e) when (_application is { } application && IsForgedCode(e))
        {
            throw new KilnApplicationException(application.Archive.Path, Caching.CacheMissReason.VerificationFailed, e is Bytecode.BytecodeException ? e.Message : "code that no compiler makes");
        }
        finally
        {
            _agent.CurrentRealm = realm;
            EndRun();
            Agent.Leave(outer);
        }
    }
}

/// <summary>A module whose evaluation has begun.</summary>
internal sealed record StartedModule(ModuleRecord Module, JsPromise Promise);

/// <summary>A Script Record (ECMA-262 §16.1.4): its text, for stack traces and toString.</summary>
internal sealed class ScriptRecord(SourceText text) : ScriptOrModule
{
    public SourceText SourceText => text;

    public override string DisplayName => text.FileName;

    public override (int Line, int Column)? GetLineAndColumn(int offset) => offset <= text.Length ? text.GetLineAndColumn(offset) : null;

    public override string? GetSourceText(int start, int end) => start >= 0 && start <= end && end <= text.Length ? text.Text[start..end] : null;
}
