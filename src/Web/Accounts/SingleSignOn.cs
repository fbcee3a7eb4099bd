using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BeyondBoundaries.Web.Accounts;

/// <summary>
/// Single sign-on by OpenID Connect: a code with PKCE, a nonce, and a token for us alone. Issuer and subject say who somebody is, and nothing else does.
/// </summary>
public sealed class SingleSignOn(Settings settings, IOptionsMonitor<OpenIdConnectOptions> options)
{
    internal const string Scheme = "single-sign-on";

    private const string Issuer = "issuer";
    private const string Subject = "subject";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether there is one.</summary>
    public bool IsThere => settings.SingleSignOn.IsSet;

    /// <summary>What people call it.</summary>
    public string Name => settings.SingleSignOn.Called;

    /// <summary>Whether only administrators may sign in another way.</summary>
    public bool IsOnlyWay => settings.SingleSignOn.Only;

    /// <summary>Whether somebody may sign in by password or passkey.</summary>
    public bool AllowsOtherWays(Account account) => !IsOnlyWay || account.IsAdministrator;

    /// <summary>Sends somebody to the provider; they come back to the address.</summary>
    public static AuthenticationProperties BackTo(string address) => new() { RedirectUri = address };

    /// <summary>Who came back from the provider just now; null when nobody did.</summary>
    public static async Task<Identity?> Arrived(HttpContext context)
    {
        var arrived = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        return arrived.Properties?.Items is { } items && items.TryGetValue(Issuer, out var issuer) && items.TryGetValue(Subject, out var subject)
            ? new(issuer!, subject!, Claim("name"), Claim("email") is { Length: > 0 } email ? email : Claim("preferred_username"))
            : null;

        string Claim(string type) => arrived.Principal?.FindFirst(type)?.Value ?? "";
    }

    /// <summary>Forgets who came back: it counts once.</summary>
    public static Task Forget(HttpContext context) => context.SignOutAsync(IdentityConstants.ExternalScheme);

    /// <summary>Whether the provider answers.</summary>
    public async Task<bool> Answers(CancellationToken cancellation) => await Provider(cancellation) is not null;

    /// <summary>Where people sign out of the provider itself; null when it has no such page.</summary>
    public async Task<Uri?> SignOutPage(CancellationToken cancellation) =>
        IsThere && Uri.TryCreate((await Provider(cancellation))?.EndSessionEndpoint, UriKind.Absolute, out var page)
            ? new UriBuilder(page) { Query = $"{page.Query.TrimStart('?')}{(page.Query.Length > 1 ? "&" : "")}client_id={Uri.EscapeDataString(settings.SingleSignOn.ClientId!)}" }.Uri
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
                going.ProtocolMessage.RedirectUri = going.HttpContext.RequestServices.GetRequiredService<PublicAddress>().Of(going.Request, Links.SingleSignOnCallback);
                return Task.CompletedTask;
            },
            OnTokenValidated = valid =>
            {
                var (issuer, subject) = (valid.SecurityToken.Issuer, valid.SecurityToken.Subject);
                if (issuer.Length is 0 or > Account.MostIdentityCharacters || subject.Length is 0 or > Account.MostIdentityCharacters)
                {
                    valid.Fail("The token names nobody.");
                }

                valid.Properties!.Items[Issuer] = issuer;
                valid.Properties.Items[Subject] = subject;
                return Task.CompletedTask;
            },
            OnRemoteFailure = failed =>
            {
                failed.HttpContext.RequestServices.GetRequiredService<ILogger<SingleSignOn>>()
                    .LogWarning("Single sign-on did not work: {Trouble}, {Code}", failed.Failure?.GetType().Name, CodeOf(failed.Failure));
                // Whoever was signed in and only meant to connect goes back to where they came from.
                var connects = failed.Properties?.RedirectUri?.StartsWith(Links.ConnectSingleSignOn, StringComparison.Ordinal) == true;
                failed.Response.Redirect(failed.Request.PathBase + (connects ? Links.MySingleSignOn : Links.SignInAfter(SignInTrouble.Refused)));
                failed.HandleResponse();
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>The provider’s code for what is wrong, as the protocol spells codes. What it says in words may name a person.</summary>
    private static string CodeOf(Exception? failure) =>
        failure?.Data["error"] is string { Length: > 0 and <= 60 } code && code.All(c => char.IsAsciiLetterLower(c) || c == '_') ? code : "no code";

    private async Task<OpenIdConnectConfiguration?> Provider(CancellationToken cancellation)
    {
        try
        {
            return await options.Get(Scheme).ConfigurationManager!.GetConfigurationAsync(cancellation);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
