namespace BeyondBoundaries.Storage.Ballots;

/// <summary>How far an agency's people have come in a round. Counts of people, never scores.</summary>
/// <param name="Agency">The agency; empty for those who stated none.</param>
/// <param name="Joined">How many joined.</param>
/// <param name="Started">How many of them answered anything.</param>
/// <param name="Submitted">How many of them submitted.</param>
public sealed record AgencyProgress(string Agency, int Joined, int Started, int Submitted);
