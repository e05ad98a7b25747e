using Kiln.Builtins;
using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Compilation;
using Kiln.Diagnostics;
using Kiln.Interpreter;
using Kiln.Syntax;

namespace Kiln.Modules;

/// <summary>
/// The host's side of modules for one realm: from specifiers to Module Records. A module comes from the bytecode cache when
/// it has it, else from its source; what follows is the same.
/// </summary>
internal sealed partial class ModuleLoader : IModuleHost, IModuleGraphHost
{
    private readonly Dictionary<ResolvedModule, ModuleRecord> _modules = [];
    private readonly Dictionary<ResolvedModule, ModuleRecord>?[] _contents = new Dictionary<ResolvedModule, ModuleRecord>?[3];
    private readonly Realm _realm;

    // Made when the first module has to be compiled.
    private ParallelCompiler? _ahead;
    private int _misses;

    private readonly Func<SourceTextModuleRecord, JsObject> _createImportMeta;

    // Whether a module of the graph has an import().
    private bool _mayGrow;

    public ModuleLoader(Realm realm, ModuleResolver resolver, BytecodeCache? cache)
    {
        _realm = realm;
        _createImportMeta = CreateImportMeta;
        Resolver = resolver;
        Cache = cache;
        Statistics.Cache = cache?.Statistics;
        if (cache is not null) cache.DescribeGraph = DescribeGraph;
        realm.ModuleHost = this;
        realm.Patterns = cache?.Patterns;
        if (resolver.Application is not null) UseApplication(resolver.Application);
    }

    public ModuleResolver Resolver { get; }

    /// <summary>Null when the cache is off.</summary>
    public BytecodeCache? Cache { get; }

    public LoadStatistics Statistics { get; } = new();

    /// <summary>The directory relative paths of entries start from.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>What else to do beside a load that trusts what is remembered; see <see cref="RememberedGraph.LookAhead(Action{bool})"/>.</summary>
    public Action<bool>? Beside { get; init; }

    /// <summary>Makes modules of the host ("node:process").</summary>
    public Func<string, ModuleRecord?>? CreateBuiltin { get; init; }

    /// <summary>The first entry: where import.meta.main is true.</summary>
    public ResolvedModule? Main { get; private set; }

    /// <summary>Loads the graph of an entry.</summary>
    /// <exception cref="ThrowCompletion">It cannot be loaded.</exception>
    public ModuleRecord LoadEntry(string pathOrUrl)
    {
        ResolvedModule resolved;
        long traced = StartupTrace.Begin();
        long start = Stopwatch.GetTimestamp();
        try
        {
            resolved = Resolver.ResolveEntry(pathOrUrl, CurrentDirectory);
        }
        catch (ModuleResolutionException e)
        {
            throw e.ToThrowCompletion(_realm);
        }
        finally
        {
            Statistics.Add(LoadPhase.Resolve, Stopwatch.GetTimestamp() - start);
            StartupTrace.End(traced, "resolve");
        }
        Main ??= resolved;
        if (resolved.Path is { } path && Cache is not null)
        {
            Cache.BeginGraph(path);
            if (_remembered is null && Cache.Graph is { } graph)
            {
                Resolver.Remembered = _remembered = new RememberedGraph(graph, Resolver, Cache);
                _modules.EnsureCapacity(graph.Count);
            }
        }
        ModuleRequest request = resolved.Format == ModuleFormat.Json ? JsonRequest : PlainRequest;
        ModuleRecord module = TryLoadAsRemembered(resolved, request) ?? LoadGraph(resolved, request);
        StartupTrace.End(traced, "load graph");
        return module;
    }

    /// <summary>Loads the graph of a module whose source the host has: standard input, -e.</summary>
    /// <param name="source">The text.</param>
    /// <param name="path">An absolute path: names the module, and is what its specifiers are relative to.</param>
    public ModuleRecord LoadSource(string source, string path)
    {
        var resolved = new ResolvedModule(path, "", ModuleFormat.Module, default);
        Main ??= resolved;
        try
        {
            ModuleRecord module = CompileSource(resolved, new SourceText(source, resolved.Url), null);
            _modules.Add(resolved, module);
            (module as CyclicModuleRecord)?.LoadRequestedModules(this);
            return module;
        }
        finally
        {
            _ahead?.Close();
            Resolver.Files.EndQuestions();
        }
    }

