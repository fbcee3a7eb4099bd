using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>What happens to the answers, told before any is given, by whichever way somebody came.</summary>
public abstract class JoinNoticePage(RoundQueries queries, ResponseQueries responses) : PageModel
{
    public RoundInvitation Invitation { get; private set; } = null!;

    /// <summary>Whether somebody has joined this round in this browser already.</summary>
    public bool HasJoined { get; private set; }

    /// <summary>What the notice said when it was read; posted with the form.</summary>
    [BindProperty]
    public string? Promise { get; set; }

    /// <summary>Whether what was read is no longer what holds.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Whether this person came with the one-use code of a sheet.</summary>
    public bool HasSheetCode { get; protected set; }

    /// <summary>Whether the round lets in only people with such a code, and this person has none.</summary>
    public bool NeedsSheetCode => Invitation.SheetCodesOnly && !HasSheetCode;

    /// <summary>
    /// Whether somebody who has read the notice may go on: the round is open to newcomers, and what they read still
    /// holds.
    /// </summary>
    protected bool MayJoin()
    {
        HasChanged = Promise != Invitation.NoticeFingerprint;
        return Invitation.Status == RoundStatus.Open && !Invitation.JoiningLocked && !NeedsSheetCode && !HasChanged;
    }

    protected async Task<bool> Load(string joinToken)
    {
        var found = await queries.FindInvitation(joinToken, HttpContext.RequestAborted);
        Invitation = found!;
        HasJoined =
            found is not null
            && ParticipantCookie.Read(HttpContext, found.Id) is { } seat
            && await responses.Find(found.Id, seat, HttpContext.RequestAborted) is { Removed: false };
        return found is not null;
    }
}
