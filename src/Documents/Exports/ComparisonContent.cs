using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>What a file of a comparison is made from.</summary>
/// <param name="Comparison">What changed between two rounds.</param>
/// <param name="Framework">The framework of the later round.</param>
public sealed record ComparisonContent(RoundComparison Comparison, Framework Framework);
