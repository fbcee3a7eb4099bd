namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Remembers which round somebody is about to join, between the notice and the questions, so that the address does not
/// have to.
/// It also holds the secret that their seat will have, so that a form sent twice takes one seat.
/// </summary>
/// <param name="JoinToken">The secret of the round's link; empty without the cookie.</param>
/// <param name="ReturnToken">The secret of the seat to be; empty without the cookie.</param>
/// <param name="NoticeFingerprint">
/// Stands for what the notice said, see
/// <see cref="BeyondBoundaries.Storage.Joining.RoundInvitation.NoticeFingerprint"/>; empty before it was read.
/// </param>
/// <param name="SheetCode">The code of a printed sheet, to be spent by joining; empty without one.</param>
public sealed record JoinCookie(string JoinToken, string ReturnToken, string SheetCode, string NoticeFingerprint = "")
{
    private const string Name = CookieNames.Join;
    private const char Between = '.';

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>What this browser is about to join.</summary>
    public static JoinCookie Read(HttpContext context)
    {
        var parts = (context.Request.Cookies[Name] ?? "").Split(Between);
        return parts is [var join, var seat, var code, var promise] ? new(join, seat, code, promise) : new("", "", "");
    }

    public void Set(HttpContext context) =>
        context.Response.Cookies.Append(
            Name,
            $"{JoinToken}{Between}{ReturnToken}{Between}{SheetCode}{Between}{NoticeFingerprint}",
            CookieOptionsFactory.CreateStrict(context, Lifetime)
        );

    public static void Delete(HttpContext context) =>
        context.Response.Cookies.Delete(Name, CookieOptionsFactory.CreateStrict(context, null));
}
