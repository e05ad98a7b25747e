using System.Collections;
using System.Globalization;
using System.Numerics;
using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>process.env: values are strings, whatever is assigned.</summary>
internal sealed class JsEnvironment(Shape shape) : JsObject(shape)
{
    public override bool IsCacheable(PropertyName name) => false;

    public override bool Set(PropertyKey key, JsValue value, JsValue receiver)
    {
        if (value.IsSymbol) throw Errors.TypeError("Cannot convert a Symbol value to a string");
        return base.Set(key, key.IsSymbol ? value : JsValue.FromString(TypeConversion.ToString(value)), receiver);
    }
}

/// <summary>A small process object, as programs written for Node expect one.</summary>
internal sealed unsafe partial class ProcessObject(HostContext context)
{
    /// <summary>The version of Node whose behaviour the host objects follow.</summary>
    private const string NodeVersion = "22.12.0";

    private readonly Dictionary<string, List<(JsObject Listener, bool Once)>> _listeners = new(StringComparer.Ordinal);
    private bool _exiting;

    public JsObject Create() => new(context.Realm.CreateLazyShape(JsObject.Create(context.Realm.ObjectPrototype), &Define));

    private static ProcessObject Of(in BuiltinCall call) => HostContext.Of(call.Realm).Process!;

    private static void Define(ref ObjectBuilder b)
    {
        HostContext context = HostContext.Of(b.Realm);
        Value(ref b, "version", "v" + NodeVersion);
        JsObject versions = b.Realm.CreateObject();
        versions.PutOwn("node", NodeVersion);
        versions.PutOwn("kiln", KilnRuntime.Version);
        Value(ref b, "versions", JsValue.FromObject(versions));
        Value(ref b, "arch", RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => "x64", Architecture.Arm64 => "arm64", Architecture.X86 => "ia32", Architecture.Arm => "arm",
            var other => other.ToString().ToLowerInvariant(),
        });
        Value(ref b, "platform", OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsFreeBSD() ? "freebsd" : "linux");
        JsObject release = b.Realm.CreateObject();
        release.PutOwn(Names.Name, "node");
        Value(ref b, "release", JsValue.FromObject(release));
        Value(ref b, "title", "kiln");
        Value(ref b, "pid", Environment.ProcessId);
        string executable = Environment.ProcessPath ?? "kiln";
        JsValue[] argv = new JsValue[(context.MainPath is null ? 1 : 2) + context.Arguments.Length];
        argv[0] = executable;
        if (context.MainPath is not null) argv[1] = context.MainPath;
        for (int i = 0; i < context.Arguments.Length; i++) argv[argv.Length - context.Arguments.Length + i] = context.Arguments[i];
        Value(ref b, "argv", JsValue.FromObject(JsArray.Create(b.Realm, argv)));
        Value(ref b, "execArgv", JsValue.FromObject(JsArray.Create(b.Realm)));
        Value(ref b, "argv0", "kiln");
        Value(ref b, "execPath", executable);
        Value(ref b, "env", JsValue.FromObject(CreateEnvironment(b.Realm)));
        b.PutAccessor("exitCode", b.Realm.CreateFunction("get exitCode", 0, &GetExitCode), b.Realm.CreateFunction("set exitCode", 1, &SetExitCode));
        Value(ref b, "stdout", JsValue.FromObject(CreateStream(b.Realm, isError: false)));
        Value(ref b, "stderr", JsValue.FromObject(CreateStream(b.Realm, isError: true)));
        Function(ref b, "cwd", 0, &Cwd);
        Function(ref b, "exit", 1, &Exit);
        BuiltinFunction hrtime = Function(ref b, "hrtime", 1, &HrTime);
        hrtime.PutOwn("bigint", JsValue.FromObject(b.Realm.CreateFunction("bigint", 0, &HrTimeBigInt)));
        Function(ref b, "nextTick", 1, &NextTick);
        Function(ref b, "uptime", 0, &Uptime);
        Function(ref b, "memoryUsage", 0, &MemoryUsage);
        Function(ref b, "emitWarning", 1, &EmitWarning);
        Function(ref b, "on", 2, &On);
        Function(ref b, "addListener", 2, &On);
        Function(ref b, "once", 2, &Once);
        Function(ref b, "off", 2, &Off);
        Function(ref b, "removeListener", 2, &Off);
        Function(ref b, "removeAllListeners", 1, &RemoveAll);
        Function(ref b, "emit", 1, &Emit);
        Function(ref b, "listenerCount", 1, &ListenerCount);
        Function(ref b, "listeners", 1, &Listeners);
        b.ToStringTag("process");
    }

    private static void Value(ref ObjectBuilder b, string name, JsValue value) => b.Value(name, value, PropertyAttributes.All);

    private static BuiltinFunction Function(ref ObjectBuilder b, string name, int length, delegate*<in BuiltinCall, JsValue> code)
    {
        BuiltinFunction function = b.Realm.CreateFunction(name, length, code);
        b.Value(name, JsValue.FromObject(function), PropertyAttributes.All);
        return function;
    }

    private static JsEnvironment CreateEnvironment(Realm realm)
    {
        var environment = new JsEnvironment(realm.CreateLazyShape(realm.ObjectPrototype, &DefineEnvironment));
        environment.Flags |= ObjectFlags.ExoticSet;
        return environment;
    }

    private static void DefineEnvironment(ref ObjectBuilder b)
    {
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            if (entry.Key is string name && entry.Value is string value) b.Target.PutOwn(name, value);
        }
    }

    private static JsObject CreateStream(Realm realm, bool isError)
    {
        JsObject stream = realm.CreateObject();
        stream.PutOwn("fd", isError ? 2 : 1);
        stream.PutOwn("writable", true);
        if (!(isError ? Console.IsErrorRedirected : Console.IsOutputRedirected)) stream.PutOwn("isTTY", true);
        stream.PutOwn("write", JsValue.FromObject(realm.CreateFunction("write", 1, &WriteStream, isError)));
        stream.PutOwn("end", JsValue.FromObject(realm.CreateFunction("end", 1, &WriteStream, isError)));
        foreach (string name in (ReadOnlySpan<string>)["on", "once", "off", "removeListener", "emit"])
            stream.PutOwn(name, JsValue.FromObject(realm.CreateFunction(name, 2, &ReturnThis)));
        return stream;
    }

    private static JsValue ReturnThis(in BuiltinCall call) => call.This;

    private static JsValue WriteStream(in BuiltinCall call)
    {
        HostContext context = HostContext.Of(call.Realm);
        HostOutput output = (bool)call.Callee.State! ? context.StandardError : context.StandardOutput;
        JsValue chunk = call[0];
        if (chunk.IsString)
        {
            output.Write(chunk.AsString().ToString());
        }
        else if (chunk.TryObject<JsObject>() is { } o && o.ClassName == "Uint8Array")
        {
            JsValue[] list = ObjectOperations.CreateListFromArrayLike(chunk);
            byte[] bytes = new byte[list.Length];
            for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)TypeConversion.ToInt32(list[i]);
            output.Write(bytes);
        }
        else if (!chunk.IsUndefined || call.Callee.InitialName == "write")
        {
            throw NodeErrors.TypeError("ERR_INVALID_ARG_TYPE", "The \"chunk\" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received " + TimerGlobals.Received(call.Realm, chunk));
        }
        JsValue last = call.Count > 1 ? call[call.Count - 1] : JsValue.Undefined;
        if (last.IsCallable) call.Realm.Agent.EnqueueTick(call.Realm, () => last.AsObject().Call(JsValue.Undefined, []));
        return true;
    }

    private static JsValue GetExitCode(in BuiltinCall call) => HostContext.Of(call.Realm).ExitCode is { } code ? code : JsValue.Undefined;

    private static JsValue SetExitCode(in BuiltinCall call)
    {
        HostContext.Of(call.Realm).ExitCode = ToExitCode(call.Realm, call[0]);
        return JsValue.Undefined;
    }

    private static int? ToExitCode(Realm realm, JsValue value)
    {
        if (value.IsNullish) return null;
        double code = value.IsNumber ? value.AsNumber() : value.IsString && value.AsString().Length > 0 ? TypeConversion.ToNumber(value) : double.NaN;
        if (code != Math.Floor(code) || double.IsInfinity(code) || double.IsNaN(code))
        {
            throw NodeErrors.TypeError("ERR_INVALID_ARG_TYPE", $"The \"code\" argument must be of type number. Received {TimerGlobals.Received(realm, value)}");
        }
        return TypeConversion.ToInt32(code);
    }

    private static JsValue Cwd(in BuiltinCall call) => HostContext.Of(call.Realm).Loader.CurrentDirectory;

    private static JsValue Exit(in BuiltinCall call)
    {
        HostContext context = HostContext.Of(call.Realm);
        if (!call[0].IsUndefined) context.ExitCode = ToExitCode(call.Realm, call[0]);
        Of(call).EmitExit();
        context.IsExiting = true;
        context.Loop.IsStopped = true;
        throw new ProcessExit(context.ExitCode ?? 0);
    }

    /// <summary>Emits 'exit', once.</summary>
    public void EmitExit()
    {
        if (_exiting) return;
        _exiting = true;
        Emit("exit", [context.ExitCode ?? 0]);
    }

    private static JsValue HrTime(in BuiltinCall call)
    {
        long ns = (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
        long seconds = ns / 1_000_000_000, rest = ns % 1_000_000_000;
        if (call[0].TryObject<JsObject>() is { } earlier)
        {
            seconds -= (long)TypeConversion.ToNumber(earlier.Get(PropertyKey.FromIndex(0)));
            rest -= (long)TypeConversion.ToNumber(earlier.Get(PropertyKey.FromIndex(1)));
            if (rest < 0)
            {
                seconds--;
                rest += 1_000_000_000;
            }
        }
        return JsValue.FromObject(JsArray.Create(call.Realm, new JsValue[] { seconds, rest }));
    }

    private static JsValue HrTimeBigInt(in BuiltinCall call) => new BigInteger(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    private static JsValue NextTick(in BuiltinCall call)
    {
        if (!call[0].IsCallable)
        {
            throw NodeErrors.TypeError("ERR_INVALID_ARG_TYPE", $"The \"callback\" argument must be of type function. Received {TimerGlobals.Received(call.Realm, call[0])}");
        }
        JsObject callback = call[0].AsObject();
        JsValue[] arguments = call.Count > 1 ? call.Arguments[1..].ToArray() : [];
        call.Realm.Agent.EnqueueTick(call.Realm, () => callback.Call(JsValue.Undefined, arguments));
        return JsValue.Undefined;
    }

    private static JsValue Uptime(in BuiltinCall call) => HostContext.Of(call.Realm).Loop.Elapsed / 1000;

    private static JsValue MemoryUsage(in BuiltinCall call)
    {
        JsObject usage = call.Realm.CreateObject();
        usage.PutOwn("rss", (double)Environment.WorkingSet);
        usage.PutOwn("heapTotal", (double)GC.GetGCMemoryInfo().TotalCommittedBytes);
        usage.PutOwn("heapUsed", (double)GC.GetTotalMemory(false));
        usage.PutOwn("external", 0);
        usage.PutOwn("arrayBuffers", 0);
        return JsValue.FromObject(usage);
    }

    private static JsValue EmitWarning(in BuiltinCall call)
    {
        string text = call[0].TryObject<JsError>() is { } error ? error.DiagnosticText() : "Warning: " + TypeConversion.ToText(call[0]);
        HostContext.Of(call.Realm).StandardError.WriteLine($"(kiln:{Environment.ProcessId}) {text}");
        return JsValue.Undefined;
    }
}
