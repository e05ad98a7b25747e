using Kiln.Syntax;
using PrivateName = Kiln.Syntax.PrivateName;

namespace Kiln.Analysis;

/// <summary>The top-level names of a script or sloppy eval, for GlobalDeclarationInstantiation and its relatives.</summary>
internal sealed class ProgramNames
{
    public readonly List<(string Name, bool IsConstant)> Lexical = [];
    public readonly List<string> Vars = [];
    public readonly List<FunctionDeclaration> Functions = [];
    public readonly List<string> AnnexB = [];
    public readonly HashSet<string> Declared = new(StringComparer.Ordinal);

    public HashSet<string> AllNames()
    {
        var all = new HashSet<string>(Declared, StringComparer.Ordinal);
        foreach ((string name, _) in Lexical) all.Add(name);
        foreach (FunctionDeclaration function in Functions) all.Add(function.Id!.Name);
        return all;
    }
}

/// <summary>
/// One walk over the tree: makes scopes and bindings, resolves every reference when the scope that holds its name is
/// closed, and decides which bindings live on the heap. Linear in the size of the source times the depth of scopes.
/// </summary>
internal sealed partial class ScopeAnalyzer
{
    /// <summary>Locals of a function that get registers; the others live in environments.</summary>
    private const int MaxRegisterLocals = 160;

    [Flags]
    private enum ReferenceFlags : byte
    {
        None = 0,
        Assign = 1,
        Dynamic = 2,

        /// <summary>The reference lies in a hoisted function below the current scope.</summary>
        Hoisted = 4,

        /// <summary>The reference lies in an element function of the class being closed.</summary>
        ClassElement = 8,

        /// <summary>The local name of an export: other modules read it, with a check of their own.</summary>
        Export = 16,
    }

