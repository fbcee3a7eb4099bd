using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>The first page behind the link: what happens to the answers, before any is given.</summary>
[AllowAnonymous]
public sealed class NoticeModel(RoundQueries queries) : PageModel
{
    public RoundInvitation Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token) => await Load(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Load(token))
        {
            return NotFound();
        }

        if (Invitation.Status != RoundStatus.Open)
        {
            return Page();
        }

        if (SeatCookie.Of(HttpContext, Invitation.Id) is not null)
        {
            return LocalRedirect(Links.Answer(Invitation.Id));
        }

        JoinCookie.Give(HttpContext, token);
        return LocalRedirect(Links.AboutYou);
    }

    private async Task<bool> Load(string token)
    {
        var found = await queries.ForJoining(token, HttpContext.RequestAborted);
        Invitation = found!;
        return found is not null;
    }
}
