using BeyondBoundaries.Core;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>The private way back: the link's secret is exchanged for a cookie by a button, since mail scanners follow links.</summary>
[AllowAnonymous]
public sealed class ReturnModel(ResponseQueries queries) : PageModel
{
    public void OnGet()
    {
        // The link alone opens nothing.
    }

    public async Task<IActionResult> OnPostAsync(Guid round, string token)
    {
        var id = new RoundId(round);
        if (await queries.Own(id, token, ShippedFramework.Value, HttpContext.RequestAborted) is null)
        {
            return NotFound();
        }

        SeatCookie.Give(HttpContext, id, token);
        return LocalRedirect(Links.Answer(id));
    }
}
