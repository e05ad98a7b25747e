namespace Kiln.Builtins;

/// <content>The global functions on numbers (ECMA-262 §19.2).</content>
internal static unsafe partial class GlobalObject
{
    private static void DefineNumbers(ref ObjectBuilder b)
    {
        b.Method("isFinite", 1, &IsFinite);
        b.Method("isNaN", 1, &IsNaN);
        b.Value("parseFloat", JsValue.FromObject(b.Realm.ParseFloat));
        b.Value("parseInt", JsValue.FromObject(b.Realm.ParseInt));
    }

    /// <summary>isFinite (§19.2.2).</summary>
    private static JsValue IsFinite(in BuiltinCall call) => double.IsFinite(TypeConversion.ToNumber(call[0]));

    /// <summary>isNaN (§19.2.3).</summary>
    private static JsValue IsNaN(in BuiltinCall call) => double.IsNaN(TypeConversion.ToNumber(call[0]));
}
