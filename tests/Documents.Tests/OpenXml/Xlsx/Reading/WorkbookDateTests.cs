using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

public sealed class WorkbookDateTests
{
    [Theory]
    [InlineData("3", "this is the number 3 in a cell that is formatted as a date or a time;")]
    [InlineData("60", "this is the number 60 in a cell")]
    [InlineData("61", "this is the date 1 March 1900,")]
    [InlineData("45967", "this is the date 6 November 2025,")]
    [InlineData("0.5", "this is a time or a date;")]
    public void Explain_OfASmallNumber_NamesTheNumberAndNoDate(string value, string start) =>
        Assert.StartsWith(start, WorkbookDate.Explain(value), StringComparison.Ordinal);
}
