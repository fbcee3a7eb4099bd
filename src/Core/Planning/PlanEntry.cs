namespace BeyondBoundaries.Core.Planning;

/// <summary>An action as it stands in a plan.</summary>
/// <param name="Id">Its id, which stays.</param>
/// <param name="Enabler">Id of the enabler that it is about.</param>
/// <param name="Action">What it says now.</param>
/// <param name="Round">Name of the round in which it was made; empty when that round is gone.</param>
/// <param name="IsEarlier">Whether that was an earlier round than the plan's.</param>
/// <param name="Version">Counts its changes, from 1.</param>
/// <param name="ChangedAt">When it was last changed, UTC.</param>
public sealed record PlanEntry(ActionId Id, string Enabler, PlanAction Action, string Round, bool IsEarlier, int Version, DateTimeOffset ChangedAt);
