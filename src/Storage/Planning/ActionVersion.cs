using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Storage.Planning;

/// <summary>One version of an action.</summary>
/// <param name="Action">The content of the action in this version.</param>
/// <param name="Version">The version number, from 1.</param>
/// <param name="By">The name of the facilitator who wrote it; empty if the account no longer exists.</param>
/// <param name="At">The time at which it was written, in UTC.</param>
public sealed record ActionVersion(PlanAction Action, int Version, string By, DateTimeOffset At);
