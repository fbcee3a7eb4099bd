using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Text.Encodings.Web;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BeyondBoundaries.Web.Security.AccessTokens;

/// <summary>
/// Identifies the owner of a personal access token, which must be in the header <c>Authorization: Bearer</c>. This
/// class handles every request to the API and no others: cookies do not work in the API, and tokens do not work
/// anywhere else.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "ASP.NET Core creates the handler.")]
internal sealed class AccessTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AccessTokenQueries tokens,
    AccessTokenStore store,
    RateLimits limits
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "AccessToken";

    private const string Bearer = "Bearer ";

    /// <summary>Returns the name of this scheme for requests to the API; null for all other requests.</summary>
    public static string? SelectFor(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ApiRoutes.Root) ? SchemeName : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var today = LondonTime.DateOf(TimeProvider.GetUtcNow());
        if (
            Request.Headers.Authorization is not [{ } header]
            || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            || await tokens.Find(header[Bearer.Length..].Trim(), today, Context.RequestAborted) is not { } token
        )
        {
            return AuthenticateResult.NoResult();
        }

        await store.MarkUsed(token, today, Context.RequestAborted);
        Context.Features.Set(token);
        return AuthenticateResult.Success(
            new(
                new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{token.Account.Value}")], SchemeName)),
                SchemeName
            )
        );
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (limits.Take(RateLimitKind.Api, person: null, Context.Connection.RemoteIpAddress) is { } wait)
        {
            Response.AskToWait(wait);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
