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
        if (Target is BoundFunction) return CallChain(arguments);
        if (BoundArguments.Length == 0) return Target.Call(BoundThis, arguments);
        if (arguments.IsEmpty) return Target.Call(BoundThis, BoundArguments);
        var few = default(FewValues);
        return Target.Call(BoundThis, Join(few, arguments));
    }

    /// <summary>[[Construct]] (§10.4.1.2)</summary>
    public override JsObject Construct(ReadOnlySpan<JsValue> arguments, JsObject newTarget)
    {
        if (Target is BoundFunction) return ConstructChain(arguments, newTarget);
        var few = default(FewValues);
        return Target.Construct(Join(few, arguments), newTarget == this ? Target : newTarget);
    }

    /// <summary>The function behind a chain of bound ones and all their arguments: such chains may be long.</summary>
    private BoundFunction Innermost(ReadOnlySpan<JsValue> arguments, out JsValue[] all)
    {
        int count = arguments.Length;
        BoundFunction last = this;
        for (BoundFunction? f = this; f is not null; f = f.Target as BoundFunction)
        {
            count = checked(count + f.BoundArguments.Length);
            last = f;
        }
        all = new JsValue[count];
        int end = count - arguments.Length;
        arguments.CopyTo(all.AsSpan(end));
        for (BoundFunction? f = this; f is not null; f = f.Target as BoundFunction)
        {
            end -= f.BoundArguments.Length;
            f.BoundArguments.CopyTo(all, end);
        }
        return last;
    }

    private JsValue CallChain(ReadOnlySpan<JsValue> arguments)
    {
        BoundFunction last = Innermost(arguments, out JsValue[] all);
        return last.Target.Call(last.BoundThis, all);
    }

    private JsObject ConstructChain(ReadOnlySpan<JsValue> arguments, JsObject newTarget)
    {
        BoundFunction last = Innermost(arguments, out JsValue[] all);
        // Each function of the chain may be the new target, not the outermost only.
        for (BoundFunction? f = this; f is not null; f = f.Target as BoundFunction)
        {
            if (newTarget == f) newTarget = f.Target;
        }
        return last.Target.Construct(all, newTarget);
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
