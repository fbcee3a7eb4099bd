using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>An answer to save.</summary>
/// <param name="Item">The item. It must belong to the ballot that is being answered.</param>
/// <param name="Answer">The answer. "Not answered" removes an earlier answer.</param>
/// <param name="Original">The answer when the form was opened; null skips the check for conflicts.</param>
public sealed record ScoreChange(Item Item, Answer Answer, Answer? Original = null);
