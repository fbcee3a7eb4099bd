namespace BeyondBoundaries.Core.Disclosure;

/// <summary>A round that is compared with others side by side.</summary>
/// <param name="Name">Its name, such as “Operational staff”.</param>
/// <param name="Results">Its results, as they were disclosed at its own reveal.</param>
public sealed record SideBySideRound(string Name, RoundResults Results);
