using System.Globalization;
using System.Text;

namespace Kiln.Diagnostics;

/// <summary>
/// Records what a process does while it starts, and writes it in Chrome's trace format (docs/startup.md). It is of the process
/// and not of a runtime, because the process is what starts. While it is off a span costs the test of a static field.
/// </summary>
internal static class StartupTrace
{
    private static bool s_isOn;
    private static State? s_state;

    private sealed class State
    {
        public readonly Lock Gate = new();
        public readonly List<Span> Spans = new(1024);
        public long Origin;
    }

    private readonly record struct Span(string Name, string? Detail, long Start, long End, int Thread);

    /// <summary>Turns recording on, for the rest of the process.</summary>
    public static void Enable()
    {
        if (s_isOn) return;
        var state = new State();
        long now = Stopwatch.GetTimestamp();
        // The system keeps the start of a process in hundredths of a second; the processor time until here is finer.
        state.Origin = now;
        if (!OperatingSystem.IsBrowser() && !OperatingSystem.IsIOS() && !OperatingSystem.IsTvOS())
            state.Origin = now - (long)(Environment.CpuUsage.TotalTime.TotalSeconds * Stopwatch.Frequency);
        state.Spans.Add(new Span("start of the process", null, state.Origin, now, Environment.CurrentManagedThreadId));
        s_state = state;
        s_isOn = true;
    }

    /// <summary>The beginning of a span; 0 when nothing is recorded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Begin() => s_isOn ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Records what began at <paramref name="start"/> and ends now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void End(long start, string name, string? detail = null)
    {
        if (start != 0) Add(start, name, detail);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(long start, string name, string? detail)
    {
        long end = Stopwatch.GetTimestamp();
        if (s_state is not { } state) return;
        lock (state.Gate) state.Spans.Add(new Span(name, detail, start, end, Environment.CurrentManagedThreadId));
    }

    /// <summary>Writes what was recorded: complete events with the monotonic clock's microseconds.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Write(string file)
    {
        if (s_state is not { } state) return;
        var json = new StringBuilder("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n");
        json.Append("{\"name\":\"process_name\",\"ph\":\"M\",\"pid\":1,\"tid\":1,\"args\":{\"name\":\"kiln\"}}");
        lock (state.Gate)
        {
            // Outer spans first, as viewers nest events of one thread by their order.
            state.Spans.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
            foreach (Span span in state.Spans)
            {
                json.Append(CultureInfo.InvariantCulture, $",\n{{\"name\":\"{span.Name}\",\"cat\":\"start\",\"ph\":\"X\",\"pid\":1,\"tid\":{span.Thread},");
                json.Append(CultureInfo.InvariantCulture, $"\"ts\":{Microseconds(span.Start):0.000},\"dur\":{Microseconds(span.End - span.Start):0.000}");
                if (span.Detail is not null)
                {
                    json.Append(",\"args\":{\"of\":\"");
                    AppendEscaped(json, span.Detail);
                    json.Append("\"}");
                }
                json.Append('}');
            }
        }
        json.Append("\n]}\n");
        File.WriteAllText(file, json.ToString());
    }

    private static decimal Microseconds(long ticks) => (decimal)ticks * 1_000_000 / Stopwatch.Frequency;

    private static void AppendEscaped(StringBuilder json, string text)
    {
        foreach (char c in text)
        {
            if (c is '"' or '\\') json.Append('\\').Append(c);
            else if (c < ' ' || char.IsSurrogate(c)) json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else json.Append(c);
        }
    }
}
