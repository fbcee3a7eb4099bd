using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>The private way back: the link's secret is exchanged for a cookie by a button, since mail scanners follow links.</summary>
public sealed class ReturnModel(ParticipantStore store) : PageModel
{
    /// <summary>The link alone opens nothing. A secret to be goes with the page, for a link that works once.</summary>
    public void OnGet(Guid round, string token) => NextLinkCookie.Prepare(HttpContext, new(round), token);

    public async Task<IActionResult> OnPostAsync(Guid round, string token)
    {
        var id = new RoundId(round);
        var opened = await store.Open(id, token, NextLinkCookie.Of(HttpContext, id, token), HttpContext.RequestAborted);
        if (!opened.Is(out var own))
        {
            return NotFound();
        }

        SeatCookie.Give(HttpContext, id, own);
        return LocalRedirect(own == token ? Links.Answer(id) : Links.YourLink(id));
    }
}
