using Kiln.Builtins;

namespace Kiln.Realms;

/// <content>Built-in functions whose identity the engine compares with: each is set by the definer that makes it.</content>
internal sealed unsafe partial class Realm
{
    private JsObject? _evalFunction;

    /// <summary>%eval% (ECMA-262 §19.2.1): a call of this function by the name eval is a direct eval.</summary>
    public JsObject EvalFunction => _evalFunction ??= CreateFunction("eval", 1, &Builtins.GlobalObject.Eval);

    /// <summary>%Promise.prototype.then%; null until %Promise.prototype% is touched.</summary>
    public JsObject? PromiseThen { get; set; }

    /// <summary>The accessor pair of %Promise%[%Symbol.species%]; null until %Promise% is touched.</summary>
    public Accessor? PromiseSpecies { get; set; }

    /// <summary>%Promise%.resolve; null until %Promise% is touched.</summary>
    public JsObject? PromiseResolveFunction { get; set; }

    /// <summary>Whether SpeciesConstructor(promise, %Promise%) would give %Promise% without running script.</summary>
    public bool IsPromiseSpeciesPristine(JsPromise promise)
    {
        JsObject prototype = Get(Intrinsic.PromisePrototype);
        Shape shape = promise.Shape;
        if (!FastPaths.Enabled || shape.Prototype != prototype || (shape.Count != 0 && shape.Lookup(Names.Constructor) >= 0)) return false;
        JsObject constructor = Get(Intrinsic.PromiseConstructor);
        return HoldsIntrinsic(prototype, Names.Constructor, constructor) && IsPromiseSpeciesIntact(constructor);
    }

    private bool IsPromiseSpeciesIntact(JsObject constructor)
    {
        Shape shape = constructor.Shape;
        if (shape.IsLazy) return true;
        int slot = shape.Lookup(WellKnownSymbols.Species);
        return slot >= 0 && PromiseSpecies is not null && ReferenceEquals(constructor.Slots[slot]._ref, PromiseSpecies);
    }
}
