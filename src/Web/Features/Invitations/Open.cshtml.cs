using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Invitations;

/// <summary>
/// The page that an invitation link opens. The link's secret is exchanged for a cookie only when the person selects
/// the button, so that a mail scanner that follows the link changes nothing.
/// </summary>
public sealed class OpenModel(MemberQueries queries, TimeProvider time) : PageModel
{
    public Invitation Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token) => await Find(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Find(token))
        {
            return NotFound();
        }

        InvitationCookie.Set(HttpContext, token);
        return LocalRedirect(Links.Invitation);
    }

    private async Task<bool> Find(string token)
    {
        var found = await queries.FindInvitation(token, time.GetUtcNow(), HttpContext.RequestAborted);
        Invitation = found!;
        return found is not null;
    }
}
