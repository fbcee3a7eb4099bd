using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Facilitate;
using BeyondBoundaries.Web.Features.Present;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The slides of the made-up round. The round is closed, so no one can join it.</summary>
internal static class DemonstrationSlides
{
    private static readonly DateTimeOffset Then = new(2026, 11, 14, 10, 0, 0, TimeSpan.Zero);

    private static readonly RoundDetails Round = new(
        new RoundId(Guid.Empty),
        new PartnershipId(Guid.Empty),
        DemonstrationRound.Details.Partnership,
        DemonstrationRound.Name,
        DemonstrationRound.Framework,
        Confidentiality.Default,
        Invited: null,
        RoundStatus.Closed,
        new JoinSettings("", "ABCDEFGH", Locked: true, MaxPeople: null),
        OpenedAt: Then,
        ClosedAt: Then,
        DemonstrationRound.Results.Agencies,
        Keyed: 0,
        IsLocked: true,
        [.. Ballots.Select(Reveal)]
    );

    private static readonly RevealedResults Revealed = new(
        DemonstrationRound.Results,
        [],
        [],
        BeyondBoundaries.Core.Disclosure.PairedChangeDisclosure.None,
        Responses: null,
        DemonstrationRound.Results.Notes.Count,
        IsWhole: true
    );

    /// <summary>The slides, without the lobby.</summary>
    public static SlideDeck Deck { get; } = CreateDeck();

    private static IEnumerable<Ballot> Ballots =>
        [
            Ballot.Enablers,
            .. DemonstrationRound
                .Framework.Enablers.Where(item => DemonstrationRound.Results.IndicatorsOf(item.Enabler).Any())
                .Select(Ballot.Indicators),
            .. DemonstrationRound
                .Results.Enablers.Where(result => result.HasSecondVote)
                .Select(result => Ballot.SecondVote(result.Item)),
            Ballot.Challenges,
        ];

    public static SlideView Create(SlideEntry entry) =>
        new(
            entry.Slide,
            entry.Name,
            Round,
            Revealed,
            new JoinInstructions("", "", "https://", "ABCDEFGH", AddressReach.ThisComputer, Round)
        )
        {
            Priorities = DemonstrationPlan.Create(DateOnly.FromDateTime(Then.UtcDateTime)).Plan.Chosen,
        };

    private static SlideDeck CreateDeck() =>
        new([
            .. SlideDeck
                .Create(Round, DemonstrationRound.Results, hasRoomChallenges: false)
                .Groups.Select(group =>
                    group with
                    {
                        Slides = [.. group.Slides.Where(entry => entry.Slide.Kind != SlideKind.Lobby)],
                    }
                ),
        ]);

    private static BallotProgress Reveal(Ballot ballot) =>
        new(
            ballot,
            BallotStatus.Revealed,
            Then,
            [
                new AgencyProgress(
                    "",
                    DemonstrationRound.Results.Participants,
                    DemonstrationRound.Results.Participants,
                    DemonstrationRound.Results.Participants,
                    0
                ),
            ]
        );
}
