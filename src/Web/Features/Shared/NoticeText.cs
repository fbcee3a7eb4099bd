using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// The sentences of the notice about confidentiality, which <see cref="ConfidentialityText"/> puts together.
/// </summary>
internal static class NoticeText
{
    private const string WholeGroup =
        "Then everyone sees the whole group’s averages and counts for items that at least 5 people scored.";

    private const string Files =
        "The results can be shown on a screen at a meeting. Facilitators, and anyone else they allow to see the "
        + "results, can save the results as files.";

    private const string Alike =
        "If everyone, or nearly everyone, gives the same score, people can tell what you scored.";

    /// <summary>Describes who sees which answers, and when.</summary>
    public static IReadOnlyList<string> DescribeWhoSeesWhat(
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

    /// <summary>Describes what is shown about items that fewer than 5 people scored.</summary>
    private static string DescribeFewPeople(FrameworkDefinition framework) =>
        framework.Scale.Levels.Count < DisclosedTally.MinLevelsForStanding
            ? "If 3 or 4 people scored an item, everyone sees how many people scored it, but nothing about their "
                + "scores."
            : "If 4 people scored an item, everyone sees whether the scores are low, middle or high. If 3 people "
                + "scored it, everyone sees that 3 people scored it, but nothing about their scores.";

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

    /// <summary>
    /// Explains who “everyone” is, who can save the results as files, and what regions see. A round of critical friends
    /// is never compared with a later round or included in a region's figures.
    /// </summary>
    public static IReadOnlyList<string> DescribeEveryone(bool isForFriends) =>
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
                    + "see the average of a single partnership. It sees the median of the averages, which is "
                    + "the one in the middle, and the range that contains the middle half of them.",
            ];

    /// <summary>Describes the risks that the disclosure rule cannot remove.</summary>
    public static IReadOnlyList<string> DescribeRemainder(Confidentiality confidentiality) =>
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

    /// <summary>
    /// Describes who could open a participant's answers through the participant's link. In anonymous mode, participants
    /// are not listed, so a facilitator cannot make an empty form for someone who loses their link.
    /// </summary>
    public static IReadOnlyList<string> DescribeLink(ConfidentialityMode mode)
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

    /// <summary>Says when the answers will be deleted, and what will be kept.</summary>
    public static string DescribeDeletion(DateOnly deleteOn) =>
        $"Your details, your answers and what you wrote will be deleted on {UkDate.Format(deleteOn)}. Figures "
        + "for the group, agreed scores and the plan will be kept, with any names written in them. Files that "
        + "people have already saved will not be deleted.";
}
