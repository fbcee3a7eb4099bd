using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Facilitate;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>Reads the slides that a round offers, and finds the one that is on the projector.</summary>
public sealed class SlideReader(
    RevealedResultsCache revealed,
    RoundQueries rounds,
    PlanQueries plans,
    PublicAddress address,
    LocalNetwork network
)
{
    /// <summary>
    /// Reads the round's slides, and finds the one to show: the slide that the facilitator chose or, if the round does
    /// not offer that slide now, the lobby.
    /// </summary>
    /// <param name="http">The request for a page about the round.</param>
    /// <param name="isPreview">Whether the page shows the slide as a preview.</param>
    public async Task<(SlideDeck Deck, SlideView View)> Read(HttpContext http, bool isPreview = false)
    {
        var ((account, _, round), cancellationToken) = (http.GetRoundContext(), http.RequestAborted);
        var results = (await revealed.Find(account, round.Id, cancellationToken))?.Revealed;
        var marks = await rounds.ListRoomChallenges(account, round.Id, cancellationToken) ?? [];
        var deck = SlideDeck.Create(round, results?.Results, marks.Count > 0);
        var entry = deck.Choose(round.ProjectorSlide);
        var view = new SlideView(
            entry.Slide,
            entry.Name,
            round,
            results,
            JoinInstructions.Create(round, address, network, http.Request)
        )
        {
            IsPreview = isPreview,
            RoomChallenges = marks,
            Priorities =
                entry.Slide.Kind == SlideKind.Priorities
                && await plans.Find(account, round.Id, cancellationToken) is { } plan
                    ? plan.Plan.Chosen
                    : [],
        };
        return (deck, view);
    }
}
