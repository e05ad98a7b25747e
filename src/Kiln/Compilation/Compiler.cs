using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>What eval code is compiled for.</summary>
/// <param name="IsDirect">A direct eval: free names are found in the environments of the caller.</param>
/// <param name="Flags">The flags word of the CallEval instruction; 0 for indirect eval.</param>
internal readonly record struct EvalContext(bool IsDirect, int Flags)
{
    /// <summary>this, new.target and the active function are bindings of an enclosing function.</summary>
    public bool ThisByName => (Flags & 64) != 0;
}

/// <summary>
/// Turns trees into code: scope analysis, then one generator per function. The output depends on the tree alone.
/// </summary>
internal static class Compiler
{
    public static CodeUnit CompileScript(Program program, SourceText? source = null) =>
        Guard(source, program, static (p, s) => CompileProgram(p, default, s));

    public static CodeUnit CompileEval(Program program, EvalContext context, SourceText? source = null) =>
        Guard(source, (program, context), static (p, s) => CompileProgram(p.program, p.context, s));

    public static ModuleArtifact CompileModule(Program program, SourceText? source = null) =>
        Guard(source, program, CompileModuleCore);

    /// <summary>A unit whose function 0 is the function itself, over the global scope (the Function constructors).</summary>
    public static CodeUnit CompileFunction(FunctionNode function, SourceText? source = null) =>
        Guard(source, function, static (node, s) =>
        {
            ScopeAnalyzer.Analyze(node);
            var unit = new UnitBuilder();
            var options = new GeneratorOptions(false, false, false, false, 0, s, []);
            BytecodeGenerator.GenerateFunction(unit, options, node, 0, node.Id?.Name ?? "anonymous", FunctionFlags.None);
            return unit.ToUnit(UnitKind.Function, null, null);
        });

    private static CodeUnit CompileProgram(Program program, EvalContext context, SourceText source)
    {
        (FunctionInfo info, ProgramNames names) = ScopeAnalyzer.Analyze(program, context.IsDirect, context.ThisByName);
        var unit = new UnitBuilder();
        var options = new GeneratorOptions(false, program.IsEval, context.IsDirect, context.ThisByName, context.Flags, source, names.AllNames());
        TopLevelDeclarations? declarations = BytecodeGenerator.GenerateScript(unit, options, program, info, names, program.IsEval);
        return unit.ToUnit(program.IsEval ? UnitKind.Eval : UnitKind.Script, null, declarations);
    }

    private static ModuleArtifact CompileModuleCore(Program program, SourceText source)
    {
        (FunctionInfo info, _) = ScopeAnalyzer.Analyze(program, isDirectEval: false, thisByName: false);
        ModuleMetadata metadata = ModuleAnalyzer.Analyze(program, name => info.Scope.Find(name)!.Slot);
        for (int i = 0; i < metadata.Imports.Length; i++) info.Scope.Find(metadata.Imports[i].LocalName)!.Index = i;
        var unit = new UnitBuilder();
        var options = new GeneratorOptions(true, false, false, false, 0, source, []);
        ModuleLayout layout = BytecodeGenerator.GenerateModule(unit, options, program, info);
        return new ModuleArtifact(metadata, unit.ToUnit(UnitKind.Module, layout, null));
    }

    /// <summary>Too deep a tree is the parser's error for it.</summary>
    private static TResult Guard<TArgument, TResult>(SourceText? source, TArgument argument, Func<TArgument, SourceText, TResult> compile)
    {
        source ??= new SourceText("", "");
        try
        {
            return compile(argument, source);
        }
        catch (InsufficientExecutionStackException)
        {
            throw new KilnSyntaxError(Messages.StackOverflow, source, 0, 0, isRangeError: true);
        }
    }
}
