using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Rights;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// The subject of a page's forms: whose forms they are, and what they are for. The subject is determined by the
/// request's address and cookies.
/// </summary>
/// <param name="Kind">The kind of subject.</param>
/// <param name="Fingerprint">
/// A hash of the subject, which reveals no secret; empty if the forms do not depend on a cookie, or if there is no
/// valid cookie.
/// </param>
public sealed record FormSubject(FormSubjectKind Kind, string Fingerprint)
{
    private static readonly FormSubject Nobody = new(FormSubjectKind.Nobody, "");

    /// <summary>Determines the subject of the page that a request asks for.</summary>
    public static FormSubject Create(HttpContext context) =>
        GetKind(context.GetEndpoint()) switch
        {
            FormSubjectKind.Participant => Create(FormSubjectKind.Participant, ReadReturnToken(context)),
            FormSubjectKind.Join when JoinCookie.Read(context) is { JoinToken.Length: > 0 } join => Create(
                FormSubjectKind.Join,
                $"{join.JoinToken} {join.SheetCode}"
            ),
            FormSubjectKind.Invitation => Create(FormSubjectKind.Invitation, InvitationCookie.Read(context)),
            FormSubjectKind.Account when context.User.Identity?.IsAuthenticated == true => Create(
                FormSubjectKind.Account,
                $"{context.User.GetAccountId().Value}"
            ),
            FormSubjectKind.Nobody => Nobody,
            var owner => new(owner, ""),
        };

    private static FormSubject Create(FormSubjectKind owner, string? key) =>
        new(
            owner,
            string.IsNullOrEmpty(key) ? "" : BeyondBoundaries.Storage.Writing.Fingerprint.Compute($"{owner} {key}")
        );

    private static string? ReadReturnToken(HttpContext context) =>
        Guid.TryParse(context.GetRouteValue("round") as string, out var round)
            ? ParticipantCookie.Read(context, new RoundId(round))
            : null;

    private static FormSubjectKind GetKind(Endpoint? endpoint)
    {
        if (endpoint is null || EndpointRights.FindRight(endpoint) is not { } right)
        {
            return FormSubjectKind.Nobody;
        }

        return EndpointRights.GetRouteName(endpoint) switch
        {
            Links.JoinNotice or Links.AboutYou => FormSubjectKind.Join,
            Links.Invitation or RegionLinks.Invitation => FormSubjectKind.Invitation,
            _ when right == KnownRights.Respond => FormSubjectKind.Participant,
            _ => right.NeedsAccount ? FormSubjectKind.Account : FormSubjectKind.Nobody,
        };
    }
}
