using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Platform;

/// <summary>
/// Holds the secret that a participant's place will have once its link is exchanged for a new one. So a form whose answer was lost can
/// be sent again, and gives the same link.
/// </summary>
internal static class NextLinkCookie
{
    private const string Name = CookieNames.NextLink;
    private const char Between = '.';

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>The secret to be of the place that a link opens; null when this browser has none for it.</summary>
    public static string? Of(HttpContext context, RoundId round, string? returnToken) =>
        (context.Request.Cookies[Name] ?? "").Split(Between) is [var link, var next] && link == LinkOf(round, returnToken) ? next : null;

    /// <summary>Makes a secret to be, unless this browser has one already.</summary>
    public static void Prepare(HttpContext context, RoundId round, string returnToken)
    {
        if (Of(context, round, returnToken) is null)
        {
            context.Response.Cookies.Append(Name, $"{LinkOf(round, returnToken)}{Between}{ParticipantStore.NewReturnToken()}", Cookies.Strict(context, Lifetime));
        }
    }

    private static string LinkOf(RoundId round, string? returnToken) => Fingerprint.Of($"link {round.Value} {returnToken}");
}
