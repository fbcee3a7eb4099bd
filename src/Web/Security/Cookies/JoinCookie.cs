namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Stores which round a person is about to join, while they continue from the notice to the questions. The addresses of
/// these pages therefore do not identify the round. The cookie also contains the secret of the future return link, so
/// that a form sent twice takes only one place.
/// </summary>
/// <param name="JoinToken">The secret of the join link; empty if there is no cookie.</param>
/// <param name="ReturnToken">The secret of the future return link; empty if there is no cookie.</param>
/// <param name="NoticeFingerprint">
/// The fingerprint of the notice (see
/// <see cref="BeyondBoundaries.Storage.Joining.RoundInvitation.NoticeFingerprint"/>); empty until the person has read
/// the notice.
/// </param>
/// <param name="SheetCode">The one-use code on a paper sheet; empty if there is none.</param>
public sealed record JoinCookie(string JoinToken, string ReturnToken, string SheetCode, string NoticeFingerprint = "")
{
    private const string ReturningMark = "returning";

    /// <summary>
    /// Whether the person came from a page with their own answers in the previous round. If so, their agency and level
    /// of work can be filled in for them.
    /// </summary>
    public bool IsReturning { get; init; }

    private const string Name = CookieNames.Join;
    private const char Between = '.';

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>Reads which round a person is about to join in this browser.</summary>
    public static JoinCookie Read(HttpContext context)
    {
        var parts = (context.Request.Cookies[Name] ?? "").Split(Between);
        return parts is [var join, var seat, var code, var promise, .. var more]
            ? new(join, seat, code, promise) { IsReturning = more is [ReturningMark] }
            : new("", "", "");
    }

    public void Set(HttpContext context)
    {
        List<string> parts = [JoinToken, ReturnToken, SheetCode, NoticeFingerprint];
        if (IsReturning)
        {
            parts.Add(ReturningMark);
        }

        context.Response.Cookies.Append(
            Name,
            string.Join(Between, parts),
            CookieOptionsFactory.CreateStrict(context, Lifetime)
        );
    }

    public static void Delete(HttpContext context) =>
        context.Response.Cookies.Delete(Name, CookieOptionsFactory.CreateStrict(context, null));
}
