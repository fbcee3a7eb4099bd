using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>An unaccepted invitation to a region.</summary>
/// <param name="Id">The invitation.</param>
/// <param name="Region">The region.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="ForArea">Whether the invitation is for a partnership rather than for a person.</param>
/// <param name="Name">The name of the invited partnership or person.</param>
/// <param name="ExpiresAt">The time at which the invitation expires, in UTC.</param>
public sealed record RegionInvitation(
    InvitationId Id,
    RegionId Region,
    string RegionName,
    bool ForArea,
    string Name,
    DateTimeOffset ExpiresAt
);
