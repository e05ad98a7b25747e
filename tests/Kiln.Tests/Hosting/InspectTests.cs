using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Hosting;

public sealed class InspectTests
{
    private static string Log(string script)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { StandardOutput = output, StandardError = output });
        runtime.Evaluate(script);
        return output.ToString().TrimEnd('\n');
    }

    [Theory]
    [InlineData("-0, [-0], 'x', ['x', \"it's\"], null, 10n", "-0 [ -0 ] x [ 'x', \"it's\" ] null 10n")]
    [InlineData("{ a: { b: { c: { d: 1 } } } }", "{ a: { b: { c: [Object] } } }")]
    [InlineData("[[[[1]]]], [1,,3], [,,]", "[ [ [ [Array] ] ] ] [ 1, <1 empty item>, 3 ] [ <2 empty items> ]")]
    [InlineData("class A {}, class extends Array {}, function f() {}, () => {}, async () => {}, function* g() {}",
        "[class A] [class (anonymous) extends Array] [Function: f] [Function (anonymous)] [AsyncFunction (anonymous)] [GeneratorFunction: g]")]
    [InlineData("new (class Foo { x = 1 }), Object.create(null), new (class extends Map {})([[1, 2]])", "Foo { x: 1 } [Object: null prototype] {} Map(1) { 1 => 2 }")]
    [InlineData("new Map([['a', { b: 1 }]]), new Set([1]), [new Map().entries()]", "Map(1) { 'a' => { b: 1 } } Set(1) { 1 } [ [Map Entries] {  } ]")]
    [InlineData("{ get a() { return 1 }, set b(v) {}, get c() { return 1 }, set c(v) {} }", "{ a: [Getter], b: [Setter], c: [Getter/Setter] }")]
    [InlineData("{ [Symbol('s')]: 1, 'a-b': 2, 3: 4 }", "{ '3': 4, 'a-b': 2, [Symbol(s)]: 1 }")]
    [InlineData("Promise.resolve(4), new Promise(() => {}), new Proxy({ a: 1 }, {}), new Date(0), /x/gi", "Promise { 4 } Promise { <pending> } { a: 1 } 1970-01-01T00:00:00.000Z /x/gi")]
    [InlineData("Object('s'), Object(1), Object(true), Object(Symbol('q'))", "[String: 's'] [Number: 1] [Boolean: true] [Symbol: Symbol(q)]")]
    [InlineData("(o => (o.self = o, o))({ n: 1 })", "<ref *1> { n: 1, self: [Circular *1] }")]
    [InlineData("new Uint8Array([1, 2]), new ArrayBuffer(2)", "Uint8Array(2) [ 1, 2 ] ArrayBuffer { [Uint8Contents]: <00 00>, byteLength: 2 }")]
    [InlineData("Object.assign(() => {}, { a: 1 }), Math, JSON, globalThis === global", "[Function (anonymous)] { a: 1 } Object [Math] {} Object [JSON] {} true")]
    [InlineData("'%s is %d and %i, %f, %j %o %% %c.', 'x', '42', 42.9, '1.5', { a: 1 }, [1], 'css', 'rest'", "x is 42 and 42, 1.5, {\"a\":1} [ 1, [length]: 1 ] % . rest")]
    [InlineData("Array.from({ length: 7 }, (_, i) => i * 100)", "[\n    0, 100, 200,\n  300, 400, 500,\n  600\n]")]
    [InlineData("{ a: 'x'.repeat(40), b: 'y'.repeat(40) }", "{\n  a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',\n  b: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'\n}")]
    [InlineData("[{ a: 1, b: { c: {} } }]", "[ { a: 1, b: { c: {} } } ]")]
    [InlineData("{ [Symbol.for('nodejs.util.inspect.custom')](depth) { return 'custom ' + depth } }", "custom 2")]
    public void FormatsAsNode(string arguments, string expected) => Assert.Equal(expected, Log($"console.log({arguments})"));

    [Fact]
    public void ErrorsShowStackPropertiesAndCause() => Assert.Equal(
        "Error: a\n    at x (y:1:1) {\n  code: 'C',\n  [cause]: 'why'\n}\n[ [TypeError: b] ]",
        Log("const e = new Error('a', { cause: 'why' }); e.stack = 'Error: a\\n    at x (y:1:1)'; e.code = 'C'; console.log(e); const f = new TypeError('b'); f.stack = ''; console.log([f])"));

    [Fact]
    public void GroupsCountsAndTables() => Assert.Equal(
        "g\n  { a: 1 }\n  x\n  y\nc: 1\nc: 2\nAssertion failed: no\n┌─────────┬───┬─────┐\n│ (index) │ a │ b   │\n├─────────┼───┼─────┤\n│ 0       │ 1 │     │\n│ 1       │   │ 'x' │\n└─────────┴───┴─────┘",
        Log("console.group('g'); console.log({ a: 1 }); console.log('x\\ny'); console.groupEnd(); console.count('c'); console.count('c'); console.assert(false, 'no'); console.table([{ a: 1 }, { b: 'x' }])"));
}
