using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authentication;

namespace BeyondBoundaries.Web.Rights;

/// <summary>Lets a request through to its endpoint when the table of rights says so. What somebody is, is asked anew each time.</summary>
public sealed class RightsCheck(RequestDelegate next, AccessQueries queries)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var right = Routing.RightOf(endpoint) ?? throw new InvalidOperationException($"{Routing.NameOf(endpoint)} is missing in the table of rights.");
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

        if (await AccessOf(context) is not { } access)
        {
            // The account is gone. Its cookie goes too, or signing in would lead back here.
            await context.SignOutAsync();
            await context.ChallengeAsync();
            return;
        }

        var roles = RolesOf(access);
        if ((right.Who & roles) != Roles.None)
        {
            context.Features.Set(access);
            await next(context);
            return;
        }

        // To whoever is nothing in a partnership, it is not there.
        context.Response.StatusCode = IsInPartnership(right) && access.Role is null ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
    }

    /// <summary>What somebody with an account is where they ask.</summary>
    public static Roles RolesOf(Access access) =>
        Roles.SignedIn
        | (access.IsAdministrator ? Roles.Administrator : Roles.None)
        | access.Role switch
        {
            MemberRole.Facilitator => Roles.Facilitator,
            MemberRole.Viewer => Roles.Viewer,
            _ => Roles.None,
        };

    private static bool IsInPartnership(Right right) => (right.Who & (Roles.Viewer | Roles.Facilitator)) != Roles.None;

    private Task<Access?> AccessOf(HttpContext context)
    {
        var account = context.User.Account();
        return (context.GetRouteValue("id") as string, context.Request.Path) switch
        {
            ({ } id, var path) when path.StartsWithSegments("/partnerships") => queries.Of(account, new PartnershipId(Guid.Parse(id)), context.RequestAborted),
            ({ } id, var path) when path.StartsWithSegments("/rounds") => queries.Of(account, new RoundId(Guid.Parse(id)), context.RequestAborted),
            _ => queries.Of(account, context.RequestAborted),
        };
    }
}
