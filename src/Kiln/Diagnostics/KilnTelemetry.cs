using System.Diagnostics.Metrics;
using Kiln.Caching;
using Kiln.Hosting;

namespace Kiln.Diagnostics;

/// <summary>
/// The names under which Kiln measures itself, for MeterListener, OpenTelemetry and the like. Runtimes measure when
/// <see cref="KilnOptions.Telemetry"/> is on, and then only what somebody listens to.
/// </summary>
public static class KilnTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Kiln";

    /// <summary>The name of the activity source: an activity <c>kiln.load</c> for each graph, with a <c>kiln.module</c> in it for each module.</summary>
    public const string ActivitySourceName = "Kiln";

    /// <summary>False where a build leaves telemetry out (the feature switch Kiln.Telemetry.IsSupported), as the command does.</summary>
    [FeatureSwitchDefinition("Kiln.Telemetry.IsSupported")]
    internal static bool IsSupported => !AppContext.TryGetSwitch("Kiln.Telemetry.IsSupported", out bool isSupported) || isSupported;

    private static Instruments? s_instruments;

    // Made when the first runtime with telemetry loads something, so that a start without pays nothing.
    internal static Instruments Current => s_instruments ?? Interlocked.CompareExchange(ref s_instruments, new Instruments(), null) ?? s_instruments;

    /// <summary>The instruments, one set for the process.</summary>
    internal sealed class Instruments
    {
        public readonly ActivitySource Activities = new(ActivitySourceName, KilnRuntime.Version);
        private readonly Counter<long> _modules, _read, _written, _writeErrors;
        private readonly Histogram<double> _durations;

        public Instruments()
        {
            var meter = new Meter(MeterName, KilnRuntime.Version);
            _modules = meter.CreateCounter<long>("kiln.modules", "{module}", "Modules loaded, by kiln.outcome (hit, miss, uncached) and kiln.reason.");
            _durations = meter.CreateHistogram<double>("kiln.module.duration", "s", "Time to load a module without its dependencies, by kiln.outcome.");
            _read = meter.CreateCounter<long>("kiln.cache.read", "By", "Bytes of entries read from stores.");
            _written = meter.CreateCounter<long>("kiln.cache.written", "By", "Bytes of entries written to stores.");
            _writeErrors = meter.CreateCounter<long>("kiln.cache.write.errors", "{error}", "Entries that could not be written.");
        }

        /// <summary>Whether somebody listens to anything that is told of a module.</summary>
        public bool WatchesModules => _modules.Enabled || _durations.Enabled || Activities.HasListeners();

        public void Module(ModuleLoadedEventArgs module)
        {
            string outcome = NameOf(module.Outcome);
            if (_modules.Enabled)
            {
                if (module.Outcome == ModuleOutcome.Miss) _modules.Add(1, new("kiln.outcome", outcome), new("kiln.reason", CacheMiss.NameOf(module.MissReason)));
                else _modules.Add(1, new KeyValuePair<string, object?>("kiln.outcome", outcome));
            }
            _durations.Record(module.Duration.TotalSeconds, new KeyValuePair<string, object?>("kiln.outcome", outcome));
            if (!Activities.HasListeners()) return;
            DateTimeOffset end = DateTimeOffset.UtcNow;
            using Activity? activity = Activities.StartActivity("kiln.module", ActivityKind.Internal, default(ActivityContext), startTime: end - module.Duration);
            if (activity is null) return;
            activity.SetTag("kiln.url", module.Url).SetTag("kiln.outcome", outcome).SetTag("kiln.bytes", module.Bytes);
            if (module.Outcome == ModuleOutcome.Miss) activity.SetTag("kiln.reason", CacheMiss.NameOf(module.MissReason)).SetTag("kiln.detail", module.MissDetail);
            activity.SetEndTime(end.UtcDateTime);
        }

        /// <summary>What a run's cache read and wrote since the last time.</summary>
        public void Store(string store, long read, long written, int errors)
        {
            var tag = new KeyValuePair<string, object?>("kiln.store", store);
            if (read > 0) _read.Add(read, tag);
            if (written > 0) _written.Add(written, tag);
            if (errors > 0) _writeErrors.Add(errors, tag);
        }

        private static string NameOf(ModuleOutcome outcome) => outcome switch { ModuleOutcome.Hit => "hit", ModuleOutcome.Miss => "miss", _ => "uncached" };
    }
}
