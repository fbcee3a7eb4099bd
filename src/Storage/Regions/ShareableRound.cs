using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>A round that a partnership can share with a region.</summary>
/// <param name="Id">The round.</param>
/// <param name="Name">Its name.</param>
/// <param name="ClosedAt">The time at which it was closed, in UTC.</param>
/// <param name="Averages">Exactly the averages that would be shared.</param>
public sealed record ShareableRound(
    RoundId Id,
    string Name,
    DateTimeOffset ClosedAt,
    IReadOnlyList<AreaAverage> Averages
);
