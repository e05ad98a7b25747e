using Kiln.Bytecode;
using Kiln.Compilation;
using Kiln.Syntax;

namespace Kiln.Interpreter;

/// <summary>Source text to code that a realm can run; early errors become its SyntaxError objects.</summary>
internal static class SourceCompiler
{
    /// <summary>ParseScript (§16.1.5).</summary>
    /// <exception cref="ThrowCompletion">SyntaxError.</exception>
    public static LinkedUnit CompileScript(Realm realm, SourceText source)
    {
        CodeUnit unit = Guarded(realm, () => Compiler.CompileScript(Parser.ParseScript(source), source));
        return new LinkedUnit(realm, Filter(realm, unit), new ScriptRecord(source));
    }

    /// <summary>ParseModule (§16.2.1.7.1).</summary>
    /// <exception cref="ThrowCompletion">SyntaxError.</exception>
    public static ModuleArtifact CompileModule(Realm realm, SourceText source) =>
        Guarded(realm, () => Compiler.CompileModule(Parser.ParseModule(source), source));

    /// <summary>The function of CreateDynamicFunction (§20.2.1.1.1), over the global environment.</summary>
    /// <exception cref="ThrowCompletion">SyntaxError.</exception>
    public static LinkedFunction CompileFunction(Realm realm, string parameters, string body, bool isAsync, bool isGenerator)
    {
        SourceText text = null!;
        CodeUnit unit = Guarded(realm, () =>
        {
            (text, Program program) = Parser.ParseDynamicFunction(parameters, body, isAsync, isGenerator, "<anonymous>");
            var function = (FunctionNode)((ExpressionStatement)program.Body[0]).Expression;
            return Compiler.CompileFunction(function, text);
        });
        return new LinkedUnit(realm, Filter(realm, unit), new ScriptRecord(text) { Origin = realm.Agent.Machine.CaptureCaller() }).GetFunction(0);
    }

    /// <summary>PerformEval (§19.2.1.1) of an indirect eval.</summary>
    public static JsValue IndirectEval(Realm realm, string text)
    {
        var source = new SourceText(text, "<anonymous>");
        CodeUnit code = Guarded(realm, () =>
            Compiler.CompileEval(Parser.ParseScript(source, EvalOptions(0, null)), default, source));
        var unit = new LinkedUnit(realm, Filter(realm, code), new ScriptRecord(source) { Origin = realm.Agent.Machine.CaptureCaller() });
        return realm.Agent.Machine.RunEval(unit, null, JsValue.FromObject(realm.GlobalObject), null, null);
    }

    /// <summary>PerformEval (§19.2.1.1) of a direct eval in a frame; flags are those of CallEval.</summary>
    public static JsValue DirectEval(Machine machine, Frame frame, string text, uint flags)
    {
        LinkedUnit outer = frame.Code.Unit;
        Realm realm = outer.Realm;
        var source = new SourceText(text, "<anonymous>");
        CodeUnit code = Guarded(realm, () => Compiler.CompileEval(
            Parser.ParseScript(source, EvalOptions(flags, Machine.VisiblePrivateNames(frame))), new EvalContext(true, (int)flags), source));
        var unit = new LinkedUnit(realm, Filter(realm, code), new ScriptRecord(source, outer.Referrer) { Origin = machine.CaptureCaller() })
        {
            ModuleEnvironment = outer.ModuleEnvironment,
            Imports = outer.Imports,
            Metadata = outer.Metadata,
            ModuleScope = outer.ModuleScope,
        };
        return machine.RunEval(unit, frame.Environment, frame[1], frame.NewTarget, frame.Function.HomeObject);
    }

    private static ParserOptions EvalOptions(uint flags, IReadOnlySet<string>? privateNames) => new()
    {
        IsEval = true,
        Strict = (flags & 1) != 0,
        AllowNewTarget = (flags & 2) != 0,
        AllowSuperProperty = (flags & 4) != 0,
        AllowSuperCall = (flags & 8) != 0,
        InClassFieldInitializer = (flags & 16) != 0,
        PrivateNames = privateNames,
    };

    private static CodeUnit Filter(Realm realm, CodeUnit unit) => realm.Agent.UnitFilter?.Invoke(unit) ?? unit;

    private static T Guarded<T>(Realm realm, Func<T> compile)
    {
        try
        {
            return DeepStack.Compile(compile);
        }
        catch (KilnSyntaxError error)
        {
            throw ToThrowCompletion(realm, error);
        }
    }

    /// <summary>The SyntaxError (RangeError for nesting that is too deep) of an early error, with its place in the source.</summary>
    public static ThrowCompletion ToThrowCompletion(Realm realm, KilnSyntaxError error)
    {
        JsError thrown = Errors.CreateObject(realm, error.IsRangeError ? NativeErrorKind.RangeError : NativeErrorKind.SyntaxError, error.Message);
        thrown.SourceExcerpt = CodeFrame.Render(error);
        return new ThrowCompletion(JsValue.FromObject(thrown));
    }
}
