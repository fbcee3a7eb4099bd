using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Describes what a reveal will disclose if a given number of people have submitted their answers. The text must always
/// match the disclosure rule.
/// </summary>
public static class RevealForecast
{
    private const string Unanimous =
        "If everyone gives the same score, everyone can tell what each person scored. "
        + "If only one person gives a different score, that person can tell what each of the others scored.";

    private const string CountsOfChallenges =
        "Everyone will see how many people chose each challenge and each example, "
        + "and how many chose each answer about what the partnership can do.";

    private const string CountsOfPriorities =
        "Everyone will see how many people would start with each enabler, but not who they are.";

    private const string OpenFiles =
        "Anyone who can save the results as files can save these answers with people’s names.";

    private const string WholeGroup =
        "If at least 5 people scored an item, everyone will see its average and how many people gave each score.";

    /// <summary>Writes the forecast for a ballot before it is revealed.</summary>
    /// <param name="confidentiality">The mode and the minimum group.</param>
    /// <param name="kind">The kind of ballot.</param>
    /// <param name="submitted">The number of people who have submitted answers to the ballot, at least 1.</param>
    /// <param name="hasSpectrum">Whether the framework asks about a spectrum.</param>
    public static IReadOnlyList<string> Describe(
        Confidentiality confidentiality,
        BallotKind kind,
        int submitted,
        bool hasSpectrum = true
    ) =>
        (confidentiality.Mode, kind) switch
        {
            (ConfidentialityMode.Open, BallotKind.Challenges) =>
            [
                CountsOfChallenges,
                "We will show what people wrote, without names. Readers may still be able to tell who wrote something.",
                OpenFiles,
            ],
            (ConfidentialityMode.Open, BallotKind.Enablers) =>
            [
                "Everyone will see every participant’s scores and notes by name.",
                .. hasSpectrum
                    ? (string[])["Everyone will see how many people chose each position on the spectrum.", OpenFiles]
                    : [],
            ],
            (ConfidentialityMode.Open, BallotKind.Priorities) => [CountsOfPriorities],
            (ConfidentialityMode.Open, _) => ["Everyone will see every participant’s scores by name."],
            (_, BallotKind.Challenges) => [Challenges(submitted), Words(confidentiality, submitted)],
            (_, BallotKind.Priorities) => [Priorities(submitted)],
            (_, BallotKind.SecondVote) => [.. Scores(confidentiality, submitted), SecondVote(confidentiality)],
            (_, BallotKind.Enablers) =>
            [
                .. Scores(confidentiality, submitted),
                .. hasSpectrum ? (string[])[Spectrum(submitted)] : [],
                Words(confidentiality, submitted),
            ],
            _ => Scores(confidentiality, submitted),
        };

    /// <summary>Writes the forecast, in one or two sentences, for the page on which a round is set up.</summary>
    /// <param name="confidentiality">The mode and the minimum group.</param>
    /// <param name="people">The number of people who score every item, at least 1.</param>
    public static string Summarise(Confidentiality confidentiality, int people) =>
        (confidentiality.Mode, people) switch
        {
            (ConfidentialityMode.Open, _) => "Every participant’s scores and notes by name.",
            (_, < Suppression.MinScoresForWholeGroup) =>
                "No scores and no notes. The results say only that fewer than 3 people scored.",
            (_, Suppression.MinScoresForWholeGroup) => "Only the number of people who scored. No scores and no notes.",
            (_, < DisclosedFigures.MinScoresForFullDisclosure) =>
                "The number of people who scored and, on a scale of 4 or more levels, whether the scores are "
                    + "low, middle or high. No averages and no notes.",
            (ConfidentialityMode.Anonymous, _) => Figures(confidentiality, people),
            _ when people < confidentiality.MinimumGroup =>
                $"{Figures(confidentiality, people)} No average for any agency or level of work.",
            _ when people < 2 * confidentiality.MinimumGroup =>
                $"{Figures(confidentiality, people)} The average for an agency or level of work is shown only "
                    + "if everyone who scored belongs to it.",
            _ => $"{Figures(confidentiality, people)} Averages for agencies and levels of work with at least "
                + $"{confidentiality.MinimumGroup} people, if no one could then work out exactly what someone "
                + "else scored.",
        };

    private static string Figures(Confidentiality confidentiality, int people) =>
        RoundCommentary.AreNotesDisclosed(people, confidentiality)
            ? "Averages for the whole group, how many people gave each score, and notes without names."
            : "Averages for the whole group, and how many people gave each score.";

    private static string[] Scores(Confidentiality confidentiality, int submitted)
    {
        var skips =
            "We will show how many people skipped an item only if at least 3 people scored it and at least "
            + $"{confidentiality.MinimumGroup} scored or skipped it.";
        return submitted switch
        {
            < Suppression.MinScoresForWholeGroup =>
            [
                "Fewer than 3 people have submitted answers. We will not show any scores or skips.",
            ],
            Suppression.MinScoresForWholeGroup =>
            [
                "Only 3 people have submitted answers. If all 3 people scored an item, everyone will see only "
                    + "that 3 people scored it. We will not show scores, averages or skips.",
            ],
            < DisclosedFigures.MinScoresForFullDisclosure =>
            [
                "Only 4 people have submitted answers. If all 4 people scored an item, everyone may see that 4 "
                    + "people scored it. On a scale of 4 or more levels, everyone may also see whether the scores "
                    + "are low, middle or high.",
                "We will not show averages, skips or how many people gave each score.",
            ],
            _ when confidentiality.Mode == ConfidentialityMode.Anonymous => [WholeGroup, skips, Unanimous],
            _ =>
            [
                WholeGroup,
                skips,
                "Averages for agencies and levels of work will be rounded, and shown only for groups of at "
                    + $"least {confidentiality.MinimumGroup} people.",
                "People know their own score and how many people gave each score. We show averages for "
                    + "agencies and levels of work only if no one could then work out exactly what someone else "
                    + "scored. People may still be able to narrow someone’s score down to 2 possible scores.",
                Unanimous,
            ],
        };
    }

    private static string Words(Confidentiality confidentiality, int submitted) =>
        RoundCommentary.AreNotesDisclosed(submitted, confidentiality)
            ? "We will show what people wrote, without names. Readers may still be able to tell who wrote something."
            : $"We will not show what people wrote, because fewer than {confidentiality.MinimumGroup} people have "
                + "submitted answers.";

    private static string Challenges(int submitted) =>
        submitted < DisclosedFigures.MinScoresForFullDisclosure
            ? "Fewer than 5 people have submitted answers. We will not show how many people chose each challenge."
            : CountsOfChallenges;

    private static string Priorities(int submitted) =>
        submitted < DisclosedFigures.MinScoresForFullDisclosure
            ? "Fewer than 5 people have voted. We will not show how many people would start with each enabler."
            : CountsOfPriorities;

    private static string Spectrum(int submitted) =>
        submitted < DisclosedFigures.MinScoresForFullDisclosure
            ? "We will not show how many people chose each position on the spectrum."
            : "Everyone will see how many people chose each position on the spectrum, but only for questions "
                + "that at least 5 people answered.";

    private static string SecondVote(Confidentiality confidentiality) =>
        $"If 1 to {confidentiality.MinimumGroup - 1} people scored in only one of the 2 votes, we will show at most "
        + "a rounded average for the second vote.";
}
