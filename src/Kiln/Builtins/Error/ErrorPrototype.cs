namespace Kiln.Builtins;

/// <summary>The %Error.prototype% object (ECMA-262 §20.5.3).</summary>
internal static unsafe class ErrorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.ErrorConstructor);
        b.Value(Names.Name, "Error");
        b.Value(Names.Message, JsValue.EmptyString);
        b.Method("toString", 0, &ToString);
    }

    /// <summary>Error.prototype.toString ( ) (§20.5.3.4)</summary>
    private static JsValue ToString(in BuiltinCall call)
    {
        if (!call.This.IsObject)
        {
            throw Errors.TypeError($"Method Error.prototype.toString called on incompatible receiver {TypeConversion.ToMessageText(call.This)}");
        }
        JsObject o = call.This.AsObject();
        JsValue nameValue = o.Get(Names.Name);
        JsString name = nameValue.IsUndefined ? JsString.Create("Error") : TypeConversion.ToString(nameValue);
        JsValue messageValue = o.Get(Names.Message);
        JsString message = messageValue.IsUndefined ? JsString.Empty : TypeConversion.ToString(messageValue);
        if (name.Length == 0) return JsValue.FromString(message);
        if (message.Length == 0) return JsValue.FromString(name);
        return JsValue.FromString(JsString.Concat(JsString.Concat(name, JsString.Create(": ")), message));
    }
}
