namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>One participant of a file, and the outcome of importing their response.</summary>
/// <param name="Response">The response in the file.</param>
/// <param name="Fate">The outcome.</param>
/// <param name="Why">The reason for a refusal, in a sentence without its full stop; empty otherwise.</param>
public sealed record ImportLine(Response Response, ImportFate Fate, string Why = "");
