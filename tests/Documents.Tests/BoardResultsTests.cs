using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests;

/// <summary>
/// Tests which answers about challenges and the spectrum a board sees.
/// </summary>
public sealed class BoardResultsTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void AnswersAboutTheContext_InOpenMode_AreForABoardIfFivePeopleGaveThem(int people, bool isShown)
    {
        var framework = TestRounds.Framework;
        var definition = framework.Definition;
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(
                framework,
                [
                    .. Enumerable
                        .Range(0, 7)
                        .Select(i => new Response($"Person {i}", "", "", AnswerSet.Empty(framework))
                        {
                            SpectrumNow = definition.Spectrum!.Positions[0].Id,
                            SpectrumWanted = i < people ? definition.Spectrum.Positions[1].Id : null,
                            Challenges =
                                i < people ? [new NamedChallenge(definition.Challenges[0].Id, null, "", "")] : [],
                        }),
                ]
            ),
            new(ConfidentialityMode.Open)
        );
        var board = results.ForBoard();

        Assert.Equal((people, people), (results.Spectrum[1].Wanted, results.Challenges[0].People));
        Assert.Equal(isShown, board.Challenges.Count > 0);
        Assert.Equal((7, isShown ? people : null), (board.Spectrum[0].Now, board.Spectrum[1].Wanted));
    }
}
