using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>The frameworks that rounds can use, and the drafts that the user may change.</summary>
public sealed class IndexModel(FrameworkCatalogue catalogue, FrameworkQueries queries, PartnershipQueries partnerships)
    : PageModel
{
    public IReadOnlyList<FrameworkDraftSummary> Drafts { get; private set; } = [];

    /// <summary>The partnerships for which the user may write frameworks.</summary>
    public IReadOnlyList<PartnershipSummary> Partnerships { get; private set; } = [];

    public IReadOnlyList<FrameworkEntry> Frameworks { get; private set; } = [];

    public bool IsAdministrator => HttpContext.GetAccess().IsAdministrator;

    /// <summary>Whether the user may write frameworks.</summary>
    public bool MayWrite => IsAdministrator || Partnerships.Count > 0;

    /// <summary>The version that has just been published; null if there is none.</summary>
    public string? Published => Request.Query["published"] is [{ Length: > 0 and < 65 } version] ? version : null;

    public async Task OnGetAsync()
    {
        var account = User.GetAccountId();
        Drafts = await queries.ListDrafts(account, HttpContext.RequestAborted);
        Partnerships =
        [
            .. (await partnerships.ListFor(account, HttpContext.RequestAborted)).Where(partnership =>
                partnership.Role == MemberRole.Facilitator
            ),
        ];
        Frameworks = FrameworkEntry.List(catalogue, await queries.ListPublished(account, HttpContext.RequestAborted));
    }
}
