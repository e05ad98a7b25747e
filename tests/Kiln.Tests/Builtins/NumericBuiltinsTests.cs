using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Builtins;

public sealed class NumericBuiltinsTests : IDisposable
{
    private readonly Agent? _outer;
    private readonly Realm _realm;

    public NumericBuiltinsTests()
    {
        var agent = new Agent();
        _outer = agent.Enter();
        _realm = new Realm(agent) { TimeZone = DateTimeZone.FromId("UTC") };
    }

    public void Dispose() => Agent.Leave(_outer);

    private JsValue Call(Intrinsic holder, string method, params JsValue[] arguments)
        => ObjectOperations.Invoke(JsValue.FromObject(_realm.Get(holder)), method, arguments);

    private JsValue On(JsValue receiver, string method, params JsValue[] arguments) => ObjectOperations.Invoke(receiver, method, arguments);

    private static string Message(Action action)
    {
        string text = Assert.Throws<ThrowCompletion>(action).Message;
        return text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    private JsValue Parse(string text) => Call(Intrinsic.JSON, "parse", text);

    private string Stringify(params JsValue[] arguments) => Call(Intrinsic.JSON, "stringify", arguments).ToString();

    [Theory]
    [InlineData("{\"a\":[1,2.5,-0,\"x\\n\\u0041\",true,false,null],\"b\":{\"c\":{}},\"1\":[]}", "{\"1\":[],\"a\":[1,2.5,0,\"x\\nA\",true,false,null],\"b\":{\"c\":{}}}")]
    [InlineData("[[[]],{\"a\":1,\"a\":2,\"__proto__\":3}]", "[[[]],{\"a\":2,\"__proto__\":3}]")]
    [InlineData(" 12345678901234567890 ", "12345678901234567000")]
    [InlineData("\"\\ud800 \\\"\"", "\"\\ud800 \\\"\"")]
    public void Json_RoundTrips(string text, string expected) => Assert.Equal(expected, Stringify(Parse(text)));

    [Theory]
    [InlineData("", "Unexpected end of JSON input")]
    [InlineData("{a:1}", "Expected property name or '}' in JSON at position 1")]
    [InlineData("[1 2", "Expected ',' or ']' after array element in JSON at position 3")]
    [InlineData("{\"a\":1,\"b\"}", "Unexpected token '}', \"{\"a\":1,\"b\"}\" is not valid JSON")]
    [InlineData("{\"a\"}", "Expected ':' after property name in JSON at position 4")]
    [InlineData("{\"a\":1,}", "Expected double-quoted property name in JSON at position 7")]
    [InlineData("tru", "Unexpected end of JSON input")]
    [InlineData("01", "Unexpected number in JSON at position 1")]
    [InlineData("1.", "Unterminated fractional number in JSON at position 2")]
    [InlineData("-a", "No number after minus sign in JSON at position 1")]
    [InlineData("\"a\nb\"", "Bad control character in string literal in JSON at position 2")]
    [InlineData("\"\\u12g4\"", "Bad Unicode escape in JSON at position 5")]
    [InlineData("undefined", "\"undefined\" is not valid JSON")]
    [InlineData("hello world this is a long text that fails", "Unexpected token 'h', \"hello worl\"... is not valid JSON")]
    [InlineData("{\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\": x, \"bbbbbbbbbbbbbbbbbbbbbbb\": 1}", "Unexpected token 'x', ...\"aaaaaaa\": x, \"bbbbbb\"... is not valid JSON")]
    [InlineData("1 2", "Unexpected non-whitespace character after JSON at position 2")]
    public void Json_ErrorsAreThoseOfV8(string text, string message) => Assert.Equal(message, Message(() => Parse(text)));

    [Fact]
    public void Json_DepthIsNoProblem()
    {
        const int Depth = 200_000;
        JsValue deep = Parse(new string('[', Depth) + new string(']', Depth));
        Assert.Equal("Maximum call stack size exceeded", Message(() => Stringify(deep)));
    }

    [Fact]
    public void Json_IndentsAndFilters()
    {
        JsValue value = Parse("{\"a\":[1,{}],\"b\":{\"c\":1},\"d\":[]}");
        Assert.Equal("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": {\n    \"c\": 1\n  },\n  \"d\": []\n}", Stringify(value, JsValue.Null, 2));
        Assert.Equal("{\"b\":{}}", Stringify(value, Parse("[\"b\"]")));
        JsObject root = value.AsObject();
        root.Set("d", value, value);
        Assert.Equal(
            "Converting circular structure to JSON\n    --> starting at object with constructor 'Object'\n    --- property 'd' closes the circle",
            Message(() => Stringify(value)));
    }

    [Fact]
    public void Numbers_Format()
    {
        Assert.Equal("1.50", On(1.5, "toFixed", 2).ToString());
        Assert.Equal("ff", On(255, "toString", 16).ToString());
        Assert.Equal("1,234,567.891", On(1234567.891, "toLocaleString").ToString());
        Assert.Equal("1.001", On(1.0005, "toLocaleString").ToString());
        Assert.Equal("-0", On(-0.0, "toLocaleString").ToString());
        JsValue money = Parse("{\"style\":\"currency\",\"currency\":\"EUR\"}");
        Assert.Equal("-€1,234.50", On(-1234.5, "toLocaleString", "en-US", money).ToString());
        JsValue compact = Parse("{\"notation\":\"compact\"}");
        Assert.Equal("1.2M", On(1234567, "toLocaleString", "en-US", compact).ToString());
        Assert.Equal("1M", On(999999, "toLocaleString", "en-US", compact).ToString());
        Assert.Equal("1,234,567", On(new System.Numerics.BigInteger(1234567), "toLocaleString").ToString());
        Assert.Equal("toString() radix must be between 2 and 36", Message(() => On(1, "toString", 1)));
    }

    [Fact]
    public void Math_HasItsEdges()
    {
        Assert.Equal(JsValue.FromDouble(-0.0), Call(Intrinsic.Math, "round", -0.5));
        Assert.Equal(JsValue.FromInt32(0), Call(Intrinsic.Math, "round", 0.49999999999999994));
        Assert.Equal(JsValue.FromInt32(3), Call(Intrinsic.Math, "round", 2.5));
        Assert.Equal(JsValue.NaN, Call(Intrinsic.Math, "pow", 1, double.PositiveInfinity));
        Assert.Equal(JsValue.FromInt32(5), Call(Intrinsic.Math, "hypot", 3, 4));
        Assert.Equal(JsValue.FromDouble(double.NegativeInfinity), Call(Intrinsic.Math, "max"));
        Assert.Equal(JsValue.FromDouble(1.337), Call(Intrinsic.Math, "f16round", 1.337) == 1.3369140625 ? 1.337 : 0);
    }

    [Fact]
    public void Dates_AreMadeAndChanged()
    {
        JsObject date = ObjectOperations.Construct(_realm.Get(Intrinsic.DateConstructor), 2019, 10, 5, 13, 4, 9, 7);
        JsValue value = JsValue.FromObject(date);
        Assert.Equal("2019-11-05T13:04:09.007Z", On(value, "toISOString").ToString());
        On(value, "setMonth", 0, 31);
        On(value, "setHours", 24);
        Assert.Equal("2019-02-01T00:04:09.007Z", On(value, "toJSON").ToString());
        Assert.Equal("2/1/2019, 12:04:09 AM", On(value, "toLocaleString").ToString());
        JsValue options = Parse("{\"dateStyle\":\"full\",\"timeStyle\":\"short\"}");
        Assert.Equal("Friday, February 1, 2019 at 12:04 AM", On(value, "toLocaleString", "en-US", options).ToString());
        On(value, "setTime", double.NaN);
        Assert.Equal("Invalid time value", Message(() => On(value, "toISOString")));
    }
}
