using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>Describes a ballot for the participant who answers it.</summary>
internal static class ParticipantBallotText
{
    public static string GetTitle(Ballot ballot, Framework framework) =>
        ballot.Kind switch
        {
            BallotKind.Enablers => CountText.Capital(CountText.TheEnablers(framework.Enablers.Count)),
            BallotKind.SecondVote => $"{framework.Find(ballot.About)!.Short}, second vote",
            BallotKind.Indicators => $"{framework.Find(ballot.About)!.Short}, indicator by indicator",
            BallotKind.Priorities => "Where you would start",
            _ => "What gets in the way",
        };

    /// <summary>Gets the hint for the task list; empty if there is none.</summary>
    public static string GetHint(Ballot ballot, Framework framework) =>
        ballot.Kind switch
        {
            BallotKind.SecondVote => "Score it a second time, after the discussion",
            BallotKind.Indicators => $"{CountText.Indicators(ballot.GetItems(framework).Count)} to score",
            BallotKind.Priorities => $"Choose up to {CountText.Enablers(PriorityVote.MaxChoicesOf(framework))}",
            BallotKind.Challenges => framework.Definition.Challenges.Count == 1
                ? "Select the challenge if this partnership faces it"
                : $"{framework.Definition.Challenges.Count} kinds of challenge: select the ones that this "
                    + "partnership faces",
            _ => "",
        };

    /// <summary>Describes how much of the ballot has been answered.</summary>
    public static string DescribeProgress(ParticipantBallotView ballot, Framework framework)
    {
        if (ballot.Ballot.Kind == BallotKind.Challenges)
        {
            return ballot.Challenges.Count == 0
                ? "None chosen"
                : $"{ballot.Challenges.Count} of {framework.Definition.Challenges.Count} chosen";
        }

        if (ballot.Ballot.Kind == BallotKind.Priorities)
        {
            return ballot.Priorities.Count == 0 ? "None chosen" : $"{ballot.Priorities.Count} chosen";
        }

        var items = ballot.Ballot.GetItems(framework);
        return $"{ballot.Answers.CountAnswered(items)} of {items.Count} answered";
    }

    /// <summary>Describes whether the ballot has been submitted and, if not, how much of it is answered.</summary>
    public static string DescribeState(ParticipantBallotView ballot, Framework framework) =>
        ballot switch
        {
            { Submitted: true } => "Submitted",
            { Version: 0 } => "Not answered",
            _ => $"{DescribeProgress(ballot, framework)}, not submitted",
        };

    /// <summary>Gets the address of the page for answering the ballot.</summary>
    public static string GetAddress(Ballot ballot, BeyondBoundaries.Core.RoundId round) =>
        ballot.Kind switch
        {
            BallotKind.Enablers => Links.Respond(round),
            BallotKind.SecondVote => Links.SecondVote(round, ballot.About),
            BallotKind.Indicators => Links.ScoreIndicators(round, ballot.About),
            BallotKind.Priorities => Links.ChoosePriorities(round),
            _ => Links.NameChallenges(round),
        };
}
