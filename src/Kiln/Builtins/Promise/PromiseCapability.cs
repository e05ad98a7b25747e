namespace Kiln.Builtins;

/// <summary>
/// A PromiseCapability Record (ECMA-262 §27.2.1.1). For an intrinsic promise it is at the same time the [[AlreadyResolved]]
/// record of CreateResolvingFunctions (§27.2.1.3), and the function objects are made only when a script gets to see them.
/// </summary>
internal sealed unsafe class PromiseCapability
{
    private readonly JsPromise? _intrinsic;
    private JsValue _resolve;
    private JsValue _reject;
    private bool _alreadyResolved;

    private PromiseCapability(JsPromise promise)
    {
        _intrinsic = promise;
        Promise = promise;
    }

    private PromiseCapability() => Promise = null!;

    /// <summary>[[Promise]].</summary>
    public JsObject Promise { get; private set; }

    /// <summary>[[Resolve]] as a function object.</summary>
    public JsValue ResolveFunction
    {
        get
        {
            if (_resolve.IsEmpty) _resolve = JsValue.FromObject(Realm.Current.CreateFunction("", 1, &ResolveCode, this));
            return _resolve;
        }
    }

    /// <summary>[[Reject]] as a function object.</summary>
    public JsValue RejectFunction
    {
        get
        {
            if (_reject.IsEmpty) _reject = JsValue.FromObject(Realm.Current.CreateFunction("", 1, &RejectCode, this));
            return _reject;
        }
    }

    /// <summary>CreateResolvingFunctions (§27.2.1.3).</summary>
    public static PromiseCapability ForPromise(JsPromise promise) => new(promise);

    /// <summary>NewPromiseCapability (§27.2.1.5).</summary>
    public static PromiseCapability New(JsValue constructor)
    {
        if (!constructor.IsConstructor) throw Errors.TypeError($"{TypeConversion.ToMessageText(constructor)} is not a constructor");
        JsObject c = constructor.AsObject();
        if (IsIntrinsic(c)) return new PromiseCapability(JsPromise.Create(((BuiltinFunction)c).Realm));
        var capability = new PromiseCapability();
        BuiltinFunction executor = Realm.Current.CreateFunction("", 2, &Executor, capability);
        JsObject promise = c.Construct([JsValue.FromObject(executor)], c);
        if (!capability._resolve.IsCallable || !capability._reject.IsCallable)
        {
            throw Errors.TypeError("Promise resolve or reject function is not callable");
        }
        capability.Promise = promise;
        return capability;
    }

    /// <summary>Whether this is %Promise% of some realm.</summary>
    public static bool IsIntrinsic(JsObject constructor) =>
        constructor is BuiltinFunction { IsConstructor: true } function && function.Realm.Get(Intrinsic.PromiseConstructor) == constructor;

    /// <summary>Calls [[Resolve]].</summary>
    public void Resolve(JsValue value)
    {
        if (_intrinsic is null)
        {
            _resolve.AsObject().Call(JsValue.Undefined, [value]);
            return;
        }
        if (_alreadyResolved) return;
        _alreadyResolved = true;
        _intrinsic.Resolve(value);
    }

    /// <summary>Calls [[Reject]].</summary>
    public void Reject(JsValue reason)
    {
        if (_intrinsic is null)
        {
            _reject.AsObject().Call(JsValue.Undefined, [reason]);
            return;
        }
        if (_alreadyResolved) return;
        _alreadyResolved = true;
        _intrinsic.Reject(reason);
    }

    private static JsValue ResolveCode(in BuiltinCall call)
    {
        ((PromiseCapability)call.Callee.State!).Resolve(call[0]);
        return JsValue.Undefined;
    }

    private static JsValue RejectCode(in BuiltinCall call)
    {
        ((PromiseCapability)call.Callee.State!).Reject(call[0]);
        return JsValue.Undefined;
    }

    private static JsValue Executor(in BuiltinCall call)
    {
        var capability = (PromiseCapability)call.Callee.State!;
        if (!IsUnset(capability._resolve) || !IsUnset(capability._reject))
        {
            throw Errors.TypeError("Promise executor has already been invoked with non-undefined arguments");
        }
        capability._resolve = call[0];
        capability._reject = call[1];
        return JsValue.Undefined;
    }

    private static bool IsUnset(JsValue function) => function.IsEmpty || function.IsUndefined;
}
