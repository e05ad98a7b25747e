namespace Kiln.Builtins;

/// <summary>The global object (ECMA-262 §19).</summary>
internal static unsafe partial class GlobalObject
{
    public static void Define(ref ObjectBuilder b)
    {
        b.Value("globalThis", JsValue.FromObject(b.Target));
        b.Value("undefined", JsValue.Undefined, PropertyAttributes.None);
        b.Value("NaN", JsValue.NaN, PropertyAttributes.None);
        b.Value("Infinity", double.PositiveInfinity, PropertyAttributes.None);
        DefineNumbers(ref b);
        DefineConstructors(ref b);
    }

    /// <summary>eval ( x ) (§19.2.1): an indirect eval; the machine compares <see cref="Realm.EvalFunction"/> to find direct ones.</summary>
    public static JsValue Eval(in BuiltinCall call)
    {
        JsValue source = call[0];
        if (!source.IsString) return source;
        throw Errors.Create(Bytecode.NativeErrorKind.EvalError, "Code generation from strings disallowed for this context");
    }
}
