using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes a question, based only on disclosed figures, to start the discussion of an item.</summary>
public static class DiscussionPrompt
{
    /// <summary>Writes one question, sometimes after a sentence about the scores.</summary>
    public static string Choose(DisclosedFigures figures) =>
        figures.Category switch
        {
            AgreementCategory.None when figures.Skip == 0 => "What would help us to score this?",
            AgreementCategory.None => "Who would know about this, and how can we hear from them?",
            null when figures.Extent == DisclosureExtent.Few => "Who else could tell us how this works here?",
            AgreementCategory.TooFew => "Who else could tell us how this works here?",
            AgreementCategory.Divided => Divided(figures),
            _ when figures.ManySkipped == true => "What would people need to see to be able to score this?",
            _ when LoneScoreDisagreement.FindLoneScore(figures.Tally) is not null =>
                $"One score is far from the others. {LoneScoreDisagreement.Question}",
            AgreementCategory.Agreed => figures.Standing switch
            {
                Standing.Low => "We agree that this is not in place. What gets in the way?",
                Standing.High => "We agree that this works. What made it work, and where else could that help?",
                _ => "We agree that we are halfway there. What would the next step look like?",
            },
            _ => figures.Standing switch
            {
                Standing.Low => "What would families notice first if this were better?",
                Standing.High => "Where does this work well, and where does it not work yet?",
                _ => "What have you seen that led you to your score?",
            },
        };

    /// <summary>
    /// Writes the question for the projector view. If agencies or levels of work disagree, the evidence comes first,
    /// because the whole group's figures do not show such a disagreement. The text names agencies only if their
    /// averages are disclosed.
    /// </summary>
    public static string ChooseFor(RoundResults results, ItemResult result) =>
        ItemDisagreements.Find(results, result)
            is [{ Kind: DisagreementKind.BetweenAgencies or DisagreementKind.BetweenLevels } between, ..]
            ? $"{between.Sentence} {between.Question}"
            : Choose(result.Figures);

    private static string Divided(DisclosedFigures figures) =>
        figures.Why switch
        {
            DivisionKind.TwoCamps => "What does each side of the room see that the other does not?",
            DivisionKind.Scattered when figures.Choice is null =>
                "What did each of us have in mind when we scored this?",
            _ => "What do people who scored it higher see that others do not?",
        };
}
