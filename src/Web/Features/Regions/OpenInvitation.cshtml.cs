using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>
/// The page that opens when someone follows a link that invites them to join a region. The link's secret is stored in a
/// cookie only when they select a button, because mail scanners also follow links.
/// </summary>
public sealed class OpenInvitationModel(RegionQueries queries, TimeProvider time) : PageModel
{
    public RegionInvitation Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token) => await Find(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Find(token))
        {
            return NotFound();
        }

        InvitationCookie.Set(HttpContext, token);
        return LocalRedirect(RegionLinks.Invitation);
    }

    private async Task<bool> Find(string token)
    {
        var found = await queries.FindInvitation(token, time.GetUtcNow(), HttpContext.RequestAborted);
        Invitation = found!;
        return found is not null;
    }
}
