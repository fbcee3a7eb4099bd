using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>A round in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="OpenedAt">When it was opened, UTC; null while it is a draft.</param>
/// <param name="ClosedAt">When it was closed, UTC; null while it is open.</param>
/// <param name="HasResults">Whether anything of it is revealed.</param>
/// <param name="Joined">How many people joined, of those whose answers are kept.</param>
/// <param name="Submitted">How many of them submitted.</param>
public sealed record RoundSummary(
    RoundId Id,
    string Name,
    RoundStatus Status,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    bool HasResults,
    int Joined,
    int Submitted
)
{
    /// <summary>
    /// Whether its people are still known, so that somebody may be counted as the same person in a later one.
    /// </summary>
    public bool HasAnswers { get; init; }
}
