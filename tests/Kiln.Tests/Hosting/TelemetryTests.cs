using System.Diagnostics;
using System.Diagnostics.Metrics;
using Kiln.Caching;
using Kiln.Diagnostics;
using Kiln.Hosting;
using Kiln.Tests.Modules;
using Xunit;

namespace Kiln.Tests.Hosting;

/// <summary>What a host sees of loading: the event, the meter and the activity source.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryProject _project = new(
        ("package.json", "{}"),
        ("main.js", "import './a.js'; import data from './data.json' with { type: 'json' }; await import('./late.js');"),
        ("a.js", "export const a = 1;"),
        ("late.js", "export {};"),
        ("data.json", "[]"));

    private readonly MemoryBytecodeStore _store = new();

    public void Dispose() => _project.Dispose();

    private void Run(Action<KilnRuntime>? prepare = null, bool telemetry = true)
    {
        using var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, CacheStore = _store, Telemetry = telemetry, CurrentDirectory = _project.Root });
        prepare?.Invoke(runtime);
        runtime.Import("main.js");
    }

    [Fact]
    public void EachModuleIsToldWithWhatBecameOfIt()
    {
        var told = new List<ModuleLoadedEventArgs>();
        Run(runtime => runtime.ModuleLoaded += (sender, module) =>
        {
            Assert.Same(runtime, sender);
            told.Add(module);
        }, telemetry: false);
        Assert.Equal(["main.js", "a.js", "data.json", "late.js"], told.Select(m => Path.GetFileName(m.Url)));
        Assert.Equal([ModuleOutcome.Miss, ModuleOutcome.Miss, ModuleOutcome.Miss, ModuleOutcome.Miss], told.Select(m => m.Outcome));
        Assert.Equal(CacheMissReason.NotFound, told[0].MissReason);
        Assert.Equal("export const a = 1;".Length, told[1].Bytes);
        Assert.All(told, m => Assert.True(m.Duration > TimeSpan.Zero));

        _project.Write("a.js", "export const a = 22;");
        told.Clear();
        Run(runtime => runtime.ModuleLoaded += (_, module) => told.Add(module));
        Assert.Equal([ModuleOutcome.Hit, ModuleOutcome.Miss, ModuleOutcome.Hit, ModuleOutcome.Hit], told.Select(m => m.Outcome));
        Assert.Equal((CacheMissReason.None, CacheMissReason.SourceChanged, CacheMissReason.None), (told[0].MissReason, told[1].MissReason, told[2].MissReason));
        Assert.Contains("20 bytes, 19 were compiled", told[1].MissDetail);
        Assert.True(told[0].Bytes > 168);
    }

    [Fact]
    public void TheMeterCountsAndTimes()
    {
        var counts = new Dictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == KilnTelemetry.MeterName) l.EnableMeasurementEvents(instrument);
        };
        // Other tests load modules at the same time, on threads of their own.
        int thread = Environment.CurrentManagedThreadId;
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Count(instrument, 1, tags));
        listener.Start();
        Run();
        Run();
        listener.Dispose();
        Assert.Equal(4, counts["kiln.modules hit"]);
        Assert.Equal(4, counts["kiln.modules miss not found"]);
        Assert.Equal(4, counts["kiln.module.duration hit"]);
        Assert.True(counts["kiln.cache.written memory"] > 500);
        Assert.True(counts["kiln.cache.read memory"] > 500);

        void Count(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Environment.CurrentManagedThreadId != thread) return;
            string name = instrument.Name;
            foreach (KeyValuePair<string, object?> tag in tags) name += $" {tag.Value}";
            counts[name] = counts.GetValueOrDefault(name) + value;
        }
    }

    [Fact]
    public void AGraphIsAnActivityWithItsModulesInIt()
    {
        var stopped = new List<Activity>();
        using var parent = new Activity("test");
        parent.Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == KilnTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == parent.TraceId) stopped.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        Run();
        Activity load = stopped.Single(a => a.OperationName == "kiln.load");
        Assert.Equal("main.js", load.GetTagItem("kiln.entry"));
        Assert.Equal(3, load.GetTagItem("kiln.modules"));
        Activity a = stopped.Single(s => s.GetTagItem("kiln.url") is string url && url.EndsWith("/a.js"));
        Assert.Equal((load.SpanId, "miss", "not found"), (a.ParentSpanId, a.GetTagItem("kiln.outcome"), a.GetTagItem("kiln.reason")));
        Assert.InRange(a.Duration, TimeSpan.FromTicks(1), load.Duration + TimeSpan.FromMilliseconds(5));
        int count = stopped.Count;
        Run(telemetry: false);
        Assert.Equal(count, stopped.Count);
    }
}
