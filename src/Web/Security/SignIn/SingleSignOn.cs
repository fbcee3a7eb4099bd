using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Single sign-on with OpenID Connect. It uses an authorisation code with PKCE, a nonce, and a token for this
/// application only. Only the issuer and subject identify a user.
/// </summary>
public sealed class SingleSignOn(ApplicationSettings settings, IOptionsMonitor<OpenIdConnectOptions> options)
{
    internal const string Scheme = "single-sign-on";

    private const string Issuer = "issuer";
    private const string Subject = "subject";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public bool IsConfigured => settings.SingleSignOn.IsSet;

    /// <summary>The name that pages show for single sign-on.</summary>
    public string Name => settings.SingleSignOn.DisplayName;

    /// <summary>Whether only administrators may use other sign-in methods.</summary>
    public bool IsOnlyMethod => settings.SingleSignOn.Only;

    /// <summary>Returns whether a user may sign in with a password or passkey.</summary>
    public bool AllowsOtherMethods(Account account) => !IsOnlyMethod || account.IsAdministrator;

    /// <summary>
    /// Creates the properties of a sign-in at the provider, after which the user returns to the given address.
    /// </summary>
    public static AuthenticationProperties CreateReturn(string address) => new() { RedirectUri = address };

    /// <summary>Reads the identity that the provider has just returned; null if there is none.</summary>
    public static async Task<ExternalIdentity?> ReadIdentity(HttpContext context)
    {
        var arrived = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        return
            arrived.Properties?.Items is { } items
            && items.TryGetValue(Issuer, out var issuer)
            && items.TryGetValue(Subject, out var subject)
            ? new(issuer!, subject!, Claim(SingleSignOnProfile.Name), Claim(SingleSignOnProfile.Email))
            : null;

        string Claim(string type) => arrived.Principal?.FindFirst(type)?.Value ?? "";
    }

    /// <summary>Deletes the returned identity, which can be used only once.</summary>
    public static Task Forget(HttpContext context) => context.SignOutAsync(IdentityConstants.ExternalScheme);

    /// <summary>Returns whether the provider responds.</summary>
    public async Task<bool> IsReachable(CancellationToken cancellationToken) =>
        await Provider(cancellationToken) is not null;

    /// <summary>
    /// Finds the address for signing out at the provider itself; null if there is none, or if the provider does
    /// not respond.
    /// </summary>
    public async Task<Uri?> FindSignOutAddress(CancellationToken cancellationToken)
    {
        if (
            !IsConfigured
            || !Uri.TryCreate((await Provider(cancellationToken))?.EndSessionEndpoint, UriKind.Absolute, out var page)
        )
        {
            return null;
        }

        var before = page.Query.Length > 1 ? $"{page.Query.TrimStart('?')}&" : "";
        var client = Uri.EscapeDataString(settings.SingleSignOn.ClientId!);
        return new UriBuilder(page) { Query = $"{before}client_id={client}" }.Uri;
    }

    internal static void Configure(OpenIdConnectOptions provider, SingleSignOnSettings settings)
    {
        provider.Authority = settings.Authority!.Trim();
        provider.ClientId = settings.ClientId!.Trim();
        provider.ClientSecret = settings.ClientSecret;
        provider.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        provider.SignInScheme = IdentityConstants.ExternalScheme;
        provider.CallbackPath = Links.SingleSignOnCallback;
        provider.ResponseType = OpenIdConnectResponseType.Code;
        // The provider returns its response in the address, not in a form posted from another site, so that the cookies
        // for checking the response can have SameSite=Lax.
        provider.ResponseMode = OpenIdConnectResponseMode.Query;
        provider.UsePkce = true;
        provider.ProtocolValidator.RequireNonce = true;
        provider.Scope.Add("email");
        // ASP.NET Core would reject a valid sign-in if a request to this endpoint failed: see SingleSignOnProfile.
        provider.GetClaimsFromUserInfoEndpoint = false;
        provider.MapInboundClaims = false;
        provider.DisableTelemetry = true;
        provider.BackchannelTimeout = Patience;
        provider.NonceCookie.Name = $"{CookieNames.SingleSignOnWay}nonce.";
        provider.CorrelationCookie.Name = $"{CookieNames.SingleSignOnWay}way.";
        foreach (var cookie in new[] { provider.NonceCookie, provider.CorrelationCookie })
        {
            // The cookie applies to the whole host; otherwise, browsers would reject the __Host- prefix of its name.
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
            OnTokenValidated = async valid =>
            {
                var (issuer, subject) = (valid.SecurityToken.Issuer, valid.SecurityToken.Subject);
                if (
                    issuer.Length is 0 or > Account.MaxIdentityCharacters
                    || subject.Length is 0 or > Account.MaxIdentityCharacters
                )
                {
                    valid.Fail("The token does not identify a user.");
                    return;
                }

                valid.Properties!.Items[Issuer] = issuer;
                valid.Properties.Items[Subject] = subject;
                valid.Principal = await SingleSignOnProfile.Create(valid);
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
                // A user who was already signed in and only wanted to connect an identity goes back to the page they
                // came from.
                var connects =
                    failed.Properties?.RedirectUri?.StartsWith(
                        MyAccountLinks.ConnectSingleSignOn,
                        StringComparison.Ordinal
                    ) == true;
                var page = connects
                    ? MyAccountLinks.SingleSignOnWithError(SingleSignOnFailure.Refused)
                    : Links.SignInWithError(SingleSignOnFailure.Refused);
                failed.Response.Redirect(failed.Request.PathBase + page);
                failed.HandleResponse();
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>
    /// Gets the provider's error code, such as <c>access_denied</c>. The provider's description is left out, because it
    /// may name a person.
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
