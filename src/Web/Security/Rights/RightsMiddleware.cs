using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using Microsoft.AspNetCore.Authentication;

namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>
/// Lets a request through to its endpoint when the table of rights says so. What somebody is, is asked anew each time.
/// </summary>
public sealed class RightsMiddleware(RequestDelegate next, AccessQueries queries)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var right =
            EndpointRights.FindRight(endpoint)
            ?? throw new InvalidOperationException(
                $"{EndpointRights.GetRouteName(endpoint)} is missing in the table of rights."
            );
        if (!right.NeedsAccount)
        {
            await next(context);
            return;
        }

        if (context.User.Identity?.IsAuthenticated != true)
        {
            await context.ChallengeAsync();
            return;
        }

        if (await FindAccess(context) is not { } access)
        {
            // The account is gone. Its cookie goes too, or signing in would lead back here.
            await context.SignOutAsync();
            await context.ChallengeAsync();
            return;
        }

        var roles = GetRoles(access);
        if ((right.AllowedRoles & roles) != Roles.None)
        {
            context.Features.Set(access);
            await next(context);
            return;
        }

        // To whoever is nothing in a partnership, it is not there.
        context.Response.StatusCode =
            IsInPartnership(right) && access.Role is null
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status403Forbidden;
    }

    /// <summary>What somebody with an account is where they ask.</summary>
    public static Roles GetRoles(AccountAccess access) =>
        Roles.SignedIn
        | (access.IsAdministrator ? Roles.Administrator : Roles.None)
        | access.Role switch
        {
            MemberRole.Facilitator => Roles.Facilitator,
            MemberRole.Viewer => Roles.Viewer,
            _ => Roles.None,
        };

    private static bool IsInPartnership(Right right) =>
        (right.AllowedRoles & (Roles.Viewer | Roles.Facilitator)) != Roles.None;

    private Task<AccountAccess?> FindAccess(HttpContext context)
    {
        var account = context.User.GetAccountId();
        return (context.GetRouteValue("id") as string, context.Request.Path) switch
        {
            ({ } id, var path) when path.StartsWithSegments("/partnerships") => queries.Find(
                account,
                new PartnershipId(Guid.Parse(id)),
                context.RequestAborted
            ),
            ({ } id, var path) when path.StartsWithSegments("/rounds") => queries.Find(
                account,
                new RoundId(Guid.Parse(id)),
                context.RequestAborted
            ),
            _ => queries.Find(account, context.RequestAborted),
        };
    }
}
