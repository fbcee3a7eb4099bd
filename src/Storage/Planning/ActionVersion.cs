using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Storage.Planning;

/// <summary>What an action said from a moment on.</summary>
/// <param name="Action">What it said.</param>
/// <param name="Version">From 1.</param>
/// <param name="By">The name of the facilitator who wrote it; empty when that account is gone.</param>
/// <param name="At">When, UTC.</param>
public sealed record ActionVersion(PlanAction Action, int Version, string By, DateTimeOffset At);
