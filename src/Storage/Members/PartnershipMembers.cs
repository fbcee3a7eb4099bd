using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Members;

/// <summary>A partnership's members and invitations.</summary>
/// <param name="Id">The partnership.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its members, sorted by name.</param>
/// <param name="Invitations">The invitations that can still be accepted, in order of expiry, latest first.</param>
public sealed record PartnershipMembers(
    PartnershipId Id,
    string Name,
    IReadOnlyList<Member> Members,
    IReadOnlyList<Invitation> Invitations
);