    private struct Reference
    {
        public Expression Node;
        public Symbol Symbol;
        public FunctionInfo Function;
        public ReferenceFlags Flags;
    }

    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);
    private readonly bool _isModule;
    private readonly bool _isStrictEval;
    private readonly bool _thisByName;
    private readonly bool _isDirectEval;
    private Reference[] _references = new Reference[256];
    private int _referenceCount;
    private Scope _scope = null!;
    private FunctionInfo _function = null!;

    // Operands of the outermost loop around the current node: constants with how deep in loops they stand.
    private List<(object Value, int Depth)>? _loopOperands;
    private int _loopDepth;

    private ScopeAnalyzer(bool isModule, bool isStrictEval, bool isDirectEval, bool thisByName)
    {
        _isModule = isModule;
        _isStrictEval = isStrictEval;
        _isDirectEval = isDirectEval;
        _thisByName = thisByName;
    }

    /// <summary>Names that are declared at run time.</summary>
    public ProgramNames Names { get; } = new();

    /// <summary>Analyses a script, a module or eval code and annotates its nodes.</summary>
    public static (FunctionInfo Info, ProgramNames Names) Analyze(Program program, bool isDirectEval, bool thisByName)
    {
        var analyzer = new ScopeAnalyzer(program.IsModule, program.IsEval && program.IsStrict, isDirectEval, thisByName);
        FunctionInfo info = analyzer.AnalyzeProgram(program);
        return (info, analyzer.Names);
    }

    /// <summary>Analyses a function that stands alone, over the global scope (the Function constructor).</summary>
    public static FunctionInfo Analyze(FunctionNode function)
    {
        var analyzer = new ScopeAnalyzer(false, false, false, false);
        var top = new FunctionInfo(null, null, isStrict: false);
        top.Scope = top.VarScope = analyzer._scope = new Scope(ScopeKind.Script, null, top);
        analyzer._function = top;
        analyzer.VisitFunction(function, isHoisted: false);
        analyzer.FinishUnresolved();
        return ((Scope)function.Scope!).Function;
    }

    private FunctionInfo AnalyzeProgram(Program program)
    {
        var info = new FunctionInfo(null, null, program.IsStrict);
        ScopeKind kind = program.IsModule ? ScopeKind.Module : program.IsEval ? ScopeKind.Eval : ScopeKind.Script;
        var scope = new Scope(kind, null, info);
        info.Scope = info.VarScope = scope;
        info.ContainsWith = program.ContainsWith;
        _function = info;
        _scope = scope;
        program.Scope = scope;
        HoistDeclarations(program.Body);
        VisitAll(program.Body);
        Close(scope);
        FinishFunction(info);
        FinishUnresolved();
        return info;
    }

    private void FinishUnresolved()
    {
        for (int i = 0; i < _referenceCount; i++)
        {
            ref Reference reference = ref _references[i];
            if ((reference.Flags & ReferenceFlags.Dynamic) != 0 || _isDirectEval) SetBinding(reference.Node, DynamicReference.Instance);
        }
        _referenceCount = 0;
    }

    private static void SetBinding(Expression node, object binding)
    {
        if (node is Identifier identifier) identifier.Binding = binding;
        else ((PrivateName)node).Binding = binding;
    }

    private Symbol SymbolOf(string name)
    {
        if (!_symbols.TryGetValue(name, out Symbol? symbol)) _symbols.Add(name, symbol = new Symbol(name));
        return symbol;
    }

    private void Refer(Expression node, string name, ReferenceFlags flags = ReferenceFlags.None)
    {
        if (_referenceCount == _references.Length) Array.Resize(ref _references, _references.Length * 2);
        ref Reference reference = ref _references[_referenceCount++];
        reference.Node = node;
        reference.Symbol = SymbolOf(name);
        reference.Function = _function;
        reference.Flags = flags;
    }

    private Scope Open(ScopeKind kind)
    {
        var scope = new Scope(kind, _scope, _function) { ReferenceStart = _referenceCount };
        if (_scope.Function == _function) (_scope.Children ??= []).Add(scope);
        _scope = scope;
        return scope;
    }

    /// <summary>Resolves the references collected since the scope was opened; the rest stay for the enclosing scope.</summary>
    private void Close(Scope scope)
    {
        List<Binding> bindings = scope.Bindings;
        bool isDynamic = scope.Kind == ScopeKind.With || scope.HasSloppyEval;
        bool isFunctionEnd = scope == scope.Function.Scope;
        ReferenceFlags add = isDynamic ? ReferenceFlags.Dynamic : ReferenceFlags.None;
        ReferenceFlags keep = scope.Kind == ScopeKind.Class ? ~ReferenceFlags.ClassElement : (ReferenceFlags)0xFF;
        if (isFunctionEnd)
        {
            if (scope.Function.IsHoisted) add |= ReferenceFlags.Hoisted;
            if (scope.Function.IsClassElement) add |= ReferenceFlags.ClassElement;
        }
        if (bindings.Count != 0 || add != 0 || keep != (ReferenceFlags)0xFF)
        {
            foreach (Binding binding in bindings)
            {
                binding.Symbol.Current = binding;
                if (scope.VisibleToEval) binding.IsCaptured = true;
            }
            int kept = scope.ReferenceStart;
            for (int i = kept; i < _referenceCount; i++)
            {
                ref Reference reference = ref _references[i];
                if (reference.Symbol.Current is { } binding)
                {
                    Resolve(in reference, binding);
                    continue;
                }
                reference.Flags = (reference.Flags | add) & keep;
                if (kept != i) _references[kept] = reference;
                kept++;
            }
            _referenceCount = kept;
            foreach (Binding binding in bindings) binding.Symbol.Current = null;
        }
        if (scope.Parent is not null) _scope = scope.Parent;
    }

    private static void Resolve(in Reference reference, Binding binding)
    {
        binding.IsReferenced = true;
        if ((reference.Flags & ReferenceFlags.Export) != 0)
        {
            binding.IsCaptured = true;
            SetBinding(reference.Node, binding);
            return;
        }
        if ((reference.Flags & ReferenceFlags.Assign) != 0) binding.IsReassigned = true;
        if (reference.Function != binding.Scope.Function) binding.IsCaptured = true;
        bool isSafe = binding.Kind switch
        {
            BindingKind.ClassInner => (reference.Flags & ReferenceFlags.ClassElement) != 0,
            BindingKind.Let or BindingKind.Const or BindingKind.Using or BindingKind.Class =>
                (reference.Flags & ReferenceFlags.Hoisted) == 0 && reference.Node.Start >= binding.InitPosition && reference.Node.Start < binding.SafeEnd,
            BindingKind.Parameter or BindingKind.CatchParameter => reference.Node.Start >= binding.InitPosition,
            _ => true,
        };
        if (!isSafe) binding.NeedsTdz = true;
        if ((reference.Flags & ReferenceFlags.Dynamic) != 0 && reference.Node is Identifier)
        {
            binding.IsCaptured = true;
            binding.Scope.HasDynamicReference = true;
            SetBinding(reference.Node, DynamicReference.Instance);
            return;
        }
        SetBinding(reference.Node, binding);
    }

    /// <summary>A direct eval call: every name around it can be looked up at run time.</summary>
    private void NoteDirectEval()
    {
        _function.HasDirectEval = true;
        if (!_function.IsStrict)
        {
            Scope scope = _scope;
            while (scope != scope.Function.VarScope && scope != scope.Function.Scope) scope = scope.Parent!;
            scope.HasSloppyEval = true;
        }
        for (Scope? scope = _scope; scope is { VisibleToEval: false }; scope = scope.Parent) scope.VisibleToEval = true;
        FunctionInfo outer = _function.NonArrow;
        outer.HasDirectEval = true;
        outer.ReferencesArguments = outer.ArgumentsEscape = true;
        UseThis(outer, force: outer.Node is not null);
        if (outer.Node is null) return;
        UseNewTarget(outer, force: true);
        UseCallee(outer, force: true);
    }

    // Top-level code has its this value in r1 (undefined in a module) or finds it by name (eval in a function).
    private void UseThis(FunctionInfo outer, bool force)
    {
        if (outer.Node is null && (_isModule || _thisByName)) return;
        if (force || outer != _function) outer.This ??= AddPseudo(outer, ".this");
    }

    private void UseNewTarget(FunctionInfo outer, bool force)
    {
        if (outer.Node is not null && (force || outer != _function)) outer.NewTarget ??= AddPseudo(outer, ".newTarget");
    }

    private void UseCallee(FunctionInfo outer, bool force)
    {
        if (outer.Node is not null && (force || outer != _function)) outer.Callee ??= AddPseudo(outer, ".callee");
    }

    private Binding AddPseudo(FunctionInfo info, string name)
    {
        Binding binding = info.Scope.Add(SymbolOf(name), BindingKind.Internal);
        binding.IsCaptured = true;
        return binding;
    }

    /// <summary>Registers or slots for the bindings of a function whose scopes are all closed.</summary>
    private void FinishFunction(FunctionInfo info)
    {
        FunctionNode? node = info.Node;
        info.NeedsMappedArguments = info.Arguments is { IsReferenced: true } or { IsCaptured: true }
            && !info.IsStrict && node is { HasSimpleParameterList: true }
            && (info.ArgumentsEscape || HasReassignedParameter(info.Scope));
        if (info.NeedsMappedArguments)
        {
            foreach (Binding binding in info.Scope.Bindings)
            {
                if (binding.Kind == BindingKind.Parameter) binding.IsCaptured = true;
            }
        }
        FinishScope(info.NameScope ?? info.Scope, 2 + (node?.Params.Length ?? 0));
    }

    private static bool HasReassignedParameter(Scope scope)
    {
        foreach (Binding binding in scope.Bindings)
        {
            if (binding.Kind == BindingKind.Parameter && (binding.IsReassigned || scope.VisibleToEval)) return true;
        }
        return false;
    }

    private void FinishScope(Scope scope, int used)
    {
        FunctionInfo info = scope.Function;
        bool isTop = scope.Kind is ScopeKind.Module;
        bool hasCaptured = false;
        int slot = scope.NeedsScopeInfo && !isTop ? 2 : 1;
        bool mapped = scope == info.Scope && info.NeedsMappedArguments;
        if (mapped)
        {
            foreach (Binding binding in scope.Bindings)
            {
                if (binding.Kind == BindingKind.Parameter) binding.Slot = slot + binding.Index;
            }
            slot += info.Node!.Params.Length;
        }
        foreach (Binding binding in scope.Bindings)
        {
            if (!binding.IsCaptured && binding.Kind is not (BindingKind.Parameter or BindingKind.Import or BindingKind.FunctionName))
            {
                if (used < MaxRegisterLocals) used++;
                else binding.IsCaptured = true;
            }
            if (!binding.IsCaptured || isTop || binding.Slot >= 0) continue;
            hasCaptured = true;
            binding.Slot = slot++;
        }
        if (isTop) slot = AssignModuleSlots(scope);
        scope.SlotCount = slot;
        scope.NeedsEnvironment = !isTop && scope.Kind != ScopeKind.With
            && (hasCaptured || mapped || scope.VisibleToEval && (scope == info.Scope || scope == info.VarScope) && scope.Kind is ScopeKind.Function or ScopeKind.Body);
        if (scope.Kind == ScopeKind.With || scope.NeedsEnvironment && scope != info.Scope && scope != info.VarScope) info.HasInnerEnvironments = true;
        if (scope.Children is null) return;
        foreach (Scope child in scope.Children)
        {
            if (child.Function == info) FinishScope(child, used);
        }
    }

    /// <summary>var and function bindings first, then lexical ones, each in the order of their declarations.</summary>
    private static int AssignModuleSlots(Scope scope)
    {
        int slot = 1;
        foreach (Binding binding in scope.Bindings)
        {
            if (binding.Kind == BindingKind.Function) binding.IsCaptured = true;
            if (binding is { IsCaptured: true, IsVarLike: true }) binding.Slot = slot++;
        }
        foreach (Binding binding in scope.Bindings)
        {
            if (binding is { IsCaptured: true, IsVarLike: false } && binding.Kind != BindingKind.Import) binding.Slot = slot++;
        }
        return slot;
    }
}
