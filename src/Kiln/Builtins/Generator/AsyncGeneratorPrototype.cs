using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <summary>The %AsyncGeneratorPrototype% object (ECMA-262 §27.6.1).</summary>
internal static unsafe class AsyncGeneratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.AsyncIteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Value(Names.Constructor, JsValue.FromObject(b.Realm.Get(Intrinsic.AsyncGeneratorFunctionPrototype)), PropertyAttributes.Configurable);
        b.Method("next", 1, &Next);
        b.Method("return", 1, &Return);
        b.Method("throw", 1, &Throw);
        b.ToStringTag("AsyncGenerator");
    }

    /// <summary>%AsyncGeneratorPrototype%.next ( value ) (§27.6.1.2)</summary>
    private static JsValue Next(in BuiltinCall call) => Enqueue(call, ResumeMode.Next, "next");

    /// <summary>%AsyncGeneratorPrototype%.return ( value ) (§27.6.1.3)</summary>
    private static JsValue Return(in BuiltinCall call) => Enqueue(call, ResumeMode.Return, "return");

    /// <summary>%AsyncGeneratorPrototype%.throw ( exception ) (§27.6.1.4)</summary>
    private static JsValue Throw(in BuiltinCall call) => Enqueue(call, ResumeMode.Throw, "throw");

    private static JsValue Enqueue(in BuiltinCall call, ResumeMode mode, string method)
    {
        JsPromise promise = JsPromise.Create(call.Realm);
        if (call.This.TryObject<JsAsyncGenerator>() is { } generator) generator.Enqueue(mode, call[0], promise);
        else promise.Reject(Errors.TypeError($"{method} method called on incompatible receiver {TypeConversion.ToDisplayString(call.This)}").Value);
        return JsValue.FromObject(promise);
    }
}
