using System.Diagnostics;
using Kiln.Fuzz;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>The same source compiles to the same bytes: in another process, in another order, beside other compilations.</summary>
public class DeterminismTests
{
    private static readonly string[] s_folders = ["examples", "bench", "tests/Kiln.Fuzz/seeds", "tests/Kiln.Tests/Compilation/Golden"];

    private static List<string> Sources() => Digests.Find(s_folders.Select(f => Path.Combine(Kiln.Tests.Repository.SourceTree.Root, f)).Where(Directory.Exists))
        .Where(f => !f.Contains("node_modules", StringComparison.Ordinal)).ToList();

    [Fact]
    public void OrderAndThreadsDoNotMatter()
    {
        List<string> files = Sources();
        Assert.True(files.Count >= 20, $"{files.Count} sources");
        string[] first = Digests.Compute(files, 1, reverse: false);
        Assert.Equal(first, Digests.Compute(files, 1, reverse: true));
        Assert.Equal(first, Digests.Compute(files, 4, reverse: false));
        Assert.True(first.Distinct().Count() > first.Length / 2);
    }

    [Fact]
    public void ProcessesDoNotMatter()
    {
        List<string> files = Sources();
        string[] here = Digests.Compute(files, 2, reverse: false);
        string[] lines = Run(files, "--reverse", "--workers", "3");
        Assert.Equal(files.Zip(here, (file, digest) => $"{digest}  {file}"), lines);
    }

    private static string[] Run(List<string> files, params string[] options)
    {
        // Another culture and time zone, no tiered code, and of course another seed of string hashes.
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(Digests).Assembly.Location);
        foreach (string option in options) start.ArgumentList.Add(option);
        start.ArgumentList.Add("--digests");
        foreach (string file in files) start.ArgumentList.Add(file);
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        start.Environment["TZ"] = "Asia/Kathmandu";
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
