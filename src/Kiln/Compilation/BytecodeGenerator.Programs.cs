using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;
using FunctionKind = Kiln.Bytecode.FunctionKind;

namespace Kiln.Compilation;

/// <summary>Top-level code of scripts, evals and modules.</summary>
internal sealed partial class BytecodeGenerator
{
    /// <summary>Generates function 0 and what it contains; returns the names that are declared at run time.</summary>
    internal static TopLevelDeclarations? GenerateScript(
        UnitBuilder unit, GeneratorOptions options, Program program, FunctionInfo info, ProgramNames names, bool isEval)
    {
        int index = unit.ReserveFunction();
        int name = unit.String("");
        FunctionKind kind = isEval ? FunctionKind.Eval : FunctionKind.Script;
        var generator = new BytecodeGenerator(unit, options, info, kind, 0, false, false);
        TopLevelDeclarations declarations = generator.EmitScriptCode(program, names, isEval);
        FunctionFlags flags = TopLevelFlags(program);
        unit.SetFunction(index, new UnitBuilder.PendingFunction(kind, flags, name, 0, program.Start, program.End, generator._w.ToBody(0)));
        return declarations;
    }

    private static FunctionFlags TopLevelFlags(Program program)
    {
        FunctionFlags flags = FunctionFlags.None;
        if (program.IsStrict) flags |= FunctionFlags.Strict;
        if (program.ContainsDirectEval || program.ContainsWith) flags |= FunctionFlags.HasDynamicScope;
        if (program.UsesSuperProperty) flags |= FunctionFlags.UsesSuper;
        return flags;
    }

    private TopLevelDeclarations EmitScriptCode(Program program, ProgramNames names, bool isEval)
    {
        _completion = NewTemp();
        EnterScope(_info.Scope);
        if (_info.This is { } self) StoreBinding(self, 1, check: false);
        EmitVarInitialValues(_info.Scope, _info.Scope);
        InstantiateFunctions(program.Body);

        // The last declaration of a name is the one that counts; var names that are functions too are not listed again.
        var functionNames = new HashSet<string>(StringComparer.Ordinal);
        var functions = new List<DeclaredFunction>();
        for (int i = names.Functions.Count - 1; i >= 0; i--)
        {
            FunctionDeclaration function = names.Functions[i];
            if (!functionNames.Add(function.Id!.Name)) continue;
            functions.Add(new DeclaredFunction(i, 0));
        }
        functions.Reverse();
        for (int i = 0; i < functions.Count; i++)
        {
            FunctionDeclaration function = names.Functions[functions[i].Name];
            int code = GenerateFunction(_unit, _options, function, _level, function.Id!.Name, FunctionFlags.None);
            functions[i] = new DeclaredFunction(_unit.String(function.Id.Name), code);
            if (!isEval || program.IsStrict || !_info.Scope.NeedsEnvironment) continue;
            // Declared before the code runs, the functions of an eval know its let and const all the same: they are made once more in its scope.
            int closure = NewTemp();
            _w.Emit(Opcode.NewClosure, closure, 0, 0, (uint)code);
            _w.Emit(Opcode.InitName, closure, 0, 0, Str(function.Id.Name));
        }
        EmitStatementList(program.Body);
        _w.Emit(Opcode.Return, _completion);

        var vars = new List<int>();
        foreach (string var in names.Vars)
        {
            if (!functionNames.Contains(var)) vars.Add(_unit.String(var));
        }
        int[] lexical = new int[names.Lexical.Count];
        bool[] isConstant = new bool[lexical.Length];
        for (int i = 0; i < lexical.Length; i++)
        {
            lexical[i] = _unit.String(names.Lexical[i].Name);
            isConstant[i] = names.Lexical[i].IsConstant;
        }
        int[] annexB = new int[names.AnnexB.Count];
        for (int i = 0; i < annexB.Length; i++) annexB[i] = _unit.String(names.AnnexB[i]);
        return new TopLevelDeclarations(lexical, isConstant, vars.ToArray(), functions.ToArray(), annexB);
    }

    /// <summary>Generates a module's code; returns the layout of its environment.</summary>
    internal static ModuleLayout GenerateModule(UnitBuilder unit, GeneratorOptions options, Program program, FunctionInfo info)
    {
        int index = unit.ReserveFunction();
        int name = unit.String("");
        var generator = new BytecodeGenerator(unit, options, info, FunctionKind.Module, 0, program.HasTopLevelAwait, false);
        HoistedFunction[] hoisted = generator.EmitModuleCode(program);
        FunctionFlags flags = TopLevelFlags(program) | FunctionFlags.Strict;
        if (program.HasTopLevelAwait) flags |= FunctionFlags.Async;
        unit.SetFunction(index, new UnitBuilder.PendingFunction(
            FunctionKind.Module, flags, name, 0, program.Start, program.End, generator._w.ToBody(0)));
        int varCount = 0;
        foreach (Binding binding in info.Scope.Bindings)
        {
            if (binding is { IsCaptured: true, IsVarLike: true }) varCount++;
        }
        int scopeInfo = info.Scope.VisibleToEval ? generator.ScopeInfoOf(info.Scope) : -1;
        return new ModuleLayout(info.Scope.SlotCount, varCount, hoisted, scopeInfo);
    }

    private HoistedFunction[] EmitModuleCode(Program program)
    {
        EnterScope(_info.Scope);
        var hoisted = new List<HoistedFunction>();
        foreach (Node item in program.Body)
        {
            Node? node = item;
            object? binding = null;
            string name = "default";
            if (node is ExportNamedDeclaration named) node = named.Declaration;
            else if (node is ExportDefaultDeclaration export)
            {
                node = export.Declaration;
                binding = export.Binding;
            }
            while (node is LabeledStatement labeled) node = labeled.Body;
            if (node is not FunctionDeclaration function) continue;
            if (function.Id is not null)
            {
                name = function.Id.Name;
                binding = function.Id.Binding;
            }
            hoisted.Add(new HoistedFunction(((Binding)binding!).Slot, GenerateFunction(_unit, _options, function, 0, name, FunctionFlags.None)));
        }
        EmitStatementList(program.Body);
        _w.Emit(Opcode.ReturnUndefined);
        return hoisted.ToArray();
    }

    private void EmitExportDefault(ExportDefaultDeclaration node)
    {
        switch (node.Declaration)
        {
            case FunctionDeclaration:
                break;
            case ClassDeclaration { Id: not null } @class:
                EmitClassDeclaration(@class);
                break;
            case ClassDeclaration @class:
                InitializeBinding((Binding)node.Binding!, EmitClass(@class, -1, "default", -1));
                break;
            default:
                InitializeBinding((Binding)node.Binding!, EmitNamed((Expression)node.Declaration, -1, "default"));
                break;
        }
    }
}
