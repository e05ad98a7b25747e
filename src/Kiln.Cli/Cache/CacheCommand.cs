using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Kiln.Cli;

/// <summary>kiln cache …: what the cache commands are called and take.</summary>
internal static class CacheCommand
{
    /// <param name="locate">Makes the target of a command from the options that it shares with running.</param>
    public static Command Create(Func<ParseResult, CacheTarget> locate)
    {
        var json = new Option<bool>("--json") { Description = "Prints JSON.", Recursive = true };
        var cache = new Command("cache", "Looks at cached modules, makes and removes them.") { json };

        var stats = new Command("stats", "Says where compiled modules are, how many there are, who made them and how much they helped.");
        Act(stats, (target, _) => StatsCommand.Run(target));
        cache.Subcommands.Add(stats);

        var list = new Command("list", "Lists the entries, most recently used first.");
        Act(list, (target, _) => ListCommand.Run(target));
        cache.Subcommands.Add(list);

        var inspected = new Argument<string>("file") { Description = "A file of the cache, the source of a module in it, or an application." };
        var inspect = new Command("inspect", "Prints header, metadata and disassembly of a cached module; with --json all but the disassembly.") { inspected };
        Act(inspect, (target, result) => InspectCommand.Run(target, result.GetValue(inspected)!));
        cache.Subcommands.Add(inspect);

        var recompile = new Option<bool>("--recompile") { Description = "Compiles each source again and compares." };
        var verify = new Command("verify", "Checks every entry whole, its code included; fails when one is bad.") { recompile };
        Act(verify, (target, result) => VerifyCommand.Run(target, result.GetValue(recompile)));
        cache.Subcommands.Add(verify);

        var explained = new Argument<string>("entry") { Description = "A module, as for kiln run." };
        var explain = new Command("explain", "Says of each module in a graph whether it would come from the cache, and why not. Runs and writes nothing.") { explained };
        Act(explain, (target, result) => ExplainCommand.Run(target, result.GetValue(explained)!));
        cache.Subcommands.Add(explain);

        var warmed = new Argument<string[]>("entry") { Description = "Modules, as for kiln run.", Arity = ArgumentArity.OneOrMore };
        var warm = new Command("warm", "Compiles whole graphs, static imports and literal dynamic ones, without running them.") { warmed };
        Act(warm, (target, result) => WarmCommand.Run(target, result.GetValue(warmed)!));
        cache.Subcommands.Add(warm);

        var maxBytes = new Option<long?>("--max-bytes")
        {
            Description = "How much may stay: bytes, or a number with K, M or G (default 512M).", HelpName = "SIZE", CustomParser = ParseSize,
        };
        var maxEntries = new Option<int?>("--max-entries") { Description = "How many entries may stay (default 65536).", HelpName = "N" };
        maxEntries.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }, ..] && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                result.AddError($"--max-entries: '{text}' is not a number of entries");
        });
        var foreign = new Option<bool>("--all-foreign") { Description = "Also removes everything that another build of the engine made." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would go and removes nothing." };
        var gc = new Command("gc", "Removes the least recently used entries beyond the bounds, down to 70 % of them.") { maxBytes, maxEntries, foreign, dryRun };
        Act(gc, (target, result) => GcCommand.Run(target, result.GetValue(maxBytes), result.GetValue(maxEntries), result.GetValue(foreign), result.GetValue(dryRun)));
        cache.Subcommands.Add(gc);

        var yes = new Option<bool>("--yes", "-y") { Description = "Does not ask." };
        var clear = new Command("clear", "Removes all entries; files that are not Kiln's stay.") { yes };
        Act(clear, (target, result) => ClearCommand.Run(target, result.GetValue(yes)));
        cache.Subcommands.Add(clear);
        return cache;

        void Act(Command command, Func<CacheTarget, ParseResult, int> action) => command.SetAction(result =>
        {
            CacheTarget target = locate(result);
            target.Json = result.GetValue(json);
            try
            {
                return action(target, result);
            }
            catch (CacheCommandException e)
            {
                return Output.Fail(e.Message);
            }
        });
    }

    private static long? ParseSize(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        ReadOnlySpan<char> digits = text.AsSpan().TrimEnd("iBb");
        int shift = digits is [.., var unit] ? char.ToUpperInvariant(unit) switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 } : 0;
        if (shift > 0) digits = digits[..^1];
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= long.MaxValue >> shift) return number << shift;
        result.AddError($"--max-bytes: '{text}' is not a size");
        return null;
    }
}

/// <summary>A command that cannot do what it was asked; the message says why.</summary>
internal sealed class CacheCommandException(string message) : Exception(message);
