using Kiln.Builtins;

namespace Kiln.Objects;

/// <summary>A function object with a realm (ECMA-262 §10.2, §10.3, §10.4.1).</summary>
internal abstract class JsFunction : JsObject
{
    protected JsFunction(Realm realm, Shape shape) : base(shape)
    {
        Realm = realm;
        Flags = ObjectFlags.Callable;
    }

    /// <summary>[[Realm]].</summary>
    public Realm Realm { get; }

    public override string ClassName => "Function";
}

/// <summary>What a built-in function gets: <c>call[i]</c> is the argument, undefined when it is missing.</summary>
internal readonly ref struct BuiltinCall(BuiltinFunction callee, JsValue thisValue, ReadOnlySpan<JsValue> arguments, JsObject? newTarget)
{
    public readonly BuiltinFunction Callee = callee;
    public readonly JsValue This = thisValue;

    /// <summary>The arguments as passed. They may be registers of the caller: do not keep the span.</summary>
    public readonly ReadOnlySpan<JsValue> Arguments = arguments;

    /// <summary>NewTarget; null when called without new.</summary>
    public readonly JsObject? NewTarget = newTarget;

    public int Count => Arguments.Length;

    public Realm Realm => Callee.Realm;

    public JsValue this[int index] => (uint)index < (uint)Arguments.Length ? Arguments[index] : JsValue.Undefined;
}

/// <summary>A built-in function object (§10.3) whose code is a static method.</summary>
internal sealed unsafe class BuiltinFunction : JsFunction
{
    private readonly delegate*<in BuiltinCall, JsValue> _code;

    /// <summary>The <c>name</c> property's value: a string, or a name such as "get size" or "[Symbol.iterator]".</summary>
    public string InitialName { get; }

    /// <summary>The <c>length</c> property's value.</summary>
    public int InitialLength { get; }

    /// <summary>Data of closures of the specification ("anonymous built-in functions"): promise resolvers, proxy revokers….</summary>
    public object? State { get; init; }

    public BuiltinFunction(Realm realm, string name, int length, delegate*<in BuiltinCall, JsValue> code)
        : base(realm, realm.LazyFunctionShape)
    {
        InitialName = name;
        InitialLength = length;
        _code = code;
    }

    /// <summary>A constructor, or a function with another prototype.</summary>
    public BuiltinFunction(Realm realm, Shape shape, string name, int length, delegate*<in BuiltinCall, JsValue> code, bool isConstructor)
        : base(realm, shape)
    {
        InitialName = name;
        InitialLength = length;
        _code = code;
        if (isConstructor) Flags |= ObjectFlags.Constructor;
    }

    public override JsValue Call(JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (Realm.Agent.Machine.IsStackLow) return InvokeDeep(thisValue, arguments, null);
        return Invoke(thisValue, arguments, null);
    }

    public override JsObject Construct(ReadOnlySpan<JsValue> arguments, JsObject newTarget)
    {
        if (Realm.Agent.Machine.IsStackLow) return InvokeDeep(JsValue.Undefined, arguments, newTarget).AsObject();
        return Invoke(JsValue.Undefined, arguments, newTarget).AsObject();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsValue InvokeDeep(JsValue thisValue, ReadOnlySpan<JsValue> arguments, JsObject? newTarget)
    {
        JsValue[] kept = arguments.ToArray();
        return Realm.Agent.Machine.OnDeepStack(() => Invoke(thisValue, kept, newTarget));
    }

    /// <summary>BuiltinCallOrConstruct (§10.3.3), with the function's realm as the running one.</summary>
    public JsValue Invoke(JsValue thisValue, ReadOnlySpan<JsValue> arguments, JsObject? newTarget)
    {
        Agent agent = Realm.Agent;
        Realm outer = agent.CurrentRealm;
        agent.CurrentRealm = Realm;
        try
        {
            return _code(new BuiltinCall(this, thisValue, arguments, newTarget));
        }
        finally
        {
            agent.CurrentRealm = outer;
        }
    }

    /// <summary>The code itself, for callers that know the realm is the running one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsValue InvokeInRealm(JsValue thisValue, ReadOnlySpan<JsValue> arguments, JsObject? newTarget) =>
        _code(new BuiltinCall(this, thisValue, arguments, newTarget));

    public override void Materialize()
    {
        if (Shape.IsOwned)
        {
            base.Materialize();
            return;
        }
        Shape = Realm.FunctionShape;
        Slots = [JsValue.FromInt32(InitialLength), JsValue.FromString(InitialName)];
    }
}

/// <summary>A built-in function object whose code is a .NET delegate of the host.</summary>
internal sealed class HostFunction(Realm realm, string name, int length, HostCallback callback) : JsFunction(realm, realm.LazyFunctionShape)
{
    public override JsValue Call(JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        Errors.EnsureStack();
        return callback(thisValue, arguments);
    }

    public override void Materialize()
    {
        Shape = Realm.FunctionShape;
        Slots = [JsValue.FromInt32(length), JsValue.FromString(name)];
    }
}

/// <summary>A host's function: this value and arguments in, a value out.</summary>
internal delegate JsValue HostCallback(JsValue thisValue, ReadOnlySpan<JsValue> arguments);
