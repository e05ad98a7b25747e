using Kiln.Builtins;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Builtins;

public class PromiseTests
{
    private sealed class Recorder(List<string> log, string name) : IPromiseContinuation
    {
        public void Fulfilled(JsValue value) => log.Add($"{name} fulfilled {value}");

        public void Rejected(JsValue reason) => log.Add($"{name} rejected {reason}");
    }

    private static Realm NewRealm()
    {
        var agent = new Agent();
        agent.Enter();
        return new Realm(agent);
    }

    [Fact]
    public void Native_reactions_run_in_order_as_jobs()
    {
        Realm realm = NewRealm();
        var log = new List<string>();
        JsPromise promise = JsPromise.Create(realm);
        promise.Then(new Recorder(log, "a"));
        promise.Then(new Recorder(log, "b"));
        promise.Then(new Recorder(log, "c"));
        promise.Resolve(1);
        Assert.Empty(log);
        realm.Agent.RunJobs();
        Assert.Equal(["a fulfilled 1", "b fulfilled 1", "c fulfilled 1"], log);
    }

    [Fact]
    public void Resolving_with_a_promise_takes_a_thenable_job_and_a_reaction_job()
    {
        Realm realm = NewRealm();
        var log = new List<string>();
        JsPromise inner = JsPromise.PromiseResolve(realm, 7), outer = JsPromise.Create(realm);
        outer.Resolve(JsValue.FromObject(inner));
        outer.Then(new Recorder(log, "outer"));
        JsPromise tick = JsPromise.PromiseResolve(realm, 0);
        for (int i = 0; i < 4; i++)
        {
            string name = "tick" + i;
            tick.Then(new Recorder(log, name));
            JsValue next = ObjectOperations.Invoke(JsValue.FromObject(tick), Names.Then);
            tick = (JsPromise)next.AsObject();
        }
        realm.Agent.RunJobs();
        Assert.Equal(["tick0 fulfilled 0", "tick1 fulfilled 0", "outer fulfilled 7", "tick2 fulfilled 0", "tick3 fulfilled 0"], log);
    }

    [Fact]
    public void Rejections_reach_the_tracker_and_self_resolution_rejects()
    {
        Realm realm = NewRealm();
        var log = new List<string>();
        realm.Agent.PromiseRejectionTracker = (_, rejected) => log.Add(rejected ? "reject" : "handle");
        JsPromise promise = JsPromise.Create(realm);
        promise.Resolve(JsValue.FromObject(promise));
        Assert.Equal(PromiseState.Rejected, promise.State);
        Assert.Equal("TypeError: Chaining cycle detected for promise #<Promise>", ((JsError)promise.Result.AsObject()).DiagnosticText());
        promise.Then(new Recorder(log, "p"));
        Assert.Equal(["reject", "handle"], log);
    }

    [Theory]
    [InlineData("all", "[1,2]")]
    [InlineData("any", "1")]
    [InlineData("race", "1")]
    public void Combinators_settle(string method, string expected)
    {
        Realm realm = NewRealm();
        // The array iterator may not be there yet: a hand-made iterable serves.
        int at = 0;
        JsObject iterator = realm.CreateObject();
        iterator.PutOwn(Names.Next, JsValue.FromObject(new HostFunction(realm, "next", 0, (_, _) =>
            IteratorOperations.CreateResult(realm, ++at <= 2 ? at : JsValue.Undefined, at > 2))));
        JsObject iterable = realm.CreateObject();
        iterable.PutOwn(WellKnownSymbols.Iterator, JsValue.FromObject(new HostFunction(realm, "", 0, (_, _) => JsValue.FromObject(iterator))));
        var result = (JsPromise)ObjectOperations.Invoke(JsValue.FromObject(realm.Get(Intrinsic.PromiseConstructor)), method, JsValue.FromObject(iterable)).AsObject();
        realm.Agent.RunJobs();
        Assert.Equal(PromiseState.Fulfilled, result.State);
        string text = result.Result.TryObject<JsArray>() is { } array ? $"[{array.Get(PropertyKey.FromIndex(0))},{array.Get(PropertyKey.FromIndex(1))}]" : result.Result.ToString();
        Assert.Equal(expected, text);
    }
}
