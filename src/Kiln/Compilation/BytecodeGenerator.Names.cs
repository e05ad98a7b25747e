using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;
using PrivateName = Kiln.Syntax.PrivateName;

namespace Kiln.Compilation;

/// <summary>Reading, writing and initialising bindings.</summary>
internal sealed partial class BytecodeGenerator
{
    /// <summary>A reference at this offset may meet the binding before its initialisation.</summary>
    private static bool NeedsCheck(Binding binding, int position) =>
        binding.NeedsTdz && !(binding.Initialized && position < binding.SafeEnd);

    private static bool InRegister(Binding binding) => !binding.IsCaptured && binding.Kind != BindingKind.Import;

    /// <summary>The value of an identifier; without a destination a local's own register is returned.</summary>
    private int LoadIdentifier(Identifier node, int dest)
    {
        At(node);
        if (node.Binding is Binding binding) return LoadBinding(binding, dest, NeedsCheck(binding, node.Start));
        dest = Dest(dest);
        if (node.Binding is DynamicReference)
        {
            _w.Emit(Opcode.LoadName, dest, 0, 0, Str(node.Name));
        }
        else
        {
            switch (node.Name)
            {
                case "undefined": _w.Emit(Opcode.LoadUndefined, dest); break;
                case "NaN": _w.Emit(Opcode.LoadConstant, dest, 0, 0, (uint)_unit.Number(double.NaN)); break;
                case "Infinity": _w.Emit(Opcode.LoadConstant, dest, 0, 0, (uint)_unit.Number(double.PositiveInfinity)); break;
                default: _w.Emit(Opcode.LoadGlobal, dest, 0, 0, Str(node.Name), _w.NewCache()); break;
            }
        }
        return dest;
    }

    private static bool IsGlobalUndefined(Expression node) => node is Identifier { Name: "undefined", Binding: null };

    private int LoadBinding(Binding binding, int dest, bool check)
    {
        if (InRegister(binding))
        {
            if (check) _w.Emit(Opcode.CheckInitialized, binding.Register, 0, 0, Str(binding.Name));
            if (dest < 0) return binding.Register;
            Move(dest, binding.Register);
            return dest;
        }
        dest = Dest(dest);
        if (binding.Kind == BindingKind.Import)
        {
            _w.Emit(Opcode.LoadImport, dest, 0, 0, (uint)binding.Index);
        }
        else if (binding.Scope.Kind == ScopeKind.Module)
        {
            if (check) _w.Emit(Opcode.LoadModuleChecked, dest, 0, 0, (uint)binding.Slot, Str(binding.Name));
            else _w.Emit(Opcode.LoadModule, dest, 0, 0, (uint)binding.Slot);
        }
        else
        {
            int depth = _level - binding.Scope.Level;
            if (depth < 256 && binding.Slot < 256)
            {
                if (check) _w.Emit(Opcode.LoadScopedChecked, dest, depth, binding.Slot, Str(binding.Name));
                else _w.Emit(Opcode.LoadScoped, dest, depth, binding.Slot);
            }
            else if (check)
            {
                _w.Emit(Opcode.LoadScopedWideChecked, dest, 0, 0, (uint)depth, (uint)binding.Slot, Str(binding.Name));
            }
            else
            {
                _w.Emit(Opcode.LoadScopedWide, dest, 0, 0, (uint)depth, (uint)binding.Slot);
            }
        }
        return dest;
    }

