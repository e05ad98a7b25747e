namespace Kiln.Test262;

/// <summary>Finds the tests of the slices asked for and leaves out what the skip list names.</summary>
internal sealed class TestFinder(string root, SkipList skips)
{
    internal static readonly string[] DefaultSlices = ["test/language", "test/built-ins", "test/annexB"];

    internal int SkippedFiles { get; private set; }

    internal int Files { get; private set; }

    /// <summary>All runs, in order of path.</summary>
    internal List<TestCase> Find(IReadOnlyList<string> slices, string? filter)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string slice in slices.Count == 0 ? DefaultSlices : slices)
        {
            string relative = slice.Replace('\\', '/').TrimEnd('/');
            string full = Path.Combine(root, relative);
            if (!Path.Exists(full) && Path.Exists(Path.Combine(root, "test", relative)))
            {
                full = Path.Combine(root, "test", relative);
            }
            if (File.Exists(full))
            {
                paths.Add(Relative(full));
                continue;
            }
            if (!Directory.Exists(full))
            {
                throw new DirectoryNotFoundException($"There is no '{slice}' in {root}.");
            }
            foreach (string file in Directory.EnumerateFiles(full, "*.js", SearchOption.AllDirectories))
            {
                paths.Add(Relative(file));
            }
        }
        var cases = new List<TestCase>();
        foreach (string path in paths)
        {
            if (path.Contains("_FIXTURE", StringComparison.Ordinal)
                || (filter is not null && !path.Contains(filter, StringComparison.Ordinal)))
            {
                continue;
            }
            Files++;
            if (skips.SkipsPath(path))
            {
                SkippedFiles++;
                continue;
            }
            TestMetadata metadata = TestMetadata.Parse(File.ReadAllText(Path.Combine(root, path)));
            if (skips.Skips(metadata))
            {
                SkippedFiles++;
                continue;
            }
            foreach (TestVariant variant in TestCase.VariantsOf(metadata))
            {
                cases.Add(new TestCase(path, variant));
            }
        }
        return cases;
    }

    private string Relative(string full) => Path.GetRelativePath(root, full).Replace('\\', '/');
}
