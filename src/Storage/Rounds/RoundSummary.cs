using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>A round in a list.</summary>
/// <param name="Id">The round's id.</param>
/// <param name="Name">The round's name.</param>
/// <param name="Status">The round's status.</param>
/// <param name="OpenedAt">The time at which the round was opened, in UTC; null for a draft.</param>
/// <param name="ClosedAt">The time at which the round was closed, in UTC; null until then.</param>
/// <param name="HasResults">Whether any of the round's ballots is revealed.</param>
/// <param name="Joined">
/// The number of people who have joined, not counting those who were removed or whose data was deleted.
/// </param>
/// <param name="Submitted">
/// The number of people who have submitted scores for the enablers, including people who were removed afterwards. Once
/// the answers are deleted, this is the number of people who took part.
/// </param>
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
    /// Whether the round's participants are still stored. Only then can a participant in a later round be recognised as
    /// one of them.
    /// </summary>
    public bool HasAnswers { get; init; }

    /// <summary>The partnership's own round, if this is a round of critical friends; otherwise null.</summary>
    public RoundId? FriendsOf { get; init; }

    /// <summary>The id of the round's framework.</summary>
    public string FrameworkId { get; init; } = "";

    /// <summary>The version of the round's framework.</summary>
    public string FrameworkVersion { get; init; } = "";
}
