using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>The notice for people who used the join link.</summary>
public sealed class NoticeByLinkModel(JoinQueries queries, ResponseQueries responses, TimeProvider time)
    : JoinNoticePage(queries, responses, time)
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

        new JoinCookie(token, JoinStore.CreateReturnToken(), "", Invitation.NoticeFingerprint)
        {
            IsReturning = Request.Query.ContainsKey(Links.ReturningQuery),
        }.Set(HttpContext);
        return LocalRedirect(Links.AboutYou);
    }
}
