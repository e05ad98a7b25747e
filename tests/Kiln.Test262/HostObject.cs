using System.Diagnostics;
using Kiln.Builtins;
using Kiln.Interpreter;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Syntax;
using Kiln.Values;

namespace Kiln.Test262;

/// <summary>$262 and print, as INTERPRETING.md defines them.</summary>
internal sealed class HostObject(Agent agent, Func<string, bool> print) : IDisposable
{
    private readonly AgentCluster _cluster = new();
    private readonly PriorityQueue<JsObject, (double Due, int Order)> _timers = new();
    private int _timerOrder;
    private bool _finished;

    /// <summary>Defines print and $262 on a realm's global object; gives $262.</summary>
    internal JsObject Define(Realm realm)
    {
        JsObject global = realm.GlobalObject;
        Method(realm, global, "print", 1, (_, arguments) =>
        {
            _finished |= print(arguments.Length == 0 ? "undefined" : TypeConversion.ToText(arguments[0]));
            return JsValue.Undefined;
        });
        // The harness would otherwise count time in promise jobs.
        Method(realm, global, "setTimeout", 2, (_, arguments) =>
        {
            double delay = arguments.Length > 1 ? Math.Max(0, TypeConversion.ToNumber(arguments[1])) : 0;
            _timers.Enqueue(arguments[0].AsObject(), (Environment.TickCount64 + (double.IsNaN(delay) ? 0 : delay), ++_timerOrder));
            return _timerOrder;
        });
        JsObject host = realm.CreateObject();
        host.PutOwn("global", JsValue.FromObject(global), PropertyAttributes.Hidden);
        Method(realm, host, "createRealm", 0, (_, _) =>
        {
            var created = new Realm(agent) { ModuleHost = realm.ModuleHost };
            return JsValue.FromObject(Define(created));
        });
        Method(realm, host, "evalScript", 1, (_, arguments) =>
        {
            var source = new SourceText(TypeConversion.ToText(arguments.Length == 0 ? JsValue.Undefined : arguments[0]), "evalScript");
            return agent.Machine.RunScript(SourceCompiler.CompileScript(realm, source));
        });
        Method(realm, host, "detachArrayBuffer", 1, (_, arguments) =>
        {
            JsArrayBuffer buffer = (arguments.Length == 0 ? null : arguments[0].TryObject<JsArrayBuffer>())
                ?? throw Errors.TypeError("not an ArrayBuffer");
            if (buffer.IsShared) throw Errors.TypeError("a shared buffer cannot be detached");
            buffer.Detach();
            return JsValue.Null;
        });
        Method(realm, host, "gc", 0, (_, _) =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return JsValue.Undefined;
        });
        host.PutOwn("IsHTMLDDA", JsValue.FromObject(new DocumentAll(realm)), PropertyAttributes.Hidden);
        host.PutOwn("agent", JsValue.FromObject(_cluster.CreateObject(realm)), PropertyAttributes.Hidden);
        global.PutOwn("$262", JsValue.FromObject(host), PropertyAttributes.Hidden);
        return host;
    }

    internal static void Method(Realm realm, JsObject target, string name, int length, HostCallback callback)
        => target.PutOwn(name, JsValue.FromObject(new HostFunction(realm, name, length, callback)), PropertyAttributes.Hidden);

    /// <summary>Runs jobs, timers and jobs of other threads until there are none, or an asynchronous test is over.</summary>
    internal void RunJobs()
    {
        agent.RunJobs();
        var watch = Stopwatch.StartNew();
        while (!_finished && (_timers.Count > 0 || agent.ExpectsOutsideJobs) && watch.Elapsed < TimeSpan.FromSeconds(8))
        {
            if (_timers.TryPeek(out JsObject? callback, out (double Due, int Order) at) && at.Due <= Environment.TickCount64)
            {
                _timers.Dequeue();
                callback.Call(JsValue.Undefined, []);
            }
            else
            {
                agent.WaitForOutsideJob(TimeSpan.FromMilliseconds(1));
            }
            agent.RunJobs();
        }
    }

    public void Dispose() => _cluster.Dispose();

    /// <summary>$262.IsHTMLDDA.</summary>
    private sealed class DocumentAll : JsFunction
    {
        internal DocumentAll(Realm realm) : base(realm, realm.LazyFunctionShape) => Flags |= ObjectFlags.IsHTMLDDA;

        public override JsValue Call(JsValue thisValue, ReadOnlySpan<JsValue> arguments) => JsValue.Null;

        public override void Materialize() => Shape = Realm.ObjectShape;
    }
}
