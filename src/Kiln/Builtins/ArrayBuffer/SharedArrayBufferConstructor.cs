namespace Kiln.Builtins;

/// <summary>The SharedArrayBuffer constructor (ECMA-262 §25.2.3, §25.2.4).</summary>
internal static unsafe class SharedArrayBufferConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("SharedArrayBuffer", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.SharedArrayBufferPrototype);
        b.Getter(WellKnownSymbols.Species, &Species);
    }

    /// <summary>SharedArrayBuffer ( length [ , options ] ) (§25.2.3.1), with AllocateSharedArrayBuffer (§25.2.2.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor SharedArrayBuffer requires 'new'");
        JsValue options = call[1];
        double byteLength = TypeConversion.ToIndex(call[0], "Invalid array buffer length");
        double max = JsArrayBuffer.GetMaxByteLengthOption(options);
        if (max >= 0 && byteLength > max) throw Errors.RangeError("Invalid array buffer max length");
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.SharedArrayBufferPrototype);
        // Growing must not move the bytes, so a growable block has all of them from the start.
        byte[] data = JsArrayBuffer.CreateByteDataBlock(Math.Max(byteLength, max));
        return JsValue.FromObject(new JsArrayBuffer(shape, new SharedBlock(data, (int)byteLength, (int)max)));
    }

    /// <summary>get SharedArrayBuffer [ %Symbol.species% ] (§25.2.4.2)</summary>
    private static JsValue Species(in BuiltinCall call) => call.This;
}
