using System.Globalization;
using System.Numerics;
using Kiln.Syntax;
using Xunit;

namespace Kiln.Tests.Syntax;

public class LexerTests
{
    private static Expression First(string source) =>
        ((ExpressionStatement)Parser.ParseScript(new SourceText("0," + source, "t.js")).Body[0]).Expression is SequenceExpression s ? s.Expressions[1] : throw new InvalidOperationException();

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1_000.5e-1_0", 1000.5e-10)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData("0x1F_f", 0x1ff)]
    [InlineData("0b101", 5)]
    [InlineData("0O17", 15)]
    [InlineData("017", 15)]
    [InlineData("089.5", 89.5)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("0x20000000000001", 9007199254740992)]
    [InlineData("0x20000000000003", 9007199254740996)]
    [InlineData("0x200000000000010000000001", -1)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("2.2250738585072014e-308", 2.2250738585072014e-308)]
    public void Numbers(string source, double expected)
    {
        double value = ((NumericLiteral)First(source)).Value;
        if (source.StartsWith("0x2000000000000100", StringComparison.Ordinal))
        {
            // Just above a tie: rounds up.
            BigInteger exact = BigInteger.Parse("0" + source[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Assert.True(new BigInteger(value) > exact);
            return;
        }
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("10n", "10")]
    [InlineData("0xFFFFFFFFFFFFFFFFFn", "295147905179352825855")]
    [InlineData("0b1_1n", "3")]
    [InlineData("1_0n", "10")]
    public void BigInts(string source, string expected) => Assert.Equal(BigInteger.Parse(expected, CultureInfo.InvariantCulture), ((BigIntLiteral)First(source)).Value);

    [Theory]
    [InlineData(@"'\n\t\x41\u0042\u{1F600}\0\'\""\z'", "\n\tAB\U0001F600\0'\"z")]
    [InlineData("'a\\\r\nb\\\u2028c'", "abc")]
    [InlineData("'\u2028'", "\u2028")]
    [InlineData(@"'\101\08\8'", "A\08" + "8")]
    [InlineData(@"'\377\400'", "\u00ff\u00200")]
    public void Strings(string source, string expected) => Assert.Equal(expected, ((StringLiteral)First(source)).Value);

    [Fact]
    public void LoneSurrogates() => Assert.Equal("\uD83D", ((StringLiteral)First(@"'\uD83D'")).Value);

    [Fact]
    public void Templates()
    {
        TemplateElement quasi = ((TemplateLiteral)First("`a\\n\r\nb\\\r\nc\rd`")).Quasis[0];
        Assert.Equal("a\n\nbc\nd", quasi.Cooked);
        Assert.Equal("a\\n\nb\\\nc\nd", quasi.Raw);
        TemplateElement invalid = ((TaggedTemplate)First("f`\\u{`")).Quasi.Quasis[0];
        Assert.Null(invalid.Cooked);
        Assert.Equal("\\u{", invalid.Raw);
        Assert.Equal(["a", "b"], ((TaggedTemplate)First("f`a${\"}\"}b`")).Quasi.Quasis.Select(q => q.Cooked));
        Assert.Null(((TaggedTemplate)First("f`\\1\\``")).Quasi.Quasis[0].Cooked);
    }

    [Theory]
    [InlineData("\\u0061b\\u{63}", "abc")]
    [InlineData("ünïcödé", "ünïcödé")]
    [InlineData("\U00020BB7x", "\U00020BB7x")]
    [InlineData("\u2118\u309B", "\u2118\u309B")]
    [InlineData("a\u200C\u200D\u00B7", "a\u200C\u200D\u00B7")]
    [InlineData("$_", "$_")]
    public void Identifiers(string source, string expected) => Assert.Equal(expected, ((Identifier)First(source)).Name);

    [Fact]
    public void WhiteSpace() => Assert.Equal("a b", AstDump.Script("\uFEFF\u00A0\u2003a\u2029\v\fb"));

    [Fact]
    public void NamesAreInternedPerParse()
    {
        Program program = Parser.ParseScript(new SourceText("longName; longName; 'longName'", "t.js"));
        var first = (Identifier)((ExpressionStatement)program.Body[0]).Expression;
        Assert.Same(first.Name, ((Identifier)((ExpressionStatement)program.Body[1]).Expression).Name);
        Assert.Same(first.Name, ((StringLiteral)((ExpressionStatement)program.Body[2]).Expression).Value);
    }

    [Fact]
    public void LinesAndColumns()
    {
        var text = new SourceText("a\r\nb\n\rc\u2029d", "t.js");
        Assert.Equal(5, text.LineCount);
        Assert.Equal((1, 1), text.GetLineAndColumn(0));
        Assert.Equal((2, 1), text.GetLineAndColumn(3));
        Assert.Equal((5, 2), text.GetLineAndColumn(text.Length));
        Assert.Equal("d", text.GetLine(5).ToString());
        Assert.Equal("a", text.GetLine(1).ToString());
    }
}
