using System.Globalization;
using System.Text;
using Kiln.Builtins;
using Kiln.Caching;
using Kiln.Diagnostics;
using Kiln.Hosting;
using Kiln.Modules;

namespace Kiln.Cli;

/// <summary>Runs a program and reports how it went.</summary>
internal static class RunCommand
{
    public static int Run(RunSettings settings)
    {
        if (settings.TraceFile is not { } file) return RunTraced(settings);
        long start = StartupTrace.Begin();
        int code = RunTraced(settings);
        StartupTrace.End(start, "run");
        try
        {
            StartupTrace.Write(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"kiln: {e.Message}");
            return code == 0 ? 1 : code;
        }
        return code;
    }

    private static int RunTraced(RunSettings settings)
    {
        string directory;
        try
        {
            directory = Environment.CurrentDirectory;
        }
        catch (FileNotFoundException)
        {
            Console.Error.WriteLine("kiln: the current directory does not exist");
            return 1;
        }
        byte[]? signingKey = null;
        bool isApplication = settings.Source is null && KilnApplication.IsApplication(settings.File!);
        if (isApplication) settings.UseCache = false;
        try
        {
            if (settings.UseCache || isApplication) signingKey = settings.ReadSigningKey();
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            Console.Error.WriteLine($"kiln: signing key: {e.Message}");
            return 9;
        }
        BytecodeStoreKind store = default;
        if (settings.UseCache && !settings.TryGetStoreKind(out store, out string error))
        {
            Console.Error.WriteLine($"kiln: {error}");
            return 9;
        }
        var runtime = new KilnRuntime(new KilnOptions
        {
            CacheSigningKey = signingKey,
            CacheStoreKind = store,
            Telemetry = false,
            Cache = settings.UseCache ? CacheMode.ReadWrite : CacheMode.Off,
            CacheDirectory = settings.UseCache ? settings.ResolvedDirectory : null,
            CacheValidation = settings.Validation,
            BeforeArchive = HeapPages.Prepare,
            BesideLoad = HeapPages.PrepareRest,
            CurrentDirectory = directory,
            Conditions = settings.Conditions,
            Arguments = settings.Arguments,
            StandardOutput = settings.Patterns is null ? null : Console.Error,
        });
        if (settings.Patterns is not null) runtime.Realm.Patterns = settings.Patterns;
        int code;
        LimitScope? limits = settings.TimeLimit is null && settings.MemoryLimit is null ? null : runtime.Limit(new ScriptLimits
        {
            Time = settings.TimeLimit is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            Memory = settings.MemoryLimit is { } mebibytes ? (long)mebibytes << 20 : null,
        });
        try
        {
            if (isApplication) OpenApplication(runtime, settings, signingKey);
            JsPromise main = (settings.Source is { } source
                ? runtime.StartSource(source, Path.Combine(directory, settings.File!))
                : runtime.StartFile(settings.File!)).Promise;
            long loop = StartupTrace.Begin();
            code = runtime.RunMain(main);
            StartupTrace.End(loop, "event loop");
            if (main.State == PromiseState.Pending && code == 13)
                runtime.Context.StandardError.WriteLine($"Warning: Detected unsettled top-level await at {runtime.Loader.Main!.Url}");
        }
        catch (ProcessExit exit)
        {
            code = exit.Code;
        }
        catch (JsException exception)
        {
            code = Fail(runtime, exception);
        }
        catch (KilnApplicationException exception)
        {
            code = Fail(runtime, exception);
        }
        catch (ScriptLimitException stopped)
        {
            bool isTime = stopped is ScriptTimeoutException;
            runtime.Context.StandardError.WriteLine(isTime
                ? $"kiln: stopped at the time limit of {settings.TimeLimit} ms"
                : $"kiln: stopped at the memory limit of {settings.MemoryLimit} MiB");
            code = isTime ? 124 : 134;
        }
        catch (OutOfMemoryException)
        {
            // What the script holds is garbage from here on.
            runtime.Context.StandardError.WriteLine("kiln: out of memory");
            code = 134;
        }
        limits?.Dispose();
        long flush = StartupTrace.Begin();
        runtime.Flush();
        StartupTrace.End(flush, "flush output");
        if (settings.Report != ReportFormat.None)
        {
            // The report counts what was written, so the writer has to be done.
            runtime.Dispose();
            LoadReport report = runtime.GetLoadReport();
            runtime.Context.StandardError.WriteLine(settings.Report == ReportFormat.Json ? ToJson(report) : ToText(report));
        }
        flush = StartupTrace.Begin();
        runtime.Dispose();
        StartupTrace.End(flush, "finish the cache");
        return code;
    }

