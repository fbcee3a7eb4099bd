using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Respond;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>Replaces a participant's return link. The old link then stops working on every device.</summary>
public sealed class RenewLinkModel(ResponseQueries queries, ReturnLinkStore store) : ParticipantPage(queries)
{
    /// <summary>
    /// Always true, because the browser may repeat the request if the response is lost. By then, the link has been
    /// replaced, and the old link can no longer open the answers.
    /// </summary>
    protected override bool SavesWithoutReading => true;

    public void OnGet() => NextLinkCookie.EnsureSet(HttpContext, Round, ReturnToken);

    public async Task<IActionResult> OnPostAsync()
    {
        var renewed = await store.RenewLink(
            Round,
            ReturnToken,
            NextLinkCookie.Read(HttpContext, Round, ReturnToken),
            HttpContext.RequestAborted
        );
        if (!renewed.TryGetValue(out var own))
        {
            return NotFound();
        }

        ParticipantCookie.Set(HttpContext, Round, own);
        return LocalRedirect(Links.YourLink(Round, renewed: true));
    }
}
