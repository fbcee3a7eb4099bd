using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Something worth saying first, in sentences.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Label">A few words over the headline, such as “Strongest”.</param>
/// <param name="Headline">The finding, without a full stop.</param>
/// <param name="Detail">Its evidence, in one or more sentences.</param>
/// <param name="Result">The item it is about, with the figures it rests on.</param>
public sealed record Finding(FindingKind Kind, string Label, string Headline, string Detail, ItemResult Result);
