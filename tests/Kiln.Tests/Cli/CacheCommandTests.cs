using System.Text.Json;
using Kiln.Caching;
using Kiln.Tests.Modules;
using Xunit;

namespace Kiln.Tests.Cli;

/// <summary>The cache commands, run as a user runs them.</summary>
public sealed class CacheCommandTests : IDisposable
{
    private readonly TemporaryProject _project = new(
        ("package.json", """{ "type": "module" }"""),
        ("main.js", """
            import { a } from './a.js';
            import data from './data.json' with { type: 'json' };
            const late = await import('./late.js');
            try { await import(a ? './missing-by-choice.js' : './b.js'); } catch {}
            try { await import('./missing.js'); } catch (e) { console.log(e.code); }
            console.log(a, data.x, late.default);
            """),
        ("a.js", "export const a = 1; export * from './lib/b.js';"),
        ("lib/b.js", "export const b = 2;"),
        ("data.json", """{ "x": 3 }"""),
        ("late.js", "export default () => import('./deep.js'); export const go = 1;"),
        ("deep.js", "export {};"));

    public CacheCommandTests() => Thread.Sleep(60);

    public void Dispose() => _project.Dispose();

    private KilnCommand.Result Cache(params string[] arguments) => KilnCommand.Run(_project.Root, ["cache", .. arguments]);

    private JsonElement Json(params string[] arguments)
    {
        KilnCommand.Result result = Cache([.. arguments, "--json"]);
        Assert.True(result.Code == 0, result.Error + result.Output);
        return result.Json;
    }

    private JsonElement Report(params string[] arguments)
    {
        KilnCommand.Result result = KilnCommand.Run(_project.Root, ["run", "--experimental-esm-bytecode", "--esm-bytecode-report=json", .. arguments, "main.js"]);
        Assert.Equal(0, result.Code);
        Assert.StartsWith("ERR_MODULE_NOT_FOUND\n1 3 ", result.Output);
        return JsonDocument.Parse(result.Error).RootElement;
    }

    private JsonElement Module(JsonElement explanation, string file) =>
        explanation.GetProperty("modules").EnumerateArray().Single(m => m.GetProperty("module").GetString() == Path.Combine(_project.Root, file));

    [Theory]
    [InlineData("project")]
    [InlineData("temp")]
    public void AWarmedGraphIsAllHits(string store)
    {
        string[] options = ["--esm-bytecode-store", store, "--esm-bytecode-dir", Path.Combine(_project.Root, "kept")];
        JsonElement warmed = Json(["warm", .. options, "main.js"]);
        Assert.Equal((5, 0, 0), (Number(warmed, "compiled"), Number(warmed, "hits"), Number(warmed, "failed")));
        Assert.Equal((1, 0), (Number(warmed.GetProperty("entries")[0], "kept"), Number(warmed.GetProperty("entries")[0], "uncached")));
        Assert.Contains("missing.js", warmed.GetProperty("entries")[0].GetProperty("notes")[0].GetString());

        JsonElement report = Report(options);
        Assert.Equal((0, 5), (Number(report, "parsed"), Number(report, "hits")));
        warmed = Json(["warm", .. options, "main.js"]);
        Assert.Equal((0, 6, 0), (Number(warmed, "compiled"), Number(warmed, "hits"), Number(warmed, "bytesWritten")));
        Assert.False(Directory.Exists(Path.Combine(_project.Root, ".bun-cache")));
    }

    [Fact]
    public void WarmingSaysWhatCannotBeCompiled()
    {
        _project.Write("lib/b.js", "export const b = ;");
        KilnCommand.Result result = Cache("warm", "main.js");
        Assert.Equal(1, result.Code);
        Assert.Contains("lib/b.js:1:18: SyntaxError: Unexpected token ';'", result.Error);
        Assert.Contains("4 compiled, 0 hits, 1 failed", result.Output);
        Assert.Equal(1, Cache("warm", "nowhere.js").Code);
    }

