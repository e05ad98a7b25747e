using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <summary>The %GeneratorPrototype% object (ECMA-262 §27.5.1).</summary>
internal static unsafe class GeneratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Value(Names.Constructor, JsValue.FromObject(b.Realm.Get(Intrinsic.GeneratorFunctionPrototype)), PropertyAttributes.Configurable);
        b.Realm.GeneratorNext = b.Method("next", 1, &Next);
        b.Method("return", 1, &Return);
        b.Method("throw", 1, &Throw);
        b.ToStringTag("Generator");
    }

    /// <summary>%GeneratorPrototype%.next ( value ) (§27.5.1.2)</summary>
    private static JsValue Next(in BuiltinCall call) => Resume(call, ResumeMode.Next, "next");

    /// <summary>%GeneratorPrototype%.return ( value ) (§27.5.1.3)</summary>
    private static JsValue Return(in BuiltinCall call) => Resume(call, ResumeMode.Return, "return");

    /// <summary>%GeneratorPrototype%.throw ( exception ) (§27.5.1.4)</summary>
    private static JsValue Throw(in BuiltinCall call) => Resume(call, ResumeMode.Throw, "throw");

    private static JsValue Resume(in BuiltinCall call, ResumeMode mode, string method)
    {
        JsGenerator generator = call.This.TryExact<JsGenerator>()
            ?? throw Errors.TypeError($"{method} method called on incompatible receiver {TypeConversion.ToDisplayString(call.This)}");
        return generator.Resume(call.Realm, mode, call[0]);
    }
}
