using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>
/// The base class for the notice pages. Before people join, these pages explain what happens to their answers.
/// </summary>
public abstract class JoinNoticePage(JoinQueries queries, ResponseQueries responses, TimeProvider time) : PageModel
{
    public RoundInvitation Invitation { get; private set; } = null!;

    public DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    /// <summary>Whether someone has already joined this round in this browser.</summary>
    public bool HasJoined { get; private set; }

    /// <summary>The fingerprint of the notice that the person read; it is posted with the form.</summary>
    [BindProperty]
    public string? Promise { get; set; }

    /// <summary>Whether the notice has changed since it was read.</summary>
    public bool HasChanged { get; protected set; }

    /// <summary>Whether this person has entered a one-use code.</summary>
    public bool HasSheetCode { get; protected set; }

    /// <summary>Whether the round admits only people with a one-use code, and this person has none.</summary>
    public bool NeedsSheetCode => Invitation.SheetCodesOnly && !HasSheetCode;

    /// <summary>
    /// Returns whether a person who has read the notice may continue. They may if the round accepts new participants,
    /// the notice has not changed, and they have a one-use code or do not need one.
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
