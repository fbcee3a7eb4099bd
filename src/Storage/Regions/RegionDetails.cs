using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>A region as its own people see it. It contains no figures about any single area.</summary>
/// <param name="Id">The region.</param>
/// <param name="Name">Its name.</param>
/// <param name="Framework">The framework that every shared round uses.</param>
/// <param name="Areas">The number of areas that share a round now.</param>
/// <param name="Names">The names of those areas that chose to show them, in alphabetical order.</param>
/// <param name="People">Its people, sorted by name.</param>
/// <param name="Invitations">The invitations that can still be accepted, in order of expiry, latest first.</param>
/// <param name="Latest">The figures; null before the first renewal.</param>
/// <param name="State">Whether the figures can be renewed now and, if not, why.</param>
public sealed record RegionDetails(
    RegionId Id,
    string Name,
    Framework Framework,
    int Areas,
    IReadOnlyList<string> Names,
    IReadOnlyList<RegionMember> People,
    IReadOnlyList<RegionInvitation> Invitations,
    StoredRenewal? Latest,
    RenewalState State
);
