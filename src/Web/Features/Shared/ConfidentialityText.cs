using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// Describes the confidentiality modes. All pages use this text, so that every page makes the same promise.
/// </summary>
internal static class ConfidentialityText
{
    /// <summary>The sentences about answers that a participant forgets to submit.</summary>
    internal const string CompleteAnswers =
        "Only submitted answers count. If you answer everything but do not submit, your facilitator can choose "
        + "to count your answers. We will tell you if they do.";

    /// <summary>Describes who sees how many people would start with each enabler.</summary>
    public static string DescribePriorityVote(ConfidentialityMode mode) =>
        mode == ConfidentialityMode.Open
            ? "Everyone sees how many people chose each enabler, but not who they are."
            : "If at least 5 people answer, everyone sees how many people chose each enabler, but not who they are.";

    /// <summary>
    /// Gets the name of a mode, for sentences about a round and for form values. Confidential mode is never called
    /// “anonymous”.
    /// </summary>
    public static string GetName(ConfidentialityMode mode) =>
        mode switch
        {
            ConfidentialityMode.Open => "open",
            ConfidentialityMode.Anonymous => "anonymous",
            _ => "confidential",
        };

    /// <summary>Gets the phrase for a round in a mode, such as “an open round”.</summary>
    public static string GetRoundName(ConfidentialityMode mode) =>
        $"{(mode == ConfidentialityMode.Confidential ? "a" : "an")} {GetName(mode)} round";

    /// <summary>Gets the short description of a round's confidentiality settings.</summary>
    public static string GetSummary(Confidentiality confidentiality)
    {
        var people = $"at least {confidentiality.MinimumGroup} people";
        return GetSummary(confidentiality.Mode, $"groups of {people}", people);
    }

    /// <summary>
    /// Gets the short description of a mode for the page on which the facilitator chooses a mode and minimum group.
    /// </summary>
    public static string SummaryForChoosing(ConfidentialityMode mode) =>
        GetSummary(
            mode,
            "groups of at least the size that you choose below",
            "enough people (you choose how many below)"
        );

    /// <summary>Gets the short description of a mode, in words that apply to any round.</summary>
    public static string SummaryOfAnyRound(ConfidentialityMode mode)
    {
        var people = $"at least {string.Join(" or ", Confidentiality.MinimumGroups)} people";
        return GetSummary(mode, $"groups of {people}, as stated in the round’s notice", people);
    }

    private static string GetSummary(ConfidentialityMode mode, string groups, string people) =>
        mode switch
        {
            ConfidentialityMode.Open => "Everyone sees every participant’s scores and notes by name.",
            ConfidentialityMode.Anonymous =>
                "We do not record names, agencies or levels of work. Everyone sees averages and counts for the "
                    + "whole group, but only for items that at least 5 people scored. Notes are shown without names, "
                    + $"but only if {people} submit answers.",
            _ => "Everyone sees averages and counts for the whole group, but only for items that at least 5 "
                + "people scored. Averages for agencies and levels of work are rounded. They are shown only for "
                + $"{groups}, and only if no one could then work out exactly what someone else scored. Notes are "
                + $"shown without names, but only if {people} submit answers.",
        };

    /// <summary>
    /// Suggests open mode if too few people are invited for other modes to show averages; otherwise returns null.
    /// </summary>
    public static string? FindSuggestion(ConfidentialityMode mode, int? invited) =>
        mode != ConfidentialityMode.Open && invited < DisclosedFigures.MinScoresForFullDisclosure
            ? "You are inviting fewer than 5 people. "
                + $"{(mode == ConfidentialityMode.Anonymous ? "An anonymous" : "A confidential")} round this small "
                + "does not show averages or notes. We suggest an open round, if everyone agrees to it."
            : null;

    /// <summary>Describes who sees what, for the notice that people see before they join.</summary>
    public static IReadOnlyList<string> DescribeNotice(
        Confidentiality confidentiality,
        DateOnly deleteOn,
        Framework framework,
        bool isForFriends
    ) =>
        [
            .. NoticeText.DescribeWhoSeesWhat(confidentiality, framework.Definition),
            .. NoticeText.DescribeEveryone(isForFriends),
            .. NoticeText.DescribeRemainder(confidentiality),
            CompleteAnswers,
            .. NoticeText.DescribeLink(confidentiality.Mode),
            NoticeText.DescribeDeletion(deleteOn),
        ];

    /// <summary>Gets the sentences of the notice on a paper sheet.</summary>
    public static IReadOnlyList<string> DescribePaperNotice(
        Confidentiality confidentiality,
        DateOnly deleteOn,
        Framework framework,
        bool isForFriends
    ) =>
        [
            .. NoticeText.DescribeWhoSeesWhat(confidentiality, framework.Definition),
            .. NoticeText.DescribeEveryone(isForFriends),
            .. NoticeText.DescribeRemainder(confidentiality),
            NoticeText.DescribeDeletion(deleteOn),
            "On paper there is one exception: your facilitator sees your scores when they key them in from this sheet.",
        ];

    /// <summary>Gets the text next to a question that asks for a score.</summary>
    public static string DescribeScoring(ConfidentialityMode mode) =>
        mode switch
        {
            ConfidentialityMode.Open =>
                "No one sees your answer before the scores are revealed. Then everyone sees it with your name.",
            ConfidentialityMode.Anonymous =>
                "No one sees your answer before the scores are revealed. It then counts towards the figures "
                    + "for the whole group.",
            _ => "No one sees your answer before the scores are revealed. It then counts towards the figures "
                + "for the group.",
        };

    /// <summary>
    /// Gets the text next to the questions about the spectrum. Pages show the answers only as counts.
    /// </summary>
    public static string DescribeSpectrum(ConfidentialityMode mode) =>
        mode == ConfidentialityMode.Open
            ? "No one sees your answer before the scores are revealed. The results then count it without your "
                + "name. But anyone who can save the results as files can save it with your name."
            : DescribeScoring(mode);

    /// <summary>Gets the text next to the questions about challenges. Challenges are revealed separately.</summary>
    public static string DescribeChallenges(ConfidentialityMode mode) =>
        "No one sees your answers before your facilitator reveals the challenges. "
        + (
            mode == ConfidentialityMode.Open
                ? "The results then count them, and show what you write, without your name. But anyone who can "
                    + "save the results as files can save your answers, and what you write, with your name."
                : "They then count towards the figures for the whole group, which are shown if at least 5 people "
                    + "answer. If enough people submit answers, we show what you write, word for word but without "
                    + "your name. Do not write anything that could identify you or a family."
        );

    /// <summary>Gets the text next to a field for a note.</summary>
    public static string DescribeWriting(ConfidentialityMode mode) =>
        mode switch
        {
            ConfidentialityMode.Open => $"{DescribeScoring(mode)} What you write is shown with your answer.",
            _ => $"{DescribeScoring(mode)} If enough people submit answers, we show what you write, word for "
                + "word but without your name. Do not write anything that could identify you or a family.",
        };
}
