using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

public sealed class DateFormatsTests
{
    [Theory]
    [InlineData("dd/mm/yyyy")]
    [InlineData("h:mm")]
    [InlineData("[h]:mm")]
    [InlineData("[h]")]
    [InlineData("[MM]")]
    [InlineData("[ss]")]
    [InlineData("[Red][hh]")]
    public void IsDate_OfADateOrATime_IsTrue(string code) => Assert.True(DateFormats.IsDate(code));

    [Theory]
    [InlineData("General")]
    [InlineData("0.0")]
    [InlineData("[Magenta]0")]
    [InlineData("[Red]0;[Black]0")]
    [InlineData("0\\ \"days\"")]
    public void IsDate_OfANumber_IsFalse(string code) => Assert.False(DateFormats.IsDate(code));
}
