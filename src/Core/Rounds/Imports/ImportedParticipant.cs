namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>One participant in a file, and the outcome of importing their response.</summary>
/// <param name="Response">The response in the file.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">
/// The reason for a refusal, as a sentence without a full stop; empty if the participant is not refused.
/// </param>
public sealed record ImportedParticipant(Response Response, ImportOutcome Outcome, string Reason = "");
