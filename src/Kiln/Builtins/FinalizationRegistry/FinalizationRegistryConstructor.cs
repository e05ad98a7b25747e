namespace Kiln.Builtins;

/// <summary>A FinalizationRegistry instance (ECMA-262 §26.2.4).</summary>
internal sealed class JsFinalizationRegistry(Shape shape, Realm realm, JsObject cleanup) : JsObject(shape)
{
    private readonly List<Cell> _cells = [];

    /// <summary>[[Realm]].</summary>
    public Realm Realm => realm;

    public override string ClassName => "FinalizationRegistry";

    private readonly record struct Cell(WeakReference<object> Target, JsValue HeldValue, WeakReference<object>? Token);

    public void Register(object target, JsValue held, object? token) =>
        _cells.Add(new Cell(new WeakReference<object>(target), held, token is null ? null : new WeakReference<object>(token)));

    /// <summary>Forgets the cells with the token; whether there was any.</summary>
    public bool Unregister(object token) =>
        _cells.RemoveAll(cell => cell.Token is not null && cell.Token.TryGetTarget(out object? own) && ReferenceEquals(own, token)) > 0;

    public bool HasDeadCells
    {
        get
        {
            foreach (Cell cell in _cells)
            {
                if (!cell.Target.TryGetTarget(out _)) return true;
            }
            return false;
        }
    }

    /// <summary>CleanupFinalizationRegistry (§9.12)</summary>
    public void CleanUp()
    {
        for (int i = 0; i < _cells.Count; i++)
        {
            if (_cells[i].Target.TryGetTarget(out _)) continue;
            JsValue held = _cells[i].HeldValue;
            _cells.RemoveAt(i);
            cleanup.Call(JsValue.Undefined, [held]);
            // The callback may have registered and unregistered others.
            i = -1;
        }
    }
}

/// <summary>The FinalizationRegistry constructor (ECMA-262 §26.2.1, §26.2.2).</summary>
internal static unsafe class FinalizationRegistryConstructor
{
    public static JsObject Create(Realm realm) =>
        realm.CreateLazyConstructor("FinalizationRegistry", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.FinalizationRegistryPrototype);
    }

    /// <summary>FinalizationRegistry ( cleanupCallback ) (§26.2.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor FinalizationRegistry requires 'new'");
        if (!call[0].IsCallable) throw Errors.TypeError("FinalizationRegistry: cleanup must be callable");
        JsObject cleanup = call[0].AsObject();
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.FinalizationRegistryPrototype);
        var registry = new JsFinalizationRegistry(shape, call.Realm, cleanup);
        call.Realm.Agent.AddFinalizationRegistry(registry);
        return JsValue.FromObject(registry);
    }
}
