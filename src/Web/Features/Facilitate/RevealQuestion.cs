using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>What a facilitator reads before revealing a ballot: who counts, and what everyone will see.</summary>
/// <param name="Round">The round.</param>
/// <param name="Progress">The open ballot and its progress.</param>
public sealed record RevealQuestion(RoundDetails Round, BallotProgress Progress)
{
    public string Title => FacilitatorBallotText.GetTitle(Progress.Ballot, Round.Framework);

    public int Unfinished => Progress.Started - Progress.Submitted;

    public string WhoCounts =>
        Progress.Submitted == 0
            ? "Nobody has submitted, so there is nothing to see."
            : $"{FacilitatorBallotText.DescribePeopleHave(Progress.Submitted)} submitted. Only submitted answers count.";

    public string WhoDoesNot =>
        Unfinished == 1
            ? "One person is still scoring. Their answers will not count."
            : $"{Unfinished} people are still scoring. Their answers will not count.";

    /// <summary>The results that the reveal will show; empty if no one has submitted.</summary>
    public IReadOnlyList<string> DisclosureLines =>
        Progress.Submitted == 0
            ? []
            : RevealForecast.Describe(Round.Confidentiality, Progress.Ballot.Kind, Progress.Submitted);
}
