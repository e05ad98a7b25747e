using System.CommandLine;
using System.Globalization;
using Kiln.Caching;

namespace Kiln.Fuzz;

internal static class Program
{
    private static int Main(string[] args)
    {
        var seed = new Option<ulong>("--seed") { Description = "Which sequence of inputs.", DefaultValueFactory = _ => 1 };
        var rounds = new Option<long>("--rounds") { Description = "How many inputs.", DefaultValueFactory = _ => 100_000 };
        var time = new Option<double>("--time") { Description = "Seconds after which to stop, whatever the rounds.", DefaultValueFactory = _ => 1e6 };
        var workers = new Option<int>("--workers") { Description = "Threads.", DefaultValueFactory = _ => 1 };
        var save = new Option<DirectoryInfo?>("--save-findings") { Description = "Where the inputs of findings go, and each worker's position." };
        var number = new Option<ulong?>("--input") { Description = "Only the input of this number, as a finding names it." };
        var verifyOnly = new Option<bool>("--verify-only") { Description = "Reads and verifies, runs nothing." };
        var cost = new Option<bool>("--verify-cost") { Description = "Measures the verifier on a source of 10 MB instead." };
        var digests = new Option<string[]?>("--digests") { Description = "Prints SHA-256 of what files and folders compile to instead.", AllowMultipleArgumentsPerToken = true };
        var reverse = new Option<bool>("--reverse") { Description = "With --digests: compiles the last file first." };
        var command = new RootCommand("Feeds mutated cache entries to reader, verifier and machine.") { seed, rounds, time, workers, save, number, verifyOnly, cost, digests, reverse };
        command.SetAction(result =>
        {
            if (result.GetValue(digests) is { Length: > 0 } paths)
            {
                List<string> files = Digests.Find(paths);
                string[] sums = Digests.Compute(files, result.GetValue(workers), result.GetValue(reverse));
                for (int i = 0; i < sums.Length; i++) Write($"{sums[i]}  {files[i]}");
                return 0;
            }
            if (result.GetValue(cost)) return VerifyCost.Run(Console.Out);
            string? folder = result.GetValue(save)?.FullName;
            if (folder is not null) Directory.CreateDirectory(folder);
            var fuzzer = new Fuzzer(new FuzzSettings
            {
                Seed = result.GetValue(seed), Rounds = result.GetValue(rounds), Time = TimeSpan.FromSeconds(result.GetValue(time)), Workers = result.GetValue(workers),
                VerifyOnly = result.GetValue(verifyOnly), Number = result.GetValue(number), PositionDirectory = folder,
                Hung = finding =>
                {
                    Report(finding, folder);
                    Environment.Exit(3);
                },
            });
            fuzzer.Run();
            Print(fuzzer);
            foreach (Finding finding in fuzzer.Findings) Report(finding, folder);
            return fuzzer.CountOf(Outcome.Finding) == 0 ? 0 : 1;
        });
        return command.Parse(args).Invoke();
    }

    private static void Print(Fuzzer fuzzer)
    {
        Write($"{fuzzer.Inputs} inputs in {fuzzer.Elapsed.TotalSeconds:0.0} s, {fuzzer.Inputs / fuzzer.Elapsed.TotalSeconds:0}/s; at most {fuzzer.MostBytes} bytes allocated by reading one");
        foreach (CacheMissReason reason in Enum.GetValues<CacheMissReason>())
        {
            if (reason != CacheMissReason.None && fuzzer.CountOf(reason) > 0) Write($"  miss, {CacheMiss.NameOf(reason)}: {fuzzer.CountOf(reason)}");
        }
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            if (outcome != Outcome.Rejected && fuzzer.CountOf(outcome) > 0) Write($"  {outcome}: {fuzzer.CountOf(outcome)}");
        }
        foreach ((string type, long count) in fuzzer.Caught) Write($"    {type}: {count}");
        Write($"  compared with the original: {fuzzer.Compared}");
    }

    private static void Report(Finding finding, string? folder)
    {
        Write($"FINDING --input {finding.Number} ({finding.Seed}): {finding.Detail}");
        if (folder is not null) File.WriteAllBytes(Path.Combine(folder, $"{finding.Seed}-{finding.Number}.bmes"), finding.Input);
    }

    internal static void Write(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
