using Kiln.RegExp;
using Kiln.Unicode;
using Xunit;

namespace Kiln.Tests.RegExp;

public class RegExpClassTests
{
    /// <summary>Closing a set over case takes short cuts; the definition of Canonicalize (ECMA-262 §22.2.2.7.3) does not.</summary>
    [Theory]
    [InlineData(new[] { 'a', 'f' })]
    [InlineData(new[] { 'Q', 'Q', 'x', 'x' })]
    [InlineData(new[] { '\t', '\r', ' ', ' ', 'k', 's', '\u00a0', '\u00a0', '\u1680', '\u1680', '\u2000', '\u200a', '\u3000', '\u3000', '\ufeff', '\ufeff' })]
    [InlineData(new[] { '\0', 'A', '\u0080', '\uffff' })]
    [InlineData(new[] { '\0', '\t', '\u000b', '\uffff' })]
    [InlineData(new[] { '\0', '/', ':', '@', '[', '^', '`', '`', '{', '\uffff' })]
    [InlineData(new[] { '\u017f', '\u017f', '\u212a', '\u212a' })]
    [InlineData(new[] { '\u03b1', '\u03c9' })]
    public void ClosingOverCaseFollowsCanonicalize(char[] ranges)
    {
        var set = new CodePointSet(Array.ConvertAll(ranges, c => (int)c));
        CodePointSet closed = CaseMapping.CloseOver(set, unicode: false);
        var canonical = new HashSet<int>();
        for (int c = 0; c <= 0xFFFF; c++)
        {
            if (set.Contains(c)) canonical.Add(CaseMapping.CanonicalizeUnit(c));
        }
        for (int c = 0; c <= 0xFFFF; c++) Assert.Equal(canonical.Contains(CaseMapping.CanonicalizeUnit(c)), closed.Contains(c));
    }

    [Fact]
    public void CachedClassesAreTheSameAsFreshOnes()
    {
        var cache = new RegExpClassCache();
        foreach (string pattern in (string[])[@"[\p{Lu}\d]", @"[^\p{Lu}\d]", @"a[\p{Lu}\d]|[^\p{Lu}\d]+", @"[\]\p{P}]x", @"[\p{P}", @"[\p{Nope}]", @"[b-a\p{P}]", @"[\p{P}-z]"])
        {
            foreach (RegExpFlags flags in (RegExpFlags[])[RegExpFlags.Unicode, RegExpFlags.Unicode | RegExpFlags.IgnoreCase, RegExpFlags.UnicodeSets, default])
            {
                string fresh = Text(pattern, flags, null);
                for (int times = 0; times < 2; times++) Assert.Equal(fresh, Text(pattern, flags, cache));
            }
        }

        static string Text(string pattern, RegExpFlags flags, RegExpClassCache? cache)
        {
            try
            {
                return Convert.ToHexString(RegExpProgram.Compile(pattern, flags, cache).ToBytes());
            }
            catch (RegExpSyntaxException e)
            {
                return e.Message;
            }
        }
    }

    /// <summary>The check for early errors builds no tree; it has to agree with the parse that does.</summary>
    [Fact]
    public void CheckingFindsWhatParsingFinds()
    {
        string[] parts = ["a", "(", ")", "[", "]", "^", "-", "\\d", "\\p{L}", "\\P{Lu}", "\\1", "\\k<n>", "(?<n>", "(?=", "(?<!", "*", "+?", "{2}", "{3,1}", "{", "}", "|", ".", "\\b", "\\u{61}", "\\c", "z-a", "(?i:", "&&", "\\q{ab}", "\\"];
        var random = new Random(11);
        for (int round = 0; round < 20_000; round++)
        {
            string pattern = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => parts[random.Next(parts.Length)]));
            RegExpFlags flags = random.Next(6) switch { 0 => RegExpFlags.Unicode, 1 => RegExpFlags.UnicodeSets, 2 => RegExpFlags.IgnoreCase, 3 => RegExpFlags.Unicode | RegExpFlags.IgnoreCase, 4 => RegExpFlags.UnicodeSets | RegExpFlags.IgnoreCase, _ => default };
            Assert.Equal(Error(() => RegExpParser.Parse(pattern, flags)), Error(() => RegExpParser.Check(pattern, flags)));
        }

        static string? Error(Action parse)
        {
            try
            {
                parse();
                return null;
            }
            catch (RegExpSyntaxException e)
            {
                return e.Message;
            }
        }
    }
}
