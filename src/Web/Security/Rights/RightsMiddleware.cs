using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Access;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.AccessTokens;
using Microsoft.AspNetCore.Authentication;

namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>
/// Allows a request to reach its endpoint if the table of rights permits it. The user's roles are read again for each
/// request.
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
                $"{EndpointRights.GetRouteName(endpoint)} is missing from the table of rights."
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
            // The account no longer exists. Its cookie is deleted; otherwise the sign-in page would redirect back here.
            if (context.FindAccessToken() is null)
            {
                await context.SignOutAsync();
            }

            await context.ChallengeAsync();
            return;
        }

        if (context.FindAccessToken() is { } token && (right.Scope & token.Scopes) == AccessScopes.None)
        {
            await ApiProblem.CreateForScope(right.Scope).ExecuteAsync(context);
            return;
        }

        var roles = GetRoles(access);
        if ((right.AllowedRoles & roles) != Roles.None)
        {
            context.Features.Set(access);
            await next(context);
            return;
        }

        // A user without a role in the partnership or region is told that the page does not exist.
        context.Response.StatusCode =
            (IsInPartnership(right) && access.Role is null) || right.AllowedRoles == Roles.RegionMember
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status403Forbidden;
    }

    /// <summary>
    /// Gets the roles of a user, including those in the partnership or region that the request is about.
    /// </summary>
    public static Roles GetRoles(AccountAccess access) =>
        Roles.SignedIn
        | (access.IsAdministrator ? Roles.Administrator : Roles.None)
        | (access.IsInRegion ? Roles.RegionMember : Roles.None)
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
        var only = context.FindAccessToken()?.Partnership;
        if (!context.Request.Path.StartsWithSegments(ApiRoutes.Version, out var about))
        {
            about = context.Request.Path;
        }

        return (context.GetRouteValue("id") as string, about) switch
        {
            ({ } id, var path) when path.StartsWithSegments("/partnerships") => queries.Find(
                account,
                new PartnershipId(Guid.Parse(id)),
                only,
                context.RequestAborted
            ),
            ({ } id, var path) when path.StartsWithSegments("/regions") => queries.Find(
                account,
                new RegionId(Guid.Parse(id)),
                context.RequestAborted
            ),
            ({ } id, var path) when path.StartsWithSegments("/frameworks") => queries.Find(
                account,
                new FrameworkDraftId(Guid.Parse(id)),
                context.RequestAborted
            ),
            ({ } id, var path) when path.StartsWithSegments("/rounds") => queries.Find(
                account,
                new RoundId(Guid.Parse(id)),
                only,
                context.RequestAborted
            ),
            _ => queries.Find(account, context.RequestAborted),
        };
    }
}
