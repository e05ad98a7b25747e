using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;
using FunctionKind = Kiln.Bytecode.FunctionKind;
using SyntaxKind = Kiln.Syntax.FunctionKind;

namespace Kiln.Compilation;

/// <summary>Function objects and the prologue of function bodies.</summary>
internal sealed partial class BytecodeGenerator
{
    /// <summary>Makes a closure; the function's code is generated at once.</summary>
    private int EmitFunction(FunctionNode node, int dest, string name, bool isNamedEvaluation = false)
    {
        FunctionFlags extra = node.Id is null && !isNamedEvaluation && name.Length == 0 ? FunctionFlags.Anonymous : FunctionFlags.None;
        int index = GenerateFunction(_unit, _options, node, _level, name, extra);
        dest = Dest(dest);
        _w.Emit(Opcode.NewClosure, dest, 0, 0, (uint)index);
        return dest;
    }

    private static FunctionKind KindOf(FunctionNode node) => node.FunctionKind switch
    {
        SyntaxKind.Arrow => FunctionKind.Arrow,
        SyntaxKind.Method => FunctionKind.Method,
        SyntaxKind.Getter => FunctionKind.Getter,
        SyntaxKind.Setter => FunctionKind.Setter,
        SyntaxKind.ClassConstructor => FunctionKind.ClassConstructor,
        SyntaxKind.DerivedConstructor => FunctionKind.DerivedConstructor,
        SyntaxKind.FieldInitializer => FunctionKind.ClassFieldInitializer,
        SyntaxKind.StaticBlock => FunctionKind.ClassStaticBlock,
        _ => FunctionKind.Normal,
    };

