using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Revokes one of the user's own personal access tokens.</summary>
public sealed class RevokeAccessTokenModel(AccessTokenQueries tokens, AccessTokenStore store) : PageModel
{
    public AccessToken Token { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid token)
    {
        if (
            await tokens.Find(User.GetAccountId(), new AccessTokenId(token), HttpContext.RequestAborted)
            is not { } found
        )
        {
            return NotFound();
        }

        Token = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid token)
    {
        var revoked = await store.Revoke(User.GetAccountId(), new(token), HttpContext.RequestAborted);
        return revoked.Problems.Count == 0 ? LocalRedirect(MyAccountLinks.AccessTokensRevoked) : NotFound();
    }
}