    /// <summary>An archive of a run and one of warming have the same modules, links and bindings.</summary>
    [Fact]
    public void WarmingMakesTheArchiveOfARun()
    {
        Cache("warm", "main.js");
        string archive = Directory.GetFiles(Path.Combine(_project.Root, ".bun-cache"), "*.bmeg").Single();
        byte[] warmed = File.ReadAllBytes(archive);
        Report();
        Assert.Equal(warmed, File.ReadAllBytes(archive));

        // After a module has changed only that is compiled.
        _project.Write("lib/b.js", "export const b = 4;");
        JsonElement again = Json("warm", "main.js");
        Assert.Equal((1, 5), (Number(again, "compiled"), Number(again, "hits")));
        Assert.Equal(0, Number(Report(), "parsed"));
    }

    [Fact]
    public void WarmingFindsImportsOfNamesThatAreNotExported()
    {
        _project.Write("a.js", "import { gone } from './lib/b.js'; export const a = 1;");
        KilnCommand.Result result = Cache("warm", "main.js");
        Assert.Equal(1, result.Code);
        Assert.Contains("does not provide an export named 'gone'", result.Error);
    }

    /// <summary>A graph of several entries that share modules, larger than what is kept in single entries.</summary>
    [Fact]
    public void WarmingLargeGraphsOfSeveralEntries()
    {
        string imports = "";
        for (int i = 0; i < 150; i++)
        {
            _project.Write($"m/m{i}.js", $"export const v{i} = {i}; " + (i % 7 == 0 ? $"export const f = () => import('../n/n{i}.js');" : ""));
            if (i % 7 == 0) _project.Write($"n/n{i}.js", $"import {{ v{i} }} from '../m/m{i}.js'; export default v{i};");
            imports += $"import {{ v{i} }} from './m/m{i}.js';\n";
        }
        _project.Write("one.js", imports + "console.log(v149);");
        _project.Write("two.js", imports + "export default v1;");
        Thread.Sleep(60);
        Json("warm", "one.js", "two.js");
        foreach (string entry in (string[])["one.js", "two.js"])
        {
            JsonElement report = JsonDocument.Parse(KilnCommand.Run(_project.Root, "run", "--experimental-esm-bytecode", "--esm-bytecode-report=json", entry).Error).RootElement;
            Assert.Equal((0, 151), (Number(report, "parsed"), Number(report, "hits")));
            Assert.Equal(173, Number(Json("explain", entry).GetProperty("summary"), "hits"));
        }

        // Such graphs are in archives alone; a module is found there, from wherever its own package.json is.
        _project.Write("m/package.json", "{}");
        Assert.Equal("v149", Json("inspect", "m/m149.js").GetProperty("exports")[0].GetProperty("exported").GetString());
    }

    [Fact]
    public void FilesThatAreImportedByCallsAreWarmed()
    {
        _project.Write("main.js", """
            const [json, text] = await Promise.all([import('./data.json', { with: { type: 'json' } }), import('./note.txt', { with: { type: 'text' } })]);
            console.log('ERR_MODULE_NOT_FOUND');
            console.log(1, 3, json.default.x, text.default);
            """);
        _project.Write("note.txt", "noted");
        Thread.Sleep(60);
        JsonElement warmed = Json("warm", "main.js");
        Assert.Equal((1, 2, 0), (Number(warmed, "compiled"), Number(warmed.GetProperty("entries")[0], "kept"), Number(warmed, "failed")));
        JsonElement report = Report();
        Assert.Equal((3, 0, 0), (Number(report, "hits"), Number(report, "parsed"), Number(report, "bytesWritten")));
        _project.Write("note.txt", "noted anew");
        JsonElement explained = Json("explain", "main.js");
        Assert.Equal("hit", Module(explained, "data.json").GetProperty("status").GetString());
        Assert.Equal("source changed", Module(explained, "note.txt").GetProperty("reason").GetString());
    }

