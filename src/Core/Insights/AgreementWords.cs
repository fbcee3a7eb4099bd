using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>How far a group agrees, in words.</summary>
public static class AgreementWords
{
    /// <summary>One to four words for a table.</summary>
    public static string Label(ShownFigures figures) => figures.Category switch
    {
        Category.None => "Nobody scored",
        Category.TooFew => "Too few to say",
        Category.Agreed => "Agreed",
        Category.Mixed => "Mixed",
        _ => figures.Why switch
        {
            Division.TwoCamps => "Two camps",
            Division.Scattered => "Scattered",
            _ => "Divided",
        },
    };

    /// <summary>A sentence.</summary>
    public static string Sentence(ShownFigures figures) => figures.Category switch
    {
        Category.None => "Nobody scored this.",
        Category.TooFew => "Fewer than three people scored this, too few to say.",
        Category.Agreed => "People broadly agree.",
        Category.Mixed => "Views are mixed.",
        _ => Divided(figures),
    };

    private static string Divided(ShownFigures figures)
    {
        if (figures.Camps is { } camps)
        {
            return $"{camps.Low} scored it {ScoreWords.Range(1, camps.Middle - 1)}, {camps.High} scored it {ScoreWords.Range(camps.Middle + 1, figures.Tally!.Levels)}.";
        }

        return figures.Why == Division.Scattered ? "Scores lie all over the scale." : "Views are divided.";
    }
}
