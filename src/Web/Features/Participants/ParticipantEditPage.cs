using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>The base class for the pages that change one participant in an open round.</summary>
public abstract class ParticipantEditPage(RoundQueries queries) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public RoundParticipant Participant { get; private set; } = null!;

    /// <summary>Whether any ballot has been revealed. Answers submitted to a revealed ballot are kept.</summary>
    public bool KeepsRevealedAnswers => Round.HasResults;

    /// <summary>
    /// Loads the participant. Returns false if the round is not open or has no such participant, or if the user is not
    /// a facilitator of the round.
    /// </summary>
    protected async Task<bool> Load(Guid person)
    {
        if (
            Round.Status != RoundStatus.Open
            || (
                await queries.ListParticipants(User.GetAccountId(), Round.Id, HttpContext.RequestAborted)
            )?.FirstOrDefault(one => one.Id.Value == person)
                is not { } one
        )
        {
            return false;
        }

        Participant = one;
        return true;
    }
}
