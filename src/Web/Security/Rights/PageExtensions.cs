using System.Security.Claims;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Members;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>Small things that pages share.</summary>
public static class PageExtensions
{
    /// <summary>The signed-in account.</summary>
    public static AccountId GetAccountId(this ClaimsPrincipal user) =>
        new(Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!));

    /// <summary>What the signed-in account is where it asks, as it was judged by.</summary>
    public static AccountAccess GetAccess(this HttpContext context) =>
        context.Features.GetRequiredFeature<AccountAccess>();

    /// <summary>
    /// Puts problems beside the fields of the page's <c>Input</c>; those of no field stand in the summary alone.
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
