using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Facilitate;
using BeyondBoundaries.Web.Features.ResultsCache;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>A slide with its content, for the projector and for the preview on the presenter's page.</summary>
/// <param name="Slide">The slide.</param>
/// <param name="Name">The name of the slide in the presenter's list.</param>
/// <param name="Round">The round.</param>
/// <param name="Revealed">The revealed results; null if nothing is revealed.</param>
/// <param name="Join">The instructions for joining.</param>
public sealed record SlideView(
    Slide Slide,
    string Name,
    RoundDetails Round,
    RevealedResults? Revealed,
    JoinInstructions Join
)
{
    public Framework Framework => Round.Framework;

    public RoundResults? Results => Revealed?.Results;

    /// <summary>The partnership's priorities in order; empty until they are chosen.</summary>
    public IReadOnlyList<PriorityChoice> Priorities { get; init; } = [];

    /// <summary>The challenges that the whole room named.</summary>
    public IReadOnlyList<NamedChallenge> RoomChallenges { get; init; } = [];

    /// <summary>Whether this is the preview on the presenter's page, which has its own main heading.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The enabler that the slide is about; null if it is not about an enabler.</summary>
    public EnablerView? Enabler => field ??= Slide.Item is { } item ? new(Round, Results, item) : null;

    /// <summary>The sentence that screen readers read aloud when it changes.</summary>
    public string Sentence =>
        Slide.Kind switch
        {
            SlideKind.Lobby => $"{Name}. {DescribeProgress(Ballot.Enablers)}",
            SlideKind.Enabler => $"{Name}. {Enabler!.SecondVoteFinished}".TrimEnd(),
            SlideKind.Indicators => $"{Name}. {DescribeProgress(Ballot.Indicators(Slide.Item!))}".TrimEnd(),
            SlideKind.Challenges => $"{Name}. {DescribeProgress(Ballot.Challenges)}".TrimEnd(),
            SlideKind.Priorities => $"{Name}. {DescribeProgress(Ballot.Priorities)}".TrimEnd(),
            _ => $"{Name}.",
        };

    /// <summary>Describes how many people have finished a ballot; empty if the ballot is not open.</summary>
    public string DescribeProgress(Ballot ballot) =>
        Round.Find(ballot) is { IsOpen: true } open ? $"{FacilitatorBallotText.DescribeFinished(open)}." : "";

    /// <summary>Returns whether the whole room named this challenge.</summary>
    public bool IsNamedByRoom(Challenge challenge) => RoomChallenges.Any(mark => mark.Challenge == challenge.Id);

    /// <summary>
    /// Describes the agreed score for an enabler or, if there is none, its average; empty if neither may be shown.
    /// </summary>
    public string DescribeScore(string enabler) =>
        Results?.Enablers.FirstOrDefault(result => result.Item.Id == enabler) switch
        {
            { Agreed: { } agreed } => $"agreed {agreed.Score}",
            { Figures.Mean: not null } result => $"{MeanText.Name(result.Figures)} {result.Figures.MeanDisplay}",
            _ => "",
        };

    /// <summary>Describes how many people would start with an enabler; empty if that is not shown.</summary>
    public string DescribeVote(string enabler) =>
        Results?.PriorityVotes.FirstOrDefault(vote => vote.Enabler.Id == enabler) is { } vote
            ? $"{vote.People} of {vote.Voters} would start here"
            : "";

    public SlideTop CreateTop(string about = "", string people = "") => new(this, about, people);
}