    /// <summary>Stores without regard to constness.</summary>
    private void StoreBinding(Binding binding, int value, bool check)
    {
        if (InRegister(binding))
        {
            if (check) _w.Emit(Opcode.CheckInitialized, binding.Register, 0, 0, Str(binding.Name));
            Move(binding.Register, value);
        }
        else if (binding.Scope.Kind == ScopeKind.Module)
        {
            if (check) _w.Emit(Opcode.StoreModuleChecked, value, 0, 0, (uint)binding.Slot, Str(binding.Name));
            else _w.Emit(Opcode.StoreModule, value, 0, 0, (uint)binding.Slot);
        }
        else
        {
            int depth = _level - binding.Scope.Level;
            if (depth < 256 && binding.Slot < 256)
            {
                if (check) _w.Emit(Opcode.StoreScopedChecked, value, depth, binding.Slot, Str(binding.Name));
                else _w.Emit(Opcode.StoreScoped, value, depth, binding.Slot);
            }
            else if (check)
            {
                _w.Emit(Opcode.StoreScopedWideChecked, value, 0, 0, (uint)depth, (uint)binding.Slot, Str(binding.Name));
            }
            else
            {
                _w.Emit(Opcode.StoreScopedWide, value, 0, 0, (uint)depth, (uint)binding.Slot);
            }
        }
    }

    private void InitializeBinding(Binding binding, int value)
    {
        StoreBinding(binding, value, check: false);
        binding.Initialized = true;
    }

    /// <summary>InitializeReferencedBinding for let, const, class, parameters and catch parameters.</summary>
    private void InitializeIdentifier(Identifier node, int value)
    {
        if (node.Binding is Binding binding) InitializeBinding(binding, value);
        else _w.Emit(Opcode.InitGlobalLexical, value, 0, 0, Str(node.Name));
    }

    /// <summary>PutValue to an identifier; <paramref name="resolved"/> is the register of ResolveName's result, or -1.</summary>
    private void StoreIdentifier(Identifier node, int value, int resolved)
    {
        switch (node.Binding)
        {
            case Binding binding:
                bool check = NeedsCheck(binding, node.Start);
                if (binding.Kind == BindingKind.FunctionName)
                {
                    if (IsStrict) _w.Emit(Opcode.ThrowConstAssignment, 0, 0, 0, Str(binding.Name));
                }
                else if (binding.IsConstant)
                {
                    int mark = _top;
                    if (check) LoadBinding(binding, -1, check: true);
                    _top = mark;
                    _w.Emit(Opcode.ThrowConstAssignment, 0, 0, 0, Str(binding.Name));
                }
                else
                {
                    StoreBinding(binding, value, check);
                }
                break;
            case not Binding when resolved >= 0:
                _w.Emit(Opcode.StoreResolved, resolved, value, 0, Str(node.Name));
                break;
            case DynamicReference:
                _w.Emit(Opcode.StoreName, value, 0, 0, Str(node.Name));
                break;
            default:
                _w.Emit(Opcode.StoreGlobal, value, 0, 0, Str(node.Name), _w.NewCache());
                break;
        }
    }

    /// <summary>The register that an assignment to this identifier may write directly, or -1.</summary>
    private static int AssignableRegister(Node node) =>
        node is Identifier { Binding: Binding binding } && InRegister(binding) && !binding.IsConstant
        && binding.Kind != BindingKind.FunctionName && !NeedsCheck(binding, node.Start) ? binding.Register : -1;

    /// <summary>The value of this (ECMA-262 §9.4.3 ResolveThisBinding).</summary>
    private int LoadThis(int dest)
    {
        FunctionInfo outer = _info.NonArrow;
        bool isDerived = outer.Node is { FunctionKind: Syntax.FunctionKind.DerivedConstructor };
        if (outer.Node is null)
        {
            if (_options.IsModule)
            {
                dest = Dest(dest);
                _w.Emit(Opcode.LoadUndefined, dest);
                return dest;
            }
            if (_options.ThisByName)
            {
                dest = Dest(dest);
                _w.Emit(Opcode.LoadName, dest, 0, 0, Str(".this"));
                _w.Emit(Opcode.CheckThis, dest);
                return dest;
            }
        }
        if (outer == _info && !(isDerived && outer.This is not null))
        {
            if (isDerived && !_thisInitialized) _w.Emit(Opcode.CheckThis, 1);
            if (dest < 0) return 1;
            Move(dest, 1);
            return dest;
        }
        dest = LoadBinding(outer.This!, dest, check: false);
        if (isDerived && !(outer == _info && _thisInitialized)) _w.Emit(Opcode.CheckThis, dest);
        return dest;
    }

