using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>The first page behind the link: what happens to the answers, before any is given.</summary>
[AllowAnonymous]
public sealed class NoticeModel(RoundQueries queries, ResponseQueries responses) : PageModel
{
    public RoundInvitation Invitation { get; private set; } = null!;

    /// <summary>Whether somebody has joined this round in this browser already.</summary>
    public bool HasSeat { get; private set; }

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

        JoinCookie.Give(HttpContext, token, ParticipantStore.NewReturnToken());
        return LocalRedirect(Links.AboutYou);
    }

    private async Task<bool> Load(string token)
    {
        var found = await queries.ForJoining(token, HttpContext.RequestAborted);
        Invitation = found!;
        HasSeat = found is not null
            && SeatCookie.Of(HttpContext, found.Id) is { } seat
            && await responses.Own(found.Id, seat, ShippedFramework.Value, HttpContext.RequestAborted) is not null;
        return found is not null;
    }
}
