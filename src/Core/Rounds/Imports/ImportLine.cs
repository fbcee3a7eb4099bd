namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>One participant of a file, and what reading it in would do.</summary>
/// <param name="Response">What the file says.</param>
/// <param name="Fate">What would happen.</param>
/// <param name="Why">Why it is refused, in a sentence without its full stop; empty otherwise.</param>
public sealed record ImportLine(Response Response, ImportFate Fate, string Why = "");
