using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Features;
using BeyondBoundaries.Web.Hosting.Proxies;
using BeyondBoundaries.Web.Hosting.Settings;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Single sign-on by OpenID Connect: a code with PKCE, a nonce, and a token for us alone. Issuer and subject say who
/// somebody is, and nothing else does.
/// </summary>
public sealed class SingleSignOn(ApplicationSettings settings, IOptionsMonitor<OpenIdConnectOptions> options)
{
    internal const string Scheme = "single-sign-on";

    private const string Issuer = "issuer";
    private const string Subject = "subject";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether there is one.</summary>
    public bool IsConfigured => settings.SingleSignOn.IsSet;

    /// <summary>What people call it.</summary>
    public string Name => settings.SingleSignOn.DisplayName;

    /// <summary>Whether only administrators may sign in another way.</summary>
    public bool IsOnlyMethod => settings.SingleSignOn.Only;

    /// <summary>Whether somebody may sign in by password or passkey.</summary>
    public bool AllowsOtherMethods(Account account) => !IsOnlyMethod || account.IsAdministrator;

    /// <summary>Sends somebody to the provider; they come back to the address.</summary>
    public static AuthenticationProperties CreateReturn(string address) => new() { RedirectUri = address };

    /// <summary>Who came back from the provider just now; null when nobody did.</summary>
    public static async Task<ExternalIdentity?> ReadIdentity(HttpContext context)
    {
        var arrived = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        return
            arrived.Properties?.Items is { } items
            && items.TryGetValue(Issuer, out var issuer)
            && items.TryGetValue(Subject, out var subject)
            ? new(
                issuer!,
                subject!,
                Claim("name"),
                Claim("email") is { Length: > 0 } email ? email : Claim("preferred_username")
            )
            : null;

        string Claim(string type) => arrived.Principal?.FindFirst(type)?.Value ?? "";
    }

    /// <summary>Forgets who came back: it counts once.</summary>
    public static Task Forget(HttpContext context) => context.SignOutAsync(IdentityConstants.ExternalScheme);

    /// <summary>Whether the provider answers.</summary>
    public async Task<bool> IsReachable(CancellationToken cancellationToken) =>
        await Provider(cancellationToken) is not null;

    /// <summary>Where people sign out of the provider itself; null when it has no such page.</summary>
    public async Task<Uri?> FindSignOutAddress(CancellationToken cancellationToken) =>
        IsConfigured
        && Uri.TryCreate((await Provider(cancellationToken))?.EndSessionEndpoint, UriKind.Absolute, out var page)
            ? new UriBuilder(page)
            {
                Query =
                    $"{page.Query.TrimStart('?')}{(page.Query.Length > 1 ? "&" : "")}client_id={Uri.EscapeDataString(settings.SingleSignOn.ClientId!)}",
            }.Uri
            : null;

    internal static void Configure(OpenIdConnectOptions provider, SingleSignOnSettings settings)
    {
        provider.Authority = settings.Authority!.Trim();
        provider.ClientId = settings.ClientId!.Trim();
        provider.ClientSecret = settings.ClientSecret;
        provider.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        provider.SignInScheme = IdentityConstants.ExternalScheme;
        provider.CallbackPath = Links.SingleSignOnCallback;
        provider.ResponseType = OpenIdConnectResponseType.Code;
        // By address and not by a form of another site: so the cookies that it is checked against stay within ours.
        provider.ResponseMode = OpenIdConnectResponseMode.Query;
        provider.UsePkce = true;
        provider.ProtocolValidator.RequireNonce = true;
        provider.Scope.Add("email");
        provider.GetClaimsFromUserInfoEndpoint = true;
        provider.MapInboundClaims = false;
        provider.DisableTelemetry = true;
        provider.BackchannelTimeout = Patience;
        provider.NonceCookie.Name = $"{CookieNames.SingleSignOnWay}nonce.";
        provider.CorrelationCookie.Name = $"{CookieNames.SingleSignOnWay}way.";
        foreach (var cookie in new[] { provider.NonceCookie, provider.CorrelationCookie })
        {
            // For the whole host, or browsers would refuse the name that HostCookies gives them.
            cookie.Path = "/";
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        provider.Events = new()
        {
            OnRedirectToIdentityProvider = going =>
            {
                going.ProtocolMessage.RedirectUri = going
                    .HttpContext.RequestServices.GetRequiredService<PublicAddress>()
                    .CreateAddress(going.Request, Links.SingleSignOnCallback);
                return Task.CompletedTask;
            },
            OnTokenValidated = valid =>
            {
                var (issuer, subject) = (valid.SecurityToken.Issuer, valid.SecurityToken.Subject);
                if (
                    issuer.Length is 0 or > Account.MaxIdentityCharacters
                    || subject.Length is 0 or > Account.MaxIdentityCharacters
                )
                {
                    valid.Fail("The token names nobody.");
                }

                valid.Properties!.Items[Issuer] = issuer;
                valid.Properties.Items[Subject] = subject;
                return Task.CompletedTask;
            },
            OnRemoteFailure = failed =>
            {
                failed
                    .HttpContext.RequestServices.GetRequiredService<ILogger<SingleSignOn>>()
                    .LogWarning(
                        "Single sign-on did not work: {Trouble}, {Code}",
                        failed.Failure?.GetType().Name,
                        GetErrorCode(failed.Failure)
                    );
                // Whoever was signed in and only meant to connect goes back to where they came from.
                var connects =
                    failed.Properties?.RedirectUri?.StartsWith(Links.ConnectSingleSignOn, StringComparison.Ordinal)
                    == true;
                failed.Response.Redirect(
                    failed.Request.PathBase
                        + (connects ? Links.MySingleSignOn : Links.SignInWithError(SingleSignOnFailure.Refused))
                );
                failed.HandleResponse();
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>
    /// The provider’s code for what is wrong, as the protocol spells codes. What it says in words may name a person.
    /// </summary>
    private static string GetErrorCode(Exception? failure) =>
        failure?.Data["error"] is string { Length: > 0 and <= 60 } code
        && code.All(c => char.IsAsciiLetterLower(c) || c == '_')
            ? code
            : "no code";

    private async Task<OpenIdConnectConfiguration?> Provider(CancellationToken cancellationToken)
    {
        try
        {
            return await options.Get(Scheme).ConfigurationManager!.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
