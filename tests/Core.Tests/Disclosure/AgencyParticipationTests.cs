using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class AgencyParticipationTests
{
    private static readonly BeyondBoundaries.Core.Frameworks.Framework Framework = SmallFramework.WithLevels(5);

    private static readonly ResponseSet Set = ResponseSet.InOrderOfAppearance(
        Framework,
        [
            .. Enumerable
                .Range(0, 7)
                .Select(i => new Response(
                    $"Person {i}",
                    i < 5 ? "Council" : "Midwifery",
                    "",
                    AnswerSet.Empty(Framework).With(Framework.Enablers[0], Answer.FromScore(3))
                )
                {
                    Priorities = i < 4 ? [Framework.Enablers[0].Id] : [],
                }),
        ]
    );

    [Fact]
    public void Participation_InOpenMode_HidesSmallAgenciesFromABoard()
    {
        var results = RoundResults.Compute(Set, new(ConfidentialityMode.Open));

        Assert.Equal(
            [new AgencyParticipation("Council", 5), new("Midwifery", 2)],
            results.Participation.OrderBy(one => one.Agency, StringComparer.Ordinal)
        );
        Assert.Equal(
            [new AgencyParticipation("Council", 5), new("Midwifery", null)],
            results.ForBoard().Participation.OrderBy(one => one.Agency, StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Participation_InOtherModes_IsNotShown(ConfidentialityMode mode) =>
        Assert.Empty(RoundResults.Compute(Set, new(mode)).Participation);

    [Fact]
    public void PriorityVotes_OfFourPeopleInOpenMode_AreNotForABoard()
    {
        var results = RoundResults.Compute(Set, new(ConfidentialityMode.Open));

        Assert.Equal(4, results.PriorityVotes[0].People);
        Assert.Empty(results.ForBoard().PriorityVotes);
    }
}
