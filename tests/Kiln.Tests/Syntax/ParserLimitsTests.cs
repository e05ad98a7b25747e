using System.Text;
using Kiln.Syntax;
using Xunit;

namespace Kiln.Tests.Syntax;

public class ParserLimitsTests
{
    private const int Many = 100_000;

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    [Theory]
    [InlineData("a", "+a", "")]
    [InlineData("a", "&&a", "")]
    [InlineData("a", "??a", "")]
    [InlineData("a", ",a", "")]
    [InlineData("a", ".b", "")]
    [InlineData("a", "?.b", "")]
    [InlineData("a", "()", "")]
    [InlineData("if(a)b;", "else if(a)b;", "")]
    [InlineData("switch(a){", "case 1:b;", "}")]
    public void LongChainsParse(string before, string repeated, string after) =>
        Parser.ParseScript(new SourceText(before + Repeat(repeated, Many) + after, "long.js"));

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("({a:")]
    [InlineData("{")]
    [InlineData("function f(){")]
    [InlineData("(function(){")]
    [InlineData("a=>")]
    [InlineData("(a=")]
    [InlineData("!")]
    [InlineData("- ")]
    [InlineData("new ")]
    [InlineData("a**")]
    [InlineData("a=")]
    [InlineData("a?b:")]
    [InlineData("a[")]
    [InlineData("a(")]
    [InlineData("`${")]
    [InlineData("if(a)")]
    [InlineData("for(;;)")]
    [InlineData("(class{x=")]
    [InlineData("(class{[")]
    [InlineData("(class extends ")]
    [InlineData("async(")]
    [InlineData("import(")]
    [InlineData("try{")]
    [InlineData("switch(a){case 1:")]
    public void DeepNestingEndsInARangeError(string repeated)
    {
        KilnSyntaxError? error = null;
        var thread = new Thread(() => error = Assert.Throws<KilnSyntaxError>(() => Parser.ParseScript(new SourceText(Repeat(repeated, Many), "deep.js"))), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("Maximum call stack size exceeded", error!.Message);
        Assert.True(error.IsRangeError);
    }

    [Fact]
    public void ArrowsDoNotBacktrack()
    {
        string source = Repeat("(a, b = (", 200) + "c" + Repeat("), d) => 1", 200);
        Parser.ParseScript(new SourceText(source, "a.js"));
        Parser.ParseScript(new SourceText(Repeat("(a = ", 200) + "1" + Repeat(") => 1", 200), "b.js"));
        Parser.ParseScript(new SourceText(Repeat("((", 200) + "a" + Repeat("))", 200), "c.js"));
    }
}
