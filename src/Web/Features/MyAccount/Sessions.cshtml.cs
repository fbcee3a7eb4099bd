using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>The user's own sessions, which they can end.</summary>
public sealed class SessionsModel(SessionQueries queries, SessionStore sessions, TimeProvider time) : PageModel
{
    public IReadOnlyList<OpenSession> Sessions { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    /// <summary>Whether all the user's other sessions were ended, rather than just one.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Several { get; set; }

    public async Task OnGetAsync() =>
        Sessions = await queries.ListFor(User.GetAccountId(), time.GetUtcNow(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync(Guid session)
    {
        await sessions.End(User.GetAccountId(), new SessionId(session), HttpContext.RequestAborted);
        return LocalRedirect(MyAccountLinks.SessionEnded);
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        await sessions.EndAll(User.GetAccountId(), User.GetSessionId(), HttpContext.RequestAborted);
        return LocalRedirect(MyAccountLinks.OtherSessionsEnded);
    }
}
