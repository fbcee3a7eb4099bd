using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>The first page behind the link.</summary>
public sealed class NoticeModel(RoundQueries queries, ResponseQueries responses) : NoticePage(queries, responses)
{
    public async Task<IActionResult> OnGetAsync(string token) => await Load(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Load(token))
        {
            return NotFound();
        }

        if (!MayJoin())
        {
            return Page();
        }

        new JoinCookie(token, ParticipantStore.NewReturnToken(), "", Invitation.Promise).Give(HttpContext);
        return LocalRedirect(Links.AboutYou);
    }
}
