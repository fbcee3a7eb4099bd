using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Stores the secret of a participant's new return link before the new link replaces the current one. If the response
/// to the form that replaces the link is lost, the form can be sent again and gives the same new link.
/// </summary>
internal static class NextLinkCookie
{
    private const string Name = CookieNames.NextLink;
    private const char Between = '.';

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>
    /// Reads the new secret that will replace the current secret in a return link; null if this browser has none.
    /// </summary>
    public static string? Read(HttpContext context, RoundId round, string? returnToken) =>
        (context.Request.Cookies[Name] ?? "").Split(Between) is [var link, var next]
        && link == ComputeLinkKey(round, returnToken)
            ? next
            : null;

    /// <summary>Creates the new secret, unless this browser already has one.</summary>
    public static void EnsureSet(HttpContext context, RoundId round, string returnToken)
    {
        if (Read(context, round, returnToken) is null)
        {
            context.Response.Cookies.Append(
                Name,
                $"{ComputeLinkKey(round, returnToken)}{Between}{JoinStore.CreateReturnToken()}",
                CookieOptionsFactory.CreateStrict(context, Lifetime)
            );
        }
    }

    private static string ComputeLinkKey(RoundId round, string? returnToken) =>
        Fingerprint.Compute($"link {round.Value} {returnToken}");
}
