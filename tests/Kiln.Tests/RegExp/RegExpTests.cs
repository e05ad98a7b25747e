using Kiln.RegExp;
using Xunit;

namespace Kiln.Tests.RegExp;

public class RegExpTests
{
    private static RegExpProgram Compile(string pattern, string flags)
    {
        Assert.True(RegExpFlagsText.TryParse(flags, out RegExpFlags parsed));
        return RegExpProgram.Compile(pattern, parsed);
    }

    /// <summary>The captures as "whole|first|…" with "~" for an undefined one, or "no".</summary>
    private static string Exec(RegExpProgram program, string input, int lastIndex = 0)
    {
        int[] captures = new int[2 * program.GroupCount];
        if (!new RegExpMatcher().Match(program, input, lastIndex, captures))
            return "no";
        string[] texts = new string[program.GroupCount];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = captures[2 * i] < 0 ? "~" : input[captures[2 * i]..captures[2 * i + 1]];
        return string.Join('|', texts);
    }

    /// <summary>A pattern that is a string has a search of its own: the answers are those of the same pattern in a group.</summary>
    [Theory]
    [InlineData(" ", " ")]
    [InlineData("ab", "ab")]
    [InlineData("\\.", ".")]
    [InlineData("a{2}", null)]
    [InlineData("(?:a)b", "ab")]
    [InlineData("\\u00e9", "é")]
    [InlineData("a|b", null)]
    [InlineData("ab?", null)]
    [InlineData("^a", null)]
    [InlineData("a$", null)]
    [InlineData("a\\b", null)]
    [InlineData("(?=a)a", null)]
    [InlineData("", null)]
    public void StringsMatchAsPatternsDo(string pattern, string? literal)
    {
        string[] inputs = ["", " ", "a", "b", "ab", "aab", "aaab ab", "a.b.", "😀", "b a", "baaé"];
        foreach (string flags in (string[])["", "g", "y", "i", "m", "u"])
        {
            RegExpProgram program = Compile(pattern, flags), grouped = Compile($"({pattern})", flags);
            bool isPlain = literal is not null && flags != "u" && (flags != "i" || !char.IsLetter(literal[0]));
            Assert.Equal(isPlain && FastPaths.Enabled ? literal : null, program.Literal);
            Assert.Null(grouped.Literal);
            foreach (string input in inputs)
            {
                for (int at = 0; at <= input.Length; at++)
                    Assert.Equal(Exec(grouped, input, at).Split('|')[0], Exec(program, input, at));
            }
            if (isPlain) Assert.Equal(program.Literal, RegExpProgram.FromBytes(program.ToBytes())!.Literal);
        }
    }

