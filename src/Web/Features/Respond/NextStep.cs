using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The one thing for a participant to do now.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Title">The step in a few words.</param>
/// <param name="Text">What the participant needs to know about the step; may be empty.</param>
/// <param name="Address">The address of the page for the step; null if there is nothing to open.</param>
/// <param name="LinkText">The text of the link to that page.</param>
public sealed record NextStep(NextStepKind Kind, string Title, string Text, string? Address, string LinkText)
{
    /// <summary>
    /// What happened to answers that the participant had not submitted before a reveal; empty if there were none. This
    /// text does not depend on the step.
    /// </summary>
    public string Note { get; private init; } = "";

    /// <summary>The number of ballots that have been revealed.</summary>
    public int Revealed { get; private init; }

    /// <summary>A key that changes with the step, so that a page knows whether it shows the current step.</summary>
    public string Key => $"{Kind} {Address} {Title} {Revealed}";

    /// <summary>Creates the step that follows from the participant's answers.</summary>
    public static NextStep Create(ParticipantResponseView own, RoundId round) =>
        Choose(own, round) with
        {
            Note = DescribeUnsubmitted(own),
            Revealed = own.Ballots.Count(ballot => !ballot.IsOpen),
        };

    private static NextStep Choose(ParticipantResponseView own, RoundId round) =>
        own.Status == RoundStatus.Closed ? SeeResults(round, "The round is closed")
        : own.Enablers is { IsOpen: true, Submitted: false } ? ScoreEnablers(own, round)
        : FindAsked(own) is { } asked ? Answer(asked, own.Framework, round)
        : own.Ballots.Any(ballot => ballot.IsOpen) ? Wait(own, round)
        : SeeResults(round, "The results are here");

    /// <summary>
    /// Finds the ballot to answer next: the latest second vote, because everyone is waiting for it; otherwise the first
    /// ballot on indicators; otherwise the ballot on challenges or the one on priorities, whichever was opened first.
    /// </summary>
    private static Ballot? FindAsked(ParticipantResponseView own)
    {
        var asked = own
            .Ballots.Where(ballot => ballot is { IsOpen: true, Submitted: false, Ballot.Kind: not BallotKind.Enablers })
            .Select(ballot => ballot.Ballot)
            .ToList();
        return asked.LastOrDefault(ballot => ballot.Kind == BallotKind.SecondVote)
            ?? asked.Find(ballot => ballot.Kind == BallotKind.Indicators)
            ?? asked.FirstOrDefault();
    }

    private static string DescribeUnsubmitted(ParticipantResponseView own) =>
        (own.Ballots.Any(ballot => ballot.IsLost), own.Ballots.Any(ballot => ballot.CountedAtReveal)) switch
        {
            (true, true) =>
                "Your facilitator counted some of the answers that you did not submit. The others do not count.",
            (true, false)
                when !own.Ballots.Any(ballot => ballot is { IsLost: true, Ballot.Kind: not BallotKind.Enablers }) =>
                $"Your answers for {CountText.TheEnablers(own.Framework.Enablers.Count)} do not count, because "
                    + "you did not submit them.",
            (true, false) => "Some of your answers do not count, because you did not submit them.",
            (false, true) =>
                "Your facilitator counted some answers that you did not submit, because they were complete.",
            _ => "",
        };

    private static NextStep ScoreEnablers(ParticipantResponseView own, RoundId round)
    {
        var all = own.Framework.Enablers.Count;
        var answered = own.Enablers.Answers.CountAnswered(own.Framework.Enablers);
        return answered == all
            ? new(
                NextStepKind.Submit,
                $"You have given an answer for {CountText.EveryEnabler(all)}",
                "Submit your answers, or they may not count.",
                Links.CheckAnswers(round),
                "Check and submit"
            )
            : new(
                NextStepKind.Score,
                $"Score {CountText.TheEnablers(all)}",
                $"{answered} of {all} answered.",
                Links.Respond(round),
                all == 1 ? "Go to the enabler" : "Go to the enablers"
            );
    }

    private static NextStep Answer(Ballot ballot, Framework framework, RoundId round) =>
        ballot.Kind switch
        {
            BallotKind.SecondVote => new(
                NextStepKind.SecondVote,
                $"Score “{framework.Find(ballot.About)!.Short}” a second time",
                "Your first score will not change.",
                ParticipantBallotText.GetAddress(ballot, round),
                "Give a second score"
            ),
            BallotKind.Indicators => new(
                NextStepKind.Indicators,
                $"Score the indicators of “{framework.Find(ballot.About)!.Short}”",
                "",
                ParticipantBallotText.GetAddress(ballot, round),
                "Score the indicators"
            ),
            BallotKind.Priorities => new(
                NextStepKind.Priorities,
                "Say where you would start",
                "",
                ParticipantBallotText.GetAddress(ballot, round),
                "Choose enablers"
            ),
            _ => new(
                NextStepKind.Challenges,
                "Say what gets in the way",
                "",
                ParticipantBallotText.GetAddress(ballot, round),
                "Choose the challenges"
            ),
        };

    private static NextStep Wait(ParticipantResponseView own, RoundId round) =>
        new(
            NextStepKind.Wait,
            "You have submitted your answers",
            "Wait for your facilitator to reveal the results.",
            own.Ballots.Any(ballot => !ballot.IsOpen) ? Links.ParticipantResults(round) : null,
            "See the results so far"
        );

    private static NextStep SeeResults(RoundId round, string title) =>
        new(NextStepKind.Results, title, "", Links.ParticipantResults(round), "See the results");
}
