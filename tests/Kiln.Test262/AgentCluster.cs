using System.Collections.Concurrent;
using System.Diagnostics;
using Kiln.Builtins;
using Kiln.Interpreter;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Syntax;
using Kiln.Values;

namespace Kiln.Test262;

/// <summary>$262.agent: scripts on threads of their own that share memory with the test.</summary>
internal sealed class AgentCluster : IDisposable
{
    private const int StackSize = 16 << 20;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    private readonly ConcurrentQueue<string> _reports = new();
    private readonly List<Member> _members = [];
    private readonly CancellationTokenSource _ended = new();

    private sealed class Member
    {
        internal BlockingCollection<(SharedBlock Block, JsValue Number)> Broadcasts { get; } = [];

        internal ManualResetEventSlim Started { get; } = new();

        internal SemaphoreSlim Received { get; } = new(0);

        internal volatile bool IsOver;
    }

    /// <summary>The object for the test's own realm.</summary>
    internal JsObject CreateObject(Realm realm)
    {
        JsObject agent = realm.CreateObject();
        HostObject.Method(realm, agent, "start", 1, (_, arguments) =>
        {
            Start(TypeConversion.ToText(arguments[0]));
            return JsValue.Undefined;
        });
        HostObject.Method(realm, agent, "broadcast", 2, (_, arguments) =>
        {
            SharedBlock block = arguments[0].TryObject<JsArrayBuffer>()?.Shared ?? throw Errors.TypeError("not a SharedArrayBuffer");
            JsValue number = arguments.Length > 1 ? arguments[1] : JsValue.Undefined;
            foreach (Member member in _members) member.Broadcasts.Add((block, number));
            foreach (Member member in _members)
            {
                if (!member.IsOver) member.Received.Wait(s_patience);
            }
            return JsValue.Undefined;
        });
        HostObject.Method(realm, agent, "getReport", 0, (_, _) => _reports.TryDequeue(out string? report) ? report : JsValue.Null);
        DefineClock(realm, agent);
        return agent;
    }

    private static void DefineClock(Realm realm, JsObject agent)
    {
        HostObject.Method(realm, agent, "sleep", 1, (_, arguments) =>
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(Math.Clamp(TypeConversion.ToNumber(arguments[0]), 0, 5000)));
            return JsValue.Undefined;
        });
        // The clock that timers of the base library go by: no wait seems shorter than it was asked to be.
        HostObject.Method(realm, agent, "monotonicNow", 0, (_, _) => Math.Floor(Stopwatch.GetElapsedTime(0).TotalMilliseconds));
    }

    private void Start(string script)
    {
        var member = new Member();
        _members.Add(member);
        var thread = new Thread(() => Run(member, script), StackSize) { IsBackground = true };
        thread.Start();
        member.Started.Wait(s_patience);
    }

    private void Run(Member member, string script)
    {
        var agent = new Agent();
        agent.Enter();
        try
        {
            var realm = new Realm(agent);
            JsObject? receiver = null;
            JsObject host = realm.CreateObject();
            JsObject agentObject = realm.CreateObject();
            HostObject.Method(realm, agentObject, "receiveBroadcast", 1, (_, arguments) =>
            {
                receiver = arguments[0].AsObject();
                return JsValue.Undefined;
            });
            HostObject.Method(realm, agentObject, "report", 1, (_, arguments) =>
            {
                _reports.Enqueue(TypeConversion.ToText(arguments[0]));
                return JsValue.Undefined;
            });
            HostObject.Method(realm, agentObject, "leaving", 0, (_, _) => JsValue.Undefined);
            DefineClock(realm, agentObject);
            host.PutOwn("agent", JsValue.FromObject(agentObject), PropertyAttributes.Hidden);
            realm.GlobalObject.PutOwn("$262", JsValue.FromObject(host), PropertyAttributes.Hidden);
            member.Started.Set();
            agent.Machine.RunScript(SourceCompiler.CompileScript(realm, new SourceText(script, "agent")));
            agent.RunJobs();
            while (receiver is not null && member.Broadcasts.TryTake(out (SharedBlock Block, JsValue Number) message, (int)s_patience.TotalMilliseconds, _ended.Token))
            {
                JsObject callback = receiver;
                receiver = null;
                var buffer = new JsArrayBuffer(realm.Get(Intrinsic.SharedArrayBufferPrototype).RootShapeForInstances(), message.Block);
                member.Received.Release();
                callback.Call(JsValue.Undefined, [JsValue.FromObject(buffer), message.Number]);
                RunJobs(agent);
            }
        }
        catch (ThrowCompletion thrown)
        {
            _reports.Enqueue("agent failed: " + thrown.Message);
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
        finally
        {
            member.IsOver = true;
            member.Started.Set();
            member.Received.Release();
        }
    }

    private void RunJobs(Agent agent)
    {
        agent.RunJobs();
        var watch = Stopwatch.StartNew();
        while (agent.ExpectsOutsideJobs && !_ended.IsCancellationRequested && watch.Elapsed < s_patience)
        {
            agent.WaitForOutsideJob(TimeSpan.FromMilliseconds(20));
            agent.RunJobs();
        }
    }

    public void Dispose() => _ended.Cancel();
}