    [Theory]
    [InlineData("a|ab", "", "abc", "a")]
    [InlineData("((a)|(ab))((c)|(bc))", "", "abc", "abc|a|a|~|bc|~|bc")]
    [InlineData("a[a-z]{2,4}?", "", "abcdefghi", "abc")]
    [InlineData("(aa|aabaac|ba|b|c)*", "", "aabaac", "aaba|ba")]
    [InlineData("(z)((a+)?(b+)?(c))*", "", "zaacbbbcac", "zaacbbbcac|z|ac|a|~|c")]
    [InlineData("(a*)*", "", "b", "|~")]
    [InlineData("(a*)+", "", "b", "|")]
    [InlineData("(?=(a+))a*b\\1", "", "baaabac", "aba|a")]
    [InlineData("(.*?)a(?!(a+)b\\2c)\\2(.*)", "", "baaabaac", "baaabaac|ba|~|abaac")]
    [InlineData("(?<=(\\d+)(\\d+))$", "", "1053", "|1|053")]
    [InlineData("(?<=\\1(a))b", "", "aab", "b|a")]
    [InlineData("(?<!abc)\\w\\w\\w", "", "abcdef", "abc")]
    [InlineData("(?:(?<a>x)|(?<a>y))\\k<a>", "", "xyy", "yy|~|y")]
    [InlineData("(^[^A-K1\\W]??)?", "m", "cbb", "c|c")]
    [InlineData("(?:a{0,3}){2,}b", "", "aaaaab", "aaaaab")]
    [InlineData("^.$", "u", "😀", "😀")]
    [InlineData("^.$", "", "😀", "no")]
    [InlineData("\\ud83d", "u", "😀", "no")]
    [InlineData(".*?x", "u", "😀😀x😀", "😀😀x")]
    [InlineData("[^😀]+", "u", "a😁😀", "a😁")]
    [InlineData("(?i:a)b", "", "Ab", "Ab")]
    [InlineData("(?-i:a)b", "i", "AB", "no")]
    [InlineData("\\w+", "iu", "\u017Fk\u212A", "\u017Fk\u212A")]
    [InlineData("\\w+", "i", "\u017Fk\u212A", "k")]
    [InlineData("[^x]", "i", "X", "no")]
    [InlineData("(\u212A)\\1", "iu", "\u212Ak", "\u212Ak|\u212A")]
    [InlineData("\\P{Lu}", "iu", "A", "A")]
    [InlineData("\\P{Lu}", "iv", "A", "no")]
    [InlineData("[\\p{L}--[a-z]]+", "v", "abcDEFé", "DEFé")]
    [InlineData("[\\w&&\\d]+", "v", "ab12", "12")]
    [InlineData("[\\q{a|abc|ab}x]", "v", "abcx", "abc")]
    [InlineData("(?<=[\\q{c|abc}])d", "v", "abcd", "d")]
    [InlineData("^\\p{RGI_Emoji}$", "v", "👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦")]
    [InlineData("\\p{Emoji_Keycap_Sequence}", "v", "1️⃣", "1️⃣")]
    [InlineData("\\c", "", "\\c", "\\c")]
    [InlineData("a{,1}", "", "a{,1}", "a{,1}")]
    [InlineData("\\8\\07]", "", "8\a]", "8\a]")]
    [InlineData("\"(?:[^\"\\\\]|\\\\.)*\"", "", "say \"a\\\"b\" x", "\"a\\\"b\"")]
    [InlineData("<(\\w+)>.*?</\\1>", "s", "<b>x<i></i></b>", "<b>x<i></i></b>|b")]
    public void Matches(string pattern, string flags, string input, string expected)
    {
        RegExpProgram program = Compile(pattern, flags);
        Assert.Equal(expected, Exec(program, input));
        byte[] bytes = program.ToBytes();
        RegExpProgram? read = RegExpProgram.FromBytes(bytes);
        Assert.NotNull(read);
        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal(expected, Exec(read, input));
    }

    [Fact]
    public void Last_index_inside_a_pair_means_its_start()
    {
        int[] captures = new int[2];
        Assert.True(new RegExpMatcher().Match(Compile(".", "uy"), "a😀", 2, captures));
        Assert.Equal([1, 3], captures);
    }

    [Fact]
    public void Sticky_matches_only_at_the_index() => Assert.Equal("no", Exec(Compile("b", "y"), "ab"));

