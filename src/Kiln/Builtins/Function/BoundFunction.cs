namespace Kiln.Builtins;

/// <summary>A bound function exotic object (ECMA-262 §10.4.1).</summary>
internal sealed class BoundFunction : JsFunction
{
    public BoundFunction(Realm realm, Shape shape, JsObject target, JsValue boundThis, JsValue[] boundArguments) : base(realm, shape)
    {
        Target = target;
        BoundThis = boundThis;
        BoundArguments = boundArguments;
        if (target.IsConstructor) Flags |= ObjectFlags.Constructor;
    }

    /// <summary>[[BoundTargetFunction]].</summary>
    public JsObject Target { get; }

    /// <summary>[[BoundThis]].</summary>
    public JsValue BoundThis { get; }

    /// <summary>[[BoundArguments]].</summary>
    public JsValue[] BoundArguments { get; }

    public override JsValue Call(JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        Errors.EnsureStack();
        return Target.Call(BoundThis, [.. BoundArguments, .. arguments]);
    }

    public override JsObject Construct(ReadOnlySpan<JsValue> arguments, JsObject newTarget)
    {
        Errors.EnsureStack();
        return Target.Construct([.. BoundArguments, .. arguments], newTarget == this ? Target : newTarget);
    }
}
