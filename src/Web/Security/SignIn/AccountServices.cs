using BeyondBoundaries.Storage;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Hosting.Settings;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Passwords;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>Accounts and the cookies they sign in with.</summary>
internal static class AccountServices
{
    /// <summary>What OWASP asks of PBKDF2 with SHA-512.</summary>
    private const int HashIterations = 210_000;

    /// <summary>How long somebody may take between two steps of signing in.</summary>
    private static readonly TimeSpan TwoFactorLifetime = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddAccounts(this IServiceCollection services, ApplicationSettings settings)
    {
        services
            .AddIdentityCore<Account>(identity =>
                identity.Password = new()
                {
                    // The rules of PasswordRules are all there are.
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
            .AddScheme<AuthenticationSchemeOptions, SessionCookieHandler>(IdentityConstants.ApplicationScheme, null)
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
        // It reads the keys while the server starts, before there may be a database to read them from.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        return services;
    }

    /// <summary>A cookie that lives from one step of signing in to the next.</summary>
    private static void ConfigureCookie(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TwoFactorLifetime;
        cookie.SlidingExpiration = false;
    }
}
