using System.CommandLine;
using System.Diagnostics;

namespace Kiln.Test262;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["worker", string root, string mode])
        {
            return Worker.Run(root, mode);
        }
        return Command().Parse(args).Invoke();
    }

    private static RootCommand Command()
    {
        string lists = Path.Combine(AppContext.BaseDirectory, "lists");
        var checkout = new Option<DirectoryInfo>("--test262") { Description = "The checkout of test262.", Required = true };
        var mode = new Option<string>("--mode") { Description = "direct, through-cache or parse.", DefaultValueFactory = _ => EngineHosts.Direct };
        mode.AcceptOnlyFromAmong(EngineHosts.Modes);
        var workers = new Option<int>("--workers") { Description = "Worker processes.", DefaultValueFactory = _ => 2 };
        var timeout = new Option<double>("--timeout") { Description = "Seconds one run may take.", DefaultValueFactory = _ => 10 };
        var json = new Option<string?>("--json") { Description = "Write the results as JSON." };
        var failures = new Option<string?>("--failures") { Description = "Write the failing runs, one a line." };
        var known = new Option<string?>("--known") { Description = "Compare both ways with a list of known failures." };
        var skip = new Option<string?>("--features-skip")
        {
            Description = "The list of features, flags and paths to skip.",
            DefaultValueFactory = _ => Path.Combine(lists, "skip.txt"),
        };
        var filter = new Option<string?>("--filter") { Description = "Only paths with this substring." };
        var summary = new Option<bool>("--summary") { Description = "Print totals only, no second-level folders." };
        var slow = new Option<int>("--slowest") { Description = "Print so many of the slowest runs." };
        var slices = new Argument<string[]>("slices") { Description = "Folders or files inside the checkout.", Arity = ArgumentArity.ZeroOrMore };
        var command = new RootCommand("Runs test262, the conformance suite of ECMAScript, on Kiln.")
        {
            checkout, mode, workers, timeout, json, failures, known, skip, filter, summary, slow, slices,
        };
        command.SetAction(result =>
        {
            string root = result.GetRequiredValue(checkout).FullName;
            var watch = Stopwatch.StartNew();
            List<TestCase> cases;
            var finder = new TestFinder(root, SkipList.Read(result.GetValue(skip)));
            try
            {
                cases = finder.Find(result.GetValue(slices) ?? [], result.GetValue(filter));
            }
            catch (DirectoryNotFoundException e)
            {
                Console.Error.WriteLine(e.Message);
                return 2;
            }
            var coordinator = new Coordinator(
                root, result.GetRequiredValue(mode), result.GetValue(workers), TimeSpan.FromSeconds(result.GetValue(timeout)));
            TestResult[] results = coordinator.Run(cases);
            var report = new Report(results, finder.SkippedFiles, watch.Elapsed);
            report.Print(Console.Out, details: !result.GetValue(summary));
            foreach (TestResult run in results.OrderByDescending(run => run.Milliseconds).Take(result.GetValue(slow)))
            {
                Console.WriteLine($"{run.Milliseconds,9:0} ms {run.Case.Key}");
            }
            if (result.GetValue(json) is { } jsonFile)
            {
                report.WriteJson(jsonFile);
            }
            if (result.GetValue(failures) is { } failureFile)
            {
                report.WriteFailures(failureFile);
            }
            if (result.GetValue(known) is { } knownFile)
            {
                return report.Compare(knownFile, Console.Out) ? 0 : 1;
            }
            return report.Failures.Any() ? 1 : 0;
        });
        return command;
    }
}
