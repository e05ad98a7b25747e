using Kiln.Builtins;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Builtins;

public class DisposableStackTests : BuiltinFixture
{
    private readonly List<string> _log = [];

    private JsValue Resource(JsSymbol symbol, string name, bool fails = false)
    {
        JsObject o = Realm.CreateObject();
        o.PutOwn(symbol, Function(_ =>
        {
            _log.Add(name);
            return fails ? throw Errors.TypeError(name) : JsValue.Undefined;
        }));
        return JsValue.FromObject(o);
    }

    [Fact]
    public void Resources_go_in_reverse_and_errors_are_chained()
    {
        JsObject stack = New(Constructor(Intrinsic.DisposableStackConstructor));
        Invoke(stack, "use", Resource(WellKnownSymbols.Dispose, "a", fails: true));
        Invoke(stack, "use", JsValue.Null);
        Invoke(stack, "adopt", 5, Function(a => { _log.Add("adopted " + a[0]); return JsValue.Undefined; }));
        Invoke(stack, "use", Resource(WellKnownSymbols.Dispose, "c", fails: true));
        ThrowCompletion thrown = Assert.Throws<ThrowCompletion>(() => Invoke(stack, "dispose"));
        JsObject error = thrown.Value.AsObject();
        Assert.Equal("a c", error.Get(Names.Error).AsObject().Get(Names.Message) + " " + error.Get(Names.Suppressed).AsObject().Get(Names.Message));
        Assert.Equal("c|adopted 5|a", string.Join("|", _log));
        Assert.True(Invoke(stack, "dispose").IsUndefined);
        Assert.True(stack.Get("disposed").IsTrue);
    }

    [Fact]
    public void Async_stack_awaits_each_resource()
    {
        JsObject stack = New(Constructor(Intrinsic.AsyncDisposableStackConstructor));
        Invoke(stack, "use", Resource(WellKnownSymbols.AsyncDispose, "first"));
        Invoke(stack, "use", Resource(WellKnownSymbols.Dispose, "sync", fails: true));
        var promise = (JsPromise)Invoke(stack, "disposeAsync").AsObject();
        Assert.Equal("sync", string.Join("|", _log));
        Realm.Agent.RunJobs();
        Assert.Equal("sync|first", string.Join("|", _log));
        Assert.Equal(PromiseState.Rejected, promise.State);
    }

    [Fact]
    public void Array_from_async_awaits_elements_and_results()
    {
        JsValue two = JsValue.FromObject(JsPromise.PromiseResolve(Realm, 2));
        var promise = (JsPromise)Invoke(
            Constructor(Intrinsic.ArrayConstructor), "fromAsync", JsValue.FromObject(NewArray(1, two)),
            Function(a => JsValue.FromObject(JsPromise.PromiseResolve(Realm, a[0].AsInt32() * 10)))).AsObject();
        Assert.Equal(PromiseState.Pending, promise.State);
        Realm.Agent.RunJobs();
        Assert.Equal("[10,20]", Text(promise.Result));
    }
}
