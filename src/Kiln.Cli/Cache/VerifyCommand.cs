using System.Globalization;
using Kiln.Bytecode;
using Kiln.Caching;

namespace Kiln.Cli;

/// <summary>kiln cache verify [--recompile].</summary>
internal static class VerifyCommand
{
    private sealed record Finding(string Entry, string Path, string Status, string Detail);

    public static int Run(CacheTarget target, bool recompile)
    {
        DirectoryBytecodeStore store = target.OpenStore();
        IReadOnlyList<BytecodeStoreEntry> entries = store.List();
        byte[]? key = target.SigningKey;
        var findings = new IReadOnlyList<Finding>[entries.Count];
        CacheTarget.InParallel(entries, (entry, i) => findings[i] = Check(store, entry.Name, key, recompile));
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (IReadOnlyList<Finding> found in findings)
        {
            foreach (Finding finding in found) counts[finding.Status] = counts.GetValueOrDefault(finding.Status) + 1;
        }
        int bad = counts.GetValueOrDefault("invalid") + counts.GetValueOrDefault("different");
        if (target.Json)
        {
            Output.Json(json =>
            {
                json.WriteString("directory", store.DirectoryPath);
                json.WriteNumber("entries", entries.Count);
                json.WriteBoolean("recompiled", recompile);
                foreach (string status in (string[])["valid", "foreign", "invalid", "different", "uncompared"]) json.WriteNumber(status, counts.GetValueOrDefault(status));
                json.WriteStartArray("findings");
                foreach (IReadOnlyList<Finding> found in findings)
                {
                    foreach (Finding finding in found)
                    {
                        if (finding.Status == "valid") continue;
                        json.WriteStartObject();
                        json.WriteString("entry", finding.Entry);
                        json.WriteString("path", finding.Path.Length == 0 ? null : finding.Path);
                        json.WriteString("status", finding.Status);
                        json.WriteString("detail", finding.Detail);
                        json.WriteEndObject();
                    }
                }
                json.WriteEndArray();
            });
            return bad == 0 ? 0 : 1;
        }
        foreach (IReadOnlyList<Finding> found in findings)
        {
            foreach (Finding finding in found)
            {
                if (finding.Status is "invalid" or "different" or "uncompared")
                    Output.Line($"{finding.Status}: {finding.Entry}{(finding.Path.Length > 0 ? $" ({finding.Path})" : "")}: {finding.Detail}");
            }
        }
        Output.Line(string.Create(CultureInfo.InvariantCulture, $"{entries.Count} entries; modules: {counts.GetValueOrDefault("valid")} valid")
            + Count("of another engine, not checked", "foreign") + Count("not compared, the source is not the one that was compiled", "uncompared")
            + Count("invalid", "invalid") + Count("different from a fresh compile", "different"));
        return bad == 0 ? 0 : 1;

        string Count(string text, string status) =>
            counts.GetValueOrDefault(status) is > 0 and int count ? string.Create(CultureInfo.InvariantCulture, $", {count} {text}") : "";
    }

    private static IReadOnlyList<Finding> Check(DirectoryBytecodeStore store, string name, byte[]? key, bool recompile)
    {
        BytecodeStoreResult stored = store.ReadNamed(name);
        if (stored.Status == BytecodeStoreStatus.NotFound) return [];
        if (stored.Status == BytecodeStoreStatus.Failed) return [new Finding(name, "", "invalid", stored.Error)];
        if (EntryHeader.FingerprintOf(stored.Entry.Span) is { } engine && engine != EngineFingerprint.Current.ToString())
            return [new Finding(name, "", "foreign", $"written by engine {engine}")];
        if (recompile)
        {
            var audited = new List<Finding>();
            foreach (AuditResult result in CacheAudit.Audit(stored.Entry, null, key))
            {
                string status = result.Status switch { AuditStatus.Same => "valid", AuditStatus.Different => "different", AuditStatus.SourceGone => "uncompared", _ => "invalid" };
                audited.Add(new Finding(name, result.Path, status, result.Detail));
            }
            return audited;
        }
        if (!GraphArchive.IsArchive(stored.Entry.Span)) return [CheckModule(name, "", stored.Entry, key)];
        if (GraphArchive.Open(stored.Entry, GraphArchive.OptionsOf(stored.Entry.Span), key, out CacheMiss? miss) is not { } archive)
            return [new Finding(name, "", "invalid", miss!.ToString())];
        var modules = new List<Finding>();
        for (int i = 0; i < archive.Count; i++)
        {
            try
            {
                // A file that is kept as it is has a checksum and no more to it.
                modules.Add(archive.KindAt(i) == GraphRowKind.Patterns
                    ? new Finding(name, "patterns made at run time", archive.TryBytes(i, GraphRowKind.Patterns, out ReadOnlyMemory<byte> table) && PatternMemory.IsSound(table) ? "valid" : "invalid", "")
                    : archive.KindAt(i) != GraphRowKind.Text ? CheckModule(name, archive.PathAt(i), archive.ModuleAt(i), key)
                    : archive.TryText(i, out _) ? new Finding(name, archive.PathAt(i), "valid", "")
                    : new Finding(name, archive.PathAt(i), "invalid", "checksum or signature"));
            }
            catch (BmesException e)
            {
                modules.Add(new Finding(name, "", "invalid", e.Message));
            }
        }
        // What a run compares: wrong checksums of right modules are found here alone.
        if (modules.TrueForAll(static m => m.Status == "valid") && archive.FirstDamagedBlock() is >= 0 and int block)
            modules.Add(new Finding(name, "", "invalid", $"checksum: block {block} of the archive"));
        return modules;
    }

    private static Finding CheckModule(string name, string path, ReadOnlyMemory<byte> bytes, byte[]? key)
    {
        BmesFile? file = BmesFile.OpenAny(bytes, out CacheMiss? miss);
        if (file is null) return new Finding(name, path, "invalid", miss!.ToString());
        try
        {
            path = file.ReadOrigin()?.Path ?? path;
        }
        catch (BmesException e)
        {
            return new Finding(name, path, "invalid", e.Message);
        }
        BmesReadResult read = BmesReader.Read(bytes, new BmesExpectations(UnitKind.Module, file.Options, key, VerifyEagerly: true));
        return read.IsHit ? new Finding(name, path, "valid", "") : new Finding(name, path, "invalid", read.Miss.ToString());
    }
}
