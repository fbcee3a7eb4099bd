using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>A ballot, and how far people have come in it, in words.</summary>
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

    /// <summary>What the button to the question says.</summary>
    public static string GetRevealLabel(Ballot ballot) =>
        ballot.Kind switch
        {
            BallotKind.Again => "Reveal the second vote",
            BallotKind.Challenges => "Reveal what gets in the way",
            _ => "Reveal the scores",
        };

    /// <summary>How many have finished.</summary>
    public static string DescribeFinished(BallotProgress progress) =>
        progress.Joined == 0
            ? "Nobody has joined yet"
            : $"{progress.Submitted} of {progress.Joined} who joined have finished";

    /// <summary>How many submitted, as long as they can be counted, and when it was revealed.</summary>
    public static string DescribeRevealed(BallotProgress progress, bool isCounted) =>
        isCounted
            ? $"{(progress.Submitted == 1 ? "1 person" : $"{progress.Submitted} people")} submitted, revealed on {DateText.FormatDay(progress.RevealedAt!.Value)}"
            : $"Revealed on {DateText.FormatDay(progress.RevealedAt!.Value)}";

    /// <summary>How many people took, to go on with “part”.</summary>
    public static string DescribePeopleTook(int people) =>
        people switch
        {
            0 => "Nobody took",
            1 => "One person took",
            _ => $"{people} people took",
        };

    /// <summary>How many people, to begin a sentence that goes on with “have”.</summary>
    public static string DescribePeopleHave(int people) =>
        people switch
        {
            0 => "Nobody has",
            1 => "One person has",
            _ => $"{people} people have",
        };
}
