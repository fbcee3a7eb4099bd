namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>A cell that is not empty.</summary>
/// <param name="Text">Its text, without spaces around it.</param>
/// <param name="Problem">The reason why the text cannot be used; null when it can.</param>
internal readonly record struct SheetCell(string Text, string? Problem = null);
