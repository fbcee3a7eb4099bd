using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>A person who belongs to a region.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The person's name.</param>
public sealed record RegionMember(AccountId Account, string Name);
