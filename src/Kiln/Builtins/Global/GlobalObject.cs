namespace Kiln.Builtins;

/// <summary>
/// The global object, which gets its properties in two stages: those that most programs use when it is first touched, the rest
/// when a name is looked up that is not among them, or all are listed.
/// </summary>
internal sealed unsafe class JsGlobalObject(Realm realm) : JsObject(realm.CreateLazyShape(realm.ObjectPrototype, &GlobalObject.Define))
{
    private bool _isComplete;

    private void Complete()
    {
        if (_isComplete) return;
        if (Shape.IsLazy) Materialize();
        _isComplete = true;
        var builder = new ObjectBuilder(this, realm);
        GlobalObject.DefineRest(ref builder);
    }

    public override bool IsCacheable(PropertyName name) => base.IsCacheable(name) && (_isComplete || Shape.Lookup(name) >= 0);

    public override bool TryGetOwnSlot(PropertyKey key, out JsValue slot, out PropertyAttributes attributes)
    {
        if (base.TryGetOwnSlot(key, out slot, out attributes)) return true;
        if (_isComplete || key.IsIndex) return false;
        Complete();
        return base.TryGetOwnSlot(key, out slot, out attributes);
    }

    public override List<PropertyKey> OwnPropertyKeys()
    {
        Complete();
        return base.OwnPropertyKeys();
    }

    public override bool PreventExtensions()
    {
        Complete();
        return base.PreventExtensions();
    }
}

/// <summary>The global object (ECMA-262 §19).</summary>
internal static unsafe partial class GlobalObject
{
    /// <summary>What most programs use; <see cref="JsGlobalObject"/> asks for the rest.</summary>
    public static void Define(ref ObjectBuilder b)
    {
        b.Value("globalThis", JsValue.FromObject(b.Target));
        b.Value("undefined", JsValue.Undefined, PropertyAttributes.None);
        b.Value("NaN", JsValue.NaN, PropertyAttributes.None);
        b.Value("Infinity", double.PositiveInfinity, PropertyAttributes.None);
        DefineNumbers(ref b);
        DefineConstructors(ref b);
        HostGlobals.Define(ref b);
    }

    public static void DefineRest(ref ObjectBuilder b)
    {
        b.Alias(Names.Eval, b.Realm.EvalFunction);
        b.Method("decodeURI", 1, &DecodeURI);
        b.Method("decodeURIComponent", 1, &DecodeURIComponent);
        b.Method("encodeURI", 1, &EncodeURI);
        b.Method("encodeURIComponent", 1, &EncodeURIComponent);
        b.Method("escape", 1, &Escape);
        b.Method("unescape", 1, &Unescape);
        DefineOtherConstructors(ref b);
        HostGlobals.DefineRest(ref b);
    }

    /// <summary>eval ( x ) (§19.2.1): an indirect eval; the machine compares <see cref="Realm.EvalFunction"/> to find direct ones.</summary>
    public static JsValue Eval(in BuiltinCall call)
    {
        JsValue source = call[0];
        return source.IsString ? Interpreter.SourceCompiler.IndirectEval(call.Realm, source.AsString().ToString()) : source;
    }
}
