using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Access;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>The user's own personal access tokens.</summary>
public sealed class AccessTokensModel(AccessTokenQueries tokens, TimeProvider time) : PageModel
{
    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    public DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    /// <summary>Whether a token has just been revoked.</summary>
    public bool Revoked => Request.Query.ContainsKey("revoked");

    public async Task OnGetAsync() => Tokens = await tokens.ListFor(User.GetAccountId(), HttpContext.RequestAborted);

    /// <summary>Describes what a token may read.</summary>
    /// <param name="token">The token.</param>
    /// <param name="all">The words to use if the token covers all partnerships.</param>
    internal static string DescribeContent(AccessToken token, string all) =>
        $"{AccessScopeText.Format(token.Scopes).Replace(" ", ", ", StringComparison.Ordinal)}. "
        + (token.Partnership is null ? all : token.PartnershipName);

    /// <summary>Describes when a token stops working and when it was last used.</summary>
    /// <param name="token">The token.</param>
    /// <param name="today">The current date.</param>
    internal static string DescribeUse(AccessToken token, DateOnly today)
    {
        var end =
            !token.IsCurrent ? "No longer works: the password, another sign-in method or two-factor sign-in was changed"
            : token.WorksOn(today) ? $"Works until {UkDate.Format(token.LastDay)}"
            : $"Expired on {UkDate.Format(token.LastDay)}";
        return $"{end}. {(token.LastUsedOn is { } day ? $"Last used on {UkDate.Format(day)}" : "Never used")}";
    }
}