    /// <summary>Loads a module and all it requests.</summary>
    private ModuleRecord LoadGraph(ResolvedModule resolved, ModuleRequest request)
    {
        try
        {
            ModuleRecord module = GetOrLoad(resolved, request);
            (module as CyclicModuleRecord)?.LoadRequestedModules(this);
            return module;
        }
        finally
        {
            _ahead?.Close();
            Resolver.Files.EndQuestions();
        }
    }

    /// <summary>Links a loaded module and starts its evaluation.</summary>
    public JsPromise LinkAndEvaluate(ModuleRecord module, Bytecode.ImportPhase phase = Bytecode.ImportPhase.Evaluation)
    {
        long traced = StartupTrace.Begin();
        long start = Stopwatch.GetTimestamp();
        module.Link();
        Statistics.Add(LoadPhase.Link, Stopwatch.GetTimestamp() - start);
        Cache?.EndGraph(_mayGrow);
        long linked = Stopwatch.GetTimestamp();
        StartupTrace.End(traced, "link graph");
        traced = StartupTrace.Begin();
        try
        {
            return module.Evaluate(phase);
        }
        finally
        {
            Statistics.Add(LoadPhase.Evaluate, Stopwatch.GetTimestamp() - linked);
            StartupTrace.End(traced, "evaluate graph");
        }
    }

    private static readonly ModuleRequest PlainRequest = new("", [], Bytecode.ImportPhase.Evaluation);
    private static readonly ModuleRequest JsonRequest = new("", [new Bytecode.ImportAttribute("type", "json")], Bytecode.ImportPhase.Evaluation);

    /// <summary>HostLoadImportedModule (ECMA-262 §16.2.1.10): all specifiers of a module are resolved before any of it is loaded, as Node does.</summary>
    public void LoadImportedModules(CyclicModuleRecord referrer)
    {
        if (referrer.LoadedModules.Length == 0) return;
        var importer = (SourceTextModuleRecord)referrer;
        if (importer.TakeRememberedTargets() is { } graph)
        {
            LoadRemembered(importer, graph);
            return;
        }
        ModuleRequest[] requests = referrer.RequestedModules;
        ResolvedModule from = importer.Resolved;
        ResolvedModule?[] resolved = importer.TakeTargets() ?? new ResolvedModule?[requests.Length];
        long traced = StartupTrace.Begin();
        long start = Stopwatch.GetTimestamp();
        try
        {
            lock (_ahead?.ResolverGate ?? resolved)
            {
                for (int i = 0; i < requests.Length; i++)
                {
                    if (referrer.LoadedModules[i] is null) resolved[i] ??= Resolver.Resolve(requests[i].Specifier, from);
                }
            }
        }
        catch (ModuleResolutionException e)
        {
            importer.TakeUnsaved()?.Invoke([]);
            throw e.ToThrowCompletion(_realm);
        }
        finally
        {
            Statistics.Add(LoadPhase.Resolve, Stopwatch.GetTimestamp() - start);
            StartupTrace.End(traced, "resolve", from.Path);
        }
        importer.TakeUnsaved()?.Invoke(resolved);
        for (int i = 0; i < requests.Length; i++)
        {
            if (resolved[i] is { } target) referrer.LoadedModules[i] = GetOrLoad(target, requests[i]);
        }
    }

    /// <summary>The module map: one record for each module and type.</summary>
    /// <param name="resolved">Where it is.</param>
    /// <param name="request">What asks for it.</param>
    /// <param name="row">Its row in the archive of the graph; -1 when that is not known.</param>
    private ModuleRecord GetOrLoad(ResolvedModule resolved, ModuleRequest request, int row = -1)
    {
        ContentType? type = null;
        foreach (Bytecode.ImportAttribute attribute in request.Attributes)
        {
            if (attribute.Key != "type") throw Unsupported(attribute);
            type = attribute.Value switch
            {
                "json" => ContentType.Json,
                "text" => ContentType.Text,
                "bytes" => ContentType.Bytes,
                _ => throw Unsupported(attribute),
            };
        }
        if (request.Phase == Bytecode.ImportPhase.Source)
            throw Errors.SyntaxError($"Source phase import object is not defined for module '{request.Specifier}'");
        try
        {
            if (resolved.Format == ModuleFormat.Json && type is null)
            {
                throw new ModuleResolutionException("ERR_IMPORT_ATTRIBUTE_MISSING",
                    $"Module \"{resolved.Url}\" needs an import attribute of \"type: json\"", NativeErrorKind.TypeError);
            }
            if (resolved.Format != ModuleFormat.Json && type == ContentType.Json)
            {
                throw new ModuleResolutionException("ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE",
                    $"Module \"{resolved.Url}\" is not of type \"json\"", NativeErrorKind.TypeError);
            }
            Dictionary<ResolvedModule, ModuleRecord> map = type is { } content ? _contents[(int)content] ??= [] : _modules;
            if (map.TryGetValue(resolved, out ModuleRecord? known)) return known;
            ModuleRecord module = Watcher is null ? Load(resolved, type, row) : LoadWatched(resolved, type, row);
            map.Add(resolved, module);
            Statistics.Modules++;
            return module;
        }
        catch (ModuleResolutionException e)
        {
            throw e.ToThrowCompletion(_realm);
        }
    }

