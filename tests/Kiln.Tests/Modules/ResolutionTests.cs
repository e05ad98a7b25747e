using Kiln.Modules;
using Xunit;

namespace Kiln.Tests.Modules;

public sealed class ResolutionTests : IDisposable
{
    private readonly TemporaryProject _project = new(
        ("package.json", """{"name":"self","exports":{".":"./main.mjs","./x":"./lib/x.mjs"},"imports":{"#dep":"legacy","#lib/*":"./lib/*.mjs","#cond":{"custom":"./lib/x.mjs","default":"./main.mjs"}}}"""),
        ("main.mjs", ""),
        ("a b.mjs", ""),
        ("data.json", "{}"),
        ("notes.txt", ""),
        ("lib/x.mjs", ""),
        ("lib/deep/y.mjs", ""),
        ("node_modules/legacy/package.json", """{"main":"./dist"}"""),
        ("node_modules/legacy/dist/index.js", ""),
        ("node_modules/legacy/sub/file.js", ""),
        ("node_modules/noindex/package.json", "{}"),
        ("node_modules/@s/p/package.json", """
            {"exports":{
              ".":{"node":"./cjs.js","kiln":{"require":"./cjs.js","import":"./esm.js"},"default":"./cjs.js"},
              "./bundled":{"node":"./cjs.js","module":"./esm.js"},
              "./features/*.js":"./src/*.js","./features/private/*":null,"./features/*":"./wrong/*",
              "./array":["not-a-path","./array.js"],"./nothing":{"browser":"./x.js"},
              "./escape":"../escape.js","./mods":"./node_modules/x.js","./null":null,"./dir/":"./src/"}}
            """),
        ("node_modules/@s/p/esm.js", ""),
        ("node_modules/@s/p/cjs.js", ""),
        ("node_modules/@s/p/array.js", ""),
        ("node_modules/@s/p/src/one.js", ""),
        ("node_modules/@s/p/src/in/two.js", ""),
        ("node_modules/mixed/package.json", """{"exports":{".":"./a.js","import":"./b.js"}}"""),
        ("node_modules/two/package.json", """{"main":"./cjs.js","module":"./esm.js"}"""),
        ("node_modules/two/cjs.js", ""),
        ("node_modules/two/esm.js", ""),
        ("node_modules/typed/package.json", """{"type":"module","main":"./main.js","module":"./other.js"}"""),
        ("node_modules/typed/main.js", ""),
        ("node_modules/typed/other.js", ""),
        ("node_modules/lost/package.json", """{"main":"./main.js","module":"./gone.js"}"""),
        ("node_modules/lost/main.js", ""),
        ("node_modules/bundled/package.json", """{"module":"./es/index.js"}"""),
        ("node_modules/bundled/es/index.js", ""),
        ("node_modules/bundled/es/a.js", ""),
        ("node_modules/bundled/es/b.mjs", ""),
        ("node_modules/bundled/es/dir/index.js", ""),
        ("node_modules/broken/package.json", "{"),
        ("node_modules/string/package.json", """{"exports":"./only.js"}"""),
        ("node_modules/string/only.js", ""));

    public void Dispose() => _project.Dispose();

