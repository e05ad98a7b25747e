using Kiln.Tests.Repository;
using Xunit;

namespace Kiln.Tests;

/// <summary>
/// The edges of every fast path, and the same on slow paths when this project is built with -p:KilnPaths=slow: tests/conformance/fast-paths
/// has a program for each, with what Node prints. docs/fast-paths.md says which program belongs to which path.
/// </summary>
[Collection("Conformance")]
public class FastPathTests
{
    public static IEnumerable<object[]> Programs => ConformancePrograms.In("fast-paths");

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_fast_path_gives_its_slow_twin_s_result(string name, string mode) => ConformanceTests.AssertRecorded("fast-paths", name, mode);

    /// <summary>Every program belongs to a path in the table, and the table names no program that is not there.</summary>
    [Fact]
    public void The_table_of_fast_paths_names_every_program()
    {
        string page = SourceTree.Read("docs/fast-paths.md");
        string[] named = page.Split('`').Where((_, i) => i % 2 == 1).Where(text => text.EndsWith(".js", StringComparison.Ordinal) && !text.Contains('/')).Distinct().Order(StringComparer.Ordinal).ToArray();
        string[] there = Programs.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(there, named);
    }
}
