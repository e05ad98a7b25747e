namespace Kiln.Builtins;

/// <summary>A DisposableStack or AsyncDisposableStack instance (ECMA-262 2026 §27.3.4, §27.4.4).</summary>
internal sealed class JsDisposableStack(Shape shape, bool isAsync) : JsObject(shape)
{
    public bool IsAsync => isAsync;

    /// <summary>[[DisposableState]].</summary>
    public bool IsDisposed { get; set; }

    /// <summary>[[DisposeCapability]].</summary>
    public DisposableResources Resources { get; set; } = new();

    public override string ClassName => isAsync ? "AsyncDisposableStack" : "DisposableStack";

    /// <summary>The receiver of a method that needs a stack which is still pending.</summary>
    public static JsDisposableStack RequirePending(JsValue receiver, bool isAsync, string method)
    {
        JsDisposableStack stack = Require(receiver, isAsync, method);
        if (stack.IsDisposed) throw Errors.ReferenceError($"Cannot add values to a disposed stack!");
        return stack;
    }

    public static JsDisposableStack Require(JsValue receiver, bool isAsync, string method) =>
        receiver.TryObject<JsDisposableStack>() is { } stack && stack.IsAsync == isAsync ? stack : throw MapPrototype.Incompatible(method, receiver);

    /// <summary>The use method: adds a value with its own dispose method.</summary>
    public static JsValue Use(in BuiltinCall call, bool isAsync, string method)
    {
        JsValue value = call[0];
        RequirePending(call.This, isAsync, method).Resources.Add(value, isAsync);
        return value;
    }

    /// <summary>The adopt method: adds a value with a callback.</summary>
    public static JsValue Adopt(in BuiltinCall call, bool isAsync, string method)
    {
        JsDisposableStack stack = RequirePending(call.This, isAsync, method);
        stack.Resources.AddCallback(ArrayOperations.RequireCallable(call[1]), call[0], adopted: true, isAsync);
        return call[0];
    }

    /// <summary>The defer method: adds a callback.</summary>
    public static JsValue Defer(in BuiltinCall call, bool isAsync, string method)
    {
        JsDisposableStack stack = RequirePending(call.This, isAsync, method);
        stack.Resources.AddCallback(ArrayOperations.RequireCallable(call[0]), JsValue.Undefined, adopted: false, isAsync);
        return JsValue.Undefined;
    }

    /// <summary>The move method: a new stack takes the resources and this one counts as disposed.</summary>
    public static JsValue Move(in BuiltinCall call, bool isAsync, string method)
    {
        JsDisposableStack stack = RequirePending(call.This, isAsync, method);
        Intrinsic prototype = isAsync ? Intrinsic.AsyncDisposableStackPrototype : Intrinsic.DisposableStackPrototype;
        var moved = new JsDisposableStack(call.Realm.Get(prototype).RootShapeForInstances(), isAsync) { Resources = stack.Resources.Move() };
        stack.IsDisposed = true;
        return JsValue.FromObject(moved);
    }
}
