using Kiln.Caching;
using Kiln.Hosting;
using Kiln.RegExp;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>Regular expressions made at run time are kept in the archive of the graph, and nothing but time depends on it.</summary>
public sealed class PatternMemoryTests : IDisposable
{
    private const string Program = """
        import { words } from './words.js';
        const parts = [...words, '[a-z]+', '(?<first>x|y|z|w|v|u|t)', '(?=q)q', '\\bfoo\\b', '(a)(b)?\\1', '\\u{61}|[^\\s\\d]{2,3}', '[\\p{Lu}\\p{Nd}]+', '.*?$'];
        const inputs = ['foo bar', 'ABC123', 'aba xyz', 'qq\u0130', '\u{1F600}a', ''];
        for (const flags of ['', 'i', 'u', 'v', 'gs', 'my']) {
          for (const part of parts) {
            let line = flags + ' ' + part;
            try {
              const made = new RegExp('(?:' + part + ')' + '|never' + flags, flags);
              for (const input of inputs) { made.lastIndex = 0; line += ' ' + JSON.stringify(made.exec(input)) + JSON.stringify(made.exec(input)?.groups); }
            } catch (e) { line += ' ' + e.name + ': ' + e.message; }
            console.log(line);
          }
        }
        const unused = new RegExp('\\p{Script=Greek}+unused'.repeat(3), 'u');
        console.log(unused.source, unused.flags);
        try { new RegExp('(' + parts[0]); } catch (e) { console.log(e.message); }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-patterns").FullName;

    public PatternMemoryTests()
    {
        Write("package.json", "{ \"type\": \"module\" }");
        Write("main.js", Program);
        Write("words.js", "export const words = ['one', 'tw(o)?'];");
    }

    public void Dispose() => Folders.Delete(_folder);

    private void Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        Thread.Sleep(60);
    }

    private (string Output, LoadReport Report) Run(CacheMode mode = CacheMode.ReadWrite, byte[]? key = null)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = mode, CacheSigningKey = key, CacheStore = new ProjectBytecodeStore(_folder), StandardOutput = output, StandardError = output });
        runtime.Import(Path.Combine(_folder, "main.js"));
        runtime.RunToCompletion();
        runtime.Flush();
        return (output.ToString(), runtime.GetLoadReport());
    }

    private string ArchivePath => Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), "*.bmeg").Single();

    private static ReadOnlyMemory<byte> TableOf(byte[] bytes)
    {
        GraphArchive archive = GraphArchive.Open(bytes, GraphArchive.OptionsOf(bytes), out _)!;
        int row = archive.Find("", GraphRowKind.Patterns);
        return row >= 0 && archive.TryBytes(row, GraphRowKind.Patterns, out ReadOnlyMemory<byte> table) ? table : default;
    }

    private static PatternMemory With(ReadOnlyMemory<byte> table)
    {
        byte[] bytes = GraphArchive.Write([new ArchiveModule { Path = "", Kind = GraphRowKind.Patterns, Content = table }], 0, new GraphTraits(1));
        var memory = new PatternMemory();
        memory.Begin(GraphArchive.Open(bytes, 1, out _));
        return memory;
    }

    [Fact]
    public void TheSameOffColdAndWarm()
    {
        string expected = Run(CacheMode.Off).Output;
        Assert.Contains("Invalid regular expression: /(one/: Unterminated group", expected);
        Assert.Equal(expected, Run().Output);
        byte[] first = File.ReadAllBytes(ArchivePath);
        Assert.True(PatternMemory.IsSound(TableOf(first)));
        (string output, LoadReport report) = Run();
        Assert.Equal(expected, output);
        Assert.Empty(report.Misses);
        Assert.Equal(0, report.BytesWritten);
        Assert.Equal(first, File.ReadAllBytes(ArchivePath));
        Assert.All(CacheAudit.Audit(first), result => Assert.Equal(AuditStatus.Same, result.Status));
    }

    [Fact]
    public void ADamagedTableIsNoTable()
    {
        string expected = Run().Output;
        byte[] good = File.ReadAllBytes(ArchivePath);
        int at = good.AsSpan().IndexOf(TableOf(good).Span);
        for (int i = at; i < at + TableOf(good).Length; i += 997)
        {
            byte[] bad = [.. good];
            bad[i] ^= 0x41;
            Assert.True(TableOf(bad).IsEmpty);
            File.WriteAllBytes(ArchivePath, bad);
            Assert.Equal(expected, Run().Output);
        }
    }

    [Fact]
    public void WithAKeyOnlyASignedTableCounts()
    {
        byte[] key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        string expected = Run(CacheMode.Off).Output;
        Assert.Equal(expected, Run(key: key).Output);
        byte[] good = File.ReadAllBytes(ArchivePath);
        GraphArchive archive = GraphArchive.Open(good, GraphArchive.OptionsOf(good), key, out _)!;
        int row = archive.Find("", GraphRowKind.Patterns);
        Assert.True(archive.TryBytes(row, GraphRowKind.Patterns, out ReadOnlyMemory<byte> table));
        Assert.Equal(expected, Run(key: key).Output);
        // The signature follows the table.
        int at = good.AsSpan().IndexOf(table.Span) + BmesFormat.Align8(table.Length);
        byte[] bad = [.. good];
        bad[at] ^= 1;
        Assert.False(GraphArchive.Open(bad, GraphArchive.OptionsOf(bad), key, out _)!.TryBytes(row, GraphRowKind.Patterns, out _));
        File.WriteAllBytes(ArchivePath, bad);
        Assert.Equal(expected, Run(key: key).Output);
    }

    [Fact]
    public void ATableOfARunWithOtherSourcesIsWrittenAnew()
    {
        Run();
        Write("words.js", "export const words = ['three+(four|five)*' + 'six'.repeat(90)];");
        string expected = Run(CacheMode.Off).Output;
        Assert.Equal(expected, Run().Output);
        PatternMemory memory = With(TableOf(File.ReadAllBytes(ArchivePath)));
        string three = "(?:three+(four|five)*" + string.Concat(Enumerable.Repeat("six", 90)) + ")|never";
        Assert.NotNull(memory.Get(three, RegExpFlags.None));
        // Used again, so kept; used no more, so dropped; only validated, so known without a program.
        Assert.NotNull(memory.Get("(?:[a-z]+)|neveri", RegExpFlags.IgnoreCase));
        Assert.False(memory.Knows("(?:one)|never", RegExpFlags.None));
        string unused = string.Concat(Enumerable.Repeat("\\p{Script=Greek}+unused", 3));
        Assert.True(memory.Knows(unused, RegExpFlags.Unicode));
        Assert.Null(memory.Get(unused, RegExpFlags.Unicode));
        Assert.False(memory.Knows(unused, RegExpFlags.None));
        Assert.Equal(expected, Run().Output);
    }

    [Fact]
    public void ForgedTablesGiveVerifiedProgramsOrNothing()
    {
        Run();
        byte[] table = TableOf(File.ReadAllBytes(ArchivePath)).ToArray();
        string[] patterns = ["(?:[a-z]+)|neveri", "(?:(a)(b)?\\1)|never", "(?:.*?$)|neverv"];
        var random = new Random(7);
        for (int round = 0; round < 3000; round++)
        {
            byte[] bad = [.. table];
            for (int n = random.Next(1, 4); n > 0; n--) bad[random.Next(round % 2 == 0 ? 2000 : bad.Length)] = (byte)random.Next(256);
            if (round % 5 == 0) bad = bad[..random.Next(bad.Length)];
            PatternMemory memory = With(bad);
            foreach (string pattern in patterns)
            {
                foreach (RegExpFlags flags in (RegExpFlags[])[RegExpFlags.None, RegExpFlags.IgnoreCase, RegExpFlags.UnicodeSets])
                {
                    memory.Knows(pattern, flags);
                    if (memory.Get(pattern, flags) is { } program) Assert.Equal(flags, program.Flags);
                }
            }
            PatternMemory.IsSound(bad);
            memory.ToBytes();
        }
    }

    [Fact]
    public void WhatIsKeptIsBounded()
    {
        var memory = new PatternMemory();
        memory.Add("before a graph is known", RegExpFlags.None, null);
        Assert.False(memory.Knows("before a graph is known", RegExpFlags.None));
        memory.Begin(null);
        for (int i = 0; i < 3 * PatternMemory.MaxPatterns; i++) memory.Add($"pattern{i}", RegExpFlags.None, null);
        memory.Add(new string('a', PatternMemory.MaxUnits + 1), RegExpFlags.None, null);
        Assert.True(memory.IsWorthWriting(isRewritten: false));
        PatternMemory again = With(memory.ToBytes());
        Assert.True(again.Knows("pattern0", RegExpFlags.None));
        Assert.True(again.Knows($"pattern{PatternMemory.MaxPatterns - 1}", RegExpFlags.None));
        Assert.False(again.Knows($"pattern{PatternMemory.MaxPatterns}", RegExpFlags.None));
        Assert.False(again.Knows(new string('a', PatternMemory.MaxUnits + 1), RegExpFlags.None));
        Assert.False(memory.IsWorthWriting(isRewritten: true));
    }
}