    /// <summary>Generates a function into the unit's table and returns its index.</summary>
    internal static int GenerateFunction(UnitBuilder unit, GeneratorOptions options, FunctionNode node, int level, string name, FunctionFlags extra,
        int sourceStart = -1, int sourceEnd = -1)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        int index = unit.ReserveFunction();
        int nameIndex = unit.String(name);
        FunctionInfo info = ((Scope)node.Scope!).Function;
        FunctionKind kind = KindOf(node);
        var generator = new BytecodeGenerator(unit, options, info, kind, level, node.IsAsync, node.IsGenerator);
        int parameterCount = node.Params.Length;
        bool hasRest = parameterCount > 0 && node.Params[^1] is RestElement;
        if (hasRest) parameterCount--;
        generator.EmitFunctionCode(node, parameterCount, (extra & FunctionFlags.HasClassFields) != 0);
        FunctionFlags flags = extra;
        if (node.IsStrict) flags |= FunctionFlags.Strict;
        if (node.IsAsync) flags |= FunctionFlags.Async;
        if (node.IsGenerator) flags |= FunctionFlags.Generator;
        if (hasRest || info.Arguments is { IsReferenced: true } or { IsCaptured: true }) flags |= FunctionFlags.NeedsArguments;
        if (node.UsesSuperProperty || node.ContainsDirectEval) flags |= FunctionFlags.UsesSuper;
        if (!node.IsStrict && !node.IsArrow && (node.UsesThis || node.UsesSuperProperty || node.ContainsDirectEval)) flags |= FunctionFlags.CoercesThis;
        if (node.ContainsDirectEval || node.ContainsWith) flags |= FunctionFlags.HasDynamicScope;
        unit.SetFunction(index, new UnitBuilder.PendingFunction(
            kind, flags, nameIndex, node.ExpectedArgumentCount,
            sourceStart < 0 ? node.Start : sourceStart, sourceStart < 0 ? node.End : sourceEnd, generator._w.ToBody(parameterCount)));
        return index;
    }

    private void EmitFunctionCode(FunctionNode node, int parameterCount, bool runsClassFields)
    {
        _top = 2 + parameterCount;
        if (_top > 2) _w.UseRegister(_top - 1);
        EmitPrologue(node, parameterCount, runsClassFields);
        if (node.ConciseBody is not null)
        {
            int mark = _top;
            int value = Emit(node.ConciseBody);
            if (IsAsyncGenerator) _w.Emit(Opcode.Await, value);
            _w.Emit(Opcode.Return, value);
            _top = mark;
            return;
        }
        if (_kind == FunctionKind.DerivedConstructor && UsingKind(node.Body) is null)
        {
            foreach (Node statement in node.Body)
            {
                EmitStatement(statement);
                if (statement is ExpressionStatement { Expression: Syntax.SuperCall }) _thisInitialized = true;
            }
        }
        else
        {
            EmitStatementList(node.Body);
        }
        EmitImplicitReturn();
    }

    private void EmitImplicitReturn()
    {
        if (_kind != FunctionKind.DerivedConstructor)
        {
            _w.Emit(Opcode.ReturnUndefined);
            return;
        }
        int value = NewTemp();
        _w.Emit(Opcode.LoadUndefined, value);
        EmitReturn(value);
    }

    /// <summary>FunctionDeclarationInstantiation (ECMA-262 §10.2.11).</summary>
    private void EmitPrologue(FunctionNode node, int parameterCount, bool runsClassFields)
    {
        // Parameters that arrive in scratch registers move before anything else uses those.
        int[]? moved = null;
        for (int i = Math.Max(0, BytecodeWriter.Scratch - 2); i < parameterCount && i < BytecodeWriter.ScratchEnd - 2; i++)
        {
            moved ??= new int[BytecodeWriter.ScratchEnd - 2];
            moved[i] = NewTemp();
            Move(moved[i], 2 + i);
        }
        int Register(int index) => moved is not null && index < moved.Length && moved[index] != 0 ? moved[index] : 2 + index;

        if (runsClassFields && _kind == FunctionKind.ClassConstructor) _w.Emit(Opcode.RunClassFields, 1, 0);
        if (_info.NameScope is { } nameScope)
        {
            _info.SelfName!.Register = 0;
            EnterScope(nameScope);
            if (_info.SelfName.IsCaptured) StoreBinding(_info.SelfName, 0, check: false);
        }
        else if (_info.SelfName is not null)
        {
            _info.SelfName.Register = 0;
        }
        Scope scope = _info.Scope;
        foreach (Binding binding in scope.Bindings)
        {
            if (binding.Kind == BindingKind.Parameter && binding.Index >= 0 && InRegister(binding) && !binding.NeedsTdz) binding.Register = Register(binding.Index);
        }
        bool mapped = _info.NeedsMappedArguments;
        if (HasParameterEval(scope))
        {
            // What sloppy eval in parameters declares lives outside of them (§10.2.11, step 20).
            int none = _unit.Add(new ScopeInfoConstant(ScopeInfoKind.Function, []));
            _w.Emit(Opcode.PushScope, 0, 0, 0, 2, (uint)none);
            _level++;
        }
        EnterScope(scope);
        if (_info.NameScope is null && _info.SelfName is { IsCaptured: true } self) StoreBinding(self, 0, check: false);
        EmitPseudoBindings();
        if (mapped)
        {
            // Slots in the order of the parameters; one with a repeated name has no binding of its own.
            uint first = scope.NeedsScopeInfo ? 2u : 1u;
            for (int i = 0; i < parameterCount; i++) _w.Emit(Opcode.StoreScopedWide, Register(i), 0, 0, 0, first + (uint)i);
        }
        else if (node.HasSimpleParameterList)
        {
            foreach (Binding binding in scope.Bindings)
            {
                if (binding.Kind == BindingKind.Parameter && binding.IsCaptured) InitializeBinding(binding, Register(binding.Index));
            }
        }
        EmitArgumentsObject(node, mapped, parameterCount);
        if (!node.HasSimpleParameterList)
        {
            _inParameters = true;
            for (int i = 0; i < node.Params.Length; i++) EmitParameter(node.Params[i], i, Register(i));
            _inParameters = false;
        }
        Scope varScope = _info.VarScope;
        if (varScope != scope) EnterScope(varScope);
        EmitVarInitialValues(varScope, scope);
        InstantiateFunctions(node.Body);
        if (_isGenerator) _w.Emit(Opcode.InitialYield);
    }

    private static bool HasParameterEval(Scope scope) => scope.HasSloppyEval && scope == scope.Function.Scope && scope != scope.Function.VarScope;

    private void EmitPseudoBindings()
    {
        if (_info.This is { } self)
        {
            // A derived constructor's this starts empty, as all slots do.
            if (_kind != FunctionKind.DerivedConstructor) StoreBinding(self, 1, check: false);
        }
        if (_info.NewTarget is { } newTarget)
        {
            int mark = _top;
            int value = NewTemp();
            _w.Emit(Opcode.LoadNewTarget, value);
            StoreBinding(newTarget, value, check: false);
            _top = mark;
        }
        if (_info.Callee is { } callee) StoreBinding(callee, 0, check: false);
    }

    private void EmitArgumentsObject(FunctionNode node, bool mapped, int parameterCount)
    {
        if (_info.Arguments is not ({ IsReferenced: true } or { IsCaptured: true }) || _info.Arguments is not { } binding) return;
        int mark = _top;
        int value = InRegister(binding) ? binding.Register : NewTemp();
        if (mapped)
        {
            int first = _info.Scope.NeedsScopeInfo ? 2 : 1;
            _w.Emit(Opcode.CreateMappedArguments, value, 0, 0, (uint)first, (uint)parameterCount);
        }
        else if (!IsStrict && node.HasSimpleParameterList)
        {
            _w.Emit(Opcode.CreateMappedArguments, value, 0, 0, 1, 0);
        }
        else
        {
            _w.Emit(Opcode.CreateArguments, value);
        }
        if (!InRegister(binding)) StoreBinding(binding, value, check: false);
        binding.Initialized = true;
        _top = mark;
    }

    private void EmitParameter(Node parameter, int index, int register)
    {
        int mark = _top;
        switch (parameter)
        {
            case RestElement rest:
                int array = NewTemp();
                _w.Emit(Opcode.CreateRest, array, 0, 0, (uint)index);
                EmitTarget(rest.Argument, array, isInitialization: true);
                break;
            case AssignmentPattern assignment:
                EmitDefault(assignment.Right, register, assignment.Left);
                EmitTarget(assignment.Left, register, isInitialization: true, "%");
                break;
            default:
                EmitTarget(parameter, register, isInitialization: true, "%");
                break;
        }
        _top = mark;
    }

    /// <summary>var names on the heap start undefined; those of a separate body scope take the parameter's value.</summary>
    private void EmitVarInitialValues(Scope varScope, Scope parameterScope)
    {
        int mark = _top;
        int undefined = -1;
        foreach (Binding binding in varScope.Bindings)
        {
            if (binding.Kind != BindingKind.Var) continue;
            if (varScope != parameterScope && parameterScope.Find(binding.Name) is { Kind: BindingKind.Parameter or BindingKind.Arguments } outer)
            {
                int inner = _top;
                StoreBinding(binding, LoadBinding(outer, -1, check: false), check: false);
                _top = inner;
                continue;
            }
            if (InRegister(binding) || binding == _info.Arguments) continue;
            if (undefined < 0)
            {
                undefined = NewTemp();
                _w.Emit(Opcode.LoadUndefined, undefined);
            }
            StoreBinding(binding, undefined, check: false);
        }
        _top = mark;
    }
}
