using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Somebody's own sessions, which they may end.</summary>
public sealed class SessionsModel(SessionQueries queries, SessionStore sessions, TimeProvider time) : PageModel
{
    public IReadOnlyList<OpenSession> Sessions { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    public async Task OnGetAsync() => Sessions = await queries.Of(User.Account(), time.GetUtcNow(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync(Guid session)
    {
        await sessions.End(User.Account(), new SessionId(session), HttpContext.RequestAborted);
        return LocalRedirect(Links.MySessionsEnded);
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        await sessions.EndAll(User.Account(), User.Session(), HttpContext.RequestAborted);
        return LocalRedirect(Links.MySessionsEnded);
    }
}
