using Kiln.Unicode;
using Xunit;

namespace Kiln.Tests.RegExp;

public class UnicodeDataTests
{
    [Theory]
    [InlineData('a', true, true)]
    [InlineData('$', false, false)]
    [InlineData('_', false, true)]
    [InlineData('0', false, true)]
    [InlineData(0xAA, true, true)]
    [InlineData(0xB7, false, true)]
    [InlineData(0xD7, false, false)]
    [InlineData(0x2118, true, true)]
    [InlineData(0x1C89, true, true)]
    [InlineData(0x0C5C, true, true)]
    [InlineData(0x2CEA2, true, true)]
    [InlineData(0x10FFFF, false, false)]
    public void Identifier_characters(int codePoint, bool start, bool part)
    {
        Assert.Equal(start, UnicodeData.IsIdStart(codePoint));
        Assert.Equal(part, UnicodeData.IsIdContinue(codePoint));
    }

    [Fact]
    public void Ascii_fast_path_agrees_with_the_tables()
    {
        for (int c = 0; c < 0x80; c++)
        {
            Assert.Equal(UnicodeData.BinarySet(UnicodeTables.IDStart).Contains(c), UnicodeData.IsIdStart(c));
            Assert.Equal(UnicodeData.BinarySet(UnicodeTables.IDContinue).Contains(c), UnicodeData.IsIdContinue(c));
        }
    }

    [Theory]
    [InlineData("General_Category", "Lu", 'A', true)]
    [InlineData("gc", "Letter", 'z', true)]
    [InlineData("Script", "Grek", 0x3B1, true)]
    [InlineData("scx", "Deva", 0x964, true)]
    [InlineData("sc", "Deva", 0x964, false)]
    [InlineData("Script_Extensions", "Zyyy", 0x964, false)]
    public void Property_with_value(string name, string value, int codePoint, bool inside) =>
        Assert.Equal(inside, UnicodeData.PropertySet(name, value)!.Contains(codePoint));

    [Fact]
    public void Names_are_matched_exactly()
    {
        Assert.Null(UnicodeData.PropertySet("script", "Greek"));
        Assert.Null(UnicodeData.PropertySet("Script", "greek"));
        Assert.Null(UnicodeData.PropertySet("Block"));
        Assert.Equal(0x110000, UnicodeData.PropertySet("Any")!.Count);
        Assert.Equal(128, UnicodeData.PropertySet("ASCII")!.Count);
    }

    [Fact]
    public void Properties_of_strings()
    {
        Assert.True(UnicodeData.TryGetStringProperty("RGI_Emoji_Flag_Sequence", out CodePointSet single, out List<int[]> strings));
        Assert.True(single.IsEmpty);
        Assert.Contains(strings, s => s is [0x1F1E9, 0x1F1EA]);
        Assert.True(UnicodeData.TryGetStringProperty("RGI_Emoji", out single, out strings));
        Assert.Equal(3953, single.Count + strings.Count);
        Assert.False(UnicodeData.TryGetStringProperty("Emoji", out _, out _));
    }

    [Theory]
    [InlineData("straße ŉ ﬃ", "STRASSE ʼN FFI", "straße ŉ ﬃ")]
    [InlineData("ΑΣ ΑΣΑ Σ", "ΑΣ ΑΣΑ Σ", "ας ασα σ")]
    [InlineData("İ𐐀", "İ𐐀", "i̇𐐨")]
    public void Case_conversion(string text, string upper, string lower)
    {
        Assert.Equal(upper, CaseMapping.ToUpper(text));
        Assert.Equal(lower, CaseMapping.ToLower(text));
    }

    [Fact]
    public void Case_closure()
    {
        Assert.True(CaseMapping.CloseOver(CodePointSet.Of('k'), unicode: true).Contains(0x212A));
        Assert.False(CaseMapping.CloseOver(CodePointSet.Of('k'), unicode: false).Contains(0x212A));
        Assert.True(CaseMapping.CloseOver(CodePointSet.Of(0x3C3), unicode: false).Contains(0x3C2));
    }
}
