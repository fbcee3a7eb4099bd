using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
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
            BallotKind.Enablers => CountText.Capital(CountText.TheEnablers(framework.Enablers.Count)),
            BallotKind.SecondVote => $"“{framework.Find(ballot.About)!.Short}”, second vote",
            BallotKind.Indicators => $"“{framework.Find(ballot.About)!.Short}”, indicator by indicator",
            BallotKind.Priorities => "Where people would start",
            _ => "What gets in the way",
        };

    /// <summary>Gets the text of the button that leads to the reveal page.</summary>
    public static string GetRevealLabel(Ballot ballot) =>
        ballot.Kind switch
        {
            BallotKind.SecondVote => "Reveal the second vote",
            BallotKind.Challenges => "Reveal what gets in the way",
            BallotKind.Priorities => "Reveal where people would start",
            _ => "Reveal the scores",
        };

    /// <summary>Describes how many participants have finished.</summary>
    public static string DescribeFinished(BallotProgress progress) =>
        progress.Joined == 0
            ? "No participants have joined yet"
            : DescribeFinished(progress.Submitted, progress.Joined);

    /// <summary>Describes how many of the people who joined have submitted their answers.</summary>
    public static string DescribeFinished(int submitted, int joined) =>
        joined == 1
            ? $"1 person has joined{(submitted == 1 ? " and finished" : ", but has not finished")}"
            : $"{submitted:N0} of {CountText.People(joined)} who joined {(submitted == 1 ? "has" : "have")} finished";

    /// <summary>Describes, without an initial capital, how many people submitted answers.</summary>
    public static string DescribeSubmitted(int people) =>
        $"{(people == 0 ? "no one" : CountText.People(people))} submitted answers";

    /// <summary>
    /// Describes when the ballot was revealed and, until the answers are deleted, how many people submitted answers.
    /// </summary>
    public static string DescribeRevealed(BallotProgress progress, bool isCounted) =>
        isCounted
            ? $"Revealed on {DateText.FormatDay(progress.RevealedAt!.Value)}. "
                + $"{CountText.Capital(DescribeSubmitted(progress.Submitted))}."
            : $"Revealed on {DateText.FormatDay(progress.RevealedAt!.Value)}";

    /// <summary>
    /// Writes the start of a sentence that says how many people took part. It ends with "took", so the caller must add
    /// "part".
    /// </summary>
    public static string DescribePeopleTook(int people) =>
        people switch
        {
            0 => "No participants took",
            1 => "One person took",
            _ => $"{people} people took",
        };

    /// <summary>Writes the start of a sentence about a number of people, ending with "has" or "have".</summary>
    public static string DescribePeopleHave(int people) =>
        people switch
        {
            0 => "No participants have",
            1 => "One person has",
            _ => $"{people} people have",
        };
}