    private ModuleRecord Load(ResolvedModule resolved, ContentType? type, int row) => type is { } content ? LoadContent(resolved, content) : resolved.Format switch
    {
        ModuleFormat.Unknown => throw ModuleResolutionException.UnknownExtension(Path.GetExtension(resolved.Path!), resolved.Path!),
        ModuleFormat.Builtin => CreateBuiltin?.Invoke(resolved.Url[5..]) ?? throw ModuleResolutionException.UnknownBuiltin(resolved.Url),
        ModuleFormat.CommonJs => throw new ModuleResolutionException("ERR_UNKNOWN_MODULE_FORMAT",
            $"Unknown module format: commonjs for URL {resolved.Url}", NativeErrorKind.RangeError),
        _ => LoadSourceText(resolved, row),
    };

    private ThrowCompletion Unsupported(Bytecode.ImportAttribute attribute) =>
        new ModuleResolutionException("ERR_IMPORT_ATTRIBUTE_UNSUPPORTED",
            $"Import attribute \"{attribute.Key}\" with value \"{attribute.Value}\" is not supported", NativeErrorKind.TypeError).ToThrowCompletion(_realm);

    private SourceTextModuleRecord LoadSourceText(ResolvedModule resolved, int row)
    {
        if (resolved.Path is not { } path)
        {
            Statistics.Modules--;
            return CompileSource(resolved, new SourceText(ModuleSource.Decode(DecodeDataUrl(resolved.Url)), resolved.Url), null);
        }
        if (resolved.Row >= 0 && LoadBuilt(resolved) is { } built) return built;
        CompileJob? job = TakeAhead(resolved);
        SourceFile? source = job?.Source;
        if (source is not null && job!.Lookup?.Source is null) Statistics.SourceBytesRead += source.Bytes.Length;
        if (Cache is not null)
        {
            CacheLookup found = job?.Lookup ?? Cache.Peek(path, resolved.Epoch == Resolver.Files.Epoch ? resolved.Status : default, row);
            ResolvedModule?[]? targets = [];
            // Where the load looks later this takes less time than to look at the clock.
            if (found.IsHit && !(_looksLater && LeadAsRemembered(_remembered, found, _looksLater, out targets)))
            {
                long start = Stopwatch.GetTimestamp();
                long traced = StartupTrace.Begin();
                lock (_ahead?.ResolverGate ?? found)
                {
                    if (CheckRequests(Resolver, _remembered, found, resolved, _looksLater, out targets) is { } miss) found = BytecodeCache.Changed(found, miss);
                }
                Statistics.Add(LoadPhase.Resolve, Stopwatch.GetTimestamp() - start);
                StartupTrace.End(traced, "resolve", path);
            }
            Cache.Count(path, found);
            if (found.IsHit) return NewRecord(found.Artifact, null, resolved, targets, found);
            source ??= found.Source;
        }
        if (Precompiled is not null && FindPrecompiled(resolved) is { } compiled) return compiled;
        if (job?.Artifact is { } artifact)
        {
            Statistics.Parsed++;
            return NewSourceRecord(resolved, artifact, job.Text!, source);
        }
        source ??= ReadSource(path);
        Cache?.PrepareSave(source);
        return CompileSource(resolved, new SourceText(ModuleSource.Decode(source.Bytes), resolved.Url), source, counted: true);
    }

    /// <summary>What was done for a module ahead of the load; null when the load has to do it.</summary>
    private CompileJob? TakeAhead(ResolvedModule resolved)
    {
        if (_ahead is null) return null;
        long start = Stopwatch.GetTimestamp();
        CompileJob? job = _ahead.Take(resolved);
        if (job is not null) Statistics.Add(LoadPhase.Compile, Stopwatch.GetTimestamp() - start);
        return job;
    }

