namespace Kiln.Builtins;

/// <summary>The Symbol constructor (ECMA-262 §20.4.1, §20.4.2).</summary>
internal static unsafe class SymbolConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Symbol", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.SymbolPrototype);
        b.Method("for", 1, &For);
        b.Method("keyFor", 1, &KeyFor);
        b.Constant("asyncIterator", JsValue.FromSymbol(WellKnownSymbols.AsyncIterator));
        b.Constant("hasInstance", JsValue.FromSymbol(WellKnownSymbols.HasInstance));
        b.Constant("isConcatSpreadable", JsValue.FromSymbol(WellKnownSymbols.IsConcatSpreadable));
        b.Constant("iterator", JsValue.FromSymbol(WellKnownSymbols.Iterator));
        b.Constant("match", JsValue.FromSymbol(WellKnownSymbols.Match));
        b.Constant("matchAll", JsValue.FromSymbol(WellKnownSymbols.MatchAll));
        b.Constant("replace", JsValue.FromSymbol(WellKnownSymbols.Replace));
        b.Constant("search", JsValue.FromSymbol(WellKnownSymbols.Search));
        b.Constant("species", JsValue.FromSymbol(WellKnownSymbols.Species));
        b.Constant("split", JsValue.FromSymbol(WellKnownSymbols.Split));
        b.Constant("toPrimitive", JsValue.FromSymbol(WellKnownSymbols.ToPrimitive));
        b.Constant("toStringTag", JsValue.FromSymbol(WellKnownSymbols.ToStringTag));
        b.Constant("unscopables", JsValue.FromSymbol(WellKnownSymbols.Unscopables));
        b.Constant("dispose", JsValue.FromSymbol(WellKnownSymbols.Dispose));
        b.Constant("asyncDispose", JsValue.FromSymbol(WellKnownSymbols.AsyncDispose));
    }

    /// <summary>Symbol ( [ description ] ) (§20.4.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        if (call.NewTarget is not null) throw Errors.TypeError("Symbol is not a constructor");
        return JsValue.FromSymbol(new JsSymbol(call[0].IsUndefined ? null : TypeConversion.ToText(call[0])));
    }

    /// <summary>Symbol.for ( key ) (§20.4.2.2)</summary>
    private static JsValue For(in BuiltinCall call)
    {
        string key = TypeConversion.ToText(call[0]);
        Dictionary<string, JsSymbol> registry = call.Realm.Agent.SymbolRegistry;
        if (!registry.TryGetValue(key, out JsSymbol? symbol))
        {
            symbol = new JsSymbol(key) { IsRegistered = true };
            registry.Add(key, symbol);
        }
        return JsValue.FromSymbol(symbol);
    }

    /// <summary>Symbol.keyFor ( sym ) (§20.4.2.6)</summary>
    private static JsValue KeyFor(in BuiltinCall call)
    {
        if (!call[0].IsSymbol) throw Errors.TypeError($"{TypeConversion.ToMessageText(call[0])} is not a symbol");
        JsSymbol symbol = call[0].AsSymbol();
        return symbol.IsRegistered ? JsValue.FromString(symbol.Description!) : JsValue.Undefined;
    }
}
