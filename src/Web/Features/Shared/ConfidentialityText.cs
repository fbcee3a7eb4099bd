using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// Describes the confidentiality modes. All pages use this text, so that every page makes the same promise.
/// </summary>
internal static class ConfidentialityText
{
    private const string WholeGroup =
        "Then everyone sees the whole group’s averages and counts for items that at least 5 people scored.";

    /// <summary>Describes what is shown about items that fewer than 5 people scored.</summary>
    private static string DescribeFewPeople(FrameworkDefinition framework) =>
        framework.Scale.Levels.Count < DisclosedTally.MinLevelsForStanding
            ? "If 3 or 4 people scored an item, everyone sees how many people scored it, but nothing about their "
                + "scores."
            : "If 4 people scored an item, everyone sees whether the scores are low, middle or high. If 3 people "
                + "scored it, everyone sees that 3 people scored it, but nothing about their scores.";

    /// <summary>The sentences about answers that a participant forgets to submit.</summary>
    internal const string CompleteAnswers =
        "Only submitted answers count. If you answer everything but do not submit, your facilitator can choose "
        + "to count your answers. We will tell you if they do.";

    private const string Files =
        "The results can be shown on a screen at a meeting. Facilitators, and anyone else they allow to see the "
        + "results, can save the results as files.";

