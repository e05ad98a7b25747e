using System.Text.Json;
using Kiln.Tests.Modules;
using Xunit;

namespace Kiln.Tests.Cli;

/// <summary>kiln build, and running what it made, as a user does.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private readonly TemporaryProject _project = new(
        ("src/main.mjs", """
            import { fail } from './lib.mjs';
            import data from './data.json' with { type: 'json' };
            console.log(process.argv.slice(2).join('|'), data.x, import.meta.main);
            if (process.argv[2] === 'fail') fail();
            if (process.argv[2] === 'reject') Promise.reject(new TypeError('nobody listens'));
            if (process.argv[2] === 'exit') process.on('exit', code => console.log('exit', code)), process.exit(7);
            if (process.argv[2] === 'await') await new Promise(() => {});
            """),
        ("src/lib.mjs", "export function fail() {\n  throw new RangeError('it broke');\n}"),
        ("src/data.json", """{ "x": 3 }"""));

    public void Dispose() => _project.Dispose();

    private KilnCommand.Result Kiln(params string[] arguments) => KilnCommand.Run(_project.Root, arguments);

    private string[] Files => Directory.GetFiles(_project.Root).Select(f => Path.GetFileName(f)).Order().ToArray();

    [Fact]
    public void InspectListsTheModulesOfAnApplication()
    {
        Assert.Equal(0, Kiln("build", "src/main.mjs").Code);
        KilnCommand.Result text = Kiln("cache", "inspect", "main.bmes");
        Assert.Equal(0, text.Code);
        Assert.Matches(@"^application, 3 modules, \d+ bytes, \d+ of them before the sources\n", text.Output);
        Assert.Matches(@"(?m)^> +\d+  main\.mjs$", text.Output);
        JsonElement json = Kiln("cache", "inspect", "--json", "main.bmes").Json;
        Assert.Equal(("application", false), (json.GetProperty("type").GetString(), json.GetProperty("signed").GetBoolean()));
        Assert.Equal(new FileInfo(Path.Combine(_project.Root, "main.bmes")).Length, json.GetProperty("bytes").GetInt64());
        Assert.Equal(["data.json", "lib.mjs", "main.mjs"], json.GetProperty("modules").EnumerateArray().Select(m => m.GetProperty("path").GetString()).Order(StringComparer.Ordinal));

        byte[] bytes = File.ReadAllBytes(Path.Combine(_project.Root, "main.bmes"));
        bytes[120] ^= 1;
        File.WriteAllBytes(Path.Combine(_project.Root, "main.bmes"), bytes);
        KilnCommand.Result damaged = Kiln("cache", "inspect", "main.bmes");
        Assert.Equal((1, ""), (damaged.Code, damaged.Output));
        Assert.Contains("main.bmes", damaged.Error);
    }

    [Fact]
    public void RunsAsTheSourcesDo()
    {
        string[][] ways = [["a", "--b", "c d"], ["fail"], ["reject"], ["exit"], ["await"]];
        KilnCommand.Result[] expected = Array.ConvertAll(ways, way => Kiln(["run", "src/main.mjs", .. way]));
        Assert.Equal([0, 1, 1, 7, 13], expected.Select(r => r.Code));

        KilnCommand.Result built = Kiln("build", "src/main.mjs");
        Assert.Equal((0, ""), (built.Code, built.Error));
        Assert.Matches(@"^main\.bmes: 3 modules, \d+\.\d KiB\n$", built.Output);
        File.Move(Path.Combine(_project.Root, "main.bmes"), Path.Combine(_project.Root, "src/app.bmes"));
        foreach (string source in (string[])["main.mjs", "lib.mjs", "data.json"]) File.Delete(Path.Combine(_project.Root, "src", source));
        for (int i = 0; i < ways.Length; i++)
        {
            Assert.Equal(expected[i], Kiln(["run", "src/app.bmes", .. ways[i]]));
            Assert.Equal(expected[i], KilnCommand.Run(_project.Root, [("BUN_EXPERIMENTAL_ESM_BYTECODE", "1")], ["src/app.bmes", .. ways[i]]));
        }
        Assert.Contains("src/lib.mjs:2\n  throw new RangeError('it broke');\n", expected[1].Error);
        // No cache was made for it.
        Assert.Equal(["app.bmes"], Directory.GetFileSystemEntries(Path.Combine(_project.Root, "src")).Select(f => Path.GetFileName(f)));
        Assert.Equal(["src"], Directory.GetFileSystemEntries(_project.Root).Select(f => Path.GetFileName(f)));

        KilnCommand.Result reported = Kiln("run", "--esm-bytecode-report=json", "src/app.bmes");
        Assert.Contains("\"modules\":3,\"hits\":3,\"misses\":{},\"parsed\":0,", reported.Error);
    }

    [Fact]
    public void IsKnownByItsContentToo()
    {
        Assert.Equal(0, Kiln("build", "src/main.mjs", "-o", "program.app").Code);
        Assert.Equal("x 3 true\n", Kiln("program.app", "x").Output);
        string url = new Uri(Path.Combine(_project.Root, "renamed.bmes")).AbsoluteUri;
        File.Move(Path.Combine(_project.Root, "program.app"), Path.Combine(_project.Root, "renamed.bmes"));
        Assert.Equal("y 3 true\n", Kiln(url, "y").Output);
    }

    [Fact]
    public void OptionsChooseWhereItGoesAndHowItIsReported()
    {
        KilnCommand.Result json = Kiln("build", "--json", "src/main.mjs", "-o", "out.bmes");
        Assert.Equal(("out.bmes", 3), (json.Json.GetProperty("file").GetString(), json.Json.GetProperty("modules").GetInt32()));
        Assert.Equal(new FileInfo(Path.Combine(_project.Root, "out.bmes")).Length, json.Json.GetProperty("bytes").GetInt64());
        Assert.Equal(["out.bmes"], Files);
        Assert.Contains("build <entry>", Kiln("--help").Output);
        Assert.Contains("--output <FILE>", Kiln("build", "--help").Output);
    }

    [Fact]
    public void ARunBeforeKeepsRegularExpressions()
    {
        _project.Write("src/main.mjs", """
            const words = ['alpha', 'beta', 'gamma'].map(word => new RegExp(`^(?<first>${word[0]})${word.slice(1)}+$`, 'iu'));
            console.log(words.map(word => word.exec('BETA')?.groups.first).join('|'), new RegExp('x{2,3}').source);
            try { new RegExp('('); } catch (e) { console.log(e.name); }
            if (process.argv[2]) process.exit(3);
            """);
        KilnCommand.Result plain = Kiln("build", "src/main.mjs", "-o", "plain.bmes"), learnt = Kiln("build", "--run-once", "src/main.mjs", "-o", "learnt.bmes");
        Assert.Equal((0, ""), (plain.Code, plain.Error));
        Assert.Equal("|B| x{2,3}\nSyntaxError\n", learnt.Error);
        Assert.StartsWith("learnt.bmes: 1 module, ", learnt.Output);
        Assert.True(new FileInfo(Path.Combine(_project.Root, "learnt.bmes")).Length > new FileInfo(Path.Combine(_project.Root, "plain.bmes")).Length + 200);
        foreach (string file in (string[])["plain.bmes", "learnt.bmes"]) Assert.Equal(new KilnCommand.Result(0, learnt.Error, ""), Kiln(file));
        _project.Write("src/main.mjs", "process.exit(3)");
        KilnCommand.Result failed = Kiln("build", "--run-once", "src/main.mjs", "-o", "failed.bmes");
        Assert.Equal((1, "kiln: nothing was built: the program ended with exit code 3\n"), (failed.Code, failed.Error));
        Assert.False(File.Exists(Path.Combine(_project.Root, "failed.bmes")));
    }

    [Fact]
    public void AMistakeIsReportedAsARunReportsItAndLeavesNothing()
    {
        Assert.Equal(0, Kiln("build", "src/main.mjs", "-o", "old.bmes").Code);
        _project.Write("src/lib.mjs", "export function fail() {\n  let = ;\n}");
        KilnCommand.Result run = Kiln("run", "src/main.mjs"), built = Kiln("build", "src/main.mjs"), again = Kiln("build", "src/main.mjs", "-o", "old.bmes");
        Assert.Contains("src/lib.mjs:2", run.Error);
        Assert.Equal(run, built);
        Assert.Equal(run, again);
        Assert.Equal(["old.bmes"], Files);
        Assert.Equal("a 3 true\n", Kiln("old.bmes", "a").Output);

        KilnCommand.Result missing = Kiln("build", "nowhere.mjs");
        Assert.Equal(1, missing.Code);
        Assert.Contains("Cannot find module", missing.Error);
        Assert.Contains("ERR_MODULE_NOT_FOUND", missing.Error);
    }

    [Fact]
    public void SourcesAreNotOverwrittenAndNothingIsLeftWhereItCannotBeWritten()
    {
        KilnCommand.Result over = Kiln("build", "src/main.mjs", "-o", "src/lib.mjs");
        Assert.Equal((1, "kiln: src/lib.mjs is one of the sources\n"), (over.Code, over.Error));
        KilnCommand.Result nowhere = Kiln("build", "src/main.mjs", "-o", "no/where/app.bmes");
        Assert.Equal(1, nowhere.Code);
        Assert.StartsWith("kiln: no/where/app.bmes: ", nowhere.Error);
        KilnCommand.Result folder = Kiln("build", "src/main.mjs", "-o", "src");
        Assert.Equal(1, folder.Code);
        Assert.Empty(Files);
    }

    [Fact]
    public void WhatDoesNotResolveUntilItRunsIsAWarning()
    {
        _project.Write("src/main.mjs", "try { await import('./later.mjs'); } catch (e) { console.log(e.code); }");
        KilnCommand.Result built = Kiln("build", "src/main.mjs", "-o", "src/app.bmes");
        Assert.Equal(0, built.Code);
        Assert.StartsWith("kiln: warning: ", built.Error);
        Assert.Contains("src/main.mjs: Cannot find module", built.Error);
        Assert.Equal("ERR_MODULE_NOT_FOUND\n", Kiln("src/app.bmes").Output);
        _project.Write("src/later.mjs", "console.log('later');");
        Assert.Equal("later\n", Kiln("src/app.bmes").Output);
    }

    [Fact]
    public void AFileThatCannotBeRunIsOneErrorThatSaysWhatToDo()
    {
        Assert.Equal(0, Kiln("build", "src/main.mjs", "-o", "app.bmes").Code);
        string path = Path.Combine(_project.Root, "app.bmes");
        byte[] bytes = File.ReadAllBytes(path);
        bytes[300] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Equal(new KilnCommand.Result(1, "", "kiln: app.bmes: damaged (its checksum); copy it again, or build it again with this kiln\n"), Kiln("app.bmes"));
        bytes[300] ^= 1;
        File.WriteAllBytes(path, bytes.AsSpan(0, 400));
        Assert.Contains("kiln: app.bmes: damaged (400 bytes where its header says ", Kiln("run", "app.bmes").Error);
        File.WriteAllText(path, "console.log(1)");
        Assert.Equal("kiln: app.bmes: not an application made by kiln build\n", Kiln("app.bmes").Error);
        Assert.Equal("kiln: none.bmes: there is no such file\n", Kiln("none.bmes").Error);

        // The source of the function that throws: the error is there, its place is not.
        bytes[bytes.AsSpan().IndexOf("it broke'"u8)] = (byte)'X';
        File.WriteAllBytes(path, bytes);
        KilnCommand.Result failed = Kiln("app.bmes", "fail");
        Assert.Equal(1, failed.Code);
        Assert.EndsWith("copy it again, or build it again with this kiln\n", failed.Error);
    }

    [Fact]
    public void SignedWithAKeyItIsRunWithThatKeyOnly()
    {
        (string, string)[] key = [("KILN_ESM_BYTECODE_KEY", new string('a', 64))], other = [("KILN_ESM_BYTECODE_KEY", new string('b', 64))];
        Assert.Equal(0, KilnCommand.Run(_project.Root, key, "build", "src/main.mjs", "-o", "app.bmes").Code);
        Assert.Equal("1 3 true\n", KilnCommand.Run(_project.Root, key, "app.bmes", "1").Output);
        KilnCommand.Result refused = KilnCommand.Run(_project.Root, other, "app.bmes");
        Assert.Equal((1, "", "kiln: app.bmes: its signature is wrong; build it again with this kiln and the right key\n"), (refused.Code, refused.Output, refused.Error));
        Assert.Equal(9, KilnCommand.Run(_project.Root, [("KILN_ESM_BYTECODE_KEY", "short")], "app.bmes").Code);
    }
}
