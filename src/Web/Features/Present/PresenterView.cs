using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Facilitate;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>The presenter's page.</summary>
/// <param name="Deck">The slides that the round offers now.</param>
/// <param name="Slide">The slide on the projector, as a preview.</param>
/// <param name="Reveal">
/// The open ballot that the slide is about, and what revealing it will show; null if there is none.
/// </param>
public sealed record PresenterView(SlideDeck Deck, SlideView Slide, RevealQuestion? Reveal)
{
    /// <summary>The maximum number of notes that fit next to a slide.</summary>
    private const int MaxNotes = 8;

    public RoundDetails Round => Slide.Round;

    public EnablerView? Enabler => Slide.Slide.Kind == SlideKind.Enabler ? Slide.Enabler : null;

    public SlideEntry? Previous => Deck.FindPrevious(Slide.Slide);

    public SlideEntry? Next => Deck.FindNext(Slide.Slide);

    /// <summary>
    /// A sentence that says that people cannot join yet, how many took part, or how many have joined and finished.
    /// The number who have finished is for the latest open ballot or, if none is open, for the enablers.
    /// </summary>
    public string Summary =>
        Round switch
        {
            { Status: RoundStatus.Draft } => "People cannot join yet.",
            { TookPart: { } people } => $"{FacilitatorBallotText.DescribePeopleTook(people)} part.",
            _ => DescribeProgress(Round.Ballots.LastOrDefault(ballot => ballot.IsOpen) ?? Round.Enablers!),
        };

    /// <summary>The disclosed notes about the enabler, but only as many as fit; empty if they are not loaded.</summary>
    public IReadOnlyList<DisclosedNote> Notes =>
        Enabler is { Result: not null }
            ? [.. (Slide.Results?.Notes ?? []).Where(note => note.About == Enabler.Item.Id).Take(MaxNotes)]
            : [];

    /// <summary>Whether there might be notes about the enabler that are not listed.</summary>
    public bool HasMoreNotes =>
        Enabler is { Result: not null } && Slide.Revealed is { IsWhole: false, Notes: > 0 } || Notes.Count == MaxNotes;

    /// <summary>Finds the open ballot that a slide is about; null if there is none.</summary>
    public static BallotProgress? FindOpenBallot(RoundDetails round, Slide slide) =>
        round.Status == RoundStatus.Open
        && FindBallot(round, slide) is { } ballot
        && round.Find(ballot) is { IsOpen: true } open
            ? open
            : null;

    private static Ballot? FindBallot(RoundDetails round, Slide slide) =>
        round.Enablers is { IsOpen: true } && slide.Kind == SlideKind.Lobby
            ? Ballot.Enablers
            : slide switch
            {
                { Kind: SlideKind.Enabler, Item: { } item } => Ballot.SecondVote(item),
                { Kind: SlideKind.Indicators, Item: { } item } => Ballot.Indicators(item),
                { Kind: SlideKind.Challenges } => Ballot.Challenges,
                { Kind: SlideKind.Priorities } => Ballot.Priorities,
                _ => null,
            };

    private string DescribeProgress(BallotProgress ballot) =>
        ballot.Ballot == Ballot.Enablers
            ? $"{ballot.Joined} joined, {ballot.Submitted} finished."
            : $"{FacilitatorBallotText.GetTitle(ballot.Ballot, Round.Framework)}: {ballot.Joined} joined, "
                + $"{ballot.Submitted} finished.";
}
