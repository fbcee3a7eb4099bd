using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Features;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// The cookie of somebody who is signed in. It holds a random key and nothing else: the session that the key opens lies
/// in the database,
/// so signing out ends it there, and who somebody is and may do is read anew with every request. Every sign-in has a
/// new key.
/// </summary>
/// <remarks>
/// Not the framework's own cookie, which goes on with the key it finds when somebody signs in: see
/// docs/adr/0013-accounts.md.
/// </remarks>
[SuppressMessage("Performance", "CA1812", Justification = "The authentication of the framework makes it.")]
internal sealed class SessionCookieHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SessionQueries sessions,
    SessionStore store,
    RecognisedBrowserCookie browsers,
    IOptions<IdentityOptions> identity
) : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string CookieName = CookieNames.Account;

    private string? Key => Request.Cookies[CookieName];

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var now = TimeProvider.GetUtcNow();
        if (await sessions.Find(Key, now, Context.RequestAborted) is not { } session)
        {
            return AuthenticateResult.NoResult();
        }

        // A page that is left open and asks by itself keeps no session alive.
        if (!RequestSource.IsUnattended(Context))
        {
            await store.MarkSeen(session, now, Context.RequestAborted);
        }

        return AuthenticateResult.Success(new(new(CreateIdentity(session)), Scheme.Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        var way = Enum.Parse<SignInMethod>(
            user.FindFirstValue(ClaimTypes.AuthenticationMethod) ?? nameof(SignInMethod.Password)
        );
        var started = await store.Start(
            user.GetAccountId(),
            way,
            DeviceDescription.Describe(Request.Headers.UserAgent),
            Key,
            TimeProvider.GetUtcNow(),
            user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType),
            isNew: user.FindFirst(SessionClaims.Type) is null,
            Context.RequestAborted
        );
        if (started.TryGetValue(out var key))
        {
            // No lifetime: it goes when the browser closes, and on the server at the latest after twelve hours.
            Response.Cookies.Append(CookieName, key, CookieOptionsFactory.CreateStrict(Context, null));
            browsers.Remember(Context, user.GetAccountId());
        }
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        await store.End(Key, CancellationToken.None);
        Response.Cookies.Delete(CookieName, CookieOptionsFactory.CreateStrict(Context, null));
    }

    /// <summary>Signing in comes first, and then the page that was asked for.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(
            Request.PathBase
                + Links.SignIn(properties.RedirectUri ?? $"{Request.PathBase}{Request.Path}{Request.QueryString}")
        );
        return Task.CompletedTask;
    }

    private static ClaimsIdentity CreateIdentity(OpenSession session) =>
        new(
            [
                new(ClaimTypes.NameIdentifier, session.Account.Value.ToString()),
                new(ClaimTypes.Name, session.Name),
                new(ClaimTypes.AuthenticationMethod, session.Way.ToString()),
                new(SessionClaims.Type, session.Id.Value.ToString()),
                new(SessionClaims.Since, session.StartedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            IdentityConstants.ApplicationScheme
        );
}
