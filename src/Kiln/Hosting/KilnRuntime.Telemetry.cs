using Kiln.Caching;
using Kiln.Diagnostics;
using Kiln.Modules;

namespace Kiln.Hosting;

public sealed partial class KilnRuntime
{
    private EventHandler<ModuleLoadedEventArgs>? _moduleLoaded;
    private long _toldRead, _toldWritten;
    private int _toldErrors;

    /// <summary>
    /// Raised for each module that was loaded, on the thread that runs the runtime and before the module is linked. A function of a cached
    /// module that turns out invalid when it is first called raises it again, as a miss.
    /// </summary>
    public event EventHandler<ModuleLoadedEventArgs>? ModuleLoaded
    {
        add
        {
            _moduleLoaded += value;
            Loader.Watcher = OnModuleLoaded;
        }
        remove => _moduleLoaded -= value;
    }

    private void OnModuleLoaded(ModuleLoadedEventArgs module)
    {
        _moduleLoaded?.Invoke(this, module);
        if (KilnTelemetry.IsSupported && _options.Telemetry) KilnTelemetry.Current.Module(module);
    }

    /// <summary>Begins to watch a load where somebody listens. What it returns goes to <see cref="EndLoad"/>.</summary>
    private object? BeginLoad(string path)
    {
        Loader.Watcher = _moduleLoaded is null ? null : OnModuleLoaded;
        return KilnTelemetry.IsSupported && _options.Telemetry ? BeginActivity(path) : null;
    }

    private void EndLoad(object? activity)
    {
        if (KilnTelemetry.IsSupported && activity is not null) EndActivity((Activity)activity);
    }

    // Methods of their own: a run without telemetry does not even load the types.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Activity? BeginActivity(string path)
    {
        KilnTelemetry.Instruments instruments = KilnTelemetry.Current;
        if (!instruments.WatchesModules) return null;
        Loader.Watcher = OnModuleLoaded;
        return instruments.Activities.StartActivity("kiln.load")?.SetTag("kiln.entry", path);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndActivity(Activity activity)
    {
        LoadStatistics statistics = Loader.Statistics;
        activity.SetTag("kiln.modules", statistics.Modules).SetTag("kiln.parsed", statistics.Parsed).SetTag("kiln.hits", _cache?.Statistics.Hits ?? 0);
        activity.Dispose();
    }

    private void TellStore()
    {
        if (KilnTelemetry.IsSupported && _options.Telemetry) TellStore(_cache!);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TellStore(BytecodeCache cache)
    {
        CacheStatistics statistics = cache.Statistics;
        (long read, long written, int errors) = (statistics.BytesRead, statistics.BytesWritten, statistics.WriteErrors);
        KilnTelemetry.Current.Store(cache.Store.Name, read - _toldRead, written - _toldWritten, errors - _toldErrors);
        (_toldRead, _toldWritten, _toldErrors) = (read, written, errors);
    }
}
