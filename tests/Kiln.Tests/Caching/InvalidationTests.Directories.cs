using Kiln.Caching;
using Kiln.Tests.Cli;
using Xunit;

namespace Kiln.Tests.Caching;

/// <content>Directories in which nothing changed answer for what is in them; each way in which something does change is seen.</content>
public sealed partial class InvalidationTests
{
    /// <summary>A program in a directory without package.json, and a package whose file lies below it.</summary>
    private void Nested()
    {
        Write("app/package.json", "{}");
        Write("app/bin/main.js", "import { name, url } from 'dep'; console.log(name, url.slice(url.indexOf('/app/')));");
        Package("app/node_modules/dep", "dep");
    }

    private void Package(string path, string name)
    {
        Write(path + "/package.json", "{ \"type\": \"module\", \"exports\": \"./lib/esm/dep.js\" }");
        Write(path + "/lib/esm/dep.js", $"import {{ inner }} from './inner.js'; export const name = '{name}' + inner; export const url = import.meta.url;");
        Write(path + "/lib/esm/inner.js", "export const inner = '!';");
    }

    private FileFact[] ArchivedFacts(string main)
    {
        string file = Assert.Single(Directory.GetFiles(At("app/.bun-cache"), $"{Path.GetFileName(main)}*.bmeg"));
        return GraphArchive.Open(File.ReadAllBytes(file), GraphArchive.OptionsOf(File.ReadAllBytes(file)), out _)!.ReadFacts(out _)!;
    }

    [Fact]
    public void WhatIsInADirectoryIsAskedAsOne()
    {
        if (!NativeFile.KeepsTimesOfDirectories(_root)) return; // Then everything is asked about; the other tests hold all the same.
        Nested();
        Warm("project", "app/bin/main.js");
        FileFact[] facts = ArchivedFacts("main.js");
        int at = Array.FindIndex(facts, fact => fact.Kind == FileFactKind.Unchanged && fact.Path == At("app/bin"));
        Assert.Equal([At("app/bin/node_modules"), At("app/bin/package.json")], facts[(at + 1)..(at + 1 + facts[at].Covers)].Select(fact => fact.Path));
        Assert.All(facts[(at + 1)..(at + 1 + facts[at].Covers)], fact => Assert.Equal(FileFactKind.Missing, fact.Kind));
        // In a package one directory is enough; what is asked about itself needs no other to answer for it.
        FileFact library = Assert.Single(facts, fact => fact.Kind == FileFactKind.Unchanged && fact.Path == At("app/node_modules/dep/lib"));
        Assert.Equal(1, library.Covers);
        Assert.DoesNotContain(facts, fact => fact.Kind == FileFactKind.Unchanged && (fact.Path == At("app/node_modules/dep") || fact.Path == At("app/node_modules")));
    }

    [Theory, MemberData(nameof(Stores))]
    public void APackageThatComesNearerIsFound(string store)
    {
        Nested();
        Warm(store, "app/bin/main.js");
        Package("app/bin/node_modules/dep", "nearer");
        Assert.Equal("nearer! /app/bin/node_modules/dep/lib/esm/dep.js\n", Same(store, "app/bin/main.js").Output);
        Directory.Delete(At("app/bin/node_modules"), true);
        Assert.Equal("dep! /app/node_modules/dep/lib/esm/dep.js\n", Same(store, "app/bin/main.js").Output);
    }

    [Theory, MemberData(nameof(Stores))]
    public void APackageBehindALinkThatLedNowhereIsFound(string store)
    {
        Nested();
        Directory.CreateSymbolicLink(At("app/bin/node_modules"), At("elsewhere"));
        Warm(store, "app/bin/main.js");
        Package("elsewhere/dep", "elsewhere");
        Assert.StartsWith("elsewhere! ", Same(store, "app/bin/main.js").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app/node_modules")]
    [InlineData("app/node_modules/dep")]
    [InlineData("app/node_modules/dep/lib")]
    [InlineData("app/node_modules/dep/lib/esm")]
    public void ADirectoryThatBecameALinkToItselfElsewhereIsSeen(string directory)
    {
        Nested();
        Warm("project", "app/bin/main.js");
        // Files and the directory keep their identities; only the real paths are others.
        Directory.Move(At(directory), At("app/moved"));
        Directory.CreateSymbolicLink(At(directory), At("app/moved"));
        RunResult moved = Same("project", "app/bin/main.js");
        Assert.Contains("/app/moved/", moved.Output, StringComparison.Ordinal);
        Assert.Contains("/app/moved/", Same("project", "app/bin/main.js").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AScopeThatComesBetweenIsSeen()
    {
        Nested();
        Write("app/bin/tool.js", "import { name } from '#it'; console.log(name);");
        Write("app/package.json", "{ \"imports\": { \"#it\": \"dep\" } }");
        Warm("project", "app/bin/tool.js");
        Write("app/bin/package.json", "{ \"imports\": { \"#it\": \"./near.js\" } }");
        Write("app/bin/near.js", "export const name = 'near';");
        Assert.Equal("near\n", Same("project", "app/bin/tool.js").Output);
    }

    [Fact]
    public void ADirectoryThatChangedOtherwiseCostsQuestionsOnly()
    {
        Nested();
        Warm("project", "app/bin/main.js");
        Write("app/bin/notes.txt", "nothing that matters");
        Write("app/node_modules/dep/lib/notes.txt", "nothing that matters");
        RunResult after = Same("project", "app/bin/main.js");
        Assert.Equal((0, 0, 0L), (after.Report.Parsed, after.AllMissed, after.Hashed));
    }

    [Fact]
    public void TheWorkingDirectoryIsTakenForReal()
    {
        Nested();
        Directory.CreateSymbolicLink(At("link"), At("app"));
        string[] options = ["--experimental-esm-bytecode", "--esm-bytecode-dir", At("cache")];
        foreach (string directory in (string[])["app", "app/bin", "link", "link/bin"])
        {
            foreach (string main in (string[])["app/bin/main.js", "link/bin/main.js"])
                Assert.Equal("dep! /app/node_modules/dep/lib/esm/dep.js\n", KilnCommand.Run(At(directory), [.. options, At(main)]).Output);
        }
    }
}
