using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Administration;

/// <summary>The personal access tokens of all users, which an administrator can revoke.</summary>
public sealed class AccessTokensModel(AccessTokenQueries queries, AccessTokenStore tokens, TimeProvider time)
    : PageModel
{
    /// <summary>The tokens, grouped by user and in the order of the users' names.</summary>
    public IReadOnlyList<IReadOnlyList<AccessToken>> People { get; private set; } = [];

    public DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    [BindProperty(SupportsGet = true)]
    public bool Revoked { get; set; }

    public async Task OnGetAsync() =>
        People = [
            .. (await queries.ListAll(HttpContext.RequestAborted))
                .GroupBy(token => token.Account)
                .Select(person => (IReadOnlyList<AccessToken>)[.. person])
                .OrderBy(person => person[0].Owner, StringComparer.OrdinalIgnoreCase)
                .ThenBy(person => person[0].Account.Value),
        ];

    public async Task<IActionResult> OnPostAsync(Guid token)
    {
        var revoked = await tokens.RevokeAsAdministrator(User.GetAccountId(), new(token), HttpContext.RequestAborted);
        return revoked.Problems.Count == 0 ? LocalRedirect($"{Links.AdministerAccessTokens}?revoked=true") : NotFound();
    }
}
