namespace Kiln.Builtins;

/// <summary>The %WeakRef.prototype% object (ECMA-262 §26.1.3).</summary>
internal static unsafe class WeakRefPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.WeakRefConstructor);
        b.Method("deref", 0, &Deref);
        b.ToStringTag("WeakRef");
    }

    /// <summary>WeakRef.prototype.deref ( ) (§26.1.3.2)</summary>
    private static JsValue Deref(in BuiltinCall call)
    {
        if (call.This.TryObject<JsWeakRef>() is not { } reference) throw MapPrototype.Incompatible("WeakRef.prototype.deref", call.This);
        if (!reference.Target.TryGetTarget(out object? target)) return JsValue.Undefined;
        call.Realm.Agent.AddToKeptObjects(target);
        return target is JsObject o ? JsValue.FromObject(o) : JsValue.FromSymbol((JsSymbol)target);
    }
}
