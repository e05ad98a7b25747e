using Kiln.Builtins;

namespace Kiln.Operations;

/// <summary>
/// A DisposeCapability Record (ECMA-262 2026 §9.5.1) with the state of DisposeResources: the list of a using scope, or of a
/// DisposableStack. The interpreter keeps it in a register as engine data.
/// </summary>
internal sealed class DisposableResources
{
    private readonly List<Resource> _stack = [];
    private bool _needsAwait;
    private bool _hasAwaited;

    /// <summary>A DisposableResource Record (§9.5.2).</summary>
    /// <param name="Value">[[ResourceValue]].</param>
    /// <param name="Method">[[DisposeMethod]]; null for undefined.</param>
    /// <param name="IsAsync">Whether [[Hint]] is async-dispose.</param>
    /// <param name="Kind">How the method is called.</param>
    private readonly record struct Resource(JsValue Value, JsObject? Method, bool IsAsync, MethodKind Kind);

    private enum MethodKind : byte
    {
        /// <summary>A method of the value.</summary>
        Method,

        /// <summary>A @@dispose method that stands in for @@asyncDispose: its result is ignored, its error awaited.</summary>
        SyncFallback,

        /// <summary>A function that gets the value as its argument (adopt).</summary>
        Adopted,
    }

    public bool IsEmpty => _stack.Count == 0 && !_needsAwait;

    /// <summary>For the interpreter: AddDisposableResource (§9.5.4) to the list in a register, which is made at first use.</summary>
    public static void Add(ref JsValue list, JsValue value, bool isAsync)
    {
        if (list.TryInternal<DisposableResources>() is not { } resources)
        {
            resources = new DisposableResources();
            list = JsValue.FromInternal(resources);
        }
        resources.Add(value, isAsync);
    }

    /// <summary>
    /// For the interpreter: disposes of the last resource of the list in a register; false when nothing is left to do.
    /// </summary>
    /// <param name="list">The list; undefined when there is none.</param>
    /// <param name="awaited">What must be awaited now; empty when nothing.</param>
    /// <exception cref="ThrowCompletion">The dispose method threw; the resource is off the list.</exception>
    public static bool DisposeNext(JsValue list, out JsValue awaited)
    {
        if (list.TryInternal<DisposableResources>() is { } resources) return resources.DisposeNext(out awaited);
        awaited = default;
        return false;
    }

    /// <summary>AddDisposableResource (§9.5.4) with CreateDisposableResource (§9.5.5).</summary>
    public void Add(JsValue value, bool isAsync)
    {
        if (value.IsNullish)
        {
            // An await using declaration of nothing still owes its await.
            if (isAsync) _stack.Add(new Resource(JsValue.Undefined, null, true, MethodKind.Method));
            return;
        }
        if (!value.IsObject) throw Errors.TypeError($"{TypeConversion.ToMessageText(value)} is not an object");
        JsObject? method = GetDisposeMethod(value, isAsync, out MethodKind kind);
        if (method is null)
        {
            throw Errors.TypeError($"{TypeConversion.ToMessageText(value)} has no {(isAsync ? "Symbol.asyncDispose or Symbol.dispose" : "Symbol.dispose")} method");
        }
        _stack.Add(new Resource(value, method, isAsync, kind));
    }

    /// <summary>GetDisposeMethod (§9.5.6)</summary>
    private static JsObject? GetDisposeMethod(JsValue value, bool isAsync, out MethodKind kind)
    {
        kind = MethodKind.Method;
        if (isAsync)
        {
            JsObject? method = ObjectOperations.GetMethod(value, WellKnownSymbols.AsyncDispose);
            if (method is not null) return method;
            kind = MethodKind.SyncFallback;
        }
        return ObjectOperations.GetMethod(value, WellKnownSymbols.Dispose);
    }

    /// <summary>Adds a callback that is called with the value (adopt) or without any (defer).</summary>
    public void AddCallback(JsObject callback, JsValue value, bool adopted, bool isAsync) =>
        _stack.Add(new Resource(value, callback, isAsync, adopted ? MethodKind.Adopted : MethodKind.Method));

    /// <summary>Moves all resources to a new list.</summary>
    public DisposableResources Move()
    {
        var moved = new DisposableResources();
        moved._stack.AddRange(_stack);
        _stack.Clear();
        return moved;
    }

    /// <summary>A step of DisposeResources (§9.5.8), last resource first.</summary>
    public bool DisposeNext(out JsValue awaited)
    {
        awaited = default;
        while (_stack.Count > 0)
        {
            Resource resource = _stack[^1];
            if (!resource.IsAsync && OwesAwait())
            {
                awaited = JsValue.Undefined;
                return true;
            }
            _stack.RemoveAt(_stack.Count - 1);
            if (resource.Method is null)
            {
                _needsAwait = true;
                continue;
            }
            JsValue result = Dispose(resource);
            if (resource.IsAsync)
            {
                _hasAwaited = true;
                awaited = result;
            }
            return true;
        }
        if (!OwesAwait()) return false;
        awaited = JsValue.Undefined;
        return true;
    }

    private bool OwesAwait()
    {
        bool owes = _needsAwait && !_hasAwaited;
        if (owes) _needsAwait = false;
        return owes;
    }

    /// <summary>Dispose (§9.5.7) up to its Await.</summary>
    private static JsValue Dispose(in Resource resource)
    {
        switch (resource.Kind)
        {
            case MethodKind.Adopted: return resource.Method!.Call(JsValue.Undefined, [resource.Value]);
            case MethodKind.Method: return resource.Method!.Call(resource.Value, []);
        }
        try
        {
            resource.Method!.Call(resource.Value, []);
            return JsValue.Undefined;
        }
        catch (ThrowCompletion thrown)
        {
            return JsValue.FromObject(JsPromise.CreateRejected(Realm.Current, thrown.Value));
        }
    }

    /// <summary>What an error becomes when an earlier one waits: a SuppressedError of both.</summary>
    public static JsValue Combine(Realm realm, JsValue? earlier, JsValue error) =>
        earlier is { } suppressed ? JsValue.FromObject(SuppressedErrorConstructor.CreateObject(realm, error, suppressed)) : error;

    /// <summary>DisposeResources (§9.5.8) with its awaits, whose outcome settles the promise.</summary>
    public async Task DisposeAll(Realm realm, JsPromise promise)
    {
        JsValue? error = null;
        while (true)
        {
            try
            {
                if (!DisposeNext(out JsValue awaited)) break;
                if (!awaited.IsEmpty) await new PromiseAwaitable(realm, awaited);
            }
            catch (ThrowCompletion thrown)
            {
                error = Combine(realm, error, thrown.Value);
            }
        }
        if (error is { } reason) promise.Reject(reason);
        else promise.Resolve(JsValue.Undefined);
    }
}
