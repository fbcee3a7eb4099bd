using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Describes a ballot and its progress.</summary>
internal static class FacilitatorBallotText
{
    public static string GetTitle(Ballot ballot, Framework framework) =>
        ballot.Kind switch
        {
            BallotKind.Enablers => $"The {framework.Enablers.Count} enablers",
            BallotKind.Again => $"“{framework.Find(ballot.About)!.Short}”, second vote",
            BallotKind.Indicators => $"“{framework.Find(ballot.About)!.Short}”, indicator by indicator",
            _ => "What gets in the way",
        };

    /// <summary>Gets the text of the button that leads to the reveal page.</summary>
    public static string GetRevealLabel(Ballot ballot) =>
        ballot.Kind switch
        {
            BallotKind.Again => "Reveal the second vote",
            BallotKind.Challenges => "Reveal what gets in the way",
            _ => "Reveal the scores",
        };

    /// <summary>Describes how many participants have finished.</summary>
    public static string DescribeFinished(BallotProgress progress) =>
        progress.Joined == 0
            ? "Nobody has joined yet"
            : $"{progress.Submitted} of {progress.Joined} who joined have finished";

    /// <summary>
    /// Describes how many participants submitted, while they can be counted, and when the ballot was revealed.
    /// </summary>
    public static string DescribeRevealed(BallotProgress progress, bool isCounted) =>
        isCounted
            ? $"{(progress.Submitted == 1 ? "1 person" : $"{progress.Submitted} people")} submitted, revealed on {DateText.FormatDay(progress.RevealedAt!.Value)}"
            : $"Revealed on {DateText.FormatDay(progress.RevealedAt!.Value)}";

    /// <summary>Describes a number of people, to be followed by “part”.</summary>
    public static string DescribePeopleTook(int people) =>
        people switch
        {
            0 => "Nobody took",
            1 => "One person took",
            _ => $"{people} people took",
        };

    /// <summary>Describes a number of people, to begin a sentence that continues with “have”.</summary>
    public static string DescribePeopleHave(int people) =>
        people switch
        {
            0 => "Nobody has",
            1 => "One person has",
            _ => $"{people} people have",
        };
}
