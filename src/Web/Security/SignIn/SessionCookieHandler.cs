using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Handles a signed-in user's cookie, which contains only a random secret. The session itself is stored in the
/// database, and signing out ends it there. The account and its roles are read again for every request. Every sign-in
/// creates a new secret.
/// </summary>
/// <remarks>
/// This class replaces ASP.NET Core's cookie handler, which keeps an existing session's secret when a user signs in:
/// see docs/adr/0013-sessions.md.
/// </remarks>
[SuppressMessage("Performance", "CA1812", Justification = "ASP.NET Core creates the handler.")]
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

        // A page that is left open and makes requests automatically does not keep a session alive.
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
            // Without a lifetime, the cookie is deleted when the browser closes. On the server, the session ends after
            // 12 hours at most.
            Response.Cookies.Append(CookieName, key, CookieOptionsFactory.CreateStrict(Context, null));
            browsers.Remember(Context, user.GetAccountId());
        }
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        await store.End(Key, CancellationToken.None);
        Response.Cookies.Delete(CookieName, CookieOptionsFactory.CreateStrict(Context, null));
    }

    /// <summary>Redirects to the sign-in page, which then leads back to the requested page.</summary>
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
