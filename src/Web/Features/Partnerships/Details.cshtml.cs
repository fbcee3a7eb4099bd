using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Partnerships;

/// <summary>A partnership with its rounds.</summary>
public sealed class DetailsModel(PartnershipQueries queries) : PageModel
{
    public PartnershipDetails Partnership { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await queries.Find(User.Account(), new PartnershipId(id), HttpContext.RequestAborted) is not { } partnership)
        {
            return NotFound();
        }

        Partnership = partnership;
        return Page();
    }

    /// <summary>Whether the one who asks runs its rounds; otherwise they see the results.</summary>
    public bool Runs => Partnership.Role == MemberRole.Facilitator;

    internal bool GoesToResults(RoundSummary round) => round.HasResults && (round.Status == RoundStatus.Closed || !Runs);

    /// <summary>Where a round's row leads; null when there is nothing yet for the one who asks.</summary>
    internal string? LinkOf(RoundSummary round) => GoesToResults(round) ? Links.Results(round.Id) : Runs ? Links.Round(round.Id) : null;

    internal static string State(RoundSummary round) => round.Status switch
    {
        RoundStatus.Draft => "Draft: not open yet",
        RoundStatus.Open => $"Open: {round.Submitted} of {round.Joined} who joined have finished",
        _ => $"Closed {Dates.Day(round.ClosedAt!.Value)}: {round.Submitted} took part",
    };
}
