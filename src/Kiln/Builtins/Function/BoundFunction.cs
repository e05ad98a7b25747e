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

    /// <summary>[[Call]] (§10.4.1.1)</summary>
    public override JsValue Call(JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        Errors.EnsureStack();
        if (BoundArguments.Length == 0) return Target.Call(BoundThis, arguments);
        if (arguments.IsEmpty) return Target.Call(BoundThis, BoundArguments);
        var few = default(FewValues);
        return Target.Call(BoundThis, Join(few, arguments));
    }

    /// <summary>[[Construct]] (§10.4.1.2)</summary>
    public override JsObject Construct(ReadOnlySpan<JsValue> arguments, JsObject newTarget)
    {
        Errors.EnsureStack();
        var few = default(FewValues);
        return Target.Construct(Join(few, arguments), newTarget == this ? Target : newTarget);
    }

    /// <summary>Bound and given arguments in a row, in the caller's stack frame when they are few.</summary>
    private ReadOnlySpan<JsValue> Join(Span<JsValue> few, ReadOnlySpan<JsValue> arguments)
    {
        int count = BoundArguments.Length + arguments.Length;
        Span<JsValue> all = count <= few.Length ? few[..count] : new JsValue[count];
        BoundArguments.CopyTo(all);
        arguments.CopyTo(all[BoundArguments.Length..]);
        return all;
    }

    [InlineArray(6)]
    private struct FewValues
    {
        private JsValue _first;
    }
}
