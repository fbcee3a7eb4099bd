using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Tests.Csv;

public sealed class LimitedListTests
{
    [Theory]
    [InlineData(2, "1.1, 1.2")]
    [InlineData(3, "1.1, 1.2, 1.3")]
    [InlineData(4, "1.1, 1.2, 1.3 and 1 more")]
    [InlineData(1503, "1.1, 1.2, 1.3 and 1,500 more")]
    public void Join_OfMoreNamesThanTheMaximum_CountsTheRest(int names, string text) =>
        Assert.Equal(text, LimitedList.Join([.. Enumerable.Range(1, names).Select(name => $"1.{name}")], 3));
}