    /// <summary>What a parse is to tell of the requests it passes, so that they are compiled on other cores meanwhile.</summary>
    private ParserOptions? OptionsFor(ResolvedModule resolved)
    {
        if (_ahead is null)
        {
            if (Environment.ProcessorCount == 1) return null;
            _ahead = new ParallelCompiler(Resolver, Cache);
            foreach (ResolvedModule known in _modules.Keys) _ahead.Claim(known);
            _ahead.Take(resolved);
        }
        // Where the cache has the graph, a few modules that changed are no reason to look for more.
        if (++_misses > 3) _ahead.MissesAreLikely = true;
        return _ahead.OptionsFor(resolved);
    }

    private SourceFile ReadSource(string path)
    {
        long start = Stopwatch.GetTimestamp();
        long traced = StartupTrace.Begin();
        SourceFile? source = SourceFile.Read(path, out string error);
        Statistics.Add(LoadPhase.Read, Stopwatch.GetTimestamp() - start);
        StartupTrace.End(traced, "read source", path);
        if (source is null) throw Errors.Error(error);
        Statistics.SourceBytesRead += source.Bytes.Length;
        return source;
    }

    private SourceTextModuleRecord CompileSource(ResolvedModule resolved, SourceText text, SourceFile? file, bool counted = false)
    {
        if (!counted) Statistics.Modules++;
        return NewSourceRecord(resolved, Compile(text, OptionsFor(resolved)), text, file);
    }

    private SourceTextModuleRecord NewSourceRecord(ResolvedModule resolved, ModuleArtifact artifact, SourceText text, SourceFile? file)
    {
        SourceTextModuleRecord record = NewRecord(artifact, new ModuleSource(text), resolved);
        if (file is not null) SaveLater(record, file, artifact);
        return record;
    }

    private void SaveLater(SourceTextModuleRecord record, SourceFile file, ModuleArtifact artifact)
    {
        if (Cache is not { } cache) return;
        if (artifact.Metadata.Requests.Length == 0) cache.Save(file, artifact, [], []);
        else record.Unsaved = targets => cache.Save(file, artifact, Remember(targets), []);
    }

    private ModuleArtifact Compile(SourceText text, ParserOptions? options)
    {
        long start = Stopwatch.GetTimestamp();
        long traced = StartupTrace.Begin();
        Statistics.Parsed++;
        try
        {
            return DeepStack.Compile(() =>
            {
                Program program = Parser.ParseModule(text, options);
                StartupTrace.End(traced, "parse", text.FileName);
                traced = StartupTrace.Begin();
                long parsed = Stopwatch.GetTimestamp();
                Statistics.Add(LoadPhase.Parse, parsed - start);
                start = parsed;
                ModuleArtifact artifact = Compiler.CompileModule(program, text);
                Statistics.Add(LoadPhase.Compile, Stopwatch.GetTimestamp() - start);
                StartupTrace.End(traced, "compile", text.FileName);
                return artifact;
            });
        }
        catch (KilnSyntaxError e)
        {
            throw SourceCompiler.ToThrowCompletion(_realm, e);
        }
    }

    private SourceTextModuleRecord NewRecord(
        ModuleArtifact artifact, ModuleSource? source, ResolvedModule resolved, ResolvedModule?[]? targets = null, CacheLookup? found = null)
    {
        _mayGrow |= (artifact.Metadata.Flags & ModuleFlags.HasDynamicImport) != 0;
        var record = new SourceTextModuleRecord(_realm, artifact, source, resolved, targets) { ImportMetaFactory = _createImportMeta };
        if (_remembered is null) return record;
        if (found is not null && found.Archive == _remembered.Archive && record.IsPlainFile)
        {
            record.Remember(_remembered, found.Row, targets is null);
            _remembered.BindingsHold &= _remembered.Holds;
        }
        else if (Cache is not null)
        {
            _remembered.BindingsHold = false;
        }
        return record;
    }

    /// <summary>Compiles a file again: when a cached body turns out to be bad, and to warm a cache.</summary>
    public static ModuleArtifact? Recompile(SourceFile source)
    {
        try
        {
            var text = new SourceText(ModuleSource.Decode(source.Bytes), FileUrl.FromPath(source.Path));
            return DeepStack.Compile(() => Compiler.CompileModule(Parser.ParseModule(text), text));
        }
        catch (KilnSyntaxError)
        {
            return null;
        }
    }
}
