using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Accounts and the cookie they sign in with.</summary>
internal static class AccountServices
{
    private const int FewestPasswordCharacters = 12;

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Password = new PasswordOptions
                {
                    RequiredLength = FewestPasswordCharacters,
                    RequiredUniqueChars = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddErrorDescriber<AccountErrors>()
            .AddStorageStores()
            .AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = CookieNames.Account;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = Links.SignIn();
            cookie.ReturnUrlParameter = "returnUrl";
        });
        services.AddAuthorization();
        services.AddDataProtection().SetApplicationName("beyond-boundaries").PersistKeysToStorage();
        // It reads the keys while the server starts, before there may be a database to read them from.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        return services;
    }
}
