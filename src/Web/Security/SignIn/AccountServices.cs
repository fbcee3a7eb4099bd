using BeyondBoundaries.Storage;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Security.AccessTokens;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Passwords;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>Registers the services for accounts and their sign-in cookies.</summary>
internal static class AccountServices
{
    /// <summary>The number of iterations that OWASP recommends for PBKDF2 with SHA-512.</summary>
    private const int HashIterations = 210_000;

    /// <summary>
    /// The time allowed between entering the password and entering the code, and between returning from the identity
    /// provider and being signed in.
    /// </summary>
    private static readonly TimeSpan TwoFactorLifetime = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddAccounts(this IServiceCollection services, ApplicationSettings settings)
    {
        services
            .AddIdentityCore<Account>(identity =>
                identity.Password = new()
                {
                    // PasswordRules contains all the rules.
                    RequiredLength = 1,
                    RequiredUniqueChars = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                }
            )
            .AddErrorDescriber<IdentityErrorText>()
            .AddPasswordValidator<PasswordRules>()
            .AddStorageStores()
            .AddSignInManager();
        services.AddOptions<IdentityPasskeyOptions>().Configure<ApplicationSettings>(PasskeyConfiguration.Configure);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        var authentication = services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, SessionCookieHandler>(
                IdentityConstants.ApplicationScheme,
                cookie => cookie.ForwardDefaultSelector = AccessTokenHandler.SelectFor
            )
            .AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(AccessTokenHandler.SchemeName, null)
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                cookie => ConfigureCookie(cookie, CookieNames.TwoFactor)
            )
            .AddCookie(IdentityConstants.ExternalScheme, cookie => ConfigureCookie(cookie, CookieNames.SingleSignOn));
        if (settings.SingleSignOn.IsSet)
        {
            authentication.AddOpenIdConnect(
                SingleSignOn.Scheme,
                provider => SingleSignOn.Configure(provider, settings.SingleSignOn)
            );
        }

        services
            .AddSingleton<SingleSignOn>()
            .AddSingleton<SignInRateLimits>()
            .AddSingleton<PasswordHashingScheduler>()
            .AddSingleton<RecognisedBrowserCookie>()
            .AddScoped<PasswordSignIn>();
        services.AddDataProtection().SetApplicationName("beyond-boundaries").PersistKeysToStorage();
        // This service is removed because it would read the keys at startup, when the database may not exist yet.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        return services;
    }

    /// <summary>Configures a cookie that lasts from one step of signing in to the next.</summary>
    private static void ConfigureCookie(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TwoFactorLifetime;
        cookie.SlidingExpiration = false;
    }
}
