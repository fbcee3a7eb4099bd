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

    /// <summary>Whether any ballot has been revealed. The pages keep answers submitted to a revealed ballot.</summary>
    public bool KeepsRevealedAnswers => Round.HasResults;

    /// <summary>
    /// Loads the participant. Returns false if the round is not open, if the user does not facilitate it, or if it has
    /// no such participant.
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
