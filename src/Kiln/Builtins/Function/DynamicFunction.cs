using System.Text;
using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <summary>CreateDynamicFunction (ECMA-262 §20.2.1.1.1).</summary>
internal static class DynamicFunction
{
    public static JsValue Create(in BuiltinCall call, Intrinsic fallbackPrototype, bool isAsync, bool isGenerator)
    {
        JsObject newTarget = call.NewTarget ?? call.Callee;
        var parameters = new StringBuilder();
        string body = "";
        if (call.Count > 0)
        {
            JsValue[] arguments = call.Arguments.ToArray();
            for (int i = 0; i < arguments.Length - 1; i++)
            {
                if (i > 0) parameters.Append(',');
                parameters.Append(TypeConversion.ToText(arguments[i]));
            }
            body = TypeConversion.ToText(arguments[^1]);
        }
        LinkedFunction code = SourceCompiler.CompileFunction(call.Realm, parameters.ToString(), body, isAsync, isGenerator);
        ScriptFunction function = call.Realm.Agent.Machine.CreateClosure(code, null);
        // The prototype is looked up after parsing, and only a subclass or another realm's new target changes it.
        JsObject prototype = ObjectOperations.GetPrototypeFromConstructor(newTarget, fallbackPrototype);
        if (function.GetPrototypeOf() != prototype) function.SetPrototypeOf(prototype);
        return JsValue.FromObject(function);
    }
}
