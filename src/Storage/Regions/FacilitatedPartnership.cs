using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>A partnership that an account facilitates.</summary>
/// <param name="Id">The partnership.</param>
/// <param name="Name">Its name.</param>
public sealed record FacilitatedPartnership(PartnershipId Id, string Name);
