using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Facilitate;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Partnerships;

/// <summary>A partnership with its rounds.</summary>
public sealed class DetailsModel(PartnershipQueries queries, AreaQueries areas) : PageModel
{
    public PartnershipDetails Partnership { get; private set; } = null!;

    /// <summary>The regions whose invitation the partnership has accepted.</summary>
    public IReadOnlyList<RegionSummary> Regions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (
            await queries.Find(User.GetAccountId(), new PartnershipId(id), HttpContext.RequestAborted)
            is not { } partnership
        )
        {
            return NotFound();
        }

        Partnership = partnership;
        Regions = await areas.List(User.GetAccountId(), partnership.Id, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>Whether a round has just been deleted.</summary>
    public bool HasDeletedRound => Request.Query.ContainsKey("deleted");

    /// <summary>Whether the user is a facilitator of the partnership; a viewer sees only results.</summary>
    public bool IsFacilitator => Partnership.Role == MemberRole.Facilitator;

    internal bool GoesToResults(RoundSummary round) =>
        round.HasResults && (round.Status == RoundStatus.Closed || !IsFacilitator);

    /// <summary>
    /// Finds the page that a round's row links to; null if there is nothing yet that this user may see.
    /// </summary>
    internal string? FindLink(RoundSummary round) =>
        GoesToResults(round) ? Links.Results(round.Id)
        : IsFacilitator ? Links.Round(round.Id)
        : null;

    internal static string DescribeState(RoundSummary round) =>
        round.Status switch
        {
            RoundStatus.Draft => "Draft: not open yet",
            RoundStatus.Open => $"Open: {FacilitatorBallotText.DescribeFinished(round.Submitted, round.Joined)}",
            _ => $"Closed {DateText.FormatDay(round.ClosedAt!.Value)}: {ScoreText.People(round.Submitted)} took part",
        };
}
