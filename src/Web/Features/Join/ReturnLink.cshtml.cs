using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>
/// The page that a return link opens. The link's secret is exchanged for a cookie only when the participant selects
/// the button, so that a mail scanner that follows the link does not open the answers.
/// </summary>
public sealed class ReturnLinkModel(ReturnLinkStore store) : PageModel
{
    /// <summary>
    /// Sets a cookie with a new secret, without opening the answers. If the link works only once, the new secret
    /// replaces the link's secret when the answers are opened.
    /// </summary>
    public void OnGet(Guid round, string token) => NextLinkCookie.EnsureSet(HttpContext, new(round), token);

    public async Task<IActionResult> OnPostAsync(Guid round, string token)
    {
        var id = new RoundId(round);
        var opened = await store.OpenLink(
            id,
            token,
            NextLinkCookie.Read(HttpContext, id, token),
            HttpContext.RequestAborted
        );
        if (!opened.TryGetValue(out var own))
        {
            return NotFound();
        }

        ParticipantCookie.Set(HttpContext, id, own);
        return LocalRedirect(own == token ? Links.Respond(id) : Links.YourLink(id));
    }
}
