using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Paper;

/// <summary>What a facilitator reads off a filled sheet.</summary>
/// <param name="Code">The sheet code, 8 characters.</param>
/// <param name="Agency">Place in the round's agencies, from 0; null when not stated.</param>
/// <param name="Level">Place in the levels of work, from 0; null when not stated.</param>
/// <param name="Name">A name, or nothing.</param>
/// <param name="Answers">The scores and skips of the enablers.</param>
public sealed record KeyedSheet(string Code, int? Agency, int? Level, string? Name, AnswerSet Answers);
