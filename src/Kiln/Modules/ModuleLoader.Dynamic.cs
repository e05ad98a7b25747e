using Kiln.Builtins;
using Kiln.Bytecode;
using Kiln.Interpreter;

namespace Kiln.Modules;

/// <content>import() and import.meta.</content>
internal sealed unsafe partial class ModuleLoader
{
    private Shape? _importMetaShape;

    /// <summary>ContinueDynamicImport (ECMA-262 §13.3.10.3) after HostLoadImportedModule.</summary>
    public void ContinueDynamicImport(ScriptOrModule? referrer, ModuleRequest request, JsPromise promise)
    {
        JsPromise loadPromise = JsPromise.Create(_realm);
        ModuleRecord? module = null;
        try
        {
            Resolver.Files.ForgetMissing();
            Cache?.Facts.Reset();
            module = LoadGraph(Resolve(request.Specifier, BaseOf(referrer)), request);
            loadPromise.Resolve(JsValue.Undefined);
        }
        catch (ThrowCompletion thrown)
        {
            loadPromise.IsHandled = true;
            loadPromise.Reject(thrown.Value);
        }
        loadPromise.Then(new LinkAndEvaluateClosure(this, module, request.Phase, promise));
    }

    private ResolvedModule Resolve(string specifier, ResolvedModule from)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return Resolver.Resolve(specifier, from);
        }
        catch (ModuleResolutionException e)
        {
            throw e.ToThrowCompletion(_realm);
        }
        finally
        {
            Statistics.Add(LoadPhase.Resolve, Stopwatch.GetTimestamp() - start);
        }
    }

    /// <summary>What specifiers of code are relative to; code that is in no file is taken to be in the current directory.</summary>
    private ResolvedModule BaseOf(ScriptOrModule? referrer) => referrer switch
    {
        SourceTextModuleRecord module => module.Resolved,
        { DisplayName: var name } when name.StartsWith("file://", StringComparison.Ordinal) && FileUrl.TryToPath(name, out string path, out _) =>
            new ResolvedModule(path, "", ModuleFormat.Module, default),
        { DisplayName: var name } when name.StartsWith('/') => new ResolvedModule(name, "", ModuleFormat.Module, default),
        _ => new ResolvedModule(FileUrl.Normalize(CurrentDirectory, "[eval]"), "", ModuleFormat.Module, default),
    };

    /// <summary>linkAndEvaluateClosure of ContinueDynamicImport.</summary>
    private sealed class LinkAndEvaluateClosure(ModuleLoader loader, ModuleRecord? module, Bytecode.ImportPhase phase, JsPromise promise) : IPromiseContinuation
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
                loader.LinkAndEvaluate(module!, phase).Then(this);
            }
            catch (ThrowCompletion thrown)
            {
                promise.Reject(thrown.Value);
            }
        }

        public void Rejected(JsValue reason) => promise.Reject(reason);
    }

    /// <summary>HostGetImportMetaProperties (§13.3.12.1.1): dirname, filename, main, resolve and url, as Node has them.</summary>
    private JsObject CreateImportMeta(SourceTextModuleRecord module)
    {
        _importMetaShape ??= Shape.CreateRoot(null);
        var meta = new JsObject(_importMetaShape);
        ResolvedModule resolved = module.Resolved;
        if (resolved.Path is { } path)
        {
            string directory = resolved.DirectoryLength > 1 ? path[..(resolved.DirectoryLength - 1)] : "/";
            meta.AddSlot(Names.Dirname, directory, PropertyAttributes.All);
            meta.AddSlot(Names.Filename, path, PropertyAttributes.All);
        }
        meta.AddSlot(Names.Main, resolved == Main, PropertyAttributes.All);
        meta.AddSlot(Names.Resolve, JsValue.FromObject(_realm.CreateFunction("resolve", 1, &ImportMetaResolve, module)), PropertyAttributes.All);
        meta.AddSlot(Names.Url, resolved.Url, PropertyAttributes.All);
        return meta;
    }

    /// <summary>import.meta.resolve ( specifier ): a URL. As in Node, a file that is not there still has one.</summary>
    private static JsValue ImportMetaResolve(in BuiltinCall call)
    {
        var module = (SourceTextModuleRecord)call.Callee.State!;
        string specifier = TypeConversion.ToText(call[0]);
        var loader = (ModuleLoader)call.Realm.ModuleHost!;
        try
        {
            return loader.Resolver.Resolve(specifier, module.Resolved).Url;
        }
        catch (ModuleResolutionException e) when (e.Code is "ERR_MODULE_NOT_FOUND" or "ERR_UNSUPPORTED_DIR_IMPORT" && e.Url is not null)
        {
            return e.Url;
        }
        catch (ModuleResolutionException e)
        {
            throw e.ToThrowCompletion(call.Realm);
        }
    }
}