    private string Resolve(string specifier, string importer = "main.mjs", params string[] conditions)
    {
        var resolver = new ModuleResolver(conditions);
        try
        {
            ResolvedModule from = resolver.ResolveEntry(importer, _project.Root);
            ResolvedModule resolved = resolver.Resolve(specifier, from);
            Assert.Same(resolved, resolver.Resolve(specifier, from));
            return (resolved.Path + resolved.Suffix).Replace(_project.Root, "", StringComparison.Ordinal);
        }
        catch (ModuleResolutionException e)
        {
            return $"{e.Code}: {e.Message}".Replace(_project.Root, "", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("./lib/x.mjs", "/lib/x.mjs")]
    [InlineData("./lib/../lib/./deep/y.mjs", "/lib/deep/y.mjs")]
    [InlineData("./a%20b.mjs", "/a b.mjs")]
    [InlineData("./a b.mjs", "/a b.mjs")]
    [InlineData("./lib\\x.mjs", "/lib/x.mjs")]
    [InlineData("./main.mjs?v=1#f", "/main.mjs?v=1#f")]
    [InlineData("legacy", "/node_modules/legacy/dist/index.js")]
    [InlineData("legacy/sub/file.js", "/node_modules/legacy/sub/file.js")]
    [InlineData("string", "/node_modules/string/only.js")]
    [InlineData("@s/p", "/node_modules/@s/p/esm.js")]
    [InlineData("@s/p/bundled", "/node_modules/@s/p/esm.js")]
    [InlineData("two", "/node_modules/two/esm.js")]
    [InlineData("typed", "/node_modules/typed/other.js")]
    [InlineData("lost", "/node_modules/lost/main.js")]
    [InlineData("@s/p/features/one.js", "/node_modules/@s/p/src/one.js")]
    [InlineData("@s/p/features/in/two.js", "/node_modules/@s/p/src/in/two.js")]
    [InlineData("@s/p/array", "/node_modules/@s/p/array.js")]
    [InlineData("self", "/main.mjs")]
    [InlineData("self/x", "/lib/x.mjs")]
    [InlineData("#dep", "/node_modules/legacy/dist/index.js")]
    [InlineData("#lib/deep/y", "/lib/deep/y.mjs")]
    [InlineData("#cond", "/main.mjs")]
    public void Resolves(string specifier, string expected) => Assert.Equal(expected, Resolve(specifier));

    [Fact]
    public void FurtherConditionsApply()
    {
        Assert.Equal("/lib/x.mjs", Resolve("#cond", "main.mjs", "custom"));
        Assert.Equal("/node_modules/@s/p/cjs.js", Resolve("@s/p/bundled", "main.mjs", "node"));
    }

    [Theory]
    [InlineData("./a", "/node_modules/bundled/es/a.js")]
    [InlineData("./b", "/node_modules/bundled/es/b.mjs")]
    [InlineData("./dir", "/node_modules/bundled/es/dir/index.js")]
    [InlineData("./dir/", "/node_modules/bundled/es/dir/index.js")]
    [InlineData("../es", "/node_modules/bundled/es/index.js")]
    [InlineData("./c", "ERR_MODULE_NOT_FOUND: Cannot find module '/node_modules/bundled/es/c' imported from /node_modules/bundled/es/index.js")]
    public void PackagesMayLeaveOutExtensions(string specifier, string expected) => Assert.Equal(expected, Resolve(specifier, "node_modules/bundled/es/index.js"));

    [Fact]
    public void FileUrlsAndParentsWork()
    {
        Assert.Equal("/lib/x.mjs", Resolve("file://" + _project.Root + "/lib/x.mjs"));
        Assert.Equal("/main.mjs", Resolve("../../main.mjs", "lib/deep/y.mjs"));
        Assert.Equal("/node_modules/legacy/dist/index.js", Resolve("legacy", "lib/deep/y.mjs"));
    }

    [Theory]
    [InlineData("./none.mjs", "ERR_MODULE_NOT_FOUND: Cannot find module '/none.mjs' imported from /main.mjs")]
    [InlineData("nopkg/x", "ERR_MODULE_NOT_FOUND: Cannot find package 'nopkg' imported from /main.mjs")]
    [InlineData("noindex", "ERR_MODULE_NOT_FOUND: Cannot find package '/node_modules/noindex/' imported from /main.mjs")]
    [InlineData("./lib", "ERR_UNSUPPORTED_DIR_IMPORT: Directory import '/lib' is not supported resolving ES modules imported from /main.mjs")]
    [InlineData("./lib/", "ERR_UNSUPPORTED_DIR_IMPORT: Directory import '/lib/' is not supported resolving ES modules imported from /main.mjs")]
    [InlineData("@s/p/other", "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './other' is not defined by \"exports\" in /node_modules/@s/p/package.json imported from /main.mjs")]
    [InlineData("@s/p/null", "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './null' is not defined by \"exports\" in /node_modules/@s/p/package.json imported from /main.mjs")]
    [InlineData("@s/p/nothing", "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './nothing' is not defined by \"exports\" in /node_modules/@s/p/package.json imported from /main.mjs")]
    [InlineData("@s/p/features/private/z", "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './features/private/z' is not defined by \"exports\" in /node_modules/@s/p/package.json imported from /main.mjs")]
    [InlineData("string/only.js", "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './only.js' is not defined by \"exports\" in /node_modules/string/package.json imported from /main.mjs")]
    [InlineData("@s/p/escape", "ERR_INVALID_PACKAGE_TARGET: Invalid \"exports\" target \"../escape.js\" defined for './escape' in the package config /node_modules/@s/p/package.json imported from /main.mjs; targets must start with \"./\"")]
    [InlineData("@s/p/mods", "ERR_INVALID_PACKAGE_TARGET: Invalid \"exports\" target \"./node_modules/x.js\" defined for './mods' in the package config /node_modules/@s/p/package.json imported from /main.mjs")]
    [InlineData("@s/p/features/../one.js", "ERR_INVALID_MODULE_SPECIFIER: Invalid module \"./features/../one.js\" request is not a valid match in pattern \"./features/*.js\" for the \"exports\" resolution of /node_modules/@s/p/package.json imported from /main.mjs")]
    [InlineData("@s", "ERR_INVALID_MODULE_SPECIFIER: Invalid module \"@s\" is not a valid package name imported from /main.mjs")]
    [InlineData(".hidden", "ERR_INVALID_MODULE_SPECIFIER: Invalid module \".hidden\" is not a valid package name imported from /main.mjs")]
    [InlineData("#/x", "ERR_INVALID_MODULE_SPECIFIER: Invalid module \"#/x\" is not a valid internal imports specifier name imported from /main.mjs")]
    [InlineData("#absent", "ERR_PACKAGE_IMPORT_NOT_DEFINED: Package import specifier \"#absent\" is not defined in package /package.json imported from /main.mjs")]
    [InlineData("./lib%2fx.mjs", "ERR_INVALID_MODULE_SPECIFIER: Invalid module \"/lib%2fx.mjs\" must not include encoded \"/\" or \"\\\" characters imported from /main.mjs")]
    [InlineData("broken", "ERR_INVALID_PACKAGE_CONFIG: Invalid package config /node_modules/broken/package.json while importing /main.mjs")]
    [InlineData("http://x/y.js", "ERR_UNSUPPORTED_ESM_URL_SCHEME: Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol 'http:'")]
    [InlineData("node:nothing", "ERR_UNKNOWN_BUILTIN_MODULE: No such built-in module: node:nothing")]
    public void RefusesAsNodeDoes(string specifier, string expected) => Assert.Equal(expected, Resolve(specifier));

    [Fact]
    public void MixedExportKeysAreRefused() => Assert.StartsWith("ERR_INVALID_PACKAGE_CONFIG: Invalid package config /node_modules/mixed/package.json", Resolve("mixed"), StringComparison.Ordinal);

    [Fact]
    public void LinksAreFollowedToOneModule()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(Path.Combine(_project.Root, "link.mjs"), "lib/x.mjs");
        Directory.CreateSymbolicLink(Path.Combine(_project.Root, "node_modules", "linked"), "../lib");
        Assert.Equal("/lib/x.mjs", Resolve("./link.mjs"));
        Assert.Equal("/lib/deep/y.mjs", Resolve("linked/deep/y.mjs"));
    }

    [Theory]
    [InlineData("/a/b c/%/ü#?.mjs", "file:///a/b%20c/%25/%C3%BC%23%3F.mjs")]
    [InlineData("/plain/path.js", "file:///plain/path.js")]
    public void PathsAndUrlsRoundTrip(string path, string url)
    {
        Assert.Equal(url, FileUrl.FromPath(path));
        Assert.True(FileUrl.TryToPath(url, out string back, out _));
        Assert.Equal(path, back);
    }
}
