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
        DefineConstructors(ref b);
    }
}
