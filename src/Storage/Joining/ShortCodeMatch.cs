namespace BeyondBoundaries.Storage.Joining;

/// <summary>What a short code leads to.</summary>
/// <param name="JoinToken">The secret of the round's link.</param>
/// <param name="SheetCode">
/// The code of a printed sheet, to be spent by joining; empty when it was the round's own code.
/// </param>
public sealed record ShortCodeMatch(string JoinToken, string SheetCode);