    [Fact]
    public void ExplainNamesTheReasonAndTheOldAndNewValue()
    {
        JsonElement explained = Json("explain", "main.js");
        Assert.Equal("not found", Module(explained, "deep.js").GetProperty("reason").GetString());
        Assert.False(Directory.Exists(Path.Combine(_project.Root, ".bun-cache")));
        Cache("warm", "main.js");
        _project.Write("lib/b.js", "export const b = 3;");
        explained = Json("explain", "main.js");
        Assert.Equal("hit", Module(explained, "main.js").GetProperty("status").GetString());
        Assert.Equal("identity", Module(explained, "main.js").GetProperty("proof").GetString());
        Assert.Equal("hit", Module(explained, "data.json").GetProperty("status").GetString());
        JsonElement changed = Module(explained, "lib/b.js");
        Assert.Equal("source changed", changed.GetProperty("reason").GetString());
        JsonElement hash = changed.GetProperty("differences").EnumerateArray().Single(d => d.GetProperty("field").GetString() == "source sha256");
        Assert.Equal(SourceHash.Compute("export const b = 2;"u8).ToString(), hash.GetProperty("old").GetString());
        Assert.Equal(SourceHash.Compute("export const b = 3;"u8).ToString(), hash.GetProperty("new").GetString());
        Assert.Contains(changed.GetProperty("differences").EnumerateArray(), d => d.GetProperty("field").GetString() == "mtime");
        Assert.Equal(5, Number(explained.GetProperty("summary"), "hits"));
        Assert.Equal(1, Number(explained.GetProperty("summary").GetProperty("misses"), "source changed"));

        // Explaining wrote nothing: the run still misses.
        Assert.Equal(1, Number(Report(), "parsed"));

        // Another engine's entry.
        foreach (string file in Directory.GetFiles(Path.Combine(_project.Root, ".bun-cache"), "*.bme?"))
        {
            if (file.EndsWith(".bmeg")) File.Delete(file);
            else File.WriteAllBytes(file, Foreign(File.ReadAllBytes(file)));
        }
        JsonElement foreign = Module(Json("explain", "main.js"), "a.js");
        Assert.Equal("engine version", foreign.GetProperty("reason").GetString());
        JsonElement engine = Assert.Single(foreign.GetProperty("differences").EnumerateArray());
        Assert.Equal(("engine", EngineFingerprint.Current.ToString()), (engine.GetProperty("field").GetString(), engine.GetProperty("new").GetString()));
    }

    private static byte[] Foreign(byte[] entry)
    {
        entry[BmesFormat.FingerprintOffset] ^= 1;
        Caching.TestArtifacts.Repair(entry);
        return entry;
    }

    [Fact]
    public void ExplainNamesWhereAnImportLedAndLeads()
    {
        _project.Write("node_modules/p/package.json", """{ "exports": "./one.js" }""");
        _project.Write("node_modules/p/one.js", "export const p = 1;");
        _project.Write("node_modules/p/two.js", "export const p = 2;");
        _project.Write("a.js", "export { p as a } from 'p';");
        Thread.Sleep(60);
        Cache("warm", "main.js");
        _project.Write("node_modules/p/package.json", """{ "exports": "./two.js" }""");
        JsonElement changed = Module(Json("explain", "main.js"), "a.js");
        Assert.Equal("dependency changed", changed.GetProperty("reason").GetString());
        JsonElement difference = Assert.Single(changed.GetProperty("differences").EnumerateArray());
        Assert.Equal(("resolution of 'p'", Path.Combine(_project.Root, "node_modules/p/one.js"), Path.Combine(_project.Root, "node_modules/p/two.js")),
            (difference.GetProperty("field").GetString(), difference.GetProperty("old").GetString(), difference.GetProperty("new").GetString()));
    }

    [Fact]
    public void ExplainFailsWhereARunWould()
    {
        _project.Write("a.js", "import './gone.js';");
        KilnCommand.Result result = Cache("explain", "main.js");
        Assert.Equal(1, result.Code);
        Assert.Contains("'./gone.js': Cannot find module", result.Output);
        Assert.Equal(1, Cache("explain", "nowhere.js").Code);
    }

