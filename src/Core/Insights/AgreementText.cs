using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes how much a group agrees.</summary>
public static class AgreementText
{
    /// <summary>Describes the agreement in one to four words, for a table.</summary>
    public static string Label(DisclosedFigures figures) =>
        figures.Category is { } category
            ? Label(category, figures.Choice is null ? figures.Why : null)
            : "Too few to show";

    /// <summary>Describes an agreement category in one to four words, for a table.</summary>
    public static string Label(AgreementCategory category, DivisionKind? why) =>
        category switch
        {
            AgreementCategory.None => "No one scored",
            AgreementCategory.TooFew => "Too few to say",
            AgreementCategory.Agreed => "Agreed",
            AgreementCategory.Mixed => "Mixed",
            _ => why switch
            {
                DivisionKind.TwoCamps => "Two camps",
                DivisionKind.Scattered => "Scattered",
                _ => "Divided",
            },
        };

    /// <summary>Describes the agreement in one sentence.</summary>
    public static string Sentence(DisclosedFigures figures) =>
        figures.Category switch
        {
            null => TooFew(figures),
            not (AgreementCategory.None or AgreementCategory.TooFew) when ChoiceText.Describe(figures) is { } share =>
                share,
            AgreementCategory.None => "No one scored this.",
            AgreementCategory.TooFew => "Fewer than 3 people scored this, so we cannot say how far they agree.",
            AgreementCategory.Agreed => "People broadly agree.",
            AgreementCategory.Mixed => "Views are mixed.",
            _ => Divided(figures),
        };

    private static string TooFew(DisclosedFigures figures) =>
        figures switch
        {
            { Extent: DisclosureExtent.Standing, Standing: { } standing } =>
                $"{CountText.People(figures.N ?? 0)} scored this, and the scores are {DescribeStanding(standing)}.",
            { Extent: DisclosureExtent.Number } =>
                $"{CountText.People(figures.N ?? 0)} scored this, which is too few for us to show the scores.",
            _ => "Fewer than 3 people scored this.",
        };

    private static string DescribeStanding(Standing standing) =>
        standing switch
        {
            Standing.Low => "low",
            Standing.High => "high",
            _ => "in the middle",
        };

    private static string Divided(DisclosedFigures figures)
    {
        if (figures.Camps is { } camps && figures.Tally is { } tally)
        {
            return $"{CountText.People(camps.Low)} scored it {ScoreRange(tally, tally.First, camps.Middle - 1)}, "
                + $"and {camps.High} scored it {ScoreRange(tally, camps.Middle + 1, tally.Last)}.";
        }

        return figures.Why == DivisionKind.Scattered ? "Scores are spread across the scale." : "Views are divided.";
    }

    /// <summary>
    /// Describes the range of scores in a camp, without the scores at either end that no participant gave.
    /// </summary>
    private static string ScoreRange(Tally tally, int from, int to)
    {
        while (tally[from] == 0)
        {
            from++;
        }

        while (tally[to] == 0)
        {
            to--;
        }

        return ScoreText.Range(from, to);
    }
}
