using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>A round in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">The status of the round.</param>
/// <param name="OpenedAt">The time at which it was opened, in UTC; null for a draft.</param>
/// <param name="ClosedAt">The time at which it was closed, in UTC; null until then.</param>
/// <param name="HasResults">Whether any of its ballots is revealed.</param>
/// <param name="Joined">
/// The number of people who have joined, not counting those who were removed or whose data was deleted.
/// </param>
/// <param name="Submitted">
/// The number of people who have submitted scores for the enablers, including people who were removed afterwards; once
/// the answers are deleted, the number who took part.
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
    /// Whether its participants are still stored. Only then can a participant in a later round be recognised as one of
    /// them.
    /// </summary>
    public bool HasAnswers { get; init; }

    /// <summary>The partnership's own round, if this is a round of critical friends; otherwise null.</summary>
    public RoundId? FriendsOf { get; init; }

    /// <summary>The id of its framework.</summary>
    public string FrameworkId { get; init; } = "";

    /// <summary>The version of its framework.</summary>
    public string FrameworkVersion { get; init; } = "";
}
