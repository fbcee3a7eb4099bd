using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Facilitate;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Partnerships;

/// <summary>A partnership and its rounds.</summary>
public sealed class DetailsModel(PartnershipQueries queries, AreaQueries areas, FrameworkCatalogue catalogue)
    : PageModel
{
    public PartnershipDetails Partnership { get; private set; } = null!;

    /// <summary>The regions whose invitations the partnership has accepted.</summary>
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

    /// <summary>
    /// Whether the page names the framework of each round. It does if the partnership uses several frameworks, or one
    /// that is not the default for new rounds.
    /// </summary>
    public bool NamesFrameworks =>
        Partnership
            .Rounds.Select(round => round.FrameworkId)
            .Append(catalogue.Current.Definition.Id)
            .Distinct(StringComparer.Ordinal)
            .Count() > 1;

    /// <summary>Finds the framework of a round; null if the program does not have it.</summary>
    internal Framework? FindFramework(RoundSummary round) => catalogue.Find(round.FrameworkId, round.FrameworkVersion);

    /// <summary>Whether a round has just been deleted.</summary>
    public bool HasDeletedRound => Request.Query.ContainsKey("deleted");

    /// <summary>Whether the name or the agencies have just been saved.</summary>
    public bool IsSaved => Request.Query.ContainsKey("saved");

    /// <summary>Whether the user is a facilitator of the partnership; a viewer sees only results.</summary>
    public bool IsFacilitator => Partnership.Role == MemberRole.Facilitator;

    internal bool GoesToResults(RoundSummary round) =>
        round.HasResults && (round.Status == RoundStatus.Closed || !IsFacilitator);

    /// <summary>
    /// Finds the page that a round's row links to; null if this user may not see any page about the round yet.
    /// </summary>
    internal string? FindLink(RoundSummary round) =>
        GoesToResults(round) ? Links.Results(round.Id)
        : IsFacilitator ? Links.Round(round.Id)
        : null;

    internal static string DescribeState(RoundSummary round) =>
        (round.FriendsOf is null ? "" : "Critical friends. ") + DescribeStatus(round);

    private static string DescribeStatus(RoundSummary round) =>
        round.Status switch
        {
            RoundStatus.Draft => "Draft: not open yet",
            RoundStatus.Open when round.Joined == 0 => "Open: no one has joined yet",
            RoundStatus.Open => $"Open: {FacilitatorBallotText.DescribeFinished(round.Submitted, round.Joined)}",
            _ =>
                $"Closed on {DateText.FormatDay(round.ClosedAt!.Value)}: {CountText.People(round.Submitted)} took part",
        };
}
