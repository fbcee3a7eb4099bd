using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Components;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>The base class for the pages used by people who belong to a region.</summary>
public abstract class RegionPage(RegionQueries queries, TimeProvider time) : PageModel
{
    public RegionDetails Region { get; private set; } = null!;

    public NavigationLink[] Menu => AccountMenu.Create(Links.Partnerships, HttpContext.GetAccess());

    protected DateTimeOffset Now => time.GetUtcNow();

    protected AccountId Account => User.GetAccountId();

    protected async Task<bool> Load(Guid id)
    {
        var found = await queries.Find(Account, new RegionId(id), Now, HttpContext.RequestAborted);
        Region = found!;
        return found is not null;
    }
}
