using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Paper;

/// <summary>The details on a filled-in sheet, as a facilitator keys them in.</summary>
/// <param name="Code">The sheet code, which has 8 characters.</param>
/// <param name="Agency">The index of the agency in the round's agencies, from 0; null if not stated.</param>
/// <param name="Level">
/// The index of the level of work in <see cref="RoundSetup.LevelsOfWork"/>, from 0; null if not stated.
/// </param>
/// <param name="Name">The name on the sheet; null or blank if there is none. Open mode requires a name.</param>
/// <param name="Answers">The scores and skips for the enablers.</param>
public sealed record KeyedSheet(string Code, int? Agency, int? Level, string? Name, AnswerSet Answers);
