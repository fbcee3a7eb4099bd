namespace BeyondBoundaries.Core.Planning;

/// <summary>An action in a plan.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Enabler">The id of its enabler.</param>
/// <param name="Action">Its current content.</param>
/// <param name="Round">The name of the round in which it was created; empty when that round has been deleted.</param>
/// <param name="IsEarlier">
/// Whether the action was created in an earlier round than the plan's, or in a round that has been deleted.
/// </param>
/// <param name="Version">The number of its current version, from 1; each change adds 1.</param>
/// <param name="ChangedAt">The time of its last change, in UTC.</param>
public sealed record PlanEntry(
    ActionId Id,
    string Enabler,
    PlanAction Action,
    string Round,
    bool IsEarlier,
    int Version,
    DateTimeOffset ChangedAt
);
