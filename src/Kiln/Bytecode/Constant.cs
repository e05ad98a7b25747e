using System.Numerics;

namespace Kiln.Bytecode;

/// <summary>The closed vocabulary of constants of a unit; strings and functions have tables of their own.</summary>
internal abstract record Constant;

/// <summary>A Number that does not fit LoadInt; every NaN is the canonical one.</summary>
internal sealed record NumberConstant(double Value) : Constant;

internal sealed record BigIntConstant(BigInteger Value) : Constant;

/// <summary>A regular expression literal: pattern, flags and its compiled form.</summary>
/// <param name="Pattern">String index.</param>
/// <param name="Flags">String index.</param>
/// <param name="Program">The compiled pattern in its canonical bytes (RegExpProgram.ToBytes); decoded and verified when first used.</param>
internal sealed record RegExpConstant(int Pattern, int Flags, byte[] Program) : Constant;

/// <summary>The ordered keys of an object literal: string indices, distinct, none an array index or __proto__.</summary>
internal sealed record ObjectShapeConstant(int[] Keys) : Constant
{
    private bool _namesFound;

    /// <summary>Whether the keys are few enough and none of them is an array index; found once, however often the constant is used.</summary>
    public bool HasOnlyNames(CodeUnit unit)
    {
        if (_namesFound) return true;
        if (Keys.Length > Verifier.MaxShapeKeys) return false;
        foreach (int key in Keys)
        {
            if (Verifier.IsArrayIndex(unit, key)) return false;
        }
        return _namesFound = true;
    }
}

/// <summary>A tagged template's strings: string indices; a cooked one is -1 where the escape is invalid.</summary>
internal sealed record TemplateObjectConstant(int[] Cooked, int[] Raw) : Constant;

/// <summary>The names of an environment that eval or with code can see.</summary>
internal sealed record ScopeInfoConstant(ScopeInfoKind Kind, ScopeInfoBinding[] Bindings) : Constant
{
    /// <summary>The least slot of a binding; int.MaxValue without bindings. Here, so that the verifier walks the bindings once, not at each use.</summary>
    public int LowestSlot { get; } = LowestOf(Bindings);

    /// <summary>The greatest slot of a binding; -1 without bindings.</summary>
    public int HighestSlot { get; } = HighestOf(Bindings);

    /// <summary>Whether a binding is an import.</summary>
    public bool HasImports { get; } = Array.Exists(Bindings, static b => (b.Flags & ScopeInfoFlags.Import) != 0);

    private static int LowestOf(ScopeInfoBinding[] bindings)
    {
        int lowest = int.MaxValue;
        foreach (ScopeInfoBinding binding in bindings) lowest = Math.Min(lowest, binding.Slot);
        return lowest;
    }

    private static int HighestOf(ScopeInfoBinding[] bindings)
    {
        int highest = -1;
        foreach (ScopeInfoBinding binding in bindings) highest = Math.Max(highest, binding.Slot);
        return highest;
    }
}

internal enum ScopeInfoKind : byte
{
    Block,

    /// <summary>Parameters and var names: sloppy eval declares its var names here.</summary>
    Function,
    Class,
    Catch,
    Module,
    Eval,
}

[Flags]
internal enum ScopeInfoFlags : byte
{
    None = 0,

    /// <summary>const, import, class name inside its class: assignment is a TypeError.</summary>
    Constant = 1,

    /// <summary>The name of a named function expression: assignment is ignored in sloppy code.</summary>
    SilentConstant = 2,

    /// <summary>let, const, class: conflicts with a var of sloppy eval code.</summary>
    Lexical = 4,

    /// <summary>Module scope only: Slot is the index of an import entry, not a slot of the module environment.</summary>
    Import = 8,
}

/// <param name="Name">String index; pseudo names are ".this", ".newTarget", ".callee", ".homeObject" and "#x" for private names.</param>
/// <param name="Slot">Slot in the environment.</param>
/// <param name="Flags">How it may be assigned.</param>
internal readonly record struct ScopeInfoBinding(int Name, int Slot, ScopeInfoFlags Flags);
