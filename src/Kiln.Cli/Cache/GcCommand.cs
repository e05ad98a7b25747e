using System.Globalization;
using Kiln.Caching;

namespace Kiln.Cli;

/// <summary>kiln cache gc.</summary>
internal static class GcCommand
{
    public static int Run(CacheTarget target, long? maxBytes, int? maxEntries, bool foreign, bool dryRun)
    {
        DirectoryBytecodeStore store = target.OpenStore();
        var entries = new List<BytecodeStoreEntry>(store.List());
        int foreignEntries = 0;
        long foreignBytes = 0;
        if (foreign)
        {
            string current = EngineFingerprint.Current.ToString();
            foreach (BytecodeStoreEntry entry in entries.ToArray())
            {
                if (EntryHeader.FingerprintOf(Path.Combine(store.DirectoryPath, entry.Name)) == current) continue;
                foreignEntries++;
                foreignBytes += entry.Size;
                entries.Remove(entry);
                if (!dryRun) store.RemoveNamed(entry.Name);
            }
        }
        int stray = store.RemoveStrayFiles(TimeSpan.FromHours(1), removes: !dryRun);
        SweepResult swept = StoreSweeper.Sweep(store, entries, maxBytes ?? StoreSweeper.DefaultMaxBytes, maxEntries ?? StoreSweeper.DefaultMaxEntries, removes: !dryRun);
        int left = swept.Entries - swept.RemovedEntries;
        long leftBytes = swept.Bytes - swept.RemovedBytes;
        if (target.Json)
        {
            Output.Json(json =>
            {
                json.WriteString("directory", store.DirectoryPath);
                json.WriteBoolean("dryRun", dryRun);
                json.WriteNumber("removed", swept.RemovedEntries + foreignEntries);
                json.WriteNumber("removedBytes", swept.RemovedBytes + foreignBytes);
                json.WriteNumber("foreign", foreignEntries);
                json.WriteNumber("strayFiles", stray);
                json.WriteNumber("left", left);
                json.WriteNumber("leftBytes", leftBytes);
            });
            return 0;
        }
        string what = dryRun ? "would remove" : "removed";
        Output.Line(string.Create(CultureInfo.InvariantCulture,
            $"{what} {swept.RemovedEntries + foreignEntries} entries ({foreignEntries} of other engines), {Output.Bytes(swept.RemovedBytes + foreignBytes)}, and {stray} stray files; {left} entries, {Output.Bytes(leftBytes)} {(dryRun ? "would stay" : "left")}"));
        return 0;
    }
}

/// <summary>kiln cache clear.</summary>
internal static class ClearCommand
{
    public static int Run(CacheTarget target, bool yes)
    {
        DirectoryBytecodeStore store = target.OpenStore();
        IReadOnlyList<BytecodeStoreEntry> entries = store.List();
        if (!yes && entries.Count > 0)
        {
            if (Console.IsInputRedirected || target.Json) return Output.Fail($"{entries.Count} entries in {store.DirectoryPath}: --yes removes them");
            Console.Error.Write($"Remove {entries.Count} entries from {store.DirectoryPath}? [y/N] ");
            if (Console.In.ReadLine()?.Trim() is not ("y" or "Y" or "yes")) return Output.Fail("nothing was removed");
        }
        (int removed, long bytes, List<string> left, string? error) = store.Clear();
        if (error is not null) return Output.Fail(error);
        if (target.Json)
        {
            Output.Json(json =>
            {
                json.WriteString("directory", store.DirectoryPath);
                json.WriteNumber("removed", removed);
                json.WriteNumber("removedBytes", bytes);
                json.WriteStartArray("left");
                foreach (string name in left) json.WriteStringValue(name);
                json.WriteEndArray();
            });
        }
        else
        {
            Output.Line(string.Create(CultureInfo.InvariantCulture, $"removed {removed} entries, {Output.Bytes(bytes)}, from {store.DirectoryPath}"));
            if (left.Count > 0) Output.Line($"left, as they are not Kiln's or cannot be removed: {string.Join(", ", left)}");
        }
        foreach (string name in left)
        {
            if (store.IsEntryName(name)) return 1;
        }
        return 0;
    }
}
