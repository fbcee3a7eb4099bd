namespace BeyondBoundaries.Storage.Ballots;

/// <summary>The progress of an agency's participants in a ballot: counts of people, never scores.</summary>
/// <param name="Agency">The agency; empty for participants who stated none.</param>
/// <param name="Joined">The number of participants who have joined the round.</param>
/// <param name="Started">The number of participants who have answered anything.</param>
/// <param name="Submitted">The number of participants who have submitted their answers.</param>
/// <param name="Complete">
/// The number of participants who have answered every item but have not submitted their answers; 0 once the ballot is
/// revealed.
/// </param>
public sealed record AgencyProgress(string Agency, int Joined, int Started, int Submitted, int Complete);
