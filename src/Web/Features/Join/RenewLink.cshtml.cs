using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Answer;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>Makes a participant's private link new, which closes the old one on every device.</summary>
public sealed class RenewLinkModel(ResponseQueries queries, ParticipantStore store) : AnswerPage(queries)
{
    /// <summary>An answer that was lost has changed the link already: the old one opens nothing to read first.</summary>
    protected override bool SavesUnread => true;

    public void OnGet() => NextLinkCookie.Prepare(HttpContext, Round, ReturnToken);

    public async Task<IActionResult> OnPostAsync()
    {
        var renewed = await store.Renew(Round, ReturnToken, NextLinkCookie.Of(HttpContext, Round, ReturnToken), HttpContext.RequestAborted);
        if (!renewed.Is(out var own))
        {
            return NotFound();
        }

        SeatCookie.Give(HttpContext, Round, own);
        return LocalRedirect(Links.YourLink(Round, renewed: true));
    }
}
