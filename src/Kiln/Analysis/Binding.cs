namespace Kiln.Analysis;

/// <summary>What declared a binding.</summary>
internal enum BindingKind : byte
{
    Parameter,
    Var,

    /// <summary>A function declaration, hoisted to the top of its scope.</summary>
    Function,
    Let,
    Const,
    Using,
    Class,

    /// <summary>The name of a class inside the class.</summary>
    ClassInner,
    CatchParameter,
    Import,

    /// <summary>The name of a function expression inside the function.</summary>
    FunctionName,
    Arguments,
    PrivateName,

    /// <summary>Made by the compiler: ".this", computed field keys, private methods…</summary>
    Internal,
}

/// <summary>A name as the analysis knows it: interned, with the binding it stands for while a scope is being closed.</summary>
internal sealed class Symbol(string name)
{
    public readonly string Name = name;
    public Binding? Current;
}

/// <summary>One declared name of a scope and where it lives: a register, an environment slot or a module slot.</summary>
internal sealed class Binding(Symbol symbol, BindingKind kind, Scope scope)
{
    public readonly Symbol Symbol = symbol;
    public readonly Scope Scope = scope;
    public BindingKind Kind = kind;

    /// <summary>Lives in a heap environment (or the module environment).</summary>
    public bool IsCaptured;
    public bool IsReferenced;

    /// <summary>Assigned after its declaration, or by a var initializer.</summary>
    public bool IsReassigned;

    /// <summary>Some reference may come before the initialisation: it must be checked, and the register starts empty.</summary>
    public bool NeedsTdz;

    /// <summary>Set by the generator once the initialisation has been emitted: what follows is dominated by it.</summary>
    public bool Initialized;

    /// <summary>References in the same function from this offset on come after the initialisation…</summary>
    public int InitPosition;

    /// <summary>…up to this one (the end of the clause for declarations directly in a switch).</summary>
    public int SafeEnd = int.MaxValue;

    /// <summary>Parameter: its index. Import: the index of its entry.</summary>
    public int Index = -1;
    public int Register = -1;
    public int Slot = -1;

    public string Name => Symbol.Name;

    /// <summary>Starts uninitialised.</summary>
    public bool IsLexical => Kind is BindingKind.Let or BindingKind.Const or BindingKind.Using or BindingKind.Class or BindingKind.ClassInner;

    public bool IsConstant => Kind is BindingKind.Const or BindingKind.Using or BindingKind.ClassInner or BindingKind.Import;

    public bool IsVarLike => Kind is BindingKind.Var or BindingKind.Function or BindingKind.Arguments;
}

/// <summary>Stands in <c>Identifier.Binding</c> for a reference that is resolved by name at run time.</summary>
internal sealed class DynamicReference
{
    public static readonly DynamicReference Instance = new();
}