    /// <summary>
    /// Explains who “everyone” is, who can save the results as files, and what regions see. A round of critical friends
    /// is never compared with a later round or included in a region's figures.
    /// </summary>
    private static IReadOnlyList<string> DescribeEveryone(bool isForFriends) =>
        isForFriends
            ?
            [
                "“Everyone” means people who take part in this round. It also means your facilitators, and "
                    + "anyone else in the partnership whom they allow to see the results.",
                Files,
            ]
            :
            [
                "“Everyone” means people who take part in this round, or in a later round that is compared "
                    + "with it. It also means your facilitators, and anyone else in the partnership whom they allow "
                    + "to see the results.",
                Files,
                "Your partnership can share its averages with a region of at least 5 partnerships. The region does not "
                    + "see the average of a single partnership. It sees the middle average, and the range that "
                    + "contains the middle half of the averages.",
            ];

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
            .. DescribeWhoSeesWhat(confidentiality, framework.Definition),
            .. DescribeEveryone(isForFriends),
            .. DescribeRemainder(confidentiality),
            CompleteAnswers,
            .. DescribeLink(confidentiality.Mode),
            DescribeDeletion(deleteOn),
        ];

    /// <summary>Describes the risks that the disclosure rule cannot remove.</summary>
    private static IReadOnlyList<string> DescribeRemainder(Confidentiality confidentiality) =>
        confidentiality.Mode switch
        {
            ConfidentialityMode.Open => [],
            ConfidentialityMode.Anonymous =>
            [
                "Figures for the group protect you only if the others in it are real people who do not share "
                    + "their answers. Someone who joins in place of everyone else, or finds out everyone else’s "
                    + "answers, can work out yours. If the other scores are similar to yours, doing this for only "
                    + "some of the others may be enough.",
                "In an anonymous round, a participant who is not a real person cannot be found or removed.",
                "The people who run this server could read its database and, while people are answering, could "
                    + "also see the order in which people joined and answered.",
                Alike,
            ],
            _ =>
            [
                "Averages protect you only if the others in your group are real people who do not share their "
                    + $"answers. If your group has {confidentiality.MinimumGroup} people, someone can work out your "
                    + $"score if they join in place of the other {confidentiality.MinimumGroup - 1}, or find out "
                    + "their answers.",
                "Even 2 people who compare their answers can learn more than the figures show.",
                "Your facilitator sees each person who has joined, with their agency, level of work and any "
                    + "name they gave. Until the round is closed, your facilitator can remove people who were not "
                    + "invited.",
                Alike,
            ],
        };

    private const string Alike =
        "If everyone, or nearly everyone, gives the same score, people can tell what you scored.";

    /// <summary>
    /// Describes who could open a participant's answers through the participant's link. In anonymous mode, participants
    /// are not listed, so a facilitator cannot make an empty form for someone who loses their link.
    /// </summary>
    private static IReadOnlyList<string> DescribeLink(ConfidentialityMode mode)
    {
        const string link =
            "You get a private link. Anyone who has it can read and change your answers. You can replace the "
            + "link at any time. The old one then stops working.";
        return mode == ConfidentialityMode.Anonymous
            ? [link]
            :
            [
                link,
                "If you lose your link, your facilitator may make an empty form for you to fill in. They could "
                    + "open its link before you do, so replace the link before you answer.",
            ];
    }

    private static string DescribeDeletion(DateOnly deleteOn) =>
        $"Your details, your answers and what you wrote will be deleted on {UkDate.Format(deleteOn)}. Figures "
        + "for the group, agreed scores and the plan will be kept, with any names written in them. Files that "
        + "people have already saved will not be deleted.";

    private static string DescribeSkips(Confidentiality confidentiality) =>
        "Everyone sees how many people skipped an item, but only if at least 3 people scored it and at least "
        + $"{confidentiality.MinimumGroup} people either scored or skipped it.";

    /// <summary>Describes how answers other than scores are shown.</summary>
    private static string DescribeCounts(FrameworkDefinition framework) =>
        $"Answers about {NameOtherAnswers(framework)} are shown as counts for the whole group, but only if at "
        + "least 5 people answered. Files that people save contain only what may be shown in this round.";

    private static string DescribeOpenCounts(FrameworkDefinition framework) =>
        $"On the pages of this service, answers about {NameOtherAnswers(framework)} are shown only as counts."
        + (framework.Challenges.Count == 0 ? "" : " What you write about a challenge is shown there without your name.")
        + " But anyone who can save the results as files can save everyone’s answers together with their names, "
        + "except for answers about priorities.";

    private static string NameOtherAnswers(FrameworkDefinition framework) =>
        (framework.Spectrum, framework.Challenges.Count) switch
        {
            (null, 0) => "priorities",
            (null, _) => "challenges and priorities",
            (_, 0) => "the spectrum and priorities",
            _ => "the spectrum, challenges and priorities",
        };

    private static IReadOnlyList<string> DescribeWhoSeesWhat(
        Confidentiality confidentiality,
        FrameworkDefinition framework
    ) =>
        confidentiality.Mode switch
        {
            ConfidentialityMode.Open =>
            [
                "This is an open round. No one sees any scores until your facilitator reveals them to everyone "
                    + "at once.",
                "Then everyone sees your scores and notes with your name, agency and level of work.",
                DescribeOpenCounts(framework),
                "Your facilitator sees who has joined and who has finished.",
            ],
            ConfidentialityMode.Anonymous =>
            [
                "This round is anonymous. We do not record your name, agency or level of work, or when you answered.",
                $"No one sees any scores until your facilitator reveals them. {WholeGroup}",
                DescribeFewPeople(framework),
                DescribeSkips(confidentiality),
                DescribeCounts(framework),
                $"We show the group what you write, word for word, if at least {confidentiality.MinimumGroup} "
                    + "people submit answers. Do not name anyone, or write anything that could identify you or a "
                    + "family.",
            ],
            _ =>
            [
                "This round is confidential. No one sees any scores until your facilitator reveals them to "
                    + "everyone at once.",
                WholeGroup,
                DescribeFewPeople(framework),
                "Averages for agencies and levels of work are rounded, and never shown for fewer than "
                    + $"{confidentiality.MinimumGroup} people.",
                "People know their own score and how many people gave each score. We show averages for "
                    + "agencies and levels of work only if no one could then work out exactly what someone else "
                    + "scored. People may still be able to narrow someone’s score down to 2 possible scores.",
                $"{DescribeSkips(confidentiality)} We may say that people from an agency often skipped an item, "
                    + $"but only if at least {confidentiality.MinimumGroup} of them, and more than a third of those "
                    + "who answered, skipped it.",
                DescribeCounts(framework),
                "We show the group what you write, word for word but without your name or agency, if at least "
                    + $"{confidentiality.MinimumGroup} people submit answers. Do not name anyone, or write anything "
                    + "that could identify you or a family.",
                "If you give a name, your facilitator sees it in the lists of who has joined, who has answered "
                    + "everything and who has finished. It is never shown with your scores.",
                "Confidential is not anonymous: the people who run this server could read its database.",
            ],
        };

    /// <summary>Gets the sentences of the notice on a paper sheet.</summary>
    public static IReadOnlyList<string> DescribePaperNotice(
        Confidentiality confidentiality,
        DateOnly deleteOn,
        Framework framework,
        bool isForFriends
    ) =>
        [
            .. DescribeWhoSeesWhat(confidentiality, framework.Definition),
            .. DescribeEveryone(isForFriends),
            .. DescribeRemainder(confidentiality),
            DescribeDeletion(deleteOn),
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
