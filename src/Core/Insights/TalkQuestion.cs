using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Insights;

/// <summary>A question to begin the talk about an item with. It follows from what may be shown alone, and names nobody.</summary>
public static class TalkQuestion
{
    /// <summary>Fewest people of whom one may be said to stand alone.</summary>
    private const int FewestForOneVoice = 5;

    /// <summary>One question.</summary>
    public static string Of(ShownFigures figures) => figures.Category switch
    {
        Category.None when figures.Skip == 0 => "What would help us to score this?",
        Category.None => "Who would know about this, and how can we hear from them?",
        Category.TooFew => "Who else could say how this works here?",
        Category.Divided => Divided(figures),
        _ when figures.ManySkipped == true => "What would people need to see, to be able to score this?",
        _ when HasOneVoice(figures.Tally) => "One score stands apart. What might the rest of us be missing?",
        Category.Agreed => figures.Standing switch
        {
            Standing.Low => "We agree that this is not in place. What stands in the way?",
            Standing.High => "We agree that this works. What made it work, and where could that help?",
            _ => "We agree that we are half way. What would the next step look like?",
        },
        _ => figures.Standing switch
        {
            Standing.Low => "What would families notice first if this were better?",
            Standing.High => "Where does this work well, and where does it not yet?",
            _ => "What have you seen that led you to your score?",
        },
    };

    /// <summary>
    /// Whether one voice stands alone: at least five scored, exactly one score lies two points or more from the median, and
    /// all others lie within one.
    /// </summary>
    private static bool HasOneVoice(Tally? tally)
    {
        if (tally is not { N: >= FewestForOneVoice } || Average.Median(tally) is not { } median)
        {
            return false;
        }

        // In half points, since a median may lie between two scores.
        var middle = median.RoundedParts(2);
        var (apart, between) = (0, 0);
        for (var score = 1; score <= tally.Levels; score++)
        {
            var distance = Math.Abs((2 * score) - middle);
            apart += distance >= 4 ? tally[score] : 0;
            between += distance is > 2 and < 4 ? tally[score] : 0;
        }

        return (apart, between) == (1, 0);
    }

    private static string Divided(ShownFigures figures) => figures.Why switch
    {
        Division.TwoCamps => "What does each side of the room see that the other does not?",
        Division.Scattered => "What did each of us have in mind when we scored this?",
        _ => "What do the higher scores see that the lower ones do not?",
    };
}