    [Theory]
    [InlineData("a**", "", "Nothing to repeat")]
    [InlineData("a{2,1}", "", "numbers out of order in {} quantifier")]
    [InlineData("{1}", "", "Nothing to repeat")]
    [InlineData("(?<=a)*", "", "Invalid quantifier")]
    [InlineData("(", "", "Unterminated group")]
    [InlineData("a)", "", "Unmatched ')'")]
    [InlineData("[a", "", "Unterminated character class")]
    [InlineData("[b-a]", "g", "Range out of order in character class")]
    [InlineData("\\", "", "\\ at end of pattern")]
    [InlineData("(?", "", "Invalid group")]
    [InlineData("(?<1>a)", "", "Invalid capture group name")]
    [InlineData("(?<a>.)(?<a>.)", "", "Duplicate capture group name")]
    [InlineData("(?<a>.)\\k<b>", "", "Invalid named capture referenced")]
    [InlineData("\\k", "u", "Invalid named reference")]
    [InlineData("\\u{110000}", "u", "Invalid Unicode escape")]
    [InlineData("\\p{Foo}", "u", "Invalid property name")]
    [InlineData("[\\p{Foo}]", "v", "Invalid property name in character class")]
    [InlineData("]", "u", "Lone quantifier brackets")]
    [InlineData("a{", "u", "Incomplete quantifier")]
    [InlineData("\\a", "u", "Invalid escape")]
    [InlineData("[\\d-x]", "u", "Invalid character class")]
    [InlineData("[a&&b--c]", "v", "Invalid set operation in character class")]
    [InlineData("[(]", "v", "Invalid character in character class")]
    [InlineData("[^\\q{ab}]", "v", "Negated character class may contain strings")]
    [InlineData("(?ii:a)", "", "Repeated flag in flag group")]
    [InlineData("(?-:a)", "", "Invalid flag group")]
    public void Syntax_errors(string pattern, string flags, string reason)
    {
        var error = Assert.Throws<RegExpSyntaxException>(() => Compile(pattern, flags));
        Assert.Equal($"Invalid regular expression: /{pattern}/{flags}: {reason}", error.Message);
    }

    [Fact]
    public void Deep_patterns_end_in_an_error_or_a_program()
    {
        string deep = new string('(', 50_000) + new string(')', 50_000);
        try
        {
            Compile(deep, "");
        }
        catch (RegExpSyntaxException error)
        {
            Assert.EndsWith("Regular expression too large", error.Message);
        }
        Assert.Throws<RegExpSyntaxException>(() => Compile(string.Concat(Enumerable.Repeat("(?:", 1_000_000)), ""));
    }

    [Fact]
    public void A_host_can_stop_a_catastrophic_pattern()
    {
        int calls = 0;
        var matcher = new RegExpMatcher { Interrupt = () => ++calls == 3 };
        int[] captures = new int[4];
        Assert.Throws<RegExpLimitException>(() => matcher.Match(Compile("(a|aa)+$", ""), new string('a', 100) + "b", 0, captures));
        Assert.Equal(3, calls);
    }

    [Fact]
    public void The_stack_is_bounded() =>
        Assert.Throws<RegExpLimitException>(() => Exec(Compile("(?:(a)|ab)*c", ""), new string('a', 4_000_000)));

    [Fact]
    public void Hostile_bytes_give_null_or_a_program_that_runs()
    {
        string[] patterns = ["(?<x>a|b)+?(?=c(?!d))\\k<x>[^q]*?z", "(?:(a{2,3})|\\bfoo){0,7}", "(?<=\\d{2}(x)?)[\\p{Lu}--A].*y", "abc|[a-z]+\\s*;"];
        string[] flags = ["", "iu", "v", "m"];
        var random = new Random(12345);
        // A mutated program may loop for ever, as a script can: the hook ends it.
        var matcher = new RegExpMatcher { Interrupt = () => true };
        int accepted = 0;
        for (int i = 0; i < patterns.Length; i++)
        {
            byte[] good = Compile(patterns[i], flags[i]).ToBytes();
            for (int length = 0; length < good.Length; length++)
                Assert.Null(RegExpProgram.FromBytes(good.AsSpan(0, length)));
            for (int round = 0; round < 20_000; round++)
            {
                byte[] bytes = (byte[])good.Clone();
                for (int n = random.Next(1, 4); n > 0; n--)
                {
                    int at = random.Next(bytes.Length);
                    bytes[at] = random.Next(3) switch { 0 => (byte)random.Next(256), 1 => (byte)(bytes[at] + random.Next(-4, 5)), _ => (byte)random.Next(40) };
                }
                RegExpProgram? program = RegExpProgram.FromBytes(bytes);
                if (program is null)
                    continue;
                accepted++;
                try
                {
                    matcher.Match(program, "12xabcab AAbaac😀z;foo aacyz", 0, new int[2 * program.GroupCount]);
                }
                catch (RegExpLimitException)
                {
                }
            }
        }
        Assert.True(accepted > 1000);
    }
}
