using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Components;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>The base class for a partnership's pages about one of its regions.</summary>
public abstract class AreaPage(AreaQueries queries) : PageModel
{
    public PartnershipId Partnership { get; private set; }

    public AreaDetails Area { get; private set; } = null!;

    public NavigationLink[] Menu => AccountMenu.Create(Links.Partnerships, HttpContext.GetAccess());

    /// <summary>Whether the user can decide what the partnership shares.</summary>
    public bool IsFacilitator => HttpContext.GetAccess().Role == MemberRole.Facilitator;

    protected AccountId Account => User.GetAccountId();

    protected async Task<bool> Load(Guid id, Guid region)
    {
        Partnership = new(id);
        var found = await queries.Find(Account, Partnership, new RegionId(region), HttpContext.RequestAborted);
        Area = found!;
        return found is not null;
    }
}
