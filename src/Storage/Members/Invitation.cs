using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Members;

/// <summary>An invitation that has not been accepted yet.</summary>
/// <param name="Id">The id of the invitation.</param>
/// <param name="PartnershipName">The name of the partnership.</param>
/// <param name="Name">The name of the invited person.</param>
/// <param name="Role">The role that the invitation gives.</param>
/// <param name="ExpiresAt">The time at which the invitation expires, in UTC.</param>
public sealed record Invitation(
    InvitationId Id,
    string PartnershipName,
    string Name,
    MemberRole Role,
    DateTimeOffset ExpiresAt
);
