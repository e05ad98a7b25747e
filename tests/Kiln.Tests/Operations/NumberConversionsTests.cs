using Kiln.Operations;
using Xunit;

namespace Kiln.Tests.Operations;

public class NumberConversionsTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(1e21, "1e+21")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1e23, "1e+23")]
    [InlineData(2.9802322387695312e-8, "2.9802322387695312e-8")]
    [InlineData(4.1045368012983762e-289, "4.1045368012983762e-289")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    [InlineData(9007199254740993.0, "9007199254740992")]
    public void ToString_GivesShortestDigits(double value, string expected)
        => Assert.Equal(expected, NumberConversions.ToString(value));

    [Theory]
    [InlineData(0.1, 2, "0.0001100110011001100110011001100110011001100110011001101")]
    [InlineData(255.0, 16, "ff")]
    [InlineData(-255.5, 36, "-73.i")]
    [InlineData(1180591620717411303424.0, 36, "6x5kxtvuwik000")]
    [InlineData(0.000001, 36, "0.0001ogs5wo29m8")]
    [InlineData(4294967295.75, 8, "37777777777.6")]
    [InlineData(double.NaN, 8, "NaN")]
    public void ToString_WithRadix_GivesV8Digits(double value, int radix, string expected)
        => Assert.Equal(expected, NumberConversions.ToString(value, radix));

    [Theory]
    [InlineData(1.005, 2, "1.00")]
    [InlineData(1.45, 1, "1.4")]
    [InlineData(-1.5, 0, "-2")]
    [InlineData(2.5, 0, "3")]
    [InlineData(123.456, 0, "123")]
    [InlineData(0.000001, 7, "0.0000010")]
    [InlineData(1e20, 2, "100000000000000000000.00")]
    [InlineData(0.0, 3, "0.000")]
    [InlineData(1000000000000000128.0, 1, "1000000000000000128.0")]
    [InlineData(0.1, 30, "0.100000000000000005551115123126")]
    public void ToFixed_IsExact(double value, int digits, string expected)
        => Assert.Equal(expected, NumberConversions.ToFixed(value, digits));

    [Theory]
    [InlineData(123456.0, 2, "1.23e+5")]
    [InlineData(0.0, 2, "0.00e+0")]
    [InlineData(25.0, 0, "3e+1")]
    [InlineData(9.999999999999998, 15, "9.999999999999998e+0")]
    [InlineData(9.999999999999998, 14, "1.00000000000000e+1")]
    [InlineData(1e23, 15, "9.999999999999999e+22")]
    [InlineData(-1.5e-9, -1, "-1.5e-9")]
    public void ToExponential_IsExact(double value, int digits, string expected)
        => Assert.Equal(expected, NumberConversions.ToExponential(value, digits));

    [Theory]
    [InlineData(123.456, 4, "123.5")]
    [InlineData(0.000123, 2, "0.00012")]
    [InlineData(1e21, 3, "1.00e+21")]
    [InlineData(99.99, 3, "100")]
    [InlineData(0.0, 1, "0")]
    [InlineData(5e-324, 3, "4.94e-324")]
    public void ToPrecision_IsExact(double value, int precision, string expected)
        => Assert.Equal(expected, NumberConversions.ToPrecision(value, precision));

    [Theory]
    [InlineData("", 0.0)]
    [InlineData(" \u00A0\uFEFF\u2028 12 \u3000", 12.0)]
    [InlineData("0x1F", 31.0)]
    [InlineData("0B101", 5.0)]
    [InlineData("0o17", 15.0)]
    [InlineData("-0x10", double.NaN)]
    [InlineData("0x", double.NaN)]
    [InlineData("1_000", double.NaN)]
    [InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("infinity", double.NaN)]
    [InlineData("5.", 5.0)]
    [InlineData(".", double.NaN)]
    [InlineData("1e", double.NaN)]
    [InlineData("1e99999999999999", double.PositiveInfinity)]
    [InlineData("0e99999999999999", 0.0)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("0x20000000000001", 9007199254740992.0)]
    public void StringToNumber_FollowsTheGrammar(string text, double expected)
        => Assert.Equal(expected, NumberConversions.StringToNumber(text));

    [Fact]
    public void StringToNumber_SeesDigitsFarBehind()
    {
        string tie = "9007199254740993." + new string('0', 900);
        Assert.Equal(9007199254740992.0, NumberConversions.StringToNumber(tie));
        Assert.Equal(9007199254740994.0, NumberConversions.StringToNumber(tie + "1"));
        Assert.Equal(Math.ScaleB(0x20000000000002L, 36), NumberConversions.StringToNumber("0x20000000000001000000001"));
        Assert.Equal(Math.ScaleB(0x20000000000000L, 36), NumberConversions.StringToNumber("0x20000000000001000000000"));
        Assert.Equal(1.0, NumberConversions.StringToNumber("1" + new string('0', 400) + "e-400"));
    }

    [Fact]
    public void ParseFloatAndParseInt_TakePrefixes()
    {
        Assert.Equal(12.5, NumberConversions.ParseFloat("  12.5abc"));
        Assert.Equal(0.005, NumberConversions.ParseFloat("5.e-3x"));
        Assert.True(double.IsNaN(NumberConversions.ParseFloat("abc")));
        Assert.Equal(31, NumberConversions.ParseInt(" 0x1f", 0));
        Assert.Equal(-35, NumberConversions.ParseInt("-z", 36));
        Assert.True(double.IsNaN(NumberConversions.ParseInt("12", 37)));
        Assert.Equal(0, NumberConversions.ParseInt("0x", 10));
        Assert.Equal(100000000000000000000000.0, NumberConversions.ParseInt("100000000000000000000000", 10));
    }

    [Theory]
    [InlineData(4294967296.0, 0)]
    [InlineData(2147483648.0, int.MinValue)]
    [InlineData(-2147483649.0, int.MaxValue)]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1.8446744073709556E+19, 4096)]
    [InlineData(-1.8446744073709556E+19, -4096)]
    [InlineData(1e300, 0)]
    public void ToInt32_IsModular(double value, int expected) => Assert.Equal(expected, NumberConversions.ToInt32(value));

    [Fact]
    public void ArrayIndices_AreCanonical()
    {
        Assert.True(NumberConversions.TryParseArrayIndex("4294967294", out uint index));
        Assert.Equal(4294967294u, index);
        foreach (string text in new[] { "", "01", "-1", "4294967295", "1.0", "1e3", "99999999999" })
        {
            Assert.False(NumberConversions.TryParseArrayIndex(text, out _));
        }
        Assert.True(NumberConversions.TryCanonicalNumericIndexString("-0", out double value) && double.IsNegative(value));
        Assert.True(NumberConversions.TryCanonicalNumericIndexString("1e+21", out _));
        Assert.True(NumberConversions.TryCanonicalNumericIndexString("NaN", out _));
        Assert.False(NumberConversions.TryCanonicalNumericIndexString("1e21", out _));
        Assert.False(NumberConversions.TryCanonicalNumericIndexString("+1", out _));
    }

    [Fact]
    public void PreciseSum_RoundsOnce()
    {
        Assert.Equal(-0.0, Sum());
        Assert.True(double.IsNegative(Sum(-0.0, -0.0)));
        Assert.False(double.IsNegative(Sum(-0.0, 0.0)));
        Assert.Equal(0.30000000000000004, Sum(1e308, 1e308, 0.1, 0.1, 1e30, 0.1, -1e30, -1e308, -1e308));
        Assert.Equal(double.PositiveInfinity, Sum(double.MaxValue, double.MaxValue));
        Assert.Equal(5e-324, Sum(5e-324, 1e300, -1e300));
        Assert.True(double.IsNaN(Sum(double.PositiveInfinity, double.NegativeInfinity)));
        Assert.Equal(9007199254740992.0, Sum(9007199254740992.0, 1.0));
        Assert.Equal(9007199254740994.0, Sum(9007199254740992.0, 1.0, 5e-324));
    }

    private static double Sum(params double[] values)
    {
        var sum = new NumberPreciseSum();
        foreach (double value in values)
        {
            sum.Add(value);
        }
        return sum.Result();
    }
}
