using System.Numerics;
using Kiln.Operations;
using Xunit;

namespace Kiln.Tests.Operations;

public class BigIntOperationsTests
{
    private static BigInteger B(string text) => BigInteger.Parse(text);

    [Theory]
    [InlineData("", true, "0")]
    [InlineData(" 12 ", true, "12")]
    [InlineData("-12", true, "-12")]
    [InlineData("0xff", true, "255")]
    [InlineData("0b1", true, "1")]
    [InlineData("0o7777777777777777777777", true, "73786976294838206463")]
    [InlineData("-0x1", false, "0")]
    [InlineData("1n", false, "0")]
    [InlineData("1e3", false, "0")]
    [InlineData("+", false, "0")]
    [InlineData("00123456789012345678901234567890", true, "123456789012345678901234567890")]
    public void TryParse_FollowsTheGrammar(string text, bool valid, string expected)
    {
        Assert.Equal(valid, BigIntOperations.TryParse(text, out BigInteger value, out _));
        if (valid)
        {
            Assert.Equal(B(expected), value);
        }
    }

    [Theory]
    [InlineData("123456789012345678901234567890", 16, "18ee90ff6c373e0ee4e3f0ad2")]
    [InlineData("-123456789012345678901234567890", 36, "-aqmvpsyhbzcmlksizum")]
    [InlineData("255", 2, "11111111")]
    [InlineData("-73786976294838206464", 8, "-10000000000000000000000")]
    public void ToString_TakesAnyRadix(string value, int radix, string expected)
    {
        string text = BigIntOperations.ToString(B(value), radix);
        if (radix != 36)
        {
            Assert.Equal(expected, text);
        }
        BigInteger back = BigInteger.Zero;
        foreach (char c in text.TrimStart('-'))
        {
            back = back * radix + NumberConversions.DigitValue(c);
        }
        Assert.Equal(BigInteger.Abs(B(value)), back);
    }

    [Fact]
    public void ToString_OfABigOneKeepsInnerZeros()
    {
        BigInteger value = BigInteger.Pow(7, 1000) + 3;
        Assert.Equal("1" + new string('0', 999) + "3", BigIntOperations.ToString(value, 7));
    }

    [Fact]
    public void Exponentiate_HasLimits()
    {
        Assert.Equal(BigIntError.NegativeExponent, BigIntOperations.Exponentiate(2, -1, out _));
        Assert.Equal(BigIntError.TooBig, BigIntOperations.Exponentiate(3, BigInteger.One << 31, out _));
        Assert.Equal(BigIntError.TooBig, BigIntOperations.Exponentiate(2, 1 << 30, out _));
        Assert.Equal(BigIntError.None, BigIntOperations.Exponentiate(-1, (BigInteger.One << 90) + 1, out BigInteger odd));
        Assert.Equal(BigInteger.MinusOne, odd);
        Assert.Equal(BigIntError.None, BigIntOperations.Exponentiate(-2, 65, out BigInteger power));
        Assert.Equal(B("-36893488147419103232"), power);
        Assert.Equal(BigIntError.DivisionByZero, BigIntOperations.Divide(1, 0, out _));
        Assert.Equal("Division by zero", BigIntOperations.Message(BigIntError.DivisionByZero));
    }

    [Fact]
    public void Shifts_RoundDown()
    {
        BigIntOperations.SignedRightShift(-5, 1, out BigInteger value);
        Assert.Equal(-3, value);
        BigIntOperations.SignedRightShift(-5, BigInteger.One << 100, out value);
        Assert.Equal(-1, value);
        BigIntOperations.LeftShift(5, -1, out value);
        Assert.Equal(2, value);
        Assert.Equal(BigIntError.TooBig, BigIntOperations.LeftShift(1, 1 << 30, out _));
        Assert.Equal(BigIntError.None, BigIntOperations.LeftShift(0, BigInteger.One << 70, out _));
    }

    [Fact]
    public void AsIntN_Wraps()
    {
        Assert.Equal(-1, BigIntOperations.AsIntN(8, 255));
        Assert.Equal(127, BigIntOperations.AsIntN(8, 127));
        Assert.Equal(-128, BigIntOperations.AsIntN(8, 128));
        Assert.Equal(long.MinValue, BigIntOperations.AsIntN(64, BigInteger.One << 63));
        Assert.Equal(-(BigInteger.One << 99), BigIntOperations.AsIntN(100, BigInteger.One << 99));
        Assert.Equal(BigIntError.None, BigIntOperations.AsUintN(64, -1, out BigInteger value));
        Assert.Equal(ulong.MaxValue, value);
        Assert.Equal(BigIntError.TooBig, BigIntOperations.AsUintN(1L << 53, -1, out _));
    }

    [Fact]
    public void Comparison_WithNumbersIsExact()
    {
        Assert.Equal(0, BigIntOperations.CompareToNumber(1, 1.0));
        Assert.Equal(-1, BigIntOperations.CompareToNumber(1, 1.5));
        Assert.Equal(1, BigIntOperations.CompareToNumber(-1, -1.5));
        Assert.Equal(1, BigIntOperations.CompareToNumber(B("9007199254740993"), 9007199254740992.0));
        Assert.Equal(-1, BigIntOperations.CompareToNumber(B("9007199254740993"), double.PositiveInfinity));
        Assert.Null(BigIntOperations.CompareToNumber(1, double.NaN));
        Assert.True(BigIntOperations.EqualsNumber(BigInteger.Pow(2, 100), Math.Pow(2, 100)));
    }

    [Fact]
    public void ToNumber_RoundsToEven()
    {
        Assert.Equal(9007199254740992.0, BigIntOperations.ToNumber(B("9007199254740993")));
        Assert.Equal(Math.ScaleB(1, 200), BigIntOperations.ToNumber((BigInteger.One << 200) + (BigInteger.One << 147)));
        Assert.Equal(Math.BitIncrement(Math.ScaleB(1, 200)), BigIntOperations.ToNumber((BigInteger.One << 200) + (BigInteger.One << 147) + 1));
        Assert.Equal(double.NegativeInfinity, BigIntOperations.ToNumber(-(BigInteger.One << 1024)));
        Assert.Equal(double.PositiveInfinity, BigIntOperations.ToNumber((BigInteger.One << 1024) - 1));
    }
}
