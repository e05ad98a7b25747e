using Kiln.Hosting;
using Kiln.Tests.Repository;
using Xunit;

namespace Kiln.Tests.Builtins;

/// <summary>Intl says what Node says: expected.txt has expressions and Node's answers, written by expected.mjs beside it.</summary>
public class IntlTests
{
    private const string Folder = "tests/Kiln.Tests/Builtins/Intl/";

    [Fact]
    public void ExpressionsGiveWhatNodeGives()
    {
        string[] lines = SourceTree.ReadLines(Folder + "expected.txt");
        using var runtime = new KilnRuntime(new KilnOptions());
        var wrong = new List<string>();
        for (int i = 0; i + 1 < lines.Length; i += 2)
        {
            string actual = Evaluate(runtime, $"(() => {{ try {{ return JSON.stringify({lines[i]}) }} catch (e) {{ return JSON.stringify(`${{e.name}}: ${{e.message}}`) }} }})()");
            if (actual != lines[i + 1]) wrong.Add($"{lines[i]}\n  node {lines[i + 1]}\n  kiln {actual}");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {lines.Length / 2} differ:\n" + string.Join('\n', wrong.Take(20)));
    }

    /// <summary>Formatters of other locales do not disturb each other, and a second realm has its own.</summary>
    [Fact]
    public void RealmsHaveTheirOwnObjects()
    {
        using var first = new KilnRuntime(new KilnOptions());
        using var second = new KilnRuntime(new KilnOptions());
        Evaluate(first, "Intl.NumberFormat.prototype.format = 1; Intl.mark = 1; ''");
        Assert.Equal("undefined", Evaluate(second, "String(Intl.mark)"));
        Assert.Equal("1.234,5", Evaluate(second, "(1234.5).toLocaleString('de')"));
    }

    /// <summary>What scripts can nest or lengthen at will ends in a value or an error.</summary>
    [Theory]
    [InlineData("new Intl.ListFormat('en').format(Array(20000).fill('a')).length", "60002")]
    [InlineData("new Intl.NumberFormat('en').format('1' + '0'.repeat(5000)).length", "1")]
    [InlineData("new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format('1e-2147483648')", "0")]
    [InlineData("[...new Intl.Segmenter().segment('a\\u0301'.repeat(5000))].length", "5000")]
    [InlineData("'a'.repeat(1e5).localeCompare('a'.repeat(1e5) + 'b')", "-1")]
    [InlineData("new Intl.Locale('en-' + Array.from({ length: 99 }, (_, i) => 'abcd' + (i + 10) + 'x').join('-')).toString().length > 500", "true")]
    public void LongInputs(string expression, string expected)
    {
        using var runtime = new KilnRuntime(new KilnOptions());
        Assert.Equal(expected, Evaluate(runtime, $"String({expression})"));
    }

    private static string Evaluate(KilnRuntime runtime, string script) => runtime.Evaluate(script).ToString();
}
