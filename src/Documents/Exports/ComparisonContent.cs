using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The content of the files of a comparison.</summary>
/// <param name="Comparison">The disclosed changes between two rounds.</param>
/// <param name="Framework">The framework of the later round.</param>
public sealed record ComparisonContent(RoundComparison Comparison, Framework Framework);
