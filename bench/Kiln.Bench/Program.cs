using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Kiln.Bench;

/// <summary>The command line of the benchmarks; see bench/README.md.</summary>
internal static class Program
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static int Main(string[] args)
    {
        // Where output goes to a file there is no width to fit into.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 200;
        var root = new RootCommand("Measures Kiln.") { CreateLoad(), CreatePeers(), CreateCompute(), CreateStartup() };
        return root.Parse(args).Invoke();
    }

    private static Command CreateLoad()
    {
        (Option<FileInfo> kiln, Option<DirectoryInfo> cases, Option<int> runs, Option<FileInfo?> json, Argument<string[]> names) = (Kiln(), Cases(), Runs(5), Json(), Names());
        var command = new Command("load", "Measures loading with the bytecode cache off, cold and warm.") { kiln, cases, runs, json, names };
        command.SetAction(result => Run(
            result.GetRequiredValue(kiln).FullName, result.GetRequiredValue(cases).FullName, Math.Max(1, result.GetValue(runs)),
            result.GetValue(json)?.FullName, result.GetValue(names) ?? []));
        return command;
    }

    private static Command CreatePeers()
    {
        (Option<FileInfo> kiln, Option<DirectoryInfo> cases, Option<int> runs, Option<FileInfo?> json, Argument<string[]> names) = (Kiln(), Cases(), Runs(15), Json(), Names());
        (Option<DirectoryInfo> runtimes, Option<DirectoryInfo?> docs) = (Runtimes(), Docs());
        var command = new Command("peers", "Measures loading beside Node, Deno and Bun.") { kiln, cases, runtimes, runs, json, docs, names };
        command.SetAction(result => PeersCommand.Run(new PeersOptions(
            result.GetRequiredValue(kiln).FullName, result.GetRequiredValue(cases).FullName, result.GetRequiredValue(runtimes).FullName,
            Math.Max(1, result.GetValue(runs)), result.GetValue(json)?.FullName, result.GetValue(docs)?.FullName, result.GetValue(names) ?? [])));
        return command;
    }

    private static Command CreateCompute()
    {
        (Option<FileInfo> kiln, Option<int> runs, Option<FileInfo?> json, Argument<string[]> names) = (Kiln(), Runs(15), Json(), Names());
        (Option<DirectoryInfo> runtimes, Option<DirectoryInfo?> docs) = (Runtimes(), Docs());
        var jit = new Option<FileInfo>("--kiln-jit") { Description = "The build for the shared runtime.", Required = true };
        var programs = new Option<DirectoryInfo>("--programs") { Description = "The folder with the programs.", Required = true };
        var command = new Command("compute", "Measures computing programs beside the interpreters of Node and Bun.") { kiln, jit, programs, runtimes, runs, json, docs, names };
        command.SetAction(result => ComputeCommand.Run(new ComputeOptions(
            result.GetRequiredValue(kiln).FullName, result.GetRequiredValue(jit).FullName, result.GetRequiredValue(programs).FullName,
            result.GetRequiredValue(runtimes).FullName, Math.Max(1, result.GetValue(runs)), result.GetValue(json)?.FullName,
            result.GetValue(docs)?.FullName, result.GetValue(names) ?? [])));
        return command;
    }

    private static Command CreateStartup()
    {
        (Option<FileInfo> kiln, Option<DirectoryInfo> cases, Option<int> runs, Option<DirectoryInfo?> docs) = (Kiln(), Cases(), Runs(15), Docs());
        var command = new Command("startup", "Shows where the time of a start goes.") { kiln, cases, runs, docs };
        command.SetAction(result => StartupCommand.Run(
            result.GetRequiredValue(kiln).FullName, result.GetRequiredValue(cases).FullName, Math.Max(1, result.GetValue(runs)), result.GetValue(docs)?.FullName));
        return command;
    }

    private static Option<FileInfo> Kiln() => new("--kiln") { Description = "The command to measure.", Required = true };

    private static Option<DirectoryInfo> Cases() => new("--cases") { Description = "The folder with entries/ and expected.json.", Required = true };

    private static Option<DirectoryInfo> Runtimes() => new("--runtimes") { Description = "The node_modules folder with the peers.", Required = true };

    private static Option<int> Runs(int count) => new("--runs") { Description = "Runs of each.", DefaultValueFactory = _ => count };

    private static Option<FileInfo?> Json() => new("--json") { Description = "Write the numbers to this file." };

    private static Option<DirectoryInfo?> Docs() => new("--docs-folder") { Description = "Write the page and its chart into this folder." };

    private static Argument<string[]> Names() => new("names") { Description = "What to run; all without.", Arity = ArgumentArity.ZeroOrMore };

    private static int Run(string kiln, string folder, int runs, string? jsonFile, string[] names)
    {
        Dictionary<string, string> expected = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder, "expected.json")))!;
        foreach (string name in names)
        {
            if (expected.ContainsKey(name)) continue;
            Console.Error.WriteLine($"There is no case {name}; there are {string.Join(", ", expected.Keys)}.");
            return 2;
        }
        var results = new List<CaseResult>();
        foreach ((string name, string output) in expected)
        {
            if (names.Length > 0 && !names.Contains(name)) continue;
            Console.Error.WriteLine(name);
            results.Add(new LoadCase(kiln, Path.Combine(folder, "entries", name + ".mjs"), output).Measure(runs));
        }
        AnsiConsole.Write(CreateTable(results));
        foreach (CaseResult result in results)
        {
            if (result.Problem is { } problem) Console.WriteLine($"{result.Name} failed: {problem}");
        }
        if (jsonFile is not null) File.WriteAllText(jsonFile, JsonSerializer.Serialize(new { runs, cases = results }, s_json) + "\n");
        return results.All(result => result.Problem is null) ? 0 : 1;
    }

    private static Table CreateTable(List<CaseResult> results)
    {
        var table = new Table().Border(TableBorder.Markdown);
        table.AddColumn("case");
        foreach (string column in (string[])["modules", "wall ms off", "cold", "warm", "load ms off", "cold", "warm", "warm/cold", "saved ms", "peak MiB off", "cold", "warm", "hits"])
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (CaseResult r in results)
        {
            if (r.Off is not { } off || r.Cold is not { } cold || r.Warm is not { } warm)
            {
                table.AddRow(r.Name, "failed");
                continue;
            }
            table.AddRow(
                r.Name, r.Modules.ToString(CultureInfo.InvariantCulture), Number(off.Wall), Number(cold.Wall), Number(warm.Wall),
                Number(off.Load), Number(cold.Load), Number(warm.Load), (warm.Load / cold.Load).ToString("0.00", CultureInfo.InvariantCulture),
                Number(r.Saved!.Value), Number(off.Peak), Number(cold.Peak), Number(warm.Peak), r.HitRate!.Value.ToString("0 %", CultureInfo.InvariantCulture));
        }
        return table;

        static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);
    }
}
