using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// A disagreement about an item, and a question to start the discussion. Both are based only on disclosed figures.
/// </summary>
/// <param name="Kind">The kind of disagreement.</param>
/// <param name="Result">The item, with the figures that show the disagreement.</param>
/// <param name="Label">The kind of disagreement in a few words, such as “Between agencies”.</param>
/// <param name="Sentence">The evidence, in one or two sentences.</param>
/// <param name="Question">A question for the discussion.</param>
public sealed record Disagreement(
    DisagreementKind Kind,
    ItemResult Result,
    string Label,
    string Sentence,
    string Question
);
