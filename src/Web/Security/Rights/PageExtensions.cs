using System.Security.Claims;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Members;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>Extension methods that pages share.</summary>
public static class PageExtensions
{
    public static AccountId GetAccountId(this ClaimsPrincipal user) =>
        new(Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!));

    /// <summary>Gets the roles of the signed-in account, as the rights check read them for this request.</summary>
    public static AccountAccess GetAccess(this HttpContext context) =>
        context.Features.GetRequiredFeature<AccountAccess>();

    /// <summary>
    /// Finds the valid personal access token that was sent with a request to the API; null if there was none.
    /// </summary>
    public static AccessToken? FindAccessToken(this HttpContext context) => context.Features.Get<AccessToken>();

    /// <summary>
    /// Adds problems to the fields of the page's <c>Input</c>. Problems without a field appear only in the summary.
    /// </summary>
    public static void AddProblems(this ModelStateDictionary state, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            state.AddModelError(
                problem.Field.Length == 0 ? "" : $"Input.{char.ToUpperInvariant(problem.Field[0])}{problem.Field[1..]}",
                problem.Message
            );
        }
    }
}
