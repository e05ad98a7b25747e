using System.Globalization;
using System.Text.Json;
using Kiln.Caching;

namespace Kiln.Cli;

/// <summary>kiln cache stats.</summary>
internal static class StatsCommand
{
    private sealed class Engine
    {
        public int Entries;
        public long Bytes;
    }

    public static int Run(CacheTarget target)
    {
        DirectoryBytecodeStore store = target.OpenStore();
        IReadOnlyList<BytecodeStoreEntry> entries = store.List();
        var engines = new SortedDictionary<string, Engine>(StringComparer.Ordinal);
        long bytes = 0;
        int archives = 0, unreadable = 0;
        DateTime oldest = default, newest = default, used = default;
        foreach (BytecodeStoreEntry entry in entries)
        {
            bytes += entry.Size;
            if (entry.Name.EndsWith(DirectoryBytecodeStore.GraphExtension, StringComparison.Ordinal)) archives++;
            if (oldest == default || entry.Written < oldest) oldest = entry.Written;
            if (entry.Written > newest) newest = entry.Written;
            if (entry.LastUsed > used) used = entry.LastUsed;
            if (EntryHeader.FingerprintOf(Path.Combine(store.DirectoryPath, entry.Name)) is not { } fingerprint)
            {
                unreadable++;
                continue;
            }
            if (!engines.TryGetValue(fingerprint, out Engine? engine)) engines.Add(fingerprint, engine = new Engine());
            engine.Entries++;
            engine.Bytes += entry.Size;
        }
        string current = EngineFingerprint.Current.ToString();
        DateTime swept = File.Exists(Path.Combine(store.DirectoryPath, StoreSweeper.Marker)) ? File.GetLastWriteTimeUtc(Path.Combine(store.DirectoryPath, StoreSweeper.Marker)) : default;
        RunTotals? runs = RunLog.Read(store);
        if (target.Json)
        {
            Output.Json(json =>
            {
                json.WriteString("store", store.Name);
                json.WriteString("directory", store.DirectoryPath);
                json.WriteBoolean("exists", Directory.Exists(store.DirectoryPath));
                json.WriteNumber("entries", entries.Count);
                json.WriteNumber("modules", entries.Count - archives);
                json.WriteNumber("archives", archives);
                json.WriteNumber("bytes", bytes);
                json.WriteString("oldest", Output.Iso(oldest));
                json.WriteString("newest", Output.Iso(newest));
                json.WriteString("lastUsed", Output.Iso(used));
                json.WriteString("lastSwept", Output.Iso(swept));
                json.WriteStartObject("bounds");
                json.WriteNumber("bytes", StoreSweeper.DefaultMaxBytes);
                json.WriteNumber("entries", StoreSweeper.DefaultMaxEntries);
                json.WriteEndObject();
                json.WriteString("engine", current);
                json.WriteStartArray("engines");
                foreach ((string fingerprint, Engine engine) in engines)
                {
                    json.WriteStartObject();
                    json.WriteString("fingerprint", fingerprint);
                    json.WriteBoolean("current", fingerprint == current);
                    json.WriteNumber("entries", engine.Entries);
                    json.WriteNumber("bytes", engine.Bytes);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteNumber("unreadable", unreadable);
                WriteRuns(json, runs);
            });
            return 0;
        }
        var table = new Table("", "");
        table.Row("store", $"{store.Name}, {store.DirectoryPath}{(Directory.Exists(store.DirectoryPath) ? "" : " (not there yet)")}");
        table.Row("entries", string.Create(CultureInfo.InvariantCulture, $"{entries.Count}: {entries.Count - archives} modules, {archives} archives"));
        table.Row("size", $"{Output.Bytes(bytes)} of {Output.Bytes(StoreSweeper.DefaultMaxBytes)}; at most {StoreSweeper.DefaultMaxEntries} entries");
        if (entries.Count > 0) table.Row("age", $"oldest {Output.Age(oldest)}, newest {Output.Age(newest)}, last used {Output.Age(used)} ago");
        table.Row("swept", swept == default ? "never" : $"{Output.Age(swept)} ago");
        foreach ((string fingerprint, Engine engine) in engines)
            table.Row(fingerprint == current ? "this engine" : "another engine", string.Create(CultureInfo.InvariantCulture, $"{engine.Entries} entries, {Output.Bytes(engine.Bytes)} ({fingerprint[..12]})"));
        if (unreadable > 0) table.Row("unreadable", string.Create(CultureInfo.InvariantCulture, $"{unreadable} entries; kiln cache verify names them"));
        if (runs is null)
        {
            table.Row("runs", "none recorded");
        }
        else
        {
            table.Row("runs", string.Create(CultureInfo.InvariantCulture, $"{runs.Runs} recorded: {runs.Hits} hits, {runs.Misses} misses, hit rate {100 * runs.HitRate:0.0} %"));
            table.Row("time saved", runs.SavedMilliseconds is { } saved ? string.Create(CultureInfo.InvariantCulture, $"about {saved:0} ms") : "not known: nothing was compiled in the recorded runs");
        }
        Console.Out.Write(table.ToString());
        return 0;
    }

    private static void WriteRuns(Utf8JsonWriter json, RunTotals? runs)
    {
        if (runs is null)
        {
            json.WriteNull("runs");
            return;
        }
        json.WriteStartObject("runs");
        json.WriteNumber("recorded", runs.Runs);
        json.WriteNumber("hits", runs.Hits);
        json.WriteNumber("misses", runs.Misses);
        json.WriteNumber("hitRate", Math.Round(runs.HitRate, 4));
        if (runs.SavedMilliseconds is { } saved) json.WriteNumber("savedMilliseconds", Math.Round(saved, 1));
        else json.WriteNull("savedMilliseconds");
        json.WriteEndObject();
    }
}
