using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Partnerships;

/// <summary>The partnerships that the signed-in user belongs to.</summary>
public sealed class IndexModel(PartnershipQueries queries) : PageModel
{
    public IReadOnlyList<PartnershipSummary> Partnerships { get; private set; } = [];

    /// <summary>Whether a partnership has just been deleted.</summary>
    public bool HasDeleted => Request.Query.ContainsKey("deleted");

    public async Task OnGetAsync() =>
        Partnerships = await queries.ListFor(User.GetAccountId(), HttpContext.RequestAborted);

    internal static string DescribeRounds(PartnershipSummary partnership) =>
        (partnership.Rounds, partnership.OpenRounds) switch
        {
            (0, _) => "No rounds yet",
            (1, 0) => "1 round",
            (1, _) => "1 round, open now",
            (var all, 0) => $"{all} rounds",
            (var all, var open) => $"{all} rounds, {open} open now",
        };
}
