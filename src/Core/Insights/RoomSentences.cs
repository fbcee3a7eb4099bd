using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes how a group scored an item, in two or three sentences for the projector view.</summary>
public static class RoomSentences
{
    /// <summary>Writes the sentences in order, from disclosed figures.</summary>
    public static IReadOnlyList<string> Of(ShownFigures figures)
    {
        IEnumerable<string> skipped = figures.Skip switch
        {
            null or 0 => [],
            1 => ["One person could not say."],
            var people => [$"{people} people could not say."],
        };
        return [.. Scored(figures), .. skipped];
    }

    private static IEnumerable<string> Scored(ShownFigures figures)
    {
        if (figures.Tally is not { N: > 0 } tally)
        {
            return [AgreementWords.Sentence(figures)];
        }

        // Two camps come with their own counts, so only the scores between them are left to describe.
        return figures.Camps is { } camps
            ? [AgreementWords.Sentence(figures), camps.Between == 0 ? "Nobody is in between." : "Few are in between."]
            : [$"{ScoreWords.Share(tally, ScoreWords.Bottom(tally.Levels))}.", $"{ScoreWords.Share(tally, ScoreWords.Top(tally.Levels))}.", AgreementWords.Sentence(figures)];
    }
}
