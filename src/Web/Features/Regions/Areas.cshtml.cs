using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>The regions whose invitations a partnership has accepted.</summary>
public sealed class AreasModel(AreaQueries queries) : PageModel
{
    public PartnershipId Partnership { get; private set; }

    public IReadOnlyList<RegionSummary> Regions { get; private set; } = [];

    public async Task OnGetAsync(Guid id)
    {
        Partnership = new(id);
        Regions = await queries.List(User.GetAccountId(), Partnership, HttpContext.RequestAborted);
    }
}
