using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;

namespace BeyondBoundaries.Web.Features;

/// <summary>What pages say of a session.</summary>
internal static class SessionWords
{
    /// <summary>Such as "since 14 November 2026 at 9:00 with a password, last used at 9:30".</summary>
    public static string Facts(OpenSession session) =>
        $"Since {Dates.Day(session.StartedAt)} at {Dates.TimeOfDay(session.StartedAt)} with {Way(session.Way)}, last used at {Dates.TimeOfDay(session.SeenAt)}";

    private static string Way(SignInWay way) => way switch
    {
        SignInWay.Passkey => "a passkey",
        SignInWay.SingleSignOn => "single sign-on",
        _ => "a password",
    };
}
