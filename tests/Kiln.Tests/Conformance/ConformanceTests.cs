using Kiln.Differential;
using Kiln.Tests.Repository;
using Xunit;

namespace Kiln.Tests;

/// <summary>Kiln's own conformance programs, which need no download: directly, and through the cache.</summary>
[Collection("Conformance")]
public class ConformanceTests
{
    public static IEnumerable<object[]> Chapters => ConformancePrograms.In("language");

    /// <summary>Programs by chapter of ECMA-262 that check themselves: nothing may be printed and no error end them.</summary>
    [Theory]
    [MemberData(nameof(Chapters))]
    public void The_language_is_as_specified(string name, string mode) => Assert.Empty(ConformancePrograms.Run("language", name, mode));

    public static IEnumerable<object[]> Recorded => ConformancePrograms.In("generated");

    /// <summary>Generated programs print what Node printed when they were recorded.</summary>
    [Theory]
    [MemberData(nameof(Recorded))]
    public void Recorded_programs_print_what_Node_printed(string name, string mode) => AssertRecorded("generated", name, mode);

    internal static void AssertRecorded(string folder, string name, string mode)
    {
        string expected = Path.Combine(SourceTree.Root, "tests/conformance", folder, Path.ChangeExtension(name, ".out"));
        Assert.Equal(File.ReadAllLines(expected), ConformancePrograms.Run(folder, name, mode));
    }

    /// <summary>Programs drawn from the grammar do the same through the cache.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Generated_programs_do_not_see_the_cache(int hundred)
    {
        var grammar = new Grammar(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "grammar.txt")));
        for (int i = 0; i < 100; i++)
        {
            bool module = i % 8 == 0;
            ulong seed = (ulong)(hundred * 100 + i);
            var program = new DifferentialProgram($"seed {seed}", module, grammar.Generate(module ? "module" : "program", seed));
            Assert.Equal(ConformancePrograms.Run(program, Worker.Direct), ConformancePrograms.Run(program, Worker.ThroughCache));
        }
    }
}
