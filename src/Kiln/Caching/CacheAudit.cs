using Kiln.Bytecode;
using Kiln.Modules;

namespace Kiln.Caching;

/// <summary>What auditing an entry found.</summary>
internal enum AuditStatus
{
    /// <summary>Compiling the source again gives the same bytes.</summary>
    Same,

    /// <summary>The entry is valid, and not what the compiler makes of its source: forged, or a bug.</summary>
    Different,

    /// <summary>The entry is no valid file of this build of the engine; the detail says why.</summary>
    Invalid,

    /// <summary>The source is not there or not the one that was compiled, so there is nothing to compare with.</summary>
    SourceGone,
}

/// <param name="Path">The source's path; empty when the entry does not say.</param>
/// <param name="Status">What was found.</param>
/// <param name="Detail">The miss, or the first difference: which section and where in it.</param>
internal sealed record AuditResult(string Path, AuditStatus Status, string Detail);

/// <summary>
/// Audits a cache: compiles the source of each entry again and compares the bytes. The compiler is deterministic, so an entry that
/// differs was not made by it. Nothing is executed or written; each call stands alone, so many may run in parallel.
/// </summary>
internal static class CacheAudit
{
    /// <summary>Audits what a store returned: one module, or each module of a graph archive.</summary>
    /// <param name="bytes">The entry's bytes.</param>
    /// <param name="path">
    /// The source's path for an entry that does not name one (a store addressed by content); null to rely on the entry.
    /// </param>
    /// <param name="signingKey">When set, entries without a right signature under it are invalid.</param>
    /// <returns>One result for a module, one for each row of an archive and one more where nothing but checksums of its blocks is wrong, one for an archive that cannot be opened.</returns>
    public static IReadOnlyList<AuditResult> Audit(ReadOnlyMemory<byte> bytes, string? path = null, byte[]? signingKey = null)
    {
        if (!GraphArchive.IsArchive(bytes.Span)) return [AuditModule(bytes, path, signingKey)];
        if (GraphArchive.Open(bytes, GraphArchive.OptionsOf(bytes.Span), signingKey, out CacheMiss? miss) is not { } archive)
            return [new AuditResult(path ?? "", AuditStatus.Invalid, miss!.ToString())];
        var results = new AuditResult[archive.Count];
        for (int i = 0; i < results.Length; i++)
        {
            string at = "";
            try
            {
                at = archive.PathAt(i);
                if (archive.KindAt(i) == GraphRowKind.Patterns)
                {
                    results[i] = archive.TryBytes(i, GraphRowKind.Patterns, out ReadOnlyMemory<byte> patterns) && PatternMemory.IsSound(patterns)
                        ? new AuditResult(at, AuditStatus.Same, "") : new AuditResult(at, AuditStatus.Invalid, "patterns");
                    continue;
                }
                if (archive.KindAt(i) == GraphRowKind.Text)
                {
                    results[i] = AuditText(archive, i, at);
                    continue;
                }
                AuditResult result = AuditModule(archive.ModuleAt(i), at, signingKey);
                results[i] = result.Path == at ? result : new AuditResult(at, AuditStatus.Different, $"the archive holds the entry of {result.Path} here");
            }
            catch (BmesException e)
            {
                results[i] = new AuditResult(at, AuditStatus.Invalid, e.Message);
            }
        }
        // What a run compares: wrong checksums of right modules are found here alone.
        return Array.Exists(results, static r => r.Status == AuditStatus.Invalid) || archive.FirstDamagedBlock() is not (>= 0 and int block)
            ? results : [.. results, new AuditResult(path ?? "", AuditStatus.Invalid, $"checksum: block {block} of the archive")];
    }

    private static AuditResult AuditText(GraphArchive archive, int row, string path)
    {
        if (!archive.TryText(row, out ReadOnlyMemory<byte> text)) return new AuditResult(path, AuditStatus.Invalid, "checksum or signature");
        if (SourceFile.Read(path, out string error) is not { } source) return new AuditResult(path, AuditStatus.SourceGone, error);
        return text.Span.SequenceEqual(source.Bytes) ? new AuditResult(path, AuditStatus.Same, "") : new AuditResult(path, AuditStatus.SourceGone, "the source has changed");
    }

    private static AuditResult AuditModule(ReadOnlyMemory<byte> bytes, string? path, byte[]? signingKey)
    {
        path ??= "";
        if (BmesFile.OpenAny(bytes, out CacheMiss? miss) is not { } file) return new AuditResult(path, AuditStatus.Invalid, miss!.ToString());
        var expected = new BmesExpectations(UnitKind.Module, file.Options, signingKey, VerifyEagerly: true);
        BmesReadResult read = BmesReader.Read(bytes, expected);
        if (!read.IsHit) return new AuditResult(path, AuditStatus.Invalid, read.Miss.ToString());
        try
        {
            if (file.ReadOrigin() is { } origin) path = origin.Path;
        }
        catch (BmesException e)
        {
            return new AuditResult(path, AuditStatus.Invalid, e.Message);
        }
        if (path.Length == 0) return new AuditResult(path, AuditStatus.SourceGone, "the entry does not say where its source is");
        if (SourceFile.Read(path, out string error) is not { } source) return new AuditResult(path, AuditStatus.SourceGone, error);
        if (source.Bytes.Length != file.SourceLength || !source.Hash.Equals(file.SourceHash))
            return new AuditResult(path, AuditStatus.SourceGone, "the source has changed");
        if (ModuleLoader.Recompile(source) is not { } artifact) return new AuditResult(path, AuditStatus.Different, "the source does not compile");
        byte[] fresh = BmesWriter.Write(artifact.Code, file.HasMetadata ? artifact.Metadata : null, new BmesSource(source.Hash, source.Bytes.Length, file.Options));
        return FirstDifference(file, BmesFile.OpenAny(fresh, out _)!) is { } difference
            ? new AuditResult(path, AuditStatus.Different, difference)
            : new AuditResult(path, AuditStatus.Same, "");
    }

    /// <summary>Everything but where the entry came from and who signed it.</summary>
    private static string? FirstDifference(BmesFile entry, BmesFile fresh)
    {
        if (!entry.Bytes[BmesFormat.KindOffset..BmesFormat.SectionTableOffset].SequenceEqual(fresh.Bytes[BmesFormat.KindOffset..BmesFormat.SectionTableOffset]))
            return "header";
        for (BmesSection section = BmesSection.Requests; section <= BmesSection.Bytecode; section++)
        {
            ReadOnlySpan<byte> a = entry.Section(section), b = fresh.Section(section);
            int same = a.CommonPrefixLength(b);
            if (same < a.Length || same < b.Length) return $"section {section} at {same}, lengths {a.Length} and {b.Length}";
        }
        return null;
    }
}
