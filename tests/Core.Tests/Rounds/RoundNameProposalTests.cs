using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Rounds;

public sealed class RoundNameProposalTests
{
    [Theory]
    [InlineData("Autumn 2026")]
    [InlineData("Autumn 2026", "Spring 2026")]
    [InlineData("Autumn 2026, round 2", "autumn 2026")]
    [InlineData("Autumn 2026, round 4", "Autumn 2026", "Autumn 2026, round 2", "Autumn 2026, round 3")]
    public void Create_OfASeason_AvoidsNamesInUse(string expected, params string[] taken) =>
        Assert.Equal(expected, RoundNameProposal.Create("Autumn 2026", taken));
}
