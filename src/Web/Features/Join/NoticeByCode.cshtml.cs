using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>
/// The notice for people who entered a code. The join cookie contains the secret of the round's join link.
/// </summary>
public sealed class NoticeByCodeModel(JoinQueries queries, ResponseQueries responses, TimeProvider time)
    : JoinNoticePage(queries, responses, time)
{
    public async Task<IActionResult> OnGetAsync()
    {
        var cookie = JoinCookie.Read(HttpContext);
        HasSheetCode = cookie.SheetCode.Length > 0;
        if (!await Load(cookie.JoinToken))
        {
            return LocalRedirect(Links.JoinByCode);
        }

        // If the notice changes before a person joins, they are sent back here to read the new notice.
        HasChanged = cookie.NoticeFingerprint is { Length: > 0 } read && read != Invitation.NoticeFingerprint;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var cookie = JoinCookie.Read(HttpContext);
        HasSheetCode = cookie.SheetCode.Length > 0;
        if (!await Load(cookie.JoinToken))
        {
            return LocalRedirect(Links.JoinByCode);
        }

        if (!MayJoin())
        {
            return Page();
        }

        (cookie with { NoticeFingerprint = Invitation.NoticeFingerprint }).Set(HttpContext);
        return LocalRedirect(Links.AboutYou);
    }
}
