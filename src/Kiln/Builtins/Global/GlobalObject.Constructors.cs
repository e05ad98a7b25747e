namespace Kiln.Builtins;

/// <summary>The global object (ECMA-262 §19).</summary>
internal static unsafe partial class GlobalObject
{
    /// <summary>The constructor and namespace properties (§19.3, §19.4) that most programs use.</summary>
    private static void DefineConstructors(ref ObjectBuilder b)
    {
        b.Intrinsic("Array", Intrinsic.ArrayConstructor);
        b.Intrinsic("Boolean", Intrinsic.BooleanConstructor);
        b.Intrinsic("Date", Intrinsic.DateConstructor);
        b.Intrinsic("Error", Intrinsic.ErrorConstructor);
        b.Intrinsic("Function", Intrinsic.FunctionConstructor);
        b.Intrinsic("Map", Intrinsic.MapConstructor);
        b.Intrinsic("Number", Intrinsic.NumberConstructor);
        b.Intrinsic("Object", Intrinsic.ObjectConstructor);
        b.Intrinsic("Promise", Intrinsic.PromiseConstructor);
        b.Intrinsic("Proxy", Intrinsic.ProxyConstructor);
        b.Intrinsic("RangeError", Intrinsic.RangeErrorConstructor);
        b.Intrinsic("RegExp", Intrinsic.RegExpConstructor);
        b.Intrinsic("Set", Intrinsic.SetConstructor);
        b.Intrinsic("String", Intrinsic.StringConstructor);
        b.Intrinsic("Symbol", Intrinsic.SymbolConstructor);
        b.Intrinsic("SyntaxError", Intrinsic.SyntaxErrorConstructor);
        b.Intrinsic("TypeError", Intrinsic.TypeErrorConstructor);
        b.Intrinsic("Uint8Array", Intrinsic.Uint8ArrayConstructor);
        b.Intrinsic("WeakMap", Intrinsic.WeakMapConstructor);
        b.Intrinsic("JSON", Intrinsic.JSON);
        b.Intrinsic("Math", Intrinsic.Math);
        b.Intrinsic("Reflect", Intrinsic.Reflect);
    }

    private static void DefineOtherConstructors(ref ObjectBuilder b)
    {
        b.Intrinsic("AggregateError", Intrinsic.AggregateErrorConstructor);
        b.Intrinsic("ArrayBuffer", Intrinsic.ArrayBufferConstructor);
        b.Intrinsic("AsyncDisposableStack", Intrinsic.AsyncDisposableStackConstructor);
        b.Intrinsic("BigInt", Intrinsic.BigIntConstructor);
        b.Intrinsic("BigInt64Array", Intrinsic.BigInt64ArrayConstructor);
        b.Intrinsic("BigUint64Array", Intrinsic.BigUint64ArrayConstructor);
        b.Intrinsic("DataView", Intrinsic.DataViewConstructor);
        b.Intrinsic("DisposableStack", Intrinsic.DisposableStackConstructor);
        b.Intrinsic("EvalError", Intrinsic.EvalErrorConstructor);
        b.Intrinsic("FinalizationRegistry", Intrinsic.FinalizationRegistryConstructor);
        b.Intrinsic("Float16Array", Intrinsic.Float16ArrayConstructor);
        b.Intrinsic("Float32Array", Intrinsic.Float32ArrayConstructor);
        b.Intrinsic("Float64Array", Intrinsic.Float64ArrayConstructor);
        b.Intrinsic("Int16Array", Intrinsic.Int16ArrayConstructor);
        b.Intrinsic("Int32Array", Intrinsic.Int32ArrayConstructor);
        b.Intrinsic("Int8Array", Intrinsic.Int8ArrayConstructor);
        b.Intrinsic("Iterator", Intrinsic.IteratorConstructor);
        b.Intrinsic("ReferenceError", Intrinsic.ReferenceErrorConstructor);
        b.Intrinsic("SharedArrayBuffer", Intrinsic.SharedArrayBufferConstructor);
        b.Intrinsic("SuppressedError", Intrinsic.SuppressedErrorConstructor);
        b.Intrinsic("URIError", Intrinsic.URIErrorConstructor);
        b.Intrinsic("Uint16Array", Intrinsic.Uint16ArrayConstructor);
        b.Intrinsic("Uint32Array", Intrinsic.Uint32ArrayConstructor);
        b.Intrinsic("Uint8ClampedArray", Intrinsic.Uint8ClampedArrayConstructor);
        b.Intrinsic("WeakRef", Intrinsic.WeakRefConstructor);
        b.Intrinsic("WeakSet", Intrinsic.WeakSetConstructor);
        b.Intrinsic("Atomics", Intrinsic.Atomics);
        b.Intrinsic("Intl", Intrinsic.Intl);
    }
}
