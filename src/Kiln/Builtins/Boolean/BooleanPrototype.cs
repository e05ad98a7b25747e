namespace Kiln.Builtins;

/// <summary>The %Boolean.prototype% object (ECMA-262 §20.3.3): itself a Boolean object with the value false.</summary>
internal static unsafe class BooleanPrototype
{
    public static JsObject Create(Realm realm) =>
        new JsPrimitiveWrapper(realm.CreateLazyShape(realm.ObjectPrototype, &Define), JsValue.False);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.BooleanConstructor);
        b.Method("toString", 0, &ToString);
        b.Method("valueOf", 0, &ValueOf);
    }

    /// <summary>ThisBooleanValue (§20.3.3.3.1).</summary>
    private static bool ThisBooleanValue(in BuiltinCall call, string method)
    {
        if (call.This.IsBoolean) return call.This.AsBoolean();
        if (call.This.TryObject<JsPrimitiveWrapper>() is { Value.IsBoolean: true } wrapper) return wrapper.Value.AsBoolean();
        throw Errors.TypeError($"Boolean.prototype.{method} requires that 'this' be a Boolean");
    }

    /// <summary>Boolean.prototype.toString (§20.3.3.2).</summary>
    private static JsValue ToString(in BuiltinCall call) => ThisBooleanValue(call, "toString") ? "true" : "false";

    /// <summary>Boolean.prototype.valueOf (§20.3.3.3).</summary>
    private static JsValue ValueOf(in BuiltinCall call) => ThisBooleanValue(call, "valueOf");
}
