using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes how far a group agrees.</summary>
public static class AgreementWords
{
    /// <summary>Writes one to four words for a table.</summary>
    public static string Label(ShownFigures figures) => figures.Category is { } category ? Label(category, figures.Why) : "Too few to show";

    /// <summary>Writes one to four words for a table.</summary>
    public static string Label(Category category, Division? why) => category switch
    {
        Category.None => "Nobody scored",
        Category.TooFew => "Too few to say",
        Category.Agreed => "Agreed",
        Category.Mixed => "Mixed",
        _ => why switch
        {
            Division.TwoCamps => "Two camps",
            Division.Scattered => "Scattered",
            _ => "Divided",
        },
    };

    /// <summary>Writes one sentence.</summary>
    public static string Sentence(ShownFigures figures) => figures.Category switch
    {
        null => TooFew(figures),
        Category.None => "Nobody scored this.",
        Category.TooFew => "Fewer than three people scored this: too few to say.",
        Category.Agreed => "People broadly agree.",
        Category.Mixed => "Views are mixed.",
        _ => Divided(figures),
    };

    private static string TooFew(ShownFigures figures) => figures switch
    {
        { Extent: ItemExtent.Standing, Standing: { } standing } => $"{figures.N} people scored this, and the scores are {Where(standing)}.",
        { Extent: ItemExtent.Number } => $"{figures.N} people scored this. We show scores when more people have scored.",
        _ => "Fewer than three people scored this.",
    };

    private static string Where(Standing standing) => standing switch
    {
        Standing.Low => "low",
        Standing.High => "high",
        _ => "in the middle",
    };

    private static string Divided(ShownFigures figures)
    {
        if (figures.Camps is { } camps && figures.Tally is { } tally)
        {
            return $"{camps.Low} scored it {Given(tally, 1, camps.Middle - 1)}, {camps.High} scored it {Given(tally, camps.Middle + 1, tally.Levels)}.";
        }

        return figures.Why == Division.Scattered ? "Scores are spread across the scale." : "Views are divided.";
    }

    /// <summary>
    /// Writes the range of scores in a camp, without the scores at its edges that no participant gave.
    /// </summary>
    private static string Given(Tally tally, int from, int to)
    {
        while (tally[from] == 0)
        {
            from++;
        }

        while (tally[to] == 0)
        {
            to--;
        }

        return ScoreWords.Range(from, to);
    }
}
