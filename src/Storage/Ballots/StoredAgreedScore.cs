using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Ballots;

/// <summary>An agreed score as it is written down.</summary>
/// <param name="About">Id of the item.</param>
/// <param name="Agreed">What was agreed.</param>
/// <param name="Version">Counts its changes, from 1.</param>
public sealed record StoredAgreedScore(string About, AgreedScore Agreed, int Version);
