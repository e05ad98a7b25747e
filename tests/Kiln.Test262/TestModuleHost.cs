using Kiln.Builtins;
using Kiln.Bytecode;
using Kiln.Interpreter;
using Kiln.Modules;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Syntax;
using Kiln.Values;

namespace Kiln.Test262;

/// <summary>Modules as test262 wants them: a specifier is the name of a file beside the test.</summary>
internal sealed class TestModuleHost(Realm realm, string mainPath, bool throughCache) : IModuleHost, IModuleGraphHost
{
    private readonly Dictionary<(string Path, string Type), ModuleRecord> _modules = [];

    /// <summary>Parses, loads, links and evaluates the module of a test.</summary>
    internal TestCompletion Run(SourceText text, HostObject host)
    {
        TestPhase phase = TestPhase.Parse;
        try
        {
            SourceTextModuleRecord module = Compile(text);
            _modules.Add((text.FileName, ""), module);
            phase = TestPhase.Resolution;
            module.LoadRequestedModules(this);
            module.Link();
            phase = TestPhase.Runtime;
            JsPromise promise = module.Evaluate();
            host.RunJobs();
            return promise.State == PromiseState.Rejected
                ? KilnEngineHost.Describe(TestPhase.Runtime, promise.Result)
                : TestCompletion.Normal;
        }
        catch (ThrowCompletion thrown)
        {
            return KilnEngineHost.Describe(phase, thrown.Value);
        }
    }

    private SourceTextModuleRecord Compile(SourceText text)
    {
        ModuleArtifact artifact = SourceCompiler.CompileModule(realm, text);
        if (throughCache) artifact = CacheRoundTrip.Apply(artifact);
        var resolved = new ResolvedModule(text.FileName, "", ModuleFormat.Module, default);
        return new SourceTextModuleRecord(realm, artifact, new ModuleSource(text), resolved);
    }

    public void LoadImportedModules(CyclicModuleRecord referrer)
    {
        string path = ((SourceTextModuleRecord)referrer).Resolved.Path!;
        for (int i = 0; i < referrer.RequestedModules.Length; i++)
        {
            referrer.LoadedModules[i] ??= Load(path, referrer.RequestedModules[i]);
        }
    }

    private ModuleRecord Load(string from, ModuleRequest request)
    {
        string type = "";
        foreach (Bytecode.ImportAttribute attribute in request.Attributes)
        {
            if (attribute.Key != "type") throw Errors.SyntaxError($"Import attribute '{attribute.Key}' is not supported");
            if (attribute.Value != "json") throw Errors.TypeError($"Import attribute type with value '{attribute.Value}' is not supported");
            type = attribute.Value;
        }
        string path = Path.GetFullPath(request.Specifier, Path.GetDirectoryName(from)!);
        if (_modules.TryGetValue((path, type), out ModuleRecord? known)) return known;
        if (!File.Exists(path)) throw Errors.TypeError($"Cannot find module '{request.Specifier}'");
        var text = new SourceText(File.ReadAllText(path), path);
        ModuleRecord module = type == "json" ? Json(text) : Compile(text);
        _modules.Add((path, type), module);
        return module;
    }

    private SyntheticModuleRecord Json(SourceText text)
    {
        JsValue value = JsonParser.Parse(realm, text.Text);
        return new SyntheticModuleRecord(realm, text.FileName, ["default"], module => module.SetExport("default", value));
    }

    /// <summary>ContinueDynamicImport (ECMA-262 §13.3.10.3): linking and evaluation wait for a job, loading does not.</summary>
    public void ContinueDynamicImport(ScriptOrModule? referrer, ModuleRequest request, JsPromise promise)
    {
        JsPromise loaded = JsPromise.Create(realm);
        ModuleRecord? module = null;
        try
        {
            module = Load(PathOf(referrer), request);
            (module as CyclicModuleRecord)?.LoadRequestedModules(this);
            loaded.Resolve(JsValue.Undefined);
        }
        catch (ThrowCompletion thrown)
        {
            loaded.Reject(thrown.Value);
        }
        loaded.Then(new LinkAndEvaluate(module, request.Phase, promise));
    }

    private string PathOf(ScriptOrModule? referrer) => referrer switch
    {
        SourceTextModuleRecord module => module.Resolved.Path ?? mainPath,
        { DisplayName: var name } when Path.IsPathRooted(name) => name,
        _ => mainPath,
    };

    private sealed class LinkAndEvaluate(ModuleRecord? module, Bytecode.ImportPhase phase, JsPromise promise) : IPromiseContinuation
    {
        private bool _evaluated;

        public void Fulfilled(JsValue value)
        {
            if (_evaluated)
            {
                promise.Resolve(JsValue.FromObject(module!.GetModuleNamespace(phase)));
                return;
            }
            _evaluated = true;
            try
            {
                module!.Link();
                module.Evaluate(phase).Then(this);
            }
            catch (ThrowCompletion thrown)
            {
                promise.Reject(thrown.Value);
            }
        }

        public void Rejected(JsValue reason) => promise.Reject(reason);
    }
}
