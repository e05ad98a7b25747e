using Kiln.Builtins;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.RegExp;
using Kiln.Unicode;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Builtins;

/// <summary>String and RegExp built-ins without a script.</summary>
public class StringTests : BuiltinFixture
{
    private JsValue Call(string text, string method, params JsValue[] arguments) =>
        ObjectOperations.Invoke(text, PropertyKey.FromString(method), arguments);

    private JsValue RegExp(string pattern, string flags = "") => JsValue.FromObject(New(Constructor(Intrinsic.RegExpConstructor), pattern, flags));

    [Fact]
    public void Parts()
    {
        Assert.Equal("[a,b,c]", Text(Call("a,b,c", "split", ",")));
        Assert.Equal("[a,b]", Text(Call("a,b,c", "split", ",", 2)));
        Assert.Equal("[a,b]", Text(Call("ab", "split", "")));
        Assert.Equal("cd", Text(Call("abcd", "slice", -2)));
        Assert.Equal("bc", Text(Call("abcd", "substring", 3, 1)));
        Assert.Equal("c", Text(Call("abcd", "substr", -2, 1)));
        Assert.Equal("007", Text(Call("7", "padStart", 3, "0")));
        Assert.Equal("ababa", Text(Call("a", "padEnd", 5, "ba")));
        Assert.Equal("ababab", Text(Call("ab", "repeat", 3)));
        Assert.Equal("x", Text(Call(" \uFEFFx\u2029", "trim")));
        Assert.Equal(3, Call("abcabc", "lastIndexOf", "abc").AsInt32());
        Assert.Equal(-1, Call("ab", "indexOf", "c").AsInt32());
        Assert.Equal("<a name=\"&quot;\">x</a>", Text(Call("x", "anchor", "\"")));
        Assert.Equal("a\uFFFDb", Text(Call("a\uD800b", "toWellFormed")));
        Assert.Equal("RangeError: Invalid count value: -1", Thrown(() => Call("a", "repeat", -1)));
    }

    [Fact]
    public void Replacements()
    {
        Assert.Equal("a[$][b][a][c]-c", Text(Call("ab-c", "replace", "b-", "[$$][b][$`][$']-")));
        Assert.Equal("a.b.c", Text(Call("a-b-c", "replaceAll", "-", ".")));
        Assert.Equal("Smith, John", Text(Call("John Smith", "replace", RegExp("(\\w+)\\s(\\w+)"), "$2, $1")));
        Assert.Equal("2-1", Text(Call("1-2", "replace", RegExp("(?<a>\\d)-(?<b>\\d)"), "$<b>-$<a>")));
        Assert.Equal("<a><b>", Text(Call("ab", "replace", RegExp("\\w", "g"), Function(a => "<" + a[0] + ">"))));
        Assert.Equal("xaxbx", Text(Call("ab", "replace", RegExp("", "g"), "x")));
        Assert.Equal("TypeError: String.prototype.replaceAll called with a non-global RegExp argument", Thrown(() => Call("a", "replaceAll", RegExp("a"), "")));
    }

    /// <summary>A pattern of one character is replaced at once; what else such a call does must be done too.</summary>
    [Theory]
    [InlineData(" ", "a b  c", "|", "a|b||c")]
    [InlineData(" ", "a b  c", "", "abc")]
    [InlineData(" ", "a b", "<>", "a<>b")]
    [InlineData(" ", "a b", "$&$&", "a  b")]
    [InlineData(" ", "ab", "|", "ab")]
    [InlineData(" ", "", "|", "")]
    [InlineData("\\.", "1.2.3", ",", "1,2,3")]
    [InlineData("aa", "aaa", "b", "ba")]
    [InlineData("é", "é\u0301e\u0301", "x", "x\u0301e\u0301")]
    public void ReplacingOneCharacter(string pattern, string text, string template, string expected)
    {
        JsValue regExp = RegExp(pattern, "g");
        regExp.AsObject().Set("lastIndex", 1, regExp);
        Assert.Equal(expected, Text(Call(text, "replace", regExp, template)));
        Assert.Equal(0, regExp.AsObject().Get("lastIndex").AsInt32());

        JsObject constructor = Constructor(Intrinsic.RegExpConstructor);
        Call("<before>", "replace", RegExp("before"), "");
        Call("x-y-z", "replace", RegExp("-", "g"), "+");
        Assert.Equal("-", Text(constructor.Get("lastMatch")));
        Assert.Equal("x-y", Text(constructor.Get("leftContext")));
        Call("no such", "replace", RegExp("-", "g"), "+");
        Assert.Equal("x-y", Text(constructor.Get("leftContext")));
    }

