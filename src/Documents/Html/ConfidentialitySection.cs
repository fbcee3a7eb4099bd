using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Explains what the report does and does not show in the mode that the partnership chose.</summary>
internal static class ConfidentialitySection
{
    public const string Heading = "Who can see what";

    public static ReportSection Create(RoundResults results) =>
        new(
            "confidentiality",
            "Confidentiality",
            Heading,
            SafeMarkup.Join(
                Sentences(results.Confidentiality).Select(sentence => SafeMarkup.From($"<p>{sentence}</p>"))
            )
        );

    public static string[] Sentences(Confidentiality confidentiality) =>
        [.. Figures(confidentiality), .. Notes(confidentiality)];

    /// <summary>Says which figures are shown.</summary>
    public static string[] Figures(Confidentiality confidentiality) =>
        confidentiality.Mode switch
        {
            ConfidentialityMode.Open =>
            [
                "This is an open round: everyone in it can see every participant’s scores by name. All figures "
                    + "are shown.",
            ],
            ConfidentialityMode.Anonymous =>
            [
                "This round is anonymous: no names, agencies or levels of work were recorded with the scores.",
                "Figures are for the whole group only. Averages, and the number of people who gave each score, "
                    + $"are shown only if {DisclosedFigures.MinScoresForFullDisclosure} or more people scored.",
                "These rules protect people only if the other participants are real people who do not share their "
                    + "answers. Someone who knows all the other answers can work out the last one.",
            ],
            _ =>
            [
                "This round is confidential. The average for an agency or a level of work is shown only if "
                    + $"{confidentiality.MinimumGroup} or more of its people scored.",
                "People know their own score and how many people gave each score. We show averages for agencies and "
                    + "levels of work only if no one could then work out exactly what someone else scored.",
                "People may still be able to narrow someone’s score down to 2 possible scores. If everyone gives the "
                    + "same score, everyone can tell what each person scored. If only one person gives a different "
                    + "score, that person can tell what each of the others scored.",
                "These rules protect people only if the others in their group are real people and do not share "
                    + "their answers.",
                $"In a group of {confidentiality.MinimumGroup} people, {confidentiality.MinimumGroup - 1} who "
                    + "combine their answers can work out the other person’s score. Even 2 people who combine their "
                    + "answers can learn more than the figures show.",
                "Exact averages, and counts of each score, are shown only for the whole group, and only if "
                    + $"{DisclosedFigures.MinScoresForFullDisclosure} or more people scored.",
            ],
        };

    /// <summary>Says which notes are shown; empty in open mode, which shows them all.</summary>
    private static string[] Notes(Confidentiality confidentiality) =>
        confidentiality.Mode == ConfidentialityMode.Open
            ? []
            :
            [
                $"Notes are shown without names, but only if {confidentiality.MinimumGroup} or more people "
                    + "submitted answers. A note can still reveal who wrote it, so share notes with care.",
            ];
}
