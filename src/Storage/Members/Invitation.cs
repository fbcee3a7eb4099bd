using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Members;

/// <summary>An invitation that nobody has accepted yet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PartnershipName">The partnership.</param>
/// <param name="Name">Whom it is for.</param>
/// <param name="Role">What they may then do.</param>
/// <param name="ExpiresAt">Until when it can be accepted, UTC.</param>
public sealed record Invitation(
    InvitationId Id,
    string PartnershipName,
    string Name,
    MemberRole Role,
    DateTimeOffset ExpiresAt
);