    [Fact]
    public void ReplacingOneCharacterCallsWhatAScriptPutThere()
    {
        JsValue regExp = RegExp(" ", "g");
        int calls = 0;
        regExp.AsObject().Set("exec", Function(_ => { calls++; return JsValue.Null; }), regExp);
        Assert.Equal("a b", Text(Call("a b", "replace", regExp, "|")));
        Assert.Equal(1, calls);
        Assert.Equal("|a b", Text(Call(" a b", "replace", RegExp(" ", "gy"), "|")));
    }

    [Fact]
    public void Matching()
    {
        Assert.Equal("[a1,b2]", Text(Call("a1b2", "match", RegExp("\\w\\d", "g"))));
        JsObject match = Call("xa1", "match", RegExp("(?<l>a)(\\d)(z)?", "d")).AsObject();
        Assert.Equal("[a1,a,1,undefined]", Text(match));
        Assert.Equal(1, match.Get(Names.Index).AsInt32());
        Assert.Equal("a", Text(match.Get(Names.Groups).AsObject().Get("l")));
        Assert.Equal("[[1,3],[1,2],[2,3],undefined]", Text(match.Get(Names.Indices)));
        Assert.Equal(2, Call("abc", "search", RegExp("c")).AsInt32());
        Assert.Equal("[a,,b]", Text(Call("a1,2b", "split", RegExp("\\d,?"))));
        Assert.Equal("[a,,b]", Text(Call("ab", "split", RegExp("(?:)|(a)"))).Replace("undefined", "", StringComparison.Ordinal));
        Assert.True(Invoke(RegExp("^a", "y").AsObject(), "test", "ab").IsTrue);
    }

    [Fact]
    public void Last_index_counts_and_resets()
    {
        JsObject rx = RegExp("a", "g").AsObject();
        Assert.True(Invoke(rx, "test", "aa").IsTrue);
        Assert.True(Invoke(rx, "test", "aa").IsTrue);
        Assert.Equal(2, rx.Get(Names.LastIndex).AsInt32());
        Assert.True(Invoke(rx, "test", "aa").IsFalse);
        Assert.Equal(0, rx.Get(Names.LastIndex).AsInt32());
    }

    [Fact]
    public void A_changed_exec_is_seen()
    {
        JsObject rx = RegExp("a").AsObject();
        Assert.True(Invoke(rx, "test", "a").IsTrue);
        JsObject prototype = Realm.Get(Intrinsic.RegExpPrototype);
        ObjectOperations.Set(prototype, Names.Exec, Function(_ => JsValue.Null));
        Assert.True(Invoke(rx, "test", "a").IsFalse);
    }

    [Fact]
    public void RegExp_objects()
    {
        Assert.Equal("/\\/[/]\\n/gi", Text(Invoke(RegExp("/[/]\n", "ig").AsObject(), "toString")));
        Assert.Equal("\\x61\\.b\\x2d", Text(Invoke(Constructor(Intrinsic.RegExpConstructor), "escape", "a.b-")));
        Assert.Equal("SyntaxError: Invalid regular expression: /(/: Unterminated group", Thrown(() => RegExp("(")));
        Assert.Equal("SyntaxError: Invalid flags supplied to RegExp constructor 'gg'", Thrown(() => RegExp("a", "gg")));
        Invoke(RegExp("(b)(c)?").AsObject(), "exec", "abd");
        JsObject constructor = Constructor(Intrinsic.RegExpConstructor);
        Assert.Equal("b||a|d", string.Join('|', Text(constructor.Get("$1")), Text(constructor.Get("$2")), Text(constructor.Get("$`")), Text(constructor.Get("rightContext"))));
        byte[] other = RegExpProgram.Compile("x", RegExpFlags.Global).ToBytes();
        JsRegExp literal = JsRegExp.Create(Realm, new RegExpTemplate("a+", RegExpFlags.None, other));
        Assert.Equal("[aa]", Text(Invoke(literal, "exec", "baa")));
    }

    [Theory]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323", "\u017F\u0323\u0307", "\u1E69", "s\u0323\u0307")]
    [InlineData("\uAC01", "\uAC01", "\u1100\u1161\u11A8", "\uAC01", "\u1100\u1161\u11A8")]
    [InlineData("\u0344", "\u0308\u0301", "\u0308\u0301", "\u0308\u0301", "\u0308\u0301")]
    [InlineData("\uD800\u00E9", "\uD800\u00E9", "\uD800e\u0301", "\uD800\u00E9", "\uD800e\u0301")]
    public void Normal_forms(string text, string c, string d, string kc, string kd)
    {
        Assert.Equal(c, Normalization.Normalize(text, NormalizationFormKind.C));
        Assert.Equal(d, Normalization.Normalize(text, NormalizationFormKind.D));
        Assert.Equal(kc, Normalization.Normalize(text, NormalizationFormKind.KC));
        Assert.Equal(kd, Normalization.Normalize(text, NormalizationFormKind.KD));
    }
}
