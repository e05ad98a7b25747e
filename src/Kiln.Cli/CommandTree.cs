using System.CommandLine;
using Kiln.Caching;

namespace Kiln.Cli;

/// <summary>Everything but running a file: help, version, -e, standard input, building and the cache commands.</summary>
internal static class CommandTree
{
    public static int Invoke(string[] args)
    {
        var file = new Argument<string>("file") { Description = "The module or built application to run; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var rest = new Argument<string[]>("args") { Description = "Arguments of the program.", Arity = ArgumentArity.ZeroOrMore };
        var eval = new Option<string>("--eval", "-e") { Description = "Runs the code as a module." };
        var useCache = new Option<bool>("--experimental-esm-bytecode") { Description = "Keeps compiled modules and uses them (also BUN_EXPERIMENTAL_ESM_BYTECODE=1).", Recursive = true };
        var directory = new Option<string>("--esm-bytecode-dir") { Description = "Where compiled modules are kept, instead of .bun-cache/.", HelpName = "PATH", Recursive = true };
        var store = new Option<string>("--esm-bytecode-store")
        {
            Description = "Where compiled modules are kept: project, temp or memory.", HelpName = "STORE", Recursive = true,
        };
        store.AcceptOnlyFromAmong("project", "temp", "memory");
        var report = new Option<string>("--esm-bytecode-report")
        {
            Description = "Writes counters and times of loading to standard error at exit.", Arity = ArgumentArity.ZeroOrOne, HelpName = "json", Recursive = true,
        };
        var validate = new Option<string>("--esm-bytecode-validate")
        {
            Description = "How a cached module is proved up to date: by the file's identity where that is proof (auto), or always by its hash (also KILN_ESM_BYTECODE_VALIDATE).",
            HelpName = "auto|hash", Recursive = true,
        };
        validate.AcceptOnlyFromAmong("auto", "hash");
        var conditions = new Option<string[]>("--conditions", "-C") { Description = "Further conditions for exports and imports of packages.", Recursive = true };

        var keyFile = new Option<string>("--esm-bytecode-key-file") { Description = "A file with the key that compiled modules are signed with.", HelpName = "PATH", Recursive = true };
        var timeLimit = new Option<int?>("--time-limit") { Description = "Stops the program after so many milliseconds; the exit code is then 124.", HelpName = "MS", Recursive = true };
        var memoryLimit = new Option<int?>("--memory-limit") { Description = "Stops the program when it holds more than so many MiB; the exit code is then 134.", HelpName = "MIB", Recursive = true };
        var trace = new Option<string>("--trace-startup") { Description = "Writes where the time of the start went, in Chrome's trace format.", HelpName = "FILE", Recursive = true };
        foreach (Option<int?> limit in (Option<int?>[])[timeLimit, memoryLimit])
        {
            limit.Validators.Add(result =>
            {
                if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int value) || value < 1)) result.AddError($"{limit.Name} must be a positive integer");
            });
        }

        var root = new RootCommand("Runs JavaScript modules and keeps their bytecode.") { file, rest, eval, useCache, store, directory, keyFile, report, validate, conditions, timeLimit, memoryLimit, trace };
        var run = new Command("run", "Runs a module, or an application made by kiln build.") { file, rest };
        root.Subcommands.Add(run);
        root.SetAction(Run);
        run.SetAction(Run);

        root.Subcommands.Add(CacheCommand.Create(result => new CacheTarget(Settings(result))));
        var entry = new Argument<string>("entry") { Description = "The module that the program starts with." };
        var output = new Option<string>("--output", "-o") { Description = "The file to write; the entry's name with .bmes in the current directory by default.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var runOnce = new Option<bool>("--run-once") { Description = "Runs the program first, and keeps the regular expressions that it makes while it runs." };
        var build = new Command("build", "Compiles a module with all it imports into one file, which kiln runs without the sources.") { entry, output, json, runOnce };
        build.SetAction(result => BuildCommand.Run(Settings(result), result.GetValue(entry)!, result.GetValue(output), result.GetValue(json), result.GetValue(runOnce)));
        root.Subcommands.Add(build);
        return Invoke(root, args);

        RunSettings Settings(ParseResult result)
        {
            var settings = new RunSettings { StoreName = result.GetValue(store), CacheDirectory = result.GetValue(directory), KeyFile = result.GetValue(keyFile) };
            settings.Conditions.AddRange(result.GetValue(conditions) ?? []);
            if (result.GetValue(validate) is { } way) settings.Validation = way == "hash" ? BytecodeValidation.Hash : BytecodeValidation.Auto;
            return settings;
        }

        int Run(ParseResult result)
        {
            RunSettings settings = Settings(result);
            settings.Arguments = result.GetValue(rest) ?? [];
            settings.TimeLimit = result.GetValue(timeLimit);
            settings.MemoryLimit = result.GetValue(memoryLimit);
            if (result.GetValue(trace) is { } traceFile) settings.StartTrace(traceFile);
            settings.UseCache |= result.GetValue(useCache);
            if (result.GetResult(report) is { Implicit: false }) settings.Report = result.GetValue(report) == "json" ? ReportFormat.Json : ReportFormat.Text;
            string? name = result.GetValue(file);
            if (name is ['-', not '-' and not '\0', ..] or ['-', '-', ..])
            {
                Console.Error.WriteLine($"kiln: bad option: {name}");
                return 9;
            }
            if (result.GetValue(eval) is { } code)
            {
                if (name is not null) settings.Arguments = [name, .. settings.Arguments];
                settings.Source = code;
                settings.File = "[eval1]";
            }
            else if (name == "-" || (name is null && Console.IsInputRedirected))
            {
                settings.Source = Console.In.ReadToEnd();
                settings.File = "[stdin]";
            }
            else if (name is not null)
            {
                settings.File = name;
            }
            else
            {
                return Invoke(root, ["--help"]);
            }
            return RunCommand.Run(settings);
        }
    }

    /// <summary>Runs the parser with help and errors under the command's name, which is not its assembly's.</summary>
    private static int Invoke(RootCommand root, string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int code = root.Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
        Console.Out.Write(output.ToString().Replace("Kiln.Cli", "kiln", StringComparison.Ordinal));
        Console.Error.Write(error.ToString().Replace("Kiln.Cli", "kiln", StringComparison.Ordinal));
        return code;
    }
}
