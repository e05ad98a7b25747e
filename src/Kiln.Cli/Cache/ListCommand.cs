using System.Globalization;
using Kiln.Caching;

namespace Kiln.Cli;

/// <summary>kiln cache list.</summary>
internal static class ListCommand
{
    private sealed record Row(BytecodeStoreEntry Entry, string Kind, string? Source, int Modules, string? Engine, string? Error);

    public static int Run(CacheTarget target)
    {
        DirectoryBytecodeStore store = target.OpenStore();
        IReadOnlyList<BytecodeStoreEntry> entries = store.List();
        var rows = new Row[entries.Count];
        CacheTarget.InParallel(entries, (entry, i) => rows[i] = Read(store, entry));
        Array.Sort(rows, static (x, y) => x.Entry.LastUsed != y.Entry.LastUsed
            ? y.Entry.LastUsed.CompareTo(x.Entry.LastUsed) : string.CompareOrdinal(x.Entry.Name, y.Entry.Name));
        string current = EngineFingerprint.Current.ToString();
        if (target.Json)
        {
            Output.Json(json =>
            {
                json.WriteString("store", store.Name);
                json.WriteString("directory", store.DirectoryPath);
                json.WriteStartArray("entries");
                foreach (Row row in rows)
                {
                    json.WriteStartObject();
                    json.WriteString("name", row.Entry.Name);
                    json.WriteString("kind", row.Kind);
                    json.WriteString("source", row.Source);
                    if (row.Kind == "graph") json.WriteNumber("modules", row.Modules);
                    json.WriteNumber("bytes", row.Entry.Size);
                    json.WriteString("written", Output.Iso(row.Entry.Written));
                    json.WriteString("lastUsed", Output.Iso(row.Entry.LastUsed));
                    json.WriteString("engine", row.Engine);
                    json.WriteBoolean("sameEngine", row.Engine == current);
                    if (row.Error is not null) json.WriteString("error", row.Error);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return 0;
        }
        if (rows.Length == 0)
        {
            Output.Line($"No entries in {store.DirectoryPath}.");
            return 0;
        }
        var table = new Table("kind", ">size", ">age", ">used", "engine", "source");
        foreach (Row row in rows)
        {
            string source = row.Source is null ? row.Entry.Name : Path.GetRelativePath(Environment.CurrentDirectory, row.Source) is var near && near.StartsWith("../../", StringComparison.Ordinal) ? row.Source : near;
            if (row.Kind == "graph") source += string.Create(CultureInfo.InvariantCulture, $" ({row.Modules} modules)");
            table.Row(row.Kind, Output.Bytes(row.Entry.Size), Output.Age(row.Entry.Written), Output.Age(row.Entry.LastUsed),
                row.Error is not null ? "bad" : row.Engine == current ? "this" : "another", row.Error is null ? source : $"{source}: {row.Error}");
        }
        Console.Out.Write(table.ToString());
        return 0;
    }

    private static Row Read(DirectoryBytecodeStore store, BytecodeStoreEntry entry)
    {
        string kind = entry.Name.EndsWith(DirectoryBytecodeStore.GraphExtension, StringComparison.Ordinal) ? "graph" : "module";
        BytecodeStoreResult stored = store.ReadNamed(entry.Name);
        if (stored.Status != BytecodeStoreStatus.Found) return new Row(entry, kind, null, 0, null, stored.Status == BytecodeStoreStatus.Failed ? stored.Error : "gone");
        string? engine = EntryHeader.FingerprintOf(stored.Entry.Span);
        CacheMiss? miss;
        try
        {
            if (kind == "module")
            {
                BmesFile? file = BmesFile.OpenForeign(stored.Entry, out miss);
                return new Row(entry, kind, file?.ReadOrigin()?.Path, 1, engine, miss?.ToString());
            }
            if (engine is not null && engine != EngineFingerprint.Current.ToString()) return new Row(entry, kind, null, 0, engine, null);
            ulong options = stored.Entry.Length >= GraphArchive.HeaderSize ? GraphArchive.OptionsOf(stored.Entry.Span) : 0;
            GraphArchive? archive = GraphArchive.Open(stored.Entry, options, out miss);
            return new Row(entry, kind, archive is { Count: > 0 } ? archive.PathAt(archive.Entry) : null, archive?.Count ?? 0, engine, miss?.ToString());
        }
        catch (BmesException e)
        {
            return new Row(entry, kind, null, 0, engine, e.Message);
        }
    }
}