    [Fact]
    public void StatsListAndInspectShowWhatIsThere()
    {
        Report();
        Report();
        JsonElement stats = Json("stats");
        Assert.Equal((5, 4, 1), (Number(stats, "entries"), Number(stats, "modules"), Number(stats, "archives")));
        Assert.Equal(Path.Combine(_project.Root, ".bun-cache"), stats.GetProperty("directory").GetString());
        Assert.True(stats.GetProperty("engines")[0].GetProperty("current").GetBoolean());
        Assert.Equal((2, 5, 5), (Number(stats.GetProperty("runs"), "recorded"), Number(stats.GetProperty("runs"), "hits"), Number(stats.GetProperty("runs"), "misses")));
        Assert.Equal(0.5, stats.GetProperty("runs").GetProperty("hitRate").GetDouble());
        Assert.NotEqual(JsonValueKind.Null, stats.GetProperty("runs").GetProperty("savedMilliseconds").ValueKind);

        JsonElement[] entries = [.. Json("list").GetProperty("entries").EnumerateArray()];
        Assert.Equal(5, entries.Length);
        JsonElement a = entries.Single(e => e.GetProperty("source").GetString() == Path.Combine(_project.Root, "a.js"));
        Assert.Equal("module", a.GetProperty("kind").GetString());
        Assert.True(a.GetProperty("sameEngine").GetBoolean());

        foreach (string named in (string[])["a.js", Path.Combine(".bun-cache", a.GetProperty("name").GetString()!)])
        {
            JsonElement inspected = Json("inspect", named);
            Assert.Equal("./lib/b.js", inspected.GetProperty("requests")[0].GetProperty("specifier").GetString());
            Assert.Contains("LoadInt", Cache("inspect", named).Output);
        }
        KilnCommand.Result none = Cache("inspect", "deep.js");
        Assert.Equal(1, none.Code);
        Assert.Contains("deep.js has no entry", none.Error);
        foreach (string command in (string[])["stats", "list"]) Assert.Contains("main.js", Cache("list").Output);
    }

