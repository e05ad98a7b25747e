namespace Kiln.Builtins;

/// <summary>The ArrayBuffer constructor (ECMA-262 §25.1.4, §25.1.5).</summary>
internal static unsafe class ArrayBufferConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("ArrayBuffer", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ArrayBufferPrototype);
        b.Method("isView", 1, &IsView);
        b.Getter(WellKnownSymbols.Species, &Species);
    }

    /// <summary>ArrayBuffer ( length [ , options ] ) (§25.1.4.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor ArrayBuffer requires 'new'");
        JsValue options = call[1];
        double byteLength = TypeConversion.ToIndex(call[0], "Invalid array buffer length");
        double max = JsArrayBuffer.GetMaxByteLengthOption(options);
        return JsValue.FromObject(JsArrayBuffer.Allocate(newTarget, call.Realm, byteLength, max));
    }

    /// <summary>ArrayBuffer.isView ( arg ) (§25.1.5.1)</summary>
    private static JsValue IsView(in BuiltinCall call) => call[0].IsObject && call[0].AsObject() is JsTypedArray or JsDataView;

    /// <summary>get ArrayBuffer [ %Symbol.species% ] (§25.1.5.3)</summary>
    private static JsValue Species(in BuiltinCall call) => call.This;
}
