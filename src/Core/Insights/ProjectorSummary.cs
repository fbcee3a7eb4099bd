using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes how a group scored an item, in a few sentences for the projector view.</summary>
public static class ProjectorSummary
{
    /// <summary>Writes the sentences from disclosed figures, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Describe(DisclosedFigures figures)
    {
        IEnumerable<string> skipped = figures.Skip switch
        {
            null or 0 => [],
            1 => ["One person skipped it."],
            var people => [$"{people} people skipped it."],
        };
        return [.. Scored(figures), .. skipped];
    }

    private static IEnumerable<string> Scored(DisclosedFigures figures)
    {
        if (figures.Tally is not { N: > 0 } tally)
        {
            return [AgreementText.Sentence(figures)];
        }

        if (ChoiceText.Describe(figures) is { } share)
        {
            return [share];
        }

        // The sentence about two camps gives their counts, so only the scores between them are left to describe.
        return figures.Camps is { } camps
            ?
            [
                AgreementText.Sentence(figures),
                camps.Between == 0 ? "There are no scores in between." : "There are few scores in between.",
            ]
            :
            [
                $"{ScoreText.Share(tally, ScoreText.Bottom(tally))}.",
                $"{ScoreText.Share(tally, ScoreText.Top(tally))}.",
                AgreementText.Sentence(figures),
            ];
    }
}
