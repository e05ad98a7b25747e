using System.Text;
using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>What a console remembers between calls.</summary>
internal sealed class ConsoleState
{
    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, long> Timers { get; } = new(StringComparer.Ordinal);

    public string Indentation { get; set; } = "";

    public JsObject? InspectFunction { get; set; }
}

/// <summary>The console object (WHATWG Console Standard), with Node's formatting.</summary>
internal static unsafe class ConsoleObject
{
    public static JsObject Create(Realm realm) => new(realm.CreateLazyShape(JsObject.Create(realm.ObjectPrototype), &Define));

    private static void Define(ref ObjectBuilder b)
    {
        Method(ref b, "log", &Log);
        Method(ref b, "warn", &Warn);
        Method(ref b, "dir", &Dir);
        Method(ref b, "time", &Time);
        Method(ref b, "timeEnd", &TimeEnd);
        Method(ref b, "timeLog", &TimeLog);
        Method(ref b, "trace", &Trace);
        Method(ref b, "assert", &Assert);
        Method(ref b, "clear", &Clear);
        Method(ref b, "count", &Count);
        Method(ref b, "countReset", &CountReset);
        Method(ref b, "group", &Group);
        Method(ref b, "groupEnd", &GroupEnd);
        Method(ref b, "table", &ConsoleTable.Table);
        Method(ref b, "debug", &Log);
        Method(ref b, "info", &Log);
        Method(ref b, "dirxml", &Log);
        Method(ref b, "error", &Warn);
        Method(ref b, "groupCollapsed", &Group);
        foreach (string name in (ReadOnlySpan<string>)["profile", "profileEnd", "timeStamp"]) Method(ref b, name, &Ignore);
        b.ToStringTag("console");
    }

    private static void Method(ref ObjectBuilder b, string name, delegate*<in BuiltinCall, JsValue> code) =>
        b.Value(name, JsValue.FromObject(new BuiltinFunction(b.Realm, name, 0, code)), PropertyAttributes.All);

    /// <summary>util.inspect as a function, which custom inspection gets as its third argument.</summary>
    public static JsObject InspectFunction(Realm realm) => HostContext.Of(realm).Console.InspectFunction ??= realm.CreateFunction("inspect", 2, &Inspect);

    private static JsValue Inspect(in BuiltinCall call) => Inspector.Inspect(call.Realm, call[0], InspectOptions.Default.With(call[1]));

    /// <summary>Writes a line, indented as the open groups say.</summary>
    public static void Write(Realm realm, string text, bool toError)
    {
        HostContext context = HostContext.Of(realm);
        string indentation = context.Console.Indentation;
        if (indentation.Length > 0) text = indentation + text.Replace("\n", "\n" + indentation, StringComparison.Ordinal);
        (toError ? context.StandardError : context.StandardOutput).WriteLine(text);
    }


    private static JsValue Log(in BuiltinCall call)
    {
        Write(call.Realm, ConsoleFormat.Format(call.Realm, call.Arguments.ToArray()), toError: false);
        return JsValue.Undefined;
    }

    private static JsValue Warn(in BuiltinCall call)
    {
        Write(call.Realm, ConsoleFormat.Format(call.Realm, call.Arguments.ToArray()), toError: true);
        return JsValue.Undefined;
    }

    private static JsValue Dir(in BuiltinCall call)
    {
        InspectOptions options = (InspectOptions.Default with { CustomInspect = false }).With(call[1].IsObject ? call[1] : JsValue.Undefined);
        Write(call.Realm, Inspector.Inspect(call.Realm, call[0], options), toError: false);
        return JsValue.Undefined;
    }

    private static JsValue Assert(in BuiltinCall call)
    {
        if (TypeConversion.ToBoolean(call[0])) return JsValue.Undefined;
        JsValue[] rest = call.Count <= 1 ? [] : call.Arguments[1..].ToArray();
        if (rest.Length == 0) rest = ["Assertion failed"];
        else if (rest[0].IsString) rest[0] = "Assertion failed: " + rest[0].AsString();
        else rest[0] = "Assertion failed: " + (rest[0].IsSymbol ? rest[0].AsSymbol().ToString() : TypeConversion.ToText(rest[0]));
        Write(call.Realm, ConsoleFormat.Format(call.Realm, rest), toError: true);
        return JsValue.Undefined;
    }

