using Kiln.Builtins;

namespace Kiln.Operations;

/// <summary>
/// Await (ECMA-262 §27.7.5.3) for built-ins that are asynchronous functions of the specification and C# async methods here.
/// The method goes on in a promise job; a rejection is thrown as a <see cref="ThrowCompletion"/>.
/// </summary>
internal sealed class PromiseAwaitable(Realm realm, JsValue value) : INotifyCompletion, IPromiseContinuation
{
    private Action? _continuation;
    private JsValue _result;
    private bool _rejected;

    public PromiseAwaitable GetAwaiter() => this;

    public bool IsCompleted => false;

    public void OnCompleted(Action continuation)
    {
        _continuation = continuation;
        try
        {
            JsPromise.PromiseResolve(realm, value).Then(this);
        }
        catch (ThrowCompletion thrown)
        {
            // PromiseResolve threw: the await itself throws, at once.
            Rejected(thrown.Value);
        }
    }

    public JsValue GetResult() => _rejected ? throw new ThrowCompletion(_result) : _result;

    public void Fulfilled(JsValue result)
    {
        _result = result;
        _continuation!();
    }

    public void Rejected(JsValue reason)
    {
        _result = reason;
        _rejected = true;
        _continuation!();
    }
}
