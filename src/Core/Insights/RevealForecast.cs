using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Writes what a reveal will disclose for a given number of people who submitted. It promises exactly what the
/// disclosure rule does.
/// </summary>
public static class RevealForecast
{
    private const string Unanimous =
        "If everyone gives the same score, everyone can tell what each person gave. If all but one do, that one can tell.";

    private const string CountsOfChallenges =
        "Everyone will see how many people named each challenge, how many ticked "
        + "each example, and what they said can be done about it.";

    private const string WholeGroup =
        "For an item that at least five people scored, everyone will see the average and how many people gave each score.";

    /// <summary>Writes the sentences for a ballot.</summary>
    /// <param name="confidentiality">The mode and the smallest group.</param>
    /// <param name="kind">The kind of ballot.</param>
    /// <param name="submitted">The number of people who submitted it, at least 1.</param>
    public static IReadOnlyList<string> Describe(Confidentiality confidentiality, BallotKind kind, int submitted) =>
        (confidentiality.Mode, kind) switch
        {
            (ConfidentialityMode.Open, BallotKind.Challenges) =>
            [
                CountsOfChallenges,
                "What people wrote will be shown without names. What people write may still show who they are.",
            ],
            (ConfidentialityMode.Open, BallotKind.Enablers) =>
            [
                "Everyone will see every participant’s scores and notes by name.",
                "Everyone will see how many people chose each place on the spectrum.",
            ],
            (ConfidentialityMode.Open, _) => ["Everyone will see every participant’s scores by name."],
            (_, BallotKind.Challenges) => [Challenges(submitted), Words(confidentiality, submitted)],
            (_, BallotKind.Again) => [.. Scores(confidentiality, submitted), SecondVote(confidentiality)],
            (_, BallotKind.Enablers) =>
            [
                .. Scores(confidentiality, submitted),
                Spectrum(submitted),
                Words(confidentiality, submitted),
            ],
            _ => Scores(confidentiality, submitted),
        };

    /// <summary>Writes the forecast for setting up a round, in one or two sentences.</summary>
    /// <param name="confidentiality">The mode and the smallest group.</param>
    /// <param name="people">The number of people who score every item, at least 1.</param>
    public static string Summarise(Confidentiality confidentiality, int people) =>
        (confidentiality.Mode, people) switch
        {
            (ConfidentialityMode.Open, _) => "Every participant’s scores and notes by name.",
            (_, < Suppression.MinScoresForWholeGroup) =>
                "No scores and no notes. The results say only that fewer than three people scored.",
            (_, Suppression.MinScoresForWholeGroup) => "How many people scored. No scores and no notes.",
            (_, < DisclosedFigures.MinScoresForFullDisclosure) =>
                "How many people scored, and whether the scores are low, middle or high. No averages and no notes.",
            (ConfidentialityMode.Anonymous, _) =>
                $"Averages and counts of each score for the whole group{Notes(confidentiality, people)}.",
            _ when people < 2 * confidentiality.MinimumGroup =>
                $"Averages and counts of each score for the whole group{Notes(confidentiality, people)}. The average of an agency or level of work is shown only if everyone belongs to it.",
            _ =>
                $"Averages and counts of each score for the whole group{Notes(confidentiality, people)}. Averages of agencies and levels of work that have at least {confidentiality.MinimumGroup} people, where the scores allow it.",
        };

    private static string Notes(Confidentiality confidentiality, int people) =>
        RoundCommentary.AreNotesDisclosed(people, confidentiality) ? ", and notes without names" : "";

    private static string[] Scores(Confidentiality confidentiality, int submitted)
    {
        var skips =
            $"Everyone will see how many people skipped an item if at least three people scored it and at least {confidentiality.MinimumGroup} scored or skipped it.";
        return submitted switch
        {
            < Suppression.MinScoresForWholeGroup =>
            [
                "Fewer than three people have submitted. No scores and no skips will be shown.",
            ],
            Suppression.MinScoresForWholeGroup =>
            [
                "Three people have submitted. For an item that all three scored, everyone will see that three scored it. No scores, averages or skips will be shown.",
            ],
            < DisclosedFigures.MinScoresForFullDisclosure =>
            [
                "Four people have submitted. For an item that all four scored, everyone will see whether the scores are low, middle or high.",
                "No averages, no counts of each score and no skips will be shown.",
            ],
            _ when confidentiality.Mode == ConfidentialityMode.Anonymous => [WholeGroup, skips, Unanimous],
            _ =>
            [
                WholeGroup,
                skips,
                $"Averages of agencies and levels of work are rounded, and shown for groups of at least {confidentiality.MinimumGroup} people.",
                "They are shown only where they, the counts and one’s own score leave everyone else at least two possible scores. They may leave only two.",
                Unanimous,
            ],
        };
    }

    private static string Words(Confidentiality confidentiality, int submitted) =>
        RoundCommentary.AreNotesDisclosed(submitted, confidentiality)
            ? "What people wrote will be shown without names. What people write may still show who they are."
            : $"What people wrote will not be shown: fewer than {confidentiality.MinimumGroup} people have submitted.";

    private static string Challenges(int submitted) =>
        submitted < DisclosedFigures.MinScoresForFullDisclosure
            ? "Fewer than five people have submitted. The number of people who named each challenge will not be shown."
            : CountsOfChallenges;

    private static string Spectrum(int submitted) =>
        submitted < DisclosedFigures.MinScoresForFullDisclosure
            ? "How many people chose each place on the spectrum will not be shown."
            : "Everyone will see how many people chose each place on the spectrum, if at least five people answered that.";

    private static string SecondVote(Confidentiality confidentiality) =>
        $"If one to {confidentiality.MinimumGroup - 1} people scored in only one of the two votes, we show at most a rounded average of the second vote.";
}
