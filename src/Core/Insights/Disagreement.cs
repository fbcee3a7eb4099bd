using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// A disagreement about an item, and a question to start the discussion. Both are based only on disclosed figures.
/// </summary>
/// <param name="Kind">The groups that disagree.</param>
/// <param name="Result">The item, with the figures that show the disagreement.</param>
/// <param name="Label">The groups that disagree, in a few words.</param>
/// <param name="Sentence">The evidence, in a sentence.</param>
/// <param name="Question">A question for the discussion.</param>
public sealed record Disagreement(
    DisagreementKind Kind,
    ItemResult Result,
    string Label,
    string Sentence,
    string Question
);
