using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Accounts and the cookies they sign in with.</summary>
internal static class AccountServices
{
    /// <summary>What OWASP asks of PBKDF2 with SHA-512.</summary>
    private const int HashIterations = 210_000;

    /// <summary>How long somebody may take between two steps of signing in.</summary>
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddAccounts(this IServiceCollection services, Settings settings)
    {
        services.AddIdentityCore<Account>(identity => identity.Password = new()
        {
            // The rules of PasswordRules are all there are.
            RequiredLength = 1,
            RequiredUniqueChars = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        })
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddStorageStores()
            .AddSignInManager();
        services.AddOptions<IdentityPasskeyOptions>().Configure<Settings>(Passkeys.Configure);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, AccountCookie>(IdentityConstants.ApplicationScheme, null)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => Step(cookie, CookieNames.SecondStep))
            .AddCookie(IdentityConstants.ExternalScheme, cookie => Step(cookie, CookieNames.SingleSignOn));
        if (settings.SingleSignOn.IsSet)
        {
            authentication.AddOpenIdConnect(SingleSignOn.Scheme, provider => SingleSignOn.Configure(provider, settings.SingleSignOn));
        }

        services.AddSingleton<SingleSignOn>().AddSingleton<SignInTries>().AddSingleton<PasswordTurns>().AddSingleton<KnownBrowser>().AddScoped<PasswordSignIn>();
        services.AddDataProtection().SetApplicationName("beyond-boundaries").PersistKeysToStorage();
        // It reads the keys while the server starts, before there may be a database to read them from.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        return services;
    }

    /// <summary>A cookie that lives from one step of signing in to the next.</summary>
    private static void Step(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = BetweenSteps;
        cookie.SlidingExpiration = false;
    }
}
