namespace BeyondBoundaries.Storage.Joining;

/// <summary>The target of a short code.</summary>
/// <param name="JoinToken">The secret of the round's join link.</param>
/// <param name="SheetCode">
/// The code of a paper sheet, which is used up by joining; empty if the short code belongs to the round.
/// </param>
public sealed record ShortCodeMatch(string JoinToken, string SheetCode);
