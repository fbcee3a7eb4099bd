namespace BeyondBoundaries.Storage.Joining;

/// <summary>The round that a short code belongs to.</summary>
/// <param name="JoinToken">The secret of the round's join link.</param>
/// <param name="SheetCode">
/// The code on a paper sheet, which joining uses up; empty if the short code is the round's own code.
/// </param>
public sealed record ShortCodeMatch(string JoinToken, string SheetCode);
