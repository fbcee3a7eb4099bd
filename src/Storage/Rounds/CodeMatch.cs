namespace BeyondBoundaries.Storage;

/// <summary>What a short code leads to.</summary>
/// <param name="JoinToken">The secret of the round's link.</param>
/// <param name="SeatCode">The code of a printed sheet, to be spent by joining; empty when it was the round's own code.</param>
public sealed record CodeMatch(string JoinToken, string SeatCode);
