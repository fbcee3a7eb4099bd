using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>One of the findings at the top of a results page.</summary>
/// <param name="Kind">The kind of finding.</param>
/// <param name="Label">A few words above the headline, such as “Strongest”.</param>
/// <param name="Headline">The finding, without a full stop.</param>
/// <param name="Detail">The evidence, in one or more sentences.</param>
/// <param name="Result">The item, with the figures behind the finding.</param>
public sealed record Finding(FindingKind Kind, string Label, string Headline, string Detail, ItemResult Result);
