using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using DocumentFormat.OpenXml.Presentation;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Pptx;

/// <summary>Tests what the slide about challenges says, and when there is one.</summary>
public sealed class ChallengesSlideTests
{
    [Fact]
    public void Challenges_OnASlide_SayThatOnlySomeAreInTheTable()
    {
        var definition = TestRounds.Framework.Definition;
        var seven = Framework.From(
            definition with
            {
                Challenges = [.. definition.Challenges, definition.Challenges[0] with { Id = "seventh" }],
            }
        );
        using var deck = SlideDecks.Opened(
            RoundResults.Compute(FullRound.Responses with { Framework = seven.Value! }, Confidentiality.Default),
            null
        );
        Assert.Contains(
            SlideDecks.Slides(deck).SelectMany(slide => slide.Slide!.Descendants<GraphicFrame>()),
            frame =>
                frame.NonVisualGraphicFrameProperties!.NonVisualDrawingProperties!.Description?.Value?.StartsWith(
                    "How many people chose each of the 6 most common challenges",
                    StringComparison.Ordinal
                ) == true
        );
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Challenges_InOpenMode_AreOnASlideIfFivePeopleAnswered(int people, bool isShown)
    {
        var responses = FullRound.Responses with
        {
            Responses = [.. FullRound.Responses.Responses.Where(one => one.AnsweredChallenges).Take(people)],
        };
        using var deck = SlideDecks.Opened(
            RoundResults.Compute(responses, new Confidentiality(ConfidentialityMode.Open)),
            null
        );
        var text = string.Concat(
            SlideDecks
                .Slides(deck)
                .Select(slide => slide.Slide!.InnerText + slide.NotesSlidePart?.NotesSlide?.InnerText)
        );
        Assert.Equal(
            isShown,
            text.Contains($"{people} people answered. Each person could choose", StringComparison.Ordinal)
        );
    }
}
