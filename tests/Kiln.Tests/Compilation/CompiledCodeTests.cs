using Kiln.Bytecode;
using Kiln.Compilation;
using Kiln.Interpreter;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Syntax;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Compilation;

/// <summary>Compiled, verified and run: what the code generator must get right whatever registers it chooses.</summary>
public class CompiledCodeTests
{
    private static string Run(string text)
    {
        var agent = new Agent();
        Agent? outer = agent.Enter();
        try
        {
            var realm = new Realm(agent);
            var source = new SourceText(text, "test.js");
            CodeUnit unit = Compiler.CompileScript(Parser.ParseScript(source), source);
            Verifier.VerifyUnit(unit, null, text.Length);
            return TypeConversion.ToText(agent.Machine.RunScript(new LinkedUnit(realm, unit, null)));
        }
        catch (ThrowCompletion completion)
        {
            return "throws " + completion.Message.Split('\n')[0];
        }
        finally
        {
            Agent.Leave(outer);
        }
    }

    private static string Many(int count, Func<int, string> item, string separator = ",") =>
        string.Join(separator, Enumerable.Range(0, count).Select(item));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    [Theory]
    [InlineData("(function (a) { return a + (a = 10) + a })(1)", "21")]
    [InlineData("(function (a) { return [a, a++, a, ++a, a] + '' })(1)", "1,1,2,3,3")]
    [InlineData("(function (a, i) { return a[i] + (i = 1) + a[i] })([5, 7], 0)", "13")]
    [InlineData("(function (o, p) { o.x = (o = p, 3); return o.x + '' })({}, {})", "undefined")]
    [InlineData("(function (x) { x = x || {}; x = x ? { y: x } : 0; x = [x, x]; return x.length })()", "2")]
    [InlineData("(function (a, b) { [a, b] = [b, a]; ({ a: b, b: a } = { a, b }); return a + ',' + b })(1, 2)", "1,2")]
    [InlineData("(function (a) { ({ a, b: a = a } = a); return a })({ a: 4 })", "4")]
    [InlineData("(function (x) { x = x++ + x; return x })(1)", "3")]
    [InlineData("(function () { let s = ''; for (let i = 0; i < 3; i++) { try { if (i == 1) continue; s += i } finally { s += 'f' } } return s })()", "0ff2f")]
    [InlineData("(function () { try { return 1 } finally { for (;;) { break } } })()", "1")]
    [InlineData("(function () { l: try { return 1 } finally { break l } return 2 })()", "2")]
    [InlineData("(function () { for (const f of [1, 2]) { try { return f } finally { continue } } return 3 })()", "3")]
    [InlineData("(() => { const fs = []; for (let i = 0, n = () => i; i < 3; i++) fs.push(() => i + n()); return fs.map(f => f()) + '' })()", "0,1,2")]
    [InlineData("(() => { switch (3) { case 1: let x; break; case 3: try { x } catch (e) { return e.name } } })()", "ReferenceError")]
    [InlineData("(() => { let r = ''; for (const x of ['a', 'b']) { r += y(); function y() { return x } } return r })()", "ab")]
    [InlineData("1; do { 2; continue; } while (false)", "2")]
    [InlineData("3; if (true) { }", "undefined")]
    [InlineData("do { -2; try { 39 } finally { 42; break; } } while (false)", "42")]
    [InlineData("function f(a, a, b) { arguments[1] = 9; return a + ',' + b } f(1, 2, 3)", "9,3")]
    [InlineData("function g(a) { a = 5; return arguments[0] } g(1)", "5")]
    [InlineData("function h(a) { return arguments[0] + arguments.length + f2.apply(null, arguments) } function f2(x) { return x } h(2, 3)", "6")]
    [InlineData("var { length } = 'abc', [p, ...q] = 'xyz'; length + p + q", "3xy,z")]
    [InlineData("null?.a.b.c(1).d", "undefined")]
    [InlineData("({ f() { return this.x }, x: 4 })?.f()", "4")]
    [InlineData("let o9 = { a: { f() { return this === o9.a } } }; (o9?.a.f)() + '' + (o9.a?.['f'])?.()", "truetrue")]
    [InlineData("class A1 { static #n = 1; static m() { return #n in this && ++A1.#n } } A1.m()", "2")]
    [InlineData("class B1 { constructor() { this.v = 1 } } class B2 extends B1 { w = this.v + 1; constructor() { const t = () => super(); t() } } new B2().w", "2")]
    [InlineData("Object.keys({ b: 1, a: 2, 1: 3, ['c']: 4, ...{ d: 5 } }) + ''", "1,b,a,c,d")]
    [InlineData("(function () { 'use strict'; undeclared9 = 1 })()", "throws ReferenceError: undeclared9 is not defined")]
    [InlineData("const { x: { y } } = {}", "throws TypeError: Cannot read properties of undefined (reading 'y')")]
    [InlineData("(function ({ a }) { })(null)", "throws TypeError: Cannot destructure property 'a' of 'object null' as it is null.")]
    [InlineData("var t9 = {}; t9.a.b.c()", "throws TypeError: Cannot read properties of undefined (reading 'b')")]
    [InlineData("var t8 = {}; t8.a['b'](1)", "throws TypeError: Cannot read properties of undefined (reading 'b')")]
    [InlineData("({}).x()", "throws TypeError: {}.x is not a function")]
    public void Gives(string code, string expected) => Assert.Equal(expected, Run(code));

