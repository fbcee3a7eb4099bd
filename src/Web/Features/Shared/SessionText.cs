using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Web.Features.Shared;

internal static class SessionText
{
    /// <summary>
    /// Describes a session, such as "Signed in on 14 November 2026 at 9:00 with a password. The session was last used
    /// on 15 November 2026 at 9:30".
    /// </summary>
    public static string Describe(OpenSession session) =>
        $"Signed in on {DateText.FormatDay(session.StartedAt)} at {DateText.FormatTime(session.StartedAt)} with "
        + $"{DescribeMethod(session.Way)}. The session was last used on {DateText.FormatDay(session.SeenAt)} at "
        + $"{DateText.FormatTime(session.SeenAt)}";

    private static string DescribeMethod(SignInMethod way) =>
        way switch
        {
            SignInMethod.Passkey => "a passkey",
            SignInMethod.SingleSignOn => "single sign-on",
            _ => "a password",
        };
}
