using Kiln.Differential;
using Kiln.Test262;
using Kiln.Tests.Repository;

namespace Kiln.Tests;

/// <summary>The programs of tests/conformance and the running of them, each in a realm of its own.</summary>
internal static class ConformancePrograms
{
    private static readonly KilnEngineHost s_direct = new(AppContext.BaseDirectory, throughCache: false);
    private static readonly KilnEngineHost s_throughCache = new(AppContext.BaseDirectory, throughCache: true);

    /// <summary>The scripts and modules of a folder, each in both modes.</summary>
    internal static IEnumerable<object[]> In(string folder)
    {
        string root = Path.Combine(SourceTree.Root, "tests/conformance", folder);
        foreach (string file in Directory.EnumerateFiles(root, "*.*js", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (name.StartsWith('_')) continue;
            yield return [name, Worker.Direct];
            yield return [name, Worker.ThroughCache];
        }
    }

    /// <summary>What a program printed, with the error it ended with as one more line.</summary>
    internal static string[] Run(string folder, string name, string mode)
    {
        string file = Path.Combine(SourceTree.Root, "tests/conformance", folder, name);
        return Run(new DifferentialProgram(file, file.EndsWith(".mjs", StringComparison.Ordinal), File.ReadAllText(file)), mode);
    }

    internal static string[] Run(DifferentialProgram program, string mode)
    {
        RunResult? result = null;
        // Without fast paths every call of a script takes a piece of the native stack.
        var thread = new Thread(() => result = Worker.Execute(mode == Worker.Direct ? s_direct : s_throughCache, program), 64 << 20);
        thread.Start();
        thread.Join();
        return result!.Transcript;
    }
}
