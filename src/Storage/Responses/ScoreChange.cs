using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>An answer to save.</summary>
/// <param name="Item">The item, one of the ballot's.</param>
/// <param name="Answer">The answer; not answered takes an earlier one back.</param>
/// <param name="Original">The answer that the form began from; null does not ask.</param>
public sealed record ScoreChange(Item Item, Answer Answer, Answer? Original = null);
