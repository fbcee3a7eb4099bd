using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Configures passkeys: the device must verify its user, and must be able to find the account without a user name.
/// </summary>
internal static class PasskeyConfiguration
{
    private const string Required = "required";

    public static void Configure(IdentityPasskeyOptions passkeys, ApplicationSettings settings)
    {
        passkeys.UserVerificationRequirement = Required;
        passkeys.ResidentKeyRequirement = Required;
        passkeys.ServerDomain = settings.PublicAddress?.Host;
        // By default, ASP.NET Core compares the origin in the device's response with the request's Origin header.
        // Because this site's pages do not send referrers, browsers set that header to “null” when a form is sent. So
        // the origin is compared with the site's own origin instead.
        passkeys.ValidateOrigin = asked =>
            ValueTask.FromResult(
                !asked.CrossOrigin
                    && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin)
                    && origin.GetLeftPart(UriPartial.Authority) == GetOwnOrigin(asked.HttpContext.Request, settings)
            );
    }

    private static string GetOwnOrigin(HttpRequest request, ApplicationSettings settings) =>
        (settings.PublicAddress ?? new Uri($"{request.Scheme}://{request.Host}")).GetLeftPart(UriPartial.Authority);
}
