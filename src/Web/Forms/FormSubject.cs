using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features;
using BeyondBoundaries.Web.Platform;
using BeyondBoundaries.Web.Rights;

namespace BeyondBoundaries.Web.Forms;

/// <summary>Says whose the forms of a page are and what they are for, by what the request's cookies open.</summary>
/// <param name="Owner">What says so.</param>
/// <param name="Fingerprint">A hash of it, which tells no secret; empty when the browser opens nothing.</param>
public sealed record FormSubject(FormOwner Owner, string Fingerprint)
{
    private static readonly FormSubject Nobody = new(FormOwner.Nobody, "");

    /// <summary>Computes the subject of the page that a request asks for.</summary>
    public static FormSubject Of(HttpContext context) => OwnerOf(context.GetEndpoint()) switch
    {
        FormOwner.Participant => Of(FormOwner.Participant, SeatOf(context)),
        FormOwner.Join when JoinCookie.Of(context) is { JoinToken.Length: > 0 } join => Of(FormOwner.Join, $"{join.JoinToken} {join.SeatCode}"),
        FormOwner.Invitation => Of(FormOwner.Invitation, InvitationCookie.Of(context)),
        FormOwner.Account when context.User.Identity?.IsAuthenticated == true => Of(FormOwner.Account, $"{context.User.Account().Value}"),
        FormOwner.Nobody => Nobody,
        var owner => new(owner, ""),
    };

    private static FormSubject Of(FormOwner owner, string? key) =>
        new(owner, string.IsNullOrEmpty(key) ? "" : Storage.Fingerprint.Of($"{owner} {key}"));

    private static string? SeatOf(HttpContext context) =>
        Guid.TryParse(context.GetRouteValue("round") as string, out var round) ? SeatCookie.Of(context, new RoundId(round)) : null;

    private static FormOwner OwnerOf(Endpoint? endpoint)
    {
        if (endpoint is null || Routing.RightOf(endpoint) is not { } right)
        {
            return FormOwner.Nobody;
        }

        return Routing.NameOf(endpoint) switch
        {
            Links.JoinNotice or Links.AboutYou => FormOwner.Join,
            Links.Invitation => FormOwner.Invitation,
            _ when right == RightsTable.Answer => FormOwner.Participant,
            _ => right.NeedsAccount ? FormOwner.Account : FormOwner.Nobody,
        };
    }
}
