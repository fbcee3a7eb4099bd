using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Core.Tests.Planning;

public sealed class AreaListTests
{
    [Fact]
    public void From_Lines_AreTheAreasInOrder()
    {
        Assert.Equal(["Northshire", "Eastshire"], AreaList.Parse(" Northshire\r\n\r\n  Eastshire ").Value!);
        Assert.Empty(AreaList.Parse(null).Value!);
    }

    [Theory]
    [InlineData("North\nnorth", "area-twice")]
    [InlineData("St John’s\nSt  John's", "area-twice")]
    [InlineData("No\u0001rth", "area-control")]
    public void From_WhatIsNoList_SaysWhy(string text, string code) => Assert.Equal([(code, "areas")], Problems(text));

    [Fact]
    public void From_TooMuch_SaysWhy()
    {
        Assert.Equal([("area-too-long", "areas")], Problems(new('x', 101)));
        Assert.Equal(
            [("too-many-areas", "areas")],
            Problems(string.Join('\n', Enumerable.Range(0, AreaList.MaxAreas + 1)))
        );
    }

    private static IEnumerable<(string, string)> Problems(string text) =>
        AreaList.Parse(text).Problems.Select(problem => (problem.Code, problem.Field));
}