    private static JsValue Trace(in BuiltinCall call)
    {
        var text = new StringBuilder("Trace");
        string message = ConsoleFormat.Format(call.Realm, call.Arguments.ToArray());
        if (message.Length > 0) text.Append(": ").Append(message);
        foreach (Interpreter.CapturedFrame frame in call.Realm.Agent.Machine.CaptureStack()) text.Append("\n    at ").Append(Interpreter.StackTrace.FormatFrame(frame));
        Write(call.Realm, text.ToString(), toError: true);
        return JsValue.Undefined;
    }

    /// <summary>What only an inspector that is attached would show.</summary>
    private static JsValue Ignore(in BuiltinCall call) => JsValue.Undefined;

    private static JsValue Clear(in BuiltinCall call) => JsValue.Undefined;

    private static string Label(in BuiltinCall call) => call[0].IsUndefined ? "default" : TypeConversion.ToText(call[0]);

    private static JsValue Count(in BuiltinCall call)
    {
        string label = Label(call);
        Dictionary<string, int> counts = HostContext.Of(call.Realm).Console.Counts;
        int count = counts.GetValueOrDefault(label) + 1;
        counts[label] = count;
        Write(call.Realm, $"{label}: {count}", toError: false);
        return JsValue.Undefined;
    }

    private static JsValue CountReset(in BuiltinCall call)
    {
        string label = Label(call);
        if (!HostContext.Of(call.Realm).Console.Counts.Remove(label)) Warning(call.Realm, $"Count for '{label}' does not exist");
        return JsValue.Undefined;
    }

    /// <summary>process.emitWarning.</summary>
    public static void Warning(Realm realm, string message)
    {
        HostContext context = HostContext.Of(realm);
        realm.Agent.EnqueueTick(realm, () => context.StandardError.WriteLine($"(kiln:{Environment.ProcessId}) Warning: {message}"));
    }

    private static JsValue Time(in BuiltinCall call)
    {
        string label = Label(call);
        if (!HostContext.Of(call.Realm).Console.Timers.TryAdd(label, Stopwatch.GetTimestamp()))
            Warning(call.Realm, $"Label '{label}' already exists for console.time()");
        return JsValue.Undefined;
    }

    private static JsValue TimeEnd(in BuiltinCall call)
    {
        string label = Label(call);
        if (ReportTime(call.Realm, "timeEnd", label, [])) HostContext.Of(call.Realm).Console.Timers.Remove(label);
        return JsValue.Undefined;
    }

    private static JsValue TimeLog(in BuiltinCall call)
    {
        ReportTime(call.Realm, "timeLog", Label(call), call.Count > 1 ? call.Arguments[1..].ToArray() : []);
        return JsValue.Undefined;
    }

    private static bool ReportTime(Realm realm, string method, string label, JsValue[] data)
    {
        if (!HostContext.Of(realm).Console.Timers.TryGetValue(label, out long start))
        {
            Warning(realm, $"No such label '{label}' for console.{method}()");
            return false;
        }
        string text = $"{label}: {FormatDuration(Stopwatch.GetElapsedTime(start).TotalMilliseconds)}";
        Write(realm, data.Length == 0 ? text : ConsoleFormat.Format(realm, [text, .. data]), toError: false);
        return true;
    }

    private static string FormatDuration(double ms)
    {
        System.Globalization.CultureInfo invariant = System.Globalization.CultureInfo.InvariantCulture;
        if (ms < 1000) return double.Round(ms, 3).ToString("0.###", invariant) + "ms";
        double seconds = ms / 1000;
        if (seconds < 60) return seconds.ToString("0.000", invariant) + "s";
        int minutes = (int)(seconds / 60);
        if (minutes < 60) return $"{minutes}:{(seconds % 60).ToString("00.000", invariant)} (m:ss.mmm)";
        return $"{minutes / 60}:{(minutes % 60).ToString("00", invariant)}:{(seconds % 60).ToString("00", invariant)} (h:mm:ss)";
    }

    private static JsValue Group(in BuiltinCall call)
    {
        if (call.Count > 0) Log(call);
        HostContext.Of(call.Realm).Console.Indentation += "  ";
        return JsValue.Undefined;
    }

    private static JsValue GroupEnd(in BuiltinCall call)
    {
        ConsoleState state = HostContext.Of(call.Realm).Console;
        if (state.Indentation.Length >= 2) state.Indentation = state.Indentation[2..];
        return JsValue.Undefined;
    }
}
