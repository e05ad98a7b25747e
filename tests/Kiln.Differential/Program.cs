using System.CommandLine;
using System.Globalization;

namespace Kiln.Differential;

/// <summary>Runs programs, given or generated, on Kiln in several modes and on Node, and reports differences.</summary>
internal static class Program
{
    private static readonly Argument<string[]> s_files = new("files") { Description = "Programs: .js is a script, .mjs a module.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<int> s_count = new("--count") { Description = "Generate so many programs.", DefaultValueFactory = _ => 0 };
    private static readonly Option<ulong> s_seed = new("--seed") { Description = "The seed of the first generated program; the next has the next.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> s_slow = new("--slow") { Description = "This program's assembly built with -p:KilnPaths=slow, to compare too." };
    private static readonly Option<string> s_node = new("--node") { Description = "The node executable; none to compare Kiln's modes alone.", DefaultValueFactory = _ => "node" };
    private static readonly Option<int> s_jobs = new("--jobs") { Description = "Programs at a time.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> s_timeout = new("--timeout") { Description = "Seconds a program may take.", DefaultValueFactory = _ => 20 };
    private static readonly Option<bool> s_reduce = new("--reduce") { Description = "Make programs that show a difference smaller." };
    private static readonly Option<string?> s_save = new("--save") { Description = "A folder for the programs that show a difference." };
    private static readonly Option<string?> s_record = new("--record") { Description = "Write programs on which all agree to this folder, with their output." };
    private static readonly Option<bool> s_print = new("--print") { Description = "Print the programs and the reference's output." };

    private static int Main(string[] args)
    {
        if (args is ["worker", string mode]) return Worker.Run(mode);
        var command = new RootCommand("Compares Kiln, directly and through the cache, with its build without fast paths and with Node.")
        {
            s_files, s_count, s_seed, s_slow, s_node, s_jobs, s_timeout, s_reduce, s_save, s_record, s_print,
        };
        command.SetAction(Compare);
        return command.Parse(args).Invoke();
    }

    private static int Compare(ParseResult options)
    {
        DifferentialProgram[] programs = [.. (options.GetValue(s_files) ?? []).Select(Read), .. Generate(options.GetValue(s_seed), options.GetValue(s_count))];
        var found = new List<Comparer.Difference>();
        int done = 0;
        var next = new System.Collections.Concurrent.ConcurrentQueue<DifferentialProgram>(programs);
        void Work()
        {
            using var comparer = new Comparer(Engines(options));
            while (next.TryDequeue(out DifferentialProgram? program))
            {
                if (options.GetValue(s_print)) Print(program, comparer);
                Comparer.Difference? difference = comparer.Compare(program);
                if (difference is not null && options.GetValue(s_reduce)) difference = comparer.Reduce(difference);
                if (difference is null && options.GetValue(s_record) is { } folder) Record(folder, program, comparer.Run(program)[^1]);
                lock (found)
                {
                    done++;
                    if (done % 500 == 0) Console.WriteLine($"{done} programs, {found.Count} differences");
                    if (difference is null) continue;
                    found.Add(difference);
                    foreach (string line in difference.Describe()) Console.WriteLine(line);
                    if (options.GetValue(s_save) is { } save) Save(save, difference);
                }
            }
        }
        Thread[] threads = [.. Enumerable.Range(0, options.GetValue(s_jobs)).Select(_ => new Thread(Work))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Console.WriteLine($"{done} programs, {found.Count} differences");
        return found.Count == 0 ? 0 : 1;
    }

    private static Func<EngineProcess>[] Engines(ParseResult options)
    {
        string self = Environment.ProcessPath!;
        string assembly = Path.Combine(AppContext.BaseDirectory, "Kiln.Differential.dll");
        string[] start = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [assembly] : [];
        TimeSpan timeout = TimeSpan.FromSeconds(options.GetValue(s_timeout));
        List<Func<EngineProcess>> engines =
        [
            () => new EngineProcess("kiln", self, [.. start, "worker", Worker.Direct], timeout),
            () => new EngineProcess("through-cache", self, [.. start, "worker", Worker.ThroughCache], timeout),
        ];
        if (options.GetValue(s_slow) is { } slow)
        {
            engines.Insert(0, () => new EngineProcess("slow paths", "dotnet", [slow, "worker", Worker.Direct], timeout * 4));
        }
        string node = options.GetRequiredValue(s_node);
        if (node != "none")
        {
            string[] arguments =
            [
                "--experimental-vm-modules", "--no-warnings", "--stack-size=3900",
                Path.Combine(AppContext.BaseDirectory, "node-worker.mjs"), Path.Combine(AppContext.BaseDirectory, "prelude.js"),
            ];
            engines.Add(() => new EngineProcess("node", node, arguments, timeout));
        }
        return engines.ToArray();
    }

    private static DifferentialProgram Read(string file) => new(Path.GetFullPath(file), file.EndsWith(".mjs", StringComparison.Ordinal), File.ReadAllText(file));

    /// <summary>Every eighth program is a module.</summary>
    internal static IEnumerable<DifferentialProgram> Generate(ulong seed, int count)
    {
        var grammar = new Grammar(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "grammar.txt")));
        for (ulong i = 0; i < (ulong)count; i++)
        {
            bool module = (seed + i) % 8 == 0;
            string name = string.Create(CultureInfo.InvariantCulture, $"generated-{seed + i}{(module ? ".mjs" : ".js")}");
            yield return new DifferentialProgram(Path.GetFullPath(name), module, grammar.Generate(module ? "module" : "program", seed + i));
        }
    }

    private static void Print(DifferentialProgram program, Comparer comparer)
    {
        Console.WriteLine(program.Source);
        foreach (string line in comparer.Run(program)[^1].Transcript) Console.WriteLine("// " + line);
    }

    private static void Save(string folder, Comparer.Difference difference)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, Path.GetFileName(difference.Program.Path));
        File.WriteAllText(file, difference.Program.Source + "\n");
        File.WriteAllLines(file + "." + difference.Engine.Replace(' ', '-'), difference.Actual.Transcript);
        File.WriteAllLines(file + "." + difference.Reference, difference.Expected.Transcript);
    }

    private static void Record(string folder, DifferentialProgram program, RunResult result)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, Path.GetFileName(program.Path));
        File.WriteAllText(file, program.Source.TrimEnd('\n') + "\n");
        File.WriteAllLines(Path.ChangeExtension(file, ".out"), result.Transcript);
    }
}
