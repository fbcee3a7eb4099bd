using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>One participant's scores by name. They are shown only in open mode.</summary>
/// <param name="Name">The name that the participant gave.</param>
/// <param name="Agency">The agency; empty when not stated.</param>
/// <param name="Level">The level of work; empty when not stated.</param>
/// <param name="Answers">The first vote on every item.</param>
/// <param name="SecondVote">The second vote; null when there was none.</param>
public sealed record PersonResult(string Name, string Agency, string Level, AnswerSet Answers, AnswerSet? SecondVote);
