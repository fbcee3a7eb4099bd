using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Administration;

/// <summary>The sessions of all users, which an administrator can end.</summary>
public sealed class SessionsModel(SessionQueries queries, SessionStore sessions, TimeProvider time) : PageModel
{
    /// <summary>The sessions, grouped by user and in the order of the users' names.</summary>
    public IReadOnlyList<IReadOnlyList<OpenSession>> People { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    /// <summary>Whether all of a user's sessions were ended, rather than just one.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Several { get; set; }

    public async Task OnGetAsync() =>
        People = [
            .. (await queries.ListAll(time.GetUtcNow(), HttpContext.RequestAborted))
                .GroupBy(session => session.Account)
                .Select(person => (IReadOnlyList<OpenSession>)[.. person])
                .OrderBy(person => person[0].Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(person => person[0].Account.Value),
        ];

    public Task<IActionResult> OnPostAsync(Guid account, Guid session) => End(account, new SessionId(session));

    public Task<IActionResult> OnPostAllAsync(Guid account) => End(account, null);

    private async Task<IActionResult> End(Guid account, SessionId? session)
    {
        var ended = await sessions.EndAsAdministrator(
            User.GetAccountId(),
            new AccountId(account),
            session,
            HttpContext.RequestAborted
        );
        return ended.Problems.Count == 0
            ? LocalRedirect($"{Links.AdministerSessions}?ended=true{(session is null ? "&several=true" : "")}")
            : NotFound();
    }
}
