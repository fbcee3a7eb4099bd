using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>The notice for those who came by a code, which the cookie remembers.</summary>
public sealed class InvitedModel(RoundQueries queries, ResponseQueries responses) : NoticePage(queries, responses)
{
    public async Task<IActionResult> OnGetAsync()
    {
        var cookie = JoinCookie.Of(HttpContext);
        HasSheetCode = cookie.SeatCode.Length > 0;
        return await Load(cookie.JoinToken) ? Page() : LocalRedirect(Links.JoinByCode);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var cookie = JoinCookie.Of(HttpContext);
        HasSheetCode = cookie.SeatCode.Length > 0;
        if (!await Load(cookie.JoinToken))
        {
            return LocalRedirect(Links.JoinByCode);
        }

        if (!MayJoin())
        {
            return Page();
        }

        (cookie with { Promise = Invitation.Promise }).Give(HttpContext);
        return LocalRedirect(Links.AboutYou);
    }
}
