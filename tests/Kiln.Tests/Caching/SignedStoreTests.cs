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
        byte[] swapped = GraphArchive.Write(modules, 0, default);
        foreach (string entry in Files("*.bmes")) File.Delete(entry);
        File.WriteAllBytes(path, swapped);
        Assert.Equal(3, Run(signed ? s_key : null, CacheMode.ReadOnly).Misses[CacheMissReason.SourceChanged]);
        Assert.All(CacheAudit.Audit(swapped, null, signed ? s_key : null), r => Assert.Equal(signed ? AuditStatus.Different : AuditStatus.SourceGone, r.Status));
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
