using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Ballots;

/// <summary>An agreed score, as it is stored.</summary>
/// <param name="About">The id of the item.</param>
/// <param name="Agreed">The agreed score.</param>
/// <param name="Version">The version of the agreed score, which increases with every change.</param>
public sealed record StoredAgreedScore(string About, AgreedScore Agreed, int Version);
