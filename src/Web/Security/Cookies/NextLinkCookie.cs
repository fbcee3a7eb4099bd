using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Holds the secret that a participant's place will have once its link is exchanged for a new one. So a form whose
/// answer was lost can
/// be sent again, and gives the same link.
/// </summary>
internal static class NextLinkCookie
{
    private const string Name = CookieNames.NextLink;
    private const char Between = '.';

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>The secret to be of the place that a link opens; null when this browser has none for it.</summary>
    public static string? Read(HttpContext context, RoundId round, string? returnToken) =>
        (context.Request.Cookies[Name] ?? "").Split(Between) is [var link, var next]
        && link == ComputeLinkKey(round, returnToken)
            ? next
            : null;

    /// <summary>Makes a secret to be, unless this browser has one already.</summary>
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