    [Fact]
    public void VerifyFindsWhatIsDamagedAndWhatIsForged()
    {
        Json("warm", "main.js");
        // Five entries, and the archive with these and a file of JSON.
        Assert.Equal(11, Number(Json("verify"), "valid"));
        Assert.Equal(11, Number(Json("verify", "--recompile"), "valid"));
        string folder = Path.Combine(_project.Root, ".bun-cache");
        foreach (string archive in Directory.GetFiles(folder, "*.bmeg")) File.Delete(archive);
        string entry = Directory.GetFiles(folder, "a.js-*.bmes").Single(), other = Directory.GetFiles(folder, "b.js-*.bmes").Single();
        byte[] bytes = File.ReadAllBytes(entry);
        bytes[^1] ^= 1;
        File.WriteAllBytes(entry, bytes);
        KilnCommand.Result result = Cache("verify", "--json");
        Assert.Equal(1, result.Code);
        Assert.Equal((4, 1), (Number(result.Json, "valid"), Number(result.Json, "invalid")));
        JsonElement finding = Assert.Single(result.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal((Path.GetFileName(entry), "invalid", "checksum"),
            (finding.GetProperty("entry").GetString(), finding.GetProperty("status").GetString(), finding.GetProperty("detail").GetString()));
        File.Delete(entry);

        // The code of another source under this one's name: valid, but not what the source compiles to.
        BmesFile file = BmesFile.OpenAny(File.ReadAllBytes(other), out _)!;
        File.WriteAllBytes(other, BmesWriter.Write(
            CachedBytecode.Compile("export const b = 3;"u8, "b.js"), new BmesSource(file.SourceHash, file.SourceLength), file.ReadOrigin()));
        Assert.Equal(0, Cache("verify").Code);
        result = Cache("verify", "--recompile");
        Assert.Equal(1, result.Code);
        Assert.Contains("different: b.js-", result.Output);
    }

    [Fact]
    public void GcKeepsWithinBoundsAndRemovesOtherEngines()
    {
        Json("warm", "main.js");
        string folder = Path.Combine(_project.Root, ".bun-cache");
        string old = Directory.GetFiles(folder, "a.js-*.bmes").Single();
        File.WriteAllBytes(old, Foreign(File.ReadAllBytes(old)));
        JsonElement dry = Json("gc", "--all-foreign", "--max-entries", "4", "--dry-run");
        Assert.Equal((4, 1, 2), (Number(dry, "removed"), Number(dry, "foreign"), Number(dry, "left")));
        Assert.Equal(6, Directory.GetFiles(folder, "*.bme?").Length);
        Assert.Equal((0, 6), (Number(Json("gc"), "removed"), Number(Json("gc"), "left")));
        Assert.Equal((4, 2), (Number(Json("gc", "--all-foreign", "--max-entries", "4"), "removed"), Directory.GetFiles(folder, "*.bme?").Length));
        Assert.Equal(0, Number(Json("gc", "--max-bytes", "0K"), "left"));
    }

    [Fact]
    public void ClearRemovesWhatIsKilnsAndNothingElse()
    {
        Report();
        string folder = Path.Combine(_project.Root, ".bun-cache"), outside = Path.Combine(_project.Root, "outside.bmes");
        File.WriteAllText(outside, "mine");
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine");
        File.WriteAllText(Path.Combine(folder, "mine.bmes"), "mine");
        string link = Path.Combine(folder, $"x-{new string('0', 32)}.bmes");
        File.CreateSymbolicLink(link, outside);
        Directory.CreateDirectory(Path.Combine(folder, $"y-{new string('0', 32)}.bmes"));
        KilnCommand.Result refused = Cache("clear");
        Assert.Equal(1, refused.Code);
        Assert.Contains("--yes", refused.Error);
        JsonElement cleared = KilnCommand.Run(_project.Root, "cache", "clear", "--yes", "--json").Json;
        Assert.Equal(5, Number(cleared, "removed"));
        Assert.Equal(4, cleared.GetProperty("left").GetArrayLength());
        Assert.Equal(4, Directory.GetFileSystemEntries(folder).Length);
        Assert.True(File.Exists(outside));

        // A folder with nothing else in it goes too; one behind a link is not touched.
        Directory.Delete(folder, true);
        Report();
        string moved = Path.Combine(_project.Root, "moved");
        Directory.Move(folder, moved);
        Directory.CreateSymbolicLink(folder, moved);
        KilnCommand.Result linked = Cache("clear", "--yes");
        Assert.Equal(1, linked.Code);
        Assert.Contains("symbolic link", linked.Error);
        File.Delete(folder);
        Directory.Move(moved, folder);
        Assert.Equal(0, Cache("clear", "--yes").Code);
        Assert.False(Directory.Exists(folder));
        Assert.Equal(0, Cache("clear", "--yes").Code);
    }

    [Theory]
    [InlineData("'nothing'", "cache", "nothing")]
    [InlineData("Required command", "cache")]
    [InlineData("Required argument", "cache", "warm")]
    [InlineData("'many'", "cache", "gc", "--max-entries", "many")]
    [InlineData("'huge'", "cache", "gc", "--max-bytes", "huge")]
    [InlineData("'cloud'", "cache", "stats", "--esm-bytecode-store", "cloud")]
    [InlineData("ends with its process", "cache", "stats", "--esm-bytecode-store=memory")]
    [InlineData("no-such-file", "cache", "inspect", "no-such-file")]
    [InlineData("Unrecognized", "cache", "stats", "--unknown")]
    public void BadArgumentsAreErrors(string message, params string[] arguments)
    {
        KilnCommand.Result result = KilnCommand.Run(_project.Root, arguments);
        Assert.NotEqual(0, result.Code);
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public void OptionsComeBeforeTheEnvironment()
    {
        string folder = Path.Combine(_project.Root, "elsewhere");
        string[] run = ["--experimental-esm-bytecode", "main.js"];
        KilnCommand.Run(_project.Root, [("KILN_ESM_BYTECODE_STORE", "temp"), ("KILN_ESM_BYTECODE_DIR", folder)], run);
        Assert.Contains(Directory.GetFiles(folder), f => Path.GetFileName(f).Length == 64 + 5);
        Directory.Delete(folder, true);
        KilnCommand.Run(_project.Root, [("KILN_ESM_BYTECODE_STORE", "temp"), ("KILN_ESM_BYTECODE_DIR", folder)], ["--esm-bytecode-store=project", .. run]);
        Assert.Contains(Directory.GetFiles(folder), f => Path.GetFileName(f).StartsWith("main.js-"));
        Directory.Delete(folder, true);
        KilnCommand.Run(_project.Root, [("KILN_ESM_BYTECODE_STORE", "memory")], run);
        Assert.False(Directory.Exists(folder));
        KilnCommand.Result wrong = KilnCommand.Run(_project.Root, [("KILN_ESM_BYTECODE_STORE", "cloud")], run);
        Assert.Equal(9, wrong.Code);
        Assert.Contains("'cloud' is not project, temp or memory", wrong.Error);
        Assert.Equal(0, KilnCommand.Run(_project.Root, [("KILN_ESM_BYTECODE_STORE", "cloud")], "main.js").Code);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
