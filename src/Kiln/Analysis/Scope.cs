using Kiln.Syntax;

namespace Kiln.Analysis;

internal enum ScopeKind : byte { Script, Module, Eval, Function, Body, Block, Catch, Class, With }

/// <summary>A static scope. It becomes a heap environment only when <see cref="NeedsEnvironment"/>.</summary>
internal sealed class Scope(ScopeKind kind, Scope? parent, FunctionInfo function)
{
    public readonly ScopeKind Kind = kind;
    public readonly Scope? Parent = parent;
    public readonly FunctionInfo Function = function;

    /// <summary>In order of declaration.</summary>
    public readonly List<Binding> Bindings = [];

    /// <summary>Scopes directly inside, in the same function.</summary>
    public List<Scope>? Children;

    /// <summary>Names can be looked up at run time: direct eval somewhere inside.</summary>
    public bool VisibleToEval;

    /// <summary>Sloppy direct eval can declare var names here.</summary>
    public bool HasSloppyEval;

    /// <summary>A reference from inside a with statement or past sloppy eval ends here.</summary>
    public bool HasDynamicReference;

    /// <summary>Function scope of a named function expression's name, kept apart because eval may declare the same name.</summary>
    public bool IsFunctionName;

    public bool NeedsEnvironment;

    /// <summary>Slots of the environment, slot 0 (the parent) included.</summary>
    public int SlotCount;

    /// <summary>How many environments enclose this one's, when it is entered; set by the generator.</summary>
    public int Level;

    /// <summary>Where the references of this scope begin in the analyzer's stack.</summary>
    internal int ReferenceStart;

    private Dictionary<string, Binding>? _map;

    public bool NeedsScopeInfo => VisibleToEval || HasDynamicReference;

    public Binding? Find(string name)
    {
        if (_map is not null) return _map.GetValueOrDefault(name);
        foreach (Binding binding in Bindings)
        {
            if (binding.Name == name) return binding;
        }
        return null;
    }

    public Binding Add(Symbol symbol, BindingKind kind)
    {
        var binding = new Binding(symbol, kind, this);
        Bindings.Add(binding);
        if (_map is not null)
        {
            _map[symbol.Name] = binding;
        }
        else if (Bindings.Count > 12)
        {
            _map = new Dictionary<string, Binding>(Bindings.Count * 2, StringComparer.Ordinal);
            foreach (Binding b in Bindings) _map[b.Name] = b;
        }
        return binding;
    }
}

/// <summary>What the analysis knows of a function, or of the top-level code (Node is null).</summary>
internal sealed class FunctionInfo(FunctionNode? node, FunctionInfo? parent, bool isStrict)
{
    public readonly FunctionNode? Node = node;
    public readonly FunctionInfo? Parent = parent;
    public readonly bool IsStrict = isStrict;

    /// <summary>The scope of the parameters (or the only one).</summary>
    public Scope Scope = null!;

    /// <summary>The scope of var names: <see cref="Scope"/>, or a Body scope inside it.</summary>
    public Scope VarScope = null!;

    /// <summary>The environment of a function expression's own name, when it is apart.</summary>
    public Scope? NameScope;

    // Pseudo-bindings that arrow functions or eval inside use.
    public Binding? This;
    public Binding? NewTarget;
    public Binding? Callee;

    /// <summary>The binding that receives the arguments object.</summary>
    public Binding? Arguments;
    public Binding? SelfName;

    public bool ReferencesArguments;

    /// <summary>The arguments object is used in ways that could write to it or hand it out.</summary>
    public bool ArgumentsEscape;

    /// <summary>Writes through the arguments object must reach the parameters.</summary>
    public bool NeedsMappedArguments;

    /// <summary>Environments are entered inside the body, so handlers must restore them.</summary>
    public bool HasInnerEnvironments;

    public bool HasDirectEval;
    public bool ContainsWith;

    /// <summary>For each outermost loop: numbers and strings its operators use, to be kept in registers.</summary>
    public Dictionary<Node, List<object>>? LoopConstants;

    /// <summary>Hoisted: it may run before what precedes it in the source.</summary>
    public bool IsHoisted;

    /// <summary>A method, accessor, field initializer, constructor or static block of the class whose scope is its parent.</summary>
    public bool IsClassElement;

    public bool IsArrow => Node is { IsArrow: true };

    /// <summary>This function or the nearest enclosing one that is no arrow function.</summary>
    public FunctionInfo NonArrow
    {
        get
        {
            FunctionInfo info = this;
            while (info.IsArrow && info.Parent is not null) info = info.Parent;
            return info;
        }
    }
}
