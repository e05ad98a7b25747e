using Kiln.Builtins;
using Kiln.Bytecode;
using Kiln.Interpreter;

namespace Kiln.Modules;

/// <summary>The host hooks of modules (ECMA-262 §16.2.1.8–10) that running code needs.</summary>
internal interface IModuleHost
{
    /// <summary>Loads, links and evaluates a module for import() and settles the promise with its namespace (§13.3.10.3).</summary>
    void ContinueDynamicImport(ScriptOrModule? referrer, ModuleRequest request, JsPromise promise);
}
