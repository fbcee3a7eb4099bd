namespace BeyondBoundaries.Core.Disclosure;

/// <summary>A round that is compared with others side by side.</summary>
/// <param name="Name">The name of the round, such as “Operational staff”.</param>
/// <param name="Results">The results of the round, as they were disclosed at its own reveal.</param>
public sealed record SideBySideRound(string Name, RoundResults Results);
