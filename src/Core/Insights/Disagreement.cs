using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Between whom people disagree about an item, and how to begin the discussion about it. It follows from what may be shown alone.</summary>
/// <param name="Kind">Between whom.</param>
/// <param name="Result">The item with the figures it rests on.</param>
/// <param name="Label">Between whom, in a few words.</param>
/// <param name="Sentence">The evidence, in a sentence.</param>
/// <param name="Question">A question for the discussion.</param>
public sealed record Disagreement(DisagreementKind Kind, ItemResult Result, string Label, string Sentence, string Question);