    private int LoadNewTarget(int dest)
    {
        FunctionInfo outer = _info.NonArrow;
        dest = Dest(dest);
        if (outer.Node is null && _options.ThisByName) _w.Emit(Opcode.LoadName, dest, 0, 0, Str(".newTarget"));
        else if (outer != _info && outer.NewTarget is not null) LoadBinding(outer.NewTarget, dest, check: false);
        else _w.Emit(Opcode.LoadNewTarget, dest);
        return dest;
    }

    /// <summary>The active non-arrow function.</summary>
    private int LoadCallee()
    {
        FunctionInfo outer = _info.NonArrow;
        if (outer.Node is null && _options.ThisByName)
        {
            int dest = NewTemp();
            _w.Emit(Opcode.LoadName, dest, 0, 0, Str(".callee"));
            return dest;
        }
        return outer == _info || outer.Callee is null ? 0 : LoadBinding(outer.Callee, -1, check: false);
    }

    private int LoadPrivateName(PrivateName node)
    {
        if (node.Binding is Binding binding) return LoadBinding(binding, -1, check: false);
        int dest = NewTemp();
        _w.Emit(Opcode.LoadName, dest, 0, 0, Str(node.Name));
        return dest;
    }

    /// <summary>Enters a scope: its environment, registers for its other bindings, empty markers where they are needed.</summary>
    private void EnterScope(Scope scope)
    {
        if (scope.NeedsEnvironment)
        {
            uint info = scope.NeedsScopeInfo ? (uint)ScopeInfoOf(scope) : uint.MaxValue;
            _w.Emit(Opcode.PushScope, 0, 0, 0, (uint)scope.SlotCount, info);
            _level++;
        }
        scope.Level = _level;
        foreach (Binding binding in scope.Bindings)
        {
            binding.Initialized = false;
            if (!InRegister(binding) || binding.Register >= 0) continue;
            binding.Register = NewTemp();
            if (binding.NeedsTdz) _w.Emit(Opcode.LoadEmpty, binding.Register);
        }
    }

    /// <summary>Leaves the scope in the static picture, with PopScope when the end can be reached.</summary>
    private void ExitScope(Scope scope)
    {
        if (!scope.NeedsEnvironment) return;
        _w.Emit(Opcode.PopScope);
        _level--;
    }

    private int ScopeInfoOf(Scope scope)
    {
        var bindings = new List<ScopeInfoBinding>();
        bool inParameters = HasParameterEval(scope);
        foreach (Binding binding in scope.Bindings)
        {
            if (!binding.IsCaptured) continue;
            ScopeInfoFlags flags = ScopeInfoFlags.None;
            if (binding.Kind == BindingKind.FunctionName) flags |= ScopeInfoFlags.SilentConstant;
            else if (binding.IsConstant) flags |= ScopeInfoFlags.Constant;
            if (binding.IsLexical || inParameters) flags |= ScopeInfoFlags.Lexical;
            int slot = binding.Slot;
            if (binding.Kind == BindingKind.Import)
            {
                flags |= ScopeInfoFlags.Import;
                slot = binding.Index;
            }
            bindings.Add(new ScopeInfoBinding(_unit.String(binding.Name), slot, flags));
        }
        ScopeInfoKind kind = scope.Kind switch
        {
            ScopeKind.Function when inParameters => ScopeInfoKind.Block,
            ScopeKind.Function or ScopeKind.Body => ScopeInfoKind.Function,
            ScopeKind.Class => ScopeInfoKind.Class,
            ScopeKind.Catch => ScopeInfoKind.Catch,
            ScopeKind.Module => ScopeInfoKind.Module,
            ScopeKind.Eval when scope.Function.IsStrict => ScopeInfoKind.Eval,
            _ => ScopeInfoKind.Block,
        };
        return _unit.Add(new ScopeInfoConstant(kind, bindings.ToArray()));
    }
}
