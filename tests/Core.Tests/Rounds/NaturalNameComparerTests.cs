using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Rounds;

public sealed class NaturalNameComparerTests
{
    [Fact]
    public void Names_WithNumbers_AreInTheOrderOfTheNumbers()
    {
        string[] names = ["Person 10", "person 2", "Person 1", "Anna", "Person 02b", "10", "9", "Person"];
        Assert.Equal(
            ["9", "10", "Anna", "Person", "Person 1", "person 2", "Person 02b", "Person 10"],
            names.Order(NaturalNameComparer.Instance)
        );
    }

    [Fact]
    public void Names_WithMoreDigitsThanANumberHolds_AreCompared()
    {
        var (small, large) = (new string('9', 40), $"1{new string('0', 40)}");
        Assert.True(NaturalNameComparer.Instance.Compare(small, large) < 0);
        Assert.Equal(0, NaturalNameComparer.Instance.Compare(small, small));
    }
}
