using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Compilation;

/// <summary>Functions that sloppy eval code declares live outside of it and know what lives inside.</summary>
public class EvalDeclarationTests
{
    [Theory]
    [InlineData("const o = 1; function g() { return o } g()", "1")]
    [InlineData("let a = 1; function inc() { return ++a } inc(); inc()", "3")]
    [InlineData("class K { m() { return new L() } } const L = K; function mk() { return new K().m() instanceof L } mk()", "true")]
    [InlineData("let z = 2; function* f() { yield z } [...f()].join()", "2")]
    [InlineData("function same() { return 1 } let s = () => s; function same() { return s === s ? 2 : 3 } same()", "2")]
    public void Functions_of_an_eval_see_its_lexical_declarations(string code, string expected)
    {
        using var runtime = new KilnRuntime();
        runtime.SetGlobal("code", code);
        Assert.Equal(expected, runtime.Convert<string>(runtime.Evaluate("String((0, eval)(code))")));
        Assert.Equal(expected, runtime.Convert<string>(runtime.Evaluate("(function () { var q = 0; return String(eval(code)); })()")));
    }
}
