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
        b.Alias(Names.Eval, b.Realm.EvalFunction);
        DefineNumbers(ref b);
        b.Method("decodeURI", 1, &DecodeURI);
        b.Method("decodeURIComponent", 1, &DecodeURIComponent);
        b.Method("encodeURI", 1, &EncodeURI);
        b.Method("encodeURIComponent", 1, &EncodeURIComponent);
        b.Method("escape", 1, &Escape);
        b.Method("unescape", 1, &Unescape);
        DefineConstructors(ref b);
        HostGlobals.Define(ref b);
    }

    /// <summary>eval ( x ) (§19.2.1): an indirect eval; the machine compares <see cref="Realm.EvalFunction"/> to find direct ones.</summary>
    public static JsValue Eval(in BuiltinCall call)
    {
        JsValue source = call[0];
        return source.IsString ? Interpreter.SourceCompiler.IndirectEval(call.Realm, source.AsString().ToString()) : source;
    }
}
