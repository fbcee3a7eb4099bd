using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>What this report holds back, by the mode that the partnership chose.</summary>
internal static class ConfidentialitySection
{
    public const string Heading = "Who can see what";

    public static ReportSection Of(RoundResults results) => new(
        "confidentiality",
        "Confidentiality",
        Heading,
        Markup.Join(Sentences(results.Confidentiality).Select(sentence => Markup.Of($"<p>{sentence}</p>"))));

    public static string[] Sentences(Confidentiality confidentiality) => confidentiality.Mode switch
    {
        ConfidentialityMode.Open =>
        [
            "This round is open: everybody in it can see every participant’s scores by name. Nothing is held back here.",
        ],
        ConfidentialityMode.Anonymous =>
        [
            "This round is anonymous: no names, agencies or levels of work were recorded with the scores.",
            $"Figures are for the whole group only. Counts of each score are shown when {ShownFigures.FewestForEverything} or more people scored.",
        ],
        _ =>
        [
            $"This round is confidential. An agency’s average is shown only when {confidentiality.MinimumGroup} or more of its people scored.",
            "Sometimes a larger agency is held back too, so that nobody’s score can be found by subtraction.",
            $"Counts of each score are for the whole group only, when {ShownFigures.FewestForEverything} or more people scored.",
            "Notes are shown without names. What somebody wrote may still say who they are, so share them with care.",
        ],
    };
}
