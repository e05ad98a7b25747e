namespace Kiln.Builtins;

/// <summary>The %Symbol.prototype% object (ECMA-262 §20.4.3).</summary>
internal static unsafe class SymbolPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.SymbolConstructor);
        b.Method("toString", 0, &ToString);
        b.Method("valueOf", 0, &ValueOf);
        b.Getter("description", &Description);
        b.ToStringTag("Symbol");
        b.Method(WellKnownSymbols.ToPrimitive, 1, &ToPrimitive, PropertyAttributes.Configurable);
    }

    /// <summary>ThisSymbolValue (§20.4.3.4.1)</summary>
    private static JsSymbol ThisSymbolValue(in BuiltinCall call, string method)
    {
        if (call.This.IsSymbol) return call.This.AsSymbol();
        if (call.This.TryObject<JsPrimitiveWrapper>() is { Value.IsSymbol: true } wrapper) return wrapper.Value.AsSymbol();
        throw Errors.TypeError($"{method} requires that 'this' be a Symbol");
    }

    /// <summary>Symbol.prototype.toString ( ) (§20.4.3.3)</summary>
    private static JsValue ToString(in BuiltinCall call) => ThisSymbolValue(call, "Symbol.prototype.toString").ToString();

    /// <summary>Symbol.prototype.valueOf ( ) (§20.4.3.4)</summary>
    private static JsValue ValueOf(in BuiltinCall call) => JsValue.FromSymbol(ThisSymbolValue(call, "Symbol.prototype.valueOf"));

    /// <summary>get Symbol.prototype.description (§20.4.3.2)</summary>
    private static JsValue Description(in BuiltinCall call) =>
        ThisSymbolValue(call, "Symbol.prototype.description").Description is { } text ? JsValue.FromString(text) : JsValue.Undefined;

    /// <summary>Symbol.prototype [ %Symbol.toPrimitive% ] ( hint ) (§20.4.3.5)</summary>
    private static JsValue ToPrimitive(in BuiltinCall call) => JsValue.FromSymbol(ThisSymbolValue(call, "Symbol.prototype [ @@toPrimitive ]"));
}