    // After the runtime was made: an application is read as an archive of the cache is, behind the machine's own arrays (HeapPages).
    private static void OpenApplication(KilnRuntime runtime, RunSettings settings, byte[]? signingKey)
    {
        long traced = StartupTrace.Begin();
        string file = FileUrl.IsFileUrl(settings.File!) && FileUrl.TryToPath(settings.File!, out string path, out _) ? path : settings.File!;
        KilnApplication application = KilnApplication.Open(file, signingKey, HeapPages.Prepare);
        HeapPages.PrepareRest(beside: false);
        runtime.Use(application);
        settings.File = application.EntryPath;
        StartupTrace.End(traced, "open application");
    }

    private static int Fail(KilnRuntime runtime, JsException exception)
    {
        try
        {
            runtime.Context.StandardError.Write(runtime.FormatError(exception));
        }
        catch (KilnApplicationException e)
        {
            // The source that the report would show is damaged.
            runtime.Context.StandardError.WriteLine(exception.Message);
            return Fail(runtime, e);
        }
        return runtime.Fail();
    }

    private static int Fail(KilnRuntime runtime, KilnApplicationException exception)
    {
        runtime.Context.StandardError.WriteLine($"kiln: {exception.Message}");
        return 1;
    }

    private static string ToJson(LoadReport report)
    {
        var json = new StringBuilder();
        json.Append(CultureInfo.InvariantCulture, $"{{\"modules\":{report.Modules},\"hits\":{report.Hits},\"misses\":{{");
        string separator = "";
        foreach ((CacheMissReason reason, int count) in report.Misses)
        {
            json.Append(CultureInfo.InvariantCulture, $"{separator}\"{CacheMiss.NameOf(reason)}\":{count}");
            separator = ",";
        }
        json.Append(CultureInfo.InvariantCulture, $"}},\"parsed\":{report.Parsed},\"bytesRead\":{report.BytesRead},\"bytesWritten\":{report.BytesWritten},\"phases\":{{");
        separator = "";
        foreach ((string phase, double milliseconds) in report.Phases)
        {
            json.Append(CultureInfo.InvariantCulture, $"{separator}\"{phase}\":{milliseconds:0.###}");
            separator = ",";
        }
        return json.Append("}}").ToString();
    }

    private static string ToText(LoadReport report)
    {
        var text = new StringBuilder("ESM bytecode: ");
        text.Append(CultureInfo.InvariantCulture, $"{report.Modules} modules, {report.Hits} hits");
        foreach ((CacheMissReason reason, int count) in report.Misses) text.Append(CultureInfo.InvariantCulture, $", {count} {CacheMiss.NameOf(reason)}");
        text.Append(CultureInfo.InvariantCulture, $"; {report.Parsed} parsed; {report.BytesRead} bytes read, {report.BytesWritten} written;");
        foreach ((string phase, double milliseconds) in report.Phases) text.Append(CultureInfo.InvariantCulture, $" {phase} {milliseconds:0.0} ms");
        if (report.WriteError is not null) text.Append("; not written: ").Append(report.WriteError);
        return text.ToString();
    }
}
