using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features;

/// <summary>The confidentiality modes in the words of the pages. One place, so that every page promises the same.</summary>
internal static class ModeWords
{
    private const string WholeGroup = "Then everyone sees averages and counts of the whole group, where at least five people scored.";

    /// <summary>In a line of facts: “confidential” is never called “anonymous”.</summary>
    public static string Name(ConfidentialityMode mode) => mode switch
    {
        ConfidentialityMode.Open => "open",
        ConfidentialityMode.Anonymous => "anonymous",
        _ => "confidential",
    };

    /// <summary>In one sentence, for choosing.</summary>
    public static string Summary(Confidentiality confidentiality) => confidentiality.Mode switch
    {
        ConfidentialityMode.Open => "Everyone sees every participant’s scores and notes by name.",
        ConfidentialityMode.Anonymous => "Neither name, agency nor level of work is recorded. Everyone sees figures of the whole group, and notes without names.",
        _ => $"Everyone sees averages and counts of the whole group. Averages of an agency are rounded, and shown only where at least {confidentiality.MinimumGroup} of its people scored and the scores allow it.",
    };

    /// <summary>Suggests an open round where too few people are invited for another to show averages; otherwise null.</summary>
    public static string? SuggestsOpen(ConfidentialityMode mode, int? invited) =>
        mode != ConfidentialityMode.Open && invited < ShownFigures.FewestForEverything
            ? $"You are inviting fewer than five people. {(mode == ConfidentialityMode.Anonymous ? "An anonymous" : "A confidential")} round this small shows no averages and no notes. We suggest an open round, if everyone agrees to it."
            : null;

    /// <summary>What a participant is told before joining, sentence by sentence.</summary>
    public static IReadOnlyList<string> Notice(Confidentiality confidentiality, DateOnly deleteOn) =>
        [.. WhoSeesWhat(confidentiality), .. WhatRemains(confidentiality), .. AboutYourLink(confidentiality.Mode), Deletion(deleteOn)];

    /// <summary>What no rule about averages can prevent.</summary>
    private static IReadOnlyList<string> WhatRemains(Confidentiality confidentiality) => confidentiality.Mode switch
    {
        ConfidentialityMode.Open => [],
        ConfidentialityMode.Anonymous =>
        [
            "Figures of the group protect you only if the others in it are real people who do not share their answers. "
                + "A person who takes all the other places, or learns all the other answers, can work out yours. Fewer may be enough if the scores left are alike.",
            "In an anonymous round an invented person cannot be found or removed.",
            "The people who run this server could read its database, and while people answer could see in which order they came.",
            Alike,
        ],
        _ =>
        [
            "Averages protect you only if the others in your group are real people who do not share their answers. "
                + $"A person who takes {confidentiality.MinimumGroup - 1} places beside yours, or learns {confidentiality.MinimumGroup - 1} people’s answers, can work out your score.",
            "Even two people who compare their answers can learn more than the figures alone tell.",
            "Your facilitator sees each person who has joined, with their agency, level of work and any name they gave. Until the scores are revealed, they can remove people who were not invited.",
            Alike,
        ],
    };

    private const string Alike = "If everyone, or nearly everyone, gives the same score, people can tell what you gave.";

    /// <summary>Who could open a participant's answers by their link. In an anonymous round nobody is listed, so nobody gets an empty form.</summary>
    private static IReadOnlyList<string> AboutYourLink(ConfidentialityMode mode)
    {
        const string link = "You get a private link. Anyone who has it can read and change your answers. You can replace it at any time. The old link then stops working.";
        return mode == ConfidentialityMode.Anonymous
            ? [link]
            : [link, "If your facilitator makes you an empty form, they could open its link before you do. Replace the link before you answer."];
    }

    private static string Deletion(DateOnly deleteOn) =>
        $"Your details, your answers and what you wrote are deleted on {DueDay.Words(deleteOn)}. Figures of the group, agreed scores and the plan stay, with any names written in them, and so do files that people saved.";

    private static string Skips(Confidentiality confidentiality) =>
        $"Everyone sees how many people skipped an item, if at least three scored it and at least {confidentiality.MinimumGroup} scored or skipped it.";

    private static IReadOnlyList<string> WhoSeesWhat(Confidentiality confidentiality) => confidentiality.Mode switch
    {
        ConfidentialityMode.Open =>
        [
            "This round is open. Nobody sees any scores until your facilitator reveals them, for everyone at once.",
            "Then everyone in the partnership sees your scores and notes with your name, agency and level of work.",
        ],
        ConfidentialityMode.Anonymous =>
        [
            "This round is anonymous. Nothing is recorded of your name, agency or level of work, nor when you answered.",
            $"Nobody sees any scores until your facilitator reveals them. {WholeGroup}",
            Skips(confidentiality),
            $"What you write is shown to the group in your words, if at least {confidentiality.MinimumGroup} people submit. Do not name anyone, or write anything that shows who you or a family are.",
        ],
        _ =>
        [
            "This round is confidential. Nobody sees any scores until your facilitator reveals them, for everyone at once.",
            WholeGroup,
            $"Averages of agencies and levels of work are rounded, and never shown for fewer than {confidentiality.MinimumGroup} people.",
            "They are shown only where they, the counts and one’s own score leave everyone else at least two possible scores. They may leave only two.",
            $"{Skips(confidentiality)} An agency is named if at least {confidentiality.MinimumGroup} of its people, and more than a third, skipped an item.",
            $"What you write is shown to the group in your words, without your name or agency, if at least {confidentiality.MinimumGroup} people submit. Do not name anyone, or write anything that shows who you or a family are.",
            "If you give a name, your facilitator sees it in the lists of who has joined and who has finished. It never stands beside your scores.",
            "Confidential is not anonymous: whoever runs this server could read its database.",
        ],
    };

    /// <summary>What a paper sheet says at its foot.</summary>
    public static IReadOnlyList<string> PaperNotice(Confidentiality confidentiality, DateOnly deleteOn) =>
        [.. WhoSeesWhat(confidentiality), .. WhatRemains(confidentiality), Deletion(deleteOn), "On paper there is one exception: your facilitator sees your scores when they key in this sheet."];

    /// <summary>Beside the question, while somebody scores.</summary>
    public static string WhileScoring(ConfidentialityMode mode) => mode switch
    {
        ConfidentialityMode.Open => "Nobody sees your answer before the scores are revealed. Then everyone sees it with your name.",
        ConfidentialityMode.Anonymous => "Nobody sees your answer before the scores are revealed. Then it counts in figures of the whole group.",
        _ => "Nobody sees your answer before the scores are revealed. Then it counts in figures of the group.",
    };

    /// <summary>The same, where something can be written.</summary>
    public static string WhileWriting(ConfidentialityMode mode) => mode switch
    {
        ConfidentialityMode.Open => $"{WhileScoring(mode)} What you write is shown with it.",
        _ => $"{WhileScoring(mode)} What you write is shown in your words, without your name. Do not write anything that shows who you or a family are.",
    };
}
