using System.Buffers.Binary;
using Kiln.Caching;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>Stores others can write to: entries without a right signature, moved and swapped ones are misses; audits find the rest.</summary>
public sealed class SignedStoreTests : IDisposable
{
    private static readonly byte[] s_key = BytecodeSigningKey.Parse("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static readonly byte[] s_other = BytecodeSigningKey.Parse("ICEiIyQlJicoKSorLC0uLw==");
    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-signed").FullName;

    public SignedStoreTests()
    {
        Write("package.json", "{ \"type\": \"module\" }");
        Write("main.js", "import { a } from './a.js'; import { b } from './b.js'; console.log(a(), b());");
        Write("a.js", "export function a() { return 'a1'; }");
        Write("b.js", "export function b() { return 'b2'; }");
        Thread.Sleep(60);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private LoadReport Run(byte[]? key, CacheMode mode = CacheMode.ReadWrite)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = mode, CacheSigningKey = key, StandardOutput = output, StandardError = output });
        runtime.Import(Path.Combine(_folder, "main.js"));
        runtime.Flush();
        Assert.Equal("a1 b2\n", output.ToString());
        return runtime.GetLoadReport();
    }

    private string[] Files(string pattern) => [.. Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), pattern).Order(StringComparer.Ordinal)];

    private string EntryOf(string name) =>
        Files("*.bmes").Single(f => BmesFile.OpenAny(File.ReadAllBytes(f), out _)!.ReadOrigin()!.Path.EndsWith("/" + name, StringComparison.Ordinal));

    private void RemoveArchive()
    {
        foreach (string archive in Files("*.bmeg")) File.Delete(archive);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EntriesWithoutARightSignatureAreMissesOfThatReason(bool archive)
    {
        Run(null);
        if (!archive) RemoveArchive();
        LoadReport unsigned = Run(s_key, CacheMode.ReadOnly);
        Assert.Equal((0, 3), (unsigned.Hits, unsigned.Misses[CacheMissReason.Signature]));
        Run(s_key);
        if (!archive) RemoveArchive();
        Assert.Equal(3, Run(s_key, CacheMode.ReadOnly).Hits);
        // A rotated key: what the old one signed is made again.
        Assert.Equal(3, Run(s_other, CacheMode.ReadOnly).Misses[CacheMissReason.Signature]);
        Run(s_other);
        if (!archive) RemoveArchive();
        Assert.Equal(3, Run(s_other, CacheMode.ReadOnly).Hits);
        Assert.Equal(3, Run(s_key, CacheMode.ReadOnly).Misses[CacheMissReason.Signature]);
    }

    [Fact]
    public void AForgedBodyOrOriginIsAWrongSignature()
    {
        Run(s_key);
        RemoveArchive();
        string path = EntryOf("a.js");
        byte[] good = File.ReadAllBytes(path);
        BmesFile file = BmesFile.OpenAny(good, out _)!;
        foreach (BmesSection section in (BmesSection[])[BmesSection.Requests, BmesSection.Exports, BmesSection.Bytecode, BmesSection.Origin, BmesSection.Signature])
        {
            byte[] bad = (byte[])good.Clone();
            bad[file.SectionOffset(section)] ^= 1;
            TestArtifacts.Repair(bad);
            File.WriteAllBytes(path, bad);
            Assert.Equal(1, Run(s_key, CacheMode.ReadOnly).Misses[CacheMissReason.Signature]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SwappedEntriesAreMisses(bool signed)
    {
        Run(signed ? s_key : null);
        RemoveArchive();
        string a = EntryOf("a.js"), b = EntryOf("b.js");
        byte[] ofA = File.ReadAllBytes(a), ofB = File.ReadAllBytes(b);
        File.WriteAllBytes(a, ofB);
        File.WriteAllBytes(b, ofA);
        LoadReport report = Run(signed ? s_key : null, CacheMode.ReadOnly);
        Assert.Equal((1, 2), (report.Hits, report.Misses[CacheMissReason.SourceChanged]));
    }

    /// <summary>A run of links.js: where it links to, JSON, a dynamic text.</summary>
    private (LoadReport Report, string Output) RunLinks(byte[]? key, CacheMode mode = CacheMode.ReadWrite)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = mode, CacheSigningKey = key, StandardOutput = output, StandardError = output });
        runtime.Import(Path.Combine(_folder, "links.js"));
        runtime.RunToCompletion();
        runtime.Flush();
        return (runtime.GetLoadReport(), output.ToString());
    }

    private string WriteLinks()
    {
        Write("links.js", "import { a } from './a.js'; import d from './d.json' with { type: 'json' }; const t = await import('./t.txt', { with: { type: 'text' } }); console.log(a(), d.x, t.default);");
        Write("d.json", "{ \"x\": 5 }");
        Write("t.txt", "text");
        Thread.Sleep(60);
        Assert.Equal("a1 5 text\n", RunLinks(s_key).Output);
        return Assert.Single(Files("links.js-*.bmeg"));
    }

    [Fact]
    public void ASignedArchiveServesLinksAndFilesKeptAsTheyAre()
    {
        string path = WriteLinks();
        GraphArchive archive = GraphArchive.Open(File.ReadAllBytes(path), 0, s_key, out _)!;
        Assert.True(archive.IsSigned);
        int row = archive.Find(Path.Combine(_folder, "links.js"), GraphRowKind.Module);
        Assert.DoesNotContain(-1, archive.TargetsAt(row, 2)!);
        foreach (string entry in Files("*.bmes")) File.Delete(entry);
        (LoadReport report, string output) = RunLinks(s_key, CacheMode.ReadOnly);
        Assert.Equal(("a1 5 text\n", 4, 4, new FileInfo(path).Length), (output, report.Modules, report.Hits, report.BytesRead));
        Assert.Null(GraphArchive.Open(File.ReadAllBytes(path), 0, s_other, out CacheMiss? miss));
        Assert.Equal(CacheMissReason.Signature, miss!.Reason);
        Assert.All(CacheAudit.Audit(File.ReadAllBytes(path), null, s_key), r => Assert.Equal(AuditStatus.Same, r.Status));
    }

    [Fact]
    public void WhateverIsForgedInASignedArchiveCountsForNothing()
    {
        string path = WriteLinks();
        byte[] good = File.ReadAllBytes(path);
        foreach (string entry in Files("*.bmes")) File.Delete(entry);
        GraphArchive archive = GraphArchive.Open(good, 0, s_key, out _)!;
        int contents = Enumerable.Range(0, archive.Count).Min(i => ContentOffset(good, i));
        for (int at = 0; at < good.Length; at += at < contents ? 3 : 29)
        {
            byte[] bad = (byte[])good.Clone();
            bad[at] ^= 4;
            if (at is >= 16 && at < contents) BinaryPrimitives.WriteUInt64LittleEndian(bad.AsSpan(8), XxHash64.Compute(bad.AsSpan(16, contents - 16)));
            GraphArchive? opened = GraphArchive.Open(bad, 0, s_key, out CacheMiss? miss);
            if (at < contents) Assert.Null(opened);
            if (at is >= 80 && at < contents) Assert.Contains(miss!.Reason, (CacheMissReason[])[CacheMissReason.Signature, CacheMissReason.Malformed, CacheMissReason.Checksum]);
            if (at % 5 != 0) continue;
            File.WriteAllBytes(path, bad);
            Assert.Equal("a1 5 text\n", RunLinks(s_key, CacheMode.ReadOnly).Output);
        }

        // Another text, with everything right that anybody can compute; and the archive of another key.
        byte[] forged = (byte[])good.Clone();
        int row = archive.Find(Path.Combine(_folder, "t.txt"), GraphRowKind.Text), text = ContentOffset(forged, row);
        forged[text] = (byte)'T';
        BinaryPrimitives.WriteUInt64LittleEndian(forged.AsSpan(GraphArchive.HeaderSize + GraphArchive.RowSize * row + 80), XxHash64.Compute("Text"u8));
        BinaryPrimitives.WriteUInt64LittleEndian(forged.AsSpan(8), XxHash64.Compute(forged.AsSpan(16, contents - 16)));
        Assert.True(GraphArchive.Open(forged, 0, out _)!.TryText(row, out _));
        foreach (byte[] bytes in (byte[][])[forged, Rewrite(archive, s_other, "Text"), Rewrite(archive, null, "Text")])
        {
            File.WriteAllBytes(path, bytes);
            (LoadReport report, string output) = RunLinks(s_key, CacheMode.ReadOnly);
            Assert.Equal(("a1 5 text\n", 0), (output, report.Hits));
        }
        byte[] spoiled = (byte[])good.Clone();
        spoiled[text + 8] ^= 1;
        File.WriteAllBytes(path, spoiled);
        Assert.Equal(3, RunLinks(s_key, CacheMode.ReadOnly).Report.Hits);
        Assert.Single(CacheAudit.Audit(spoiled, null, s_key), r => r.Status == AuditStatus.Invalid);
        // The key's owner could: it is the signature that keeps others from it.
        File.WriteAllBytes(path, Rewrite(archive, s_key, "Text"));
        Assert.Equal("a1 5 Text\n", RunLinks(s_key, CacheMode.ReadOnly).Output);
    }

    private static int ContentOffset(byte[] file, int row) =>
        BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(GraphArchive.HeaderSize + GraphArchive.RowSize * row + 16));

    private static byte[] Rewrite(GraphArchive archive, byte[]? key, string? text)
    {
        var rows = new List<ArchiveModule>();
        for (int i = 0; i < archive.Count; i++)
        {
            ReadOnlyMemory<byte> content = text is not null && archive.PathAt(i).EndsWith("/t.txt", StringComparison.Ordinal) ? System.Text.Encoding.UTF8.GetBytes(text) : archive.ModuleAt(i);
            FileIdentity identity = archive.IdentityAt(i, out long recordedNs);
            rows.Add(new ArchiveModule { Path = archive.PathAt(i), Kind = archive.KindAt(i), Content = content, Identity = identity, RecordedNs = recordedNs });
        }
        return GraphArchive.Write(rows, archive.Entry, new GraphTraits(0, SigningKey: key));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ModulesSwappedInAnArchiveAreMisses(bool signed)
    {
        Run(signed ? s_key : null);
        string path = Assert.Single(Files("*.bmeg"));
        GraphArchive archive = GraphArchive.Open(File.ReadAllBytes(path), 0, out _)!;
        var modules = new List<ArchiveModule>();
        for (int i = 0; i < archive.Count; i++) modules.Add(new ArchiveModule { Path = archive.PathAt(i), Content = archive.ModuleAt((i + 1) % archive.Count) });
        byte[] swapped = GraphArchive.Write(modules, 0, new GraphTraits(0, SigningKey: signed ? s_key : null));
        foreach (string entry in Files("*.bmes")) File.Delete(entry);
        File.WriteAllBytes(path, swapped);
        Assert.Equal(3, Run(signed ? s_key : null, CacheMode.ReadOnly).Misses[CacheMissReason.SourceChanged]);
        Assert.All(CacheAudit.Audit(swapped, null, signed ? s_key : null), r => Assert.Equal(AuditStatus.SourceGone, r.Status));
    }

    [Fact]
    public void AnAuditFindsWhatTheCompilerDidNotMake()
    {
        Run(null);
        string path = EntryOf("a.js");
        byte[] good = File.ReadAllBytes(path);
        Assert.Equal(AuditStatus.Same, Assert.Single(CacheAudit.Audit(good)).Status);
        Assert.All(CacheAudit.Audit(File.ReadAllBytes(Assert.Single(Files("*.bmeg")))), r => Assert.Equal(AuditStatus.Same, r.Status));
        Assert.Equal(AuditStatus.Invalid, Assert.Single(CacheAudit.Audit(good, null, s_key)).Status);
        // Valid code of another program: 'a1' becomes 'b1' in the string table.
        int at = good.AsSpan().IndexOf("a1"u8);
        byte[] forged = (byte[])good.Clone();
        forged[at] = (byte)'b';
        TestArtifacts.Repair(forged);
        AuditResult result = Assert.Single(CacheAudit.Audit(forged));
        Assert.Equal(AuditStatus.Different, result.Status);
        Assert.StartsWith("section Bytecode", result.Detail, StringComparison.Ordinal);
        Assert.Equal(AuditStatus.Invalid, Assert.Single(CacheAudit.Audit(good.AsMemory(0, 300))).Status);
        Assert.Equal(AuditStatus.Invalid, Assert.Single(CacheAudit.Audit("BMEG"u8.ToArray())).Status);
        Write("a.js", "export function a() { return 'a3'; }");
        Assert.Equal(AuditStatus.SourceGone, Assert.Single(CacheAudit.Audit(good)).Status);
    }

    [Fact]
    public void KeysComeFromTextAndFiles()
    {
        string path = Path.Combine(_folder, "key");
        File.WriteAllText(path, "  " + Convert.ToHexString(s_key) + "\n");
        Assert.Equal(s_key, BytecodeSigningKey.ReadFile(path));
        File.WriteAllText(path, Convert.ToBase64String(s_key));
        Assert.Equal(s_key, BytecodeSigningKey.ReadFile(path));
        byte[] raw = [.. Enumerable.Range(200, 40).Select(i => (byte)i)];
        File.WriteAllBytes(path, raw);
        Assert.Equal(raw, BytecodeSigningKey.ReadFile(path));
        File.WriteAllBytes(path, raw[..10]);
        Assert.Throws<FormatException>(() => BytecodeSigningKey.ReadFile(path));
        Assert.Throws<FormatException>(() => BytecodeSigningKey.Parse("0011"));
        Assert.Throws<FormatException>(() => BytecodeSigningKey.Parse("not a key!"));
        Assert.Throws<IOException>(() => BytecodeSigningKey.ReadFile(Path.Combine(_folder, "none")));
    }
}
