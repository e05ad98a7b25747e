using Kiln.Operations;
using Xunit;

namespace Kiln.Tests.Operations;

public class DateAlgorithmsTests
{
    private static readonly DateTimeZone Utc = DateTimeZone.FromId("UTC");
    private static readonly DateTimeZone Berlin = DateTimeZone.FromId("CET-1CEST,M3.5.0,M10.5.0/3");

    [Theory]
    [InlineData("2020-01-01", "2020-01-01T00:00:00.000Z")]
    [InlineData("2020-01-01T10:00+05:30", "2020-01-01T04:30:00.000Z")]
    [InlineData("+275760-09-13T00:00:00.000Z", "+275760-09-13T00:00:00.000Z")]
    [InlineData("-000001-01-01T00:00:00Z", "-000001-01-01T00:00:00.000Z")]
    [InlineData("2019-12-31T24:00", "2020-01-01T00:00:00.000Z")]
    [InlineData("2000-01-01T00:00:00.1239Z", "2000-01-01T00:00:00.123Z")]
    [InlineData("Jan 1 2020 10:00 PM", "2020-01-01T22:00:00.000Z")]
    [InlineData("2020/01/02", "2020-01-02T00:00:00.000Z")]
    [InlineData("Tue, 05 Nov 2019 10:00:00 GMT+0200 (CET)", "2019-11-05T08:00:00.000Z")]
    [InlineData("25 Dec 95 13:30 PST", "1995-12-25T21:30:00.000Z")]
    [InlineData("12/25/1995", "1995-12-25T00:00:00.000Z")]
    [InlineData("Sat Sep 13 275760 00:00:00 GMT+0000 (Coordinated Universal Time)", "+275760-09-13T00:00:00.000Z")]
    [InlineData("1", "2001-01-01T00:00:00.000Z")]
    public void Parse_ReadsWhatV8Reads(string text, string expected)
        => Assert.Equal(expected, DateFormatting.ToIsoString(DateParser.Parse(text, Utc)));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("5 hello")]
    [InlineData("2020-01-01T24:01")]
    [InlineData("2020-01-01T10:00:00+24:00")]
    [InlineData("-000000-01-01T00:00:00Z")]
    [InlineData("-000000")]
    [InlineData("13:00 PM Jan 1 2000")]
    [InlineData("Jan 32 2020")]
    [InlineData("+275760-09-13T00:00:00.001Z")]
    public void Parse_RefusesOthers(string text) => Assert.True(double.IsNaN(DateParser.Parse(text, Utc)));

    [Fact]
    public void Formats_AreThoseOfNode()
    {
        double t = DateParser.Parse("2019-11-05T10:20:30.456Z", Utc);
        Assert.Equal("Tue Nov 05 2019 10:20:30 GMT+0000 (Coordinated Universal Time)", DateFormatting.ToDateString(t, Utc));
        Assert.Equal("Tue, 05 Nov 2019 10:20:30 GMT", DateFormatting.ToUtcString(t));
        Assert.Equal("Tue Nov 05 2019", DateFormatting.ToDateOnlyString(t, Utc));
        Assert.Equal("10:20:30 GMT+0000 (Coordinated Universal Time)", DateFormatting.ToTimeString(t, Utc));
        Assert.Equal("Tue Nov 05 2019 11:20:30 GMT+0100 (GMT+01:00)", DateFormatting.ToDateString(t, Berlin));
        Assert.Equal("Fri Oct 15 -0249", DateFormatting.ToDateOnlyString(-7e13, Utc));
        Assert.Equal("Invalid Date", DateFormatting.ToDateString(double.NaN, Utc));
    }

    [Fact]
    public void LocalTimes_AreDisambiguated()
    {
        // 02:30 was skipped on 29 March 2020 and came twice on 25 October.
        Assert.Equal("2020-03-29T01:30:00.000Z", DateFormatting.ToIsoString(DateParser.Parse("2020-03-29T02:30", Berlin)));
        Assert.Equal("2020-10-25T00:30:00.000Z", DateFormatting.ToIsoString(DateParser.Parse("2020-10-25T02:30", Berlin)));
        Assert.Equal("2020-07-01T10:00:00.000Z", DateFormatting.ToIsoString(DateParser.Parse("2020-07-01T12:00", Berlin)));
        Assert.True(Berlin.IsDaylightAt(DateParser.Parse("2020-07-01", Utc)));
    }

    [Fact]
    public void Zones_OfTheDatabaseKnowTheirHistory()
    {
        DateTimeZone zone = DateTimeZone.FromId("America/New_York");
        if (zone.Id == "UTC")
        {
            return;
        }
        double t = DateParser.Parse("2020-07-01T12:00", zone);
        Assert.Equal("Wed Jul 01 2020 12:00:00 GMT-0400 (Eastern Daylight Time)", DateFormatting.ToDateString(t, zone));
        Assert.Equal(-17762000, zone.OffsetAt(-5e12));
        Assert.Equal(-4 * 3600000.0, zone.OffsetAt(DateParser.Parse("2120-07-01", Utc)));
    }

    [Fact]
    public void Arithmetic_CoversTheRange()
    {
        foreach (double day in new[] { -1e8, -719468.0, -1.0, 0.0, 59.0, 19782.0, 1e8 })
        {
            DateAlgorithms.CivilFromDays((long)day, out int year, out int month, out int date);
            Assert.Equal(day, DateAlgorithms.MakeDay(year, month, date));
        }
        Assert.Equal(DateAlgorithms.MakeDay(2020, 1, 1), DateAlgorithms.MakeDay(2019, 13, 1));
        Assert.Equal(DateAlgorithms.MakeDay(2018, 11, 1), DateAlgorithms.MakeDay(2019, -1, 1));
        Assert.True(double.IsNaN(DateAlgorithms.MakeDay(double.MaxValue, 0, 1)));
        Assert.True(double.IsNaN(DateAlgorithms.TimeClip(8.64e15 + 1)));
        Assert.Equal(4, DateAlgorithms.WeekDay(0));
        Assert.Equal(3, DateAlgorithms.WeekDay(-1));
    }
}