    [Fact]
    public void ThousandsOfLocals() =>
        Assert.Equal("4501500", Run($"(function (a) {{ {Many(3000, i => $"var v{i} = a + {i};", "")} return {Many(3000, i => "v" + i, "+")} }})(1)"));

    [Fact]
    public void HundredsOfParameters() =>
        Assert.Equal("2312", Run(
            $"(function ({Many(400, i => $"p{i} = {i}")}) {{ let [x, ...z] = [p399, p254]; for (const [k, v] of [[p250, p253]]) x += k + v; return x + z[0] + p255 + p251 + p252 + z.length * 398 }})() + 0 * 1"));

    [Fact]
    public void ThousandsOfArguments() => Assert.Equal("4999", Run($"Math.max({Many(5000, i => i.ToString())})"));

    [Fact]
    public void DeepOperands()
    {
        Assert.Equal("801", Run($"(function (x) {{ return {Repeat("(x + ", 400)}1{Repeat(")", 400)} }})(2)"));
        Assert.Equal("162", Run($"(function (f) {{ let a, b; return {Repeat("f(1, ", 150)}([a, b] = [3, 4], a * b){Repeat(")", 150)} }})((x, y) => x + y)"));
        Assert.Equal("155", Run(
            $"var it = (function* (f) {{ return {Repeat("f(1, ", 150)}(yield* [7][Symbol.iterator]() && (function* () {{ return yield 7 }})()){Repeat(")", 150)} }})((x, y) => x + y); it.next(); it.next(5).value"));
    }

    [Fact]
    public void LongChains()
    {
        Assert.Equal("199990000", Run(Many(20000, i => i.ToString(), "+")));
        Assert.Equal("1", Run($"(function (x) {{ if ({Many(10000, i => "x == " + i, "||")}) return 1; return 0 }})(9999)"));
        Assert.Equal("2999", Run($"(function (x) {{ var y; {Many(3000, i => $"if (x === {i}) y = {i}; else ", "")} y = -1; return y }})(2999)"));
    }

    [Fact]
    public void TooDeepIsAnError()
    {
        foreach (string text in new[] { Repeat("(", 100000) + "1" + Repeat(")", 100000), Repeat("!", 300000) + "1", Repeat("x=>", 100000) + "1", "x" + Repeat(".f()", 200000) })
        {
            var source = new SourceText(text, "deep.js");
            var error = Record.Exception(() => Compiler.CompileScript(Parser.ParseScript(source), source));
            Assert.True(error is null or KilnSyntaxError { IsRangeError: true }, error?.ToString());
        }
    }
}
