namespace Kiln.Builtins;

/// <summary>The element types of typed arrays (ECMA-262 table 70).</summary>
internal enum TypedArrayKind : byte
{
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float16Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
}

/// <summary>The TypedArray constructors and prototypes (§23.2.6, §23.2.7).</summary>
internal static unsafe class TypedArrays
{
    public static JsObject CreateConstructor(Realm realm, TypedArrayKind kind) => JsObject.Create(realm.Get(Intrinsic.TypedArrayConstructor));

    public static JsObject CreatePrototype(Realm realm, TypedArrayKind kind) => JsObject.Create(realm.Get(Intrinsic.TypedArrayPrototype));
}
