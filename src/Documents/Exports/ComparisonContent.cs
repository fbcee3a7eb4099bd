using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The content of the files for a comparison.</summary>
/// <param name="Trend">The disclosed changes between two rounds, with the names of the rounds.</param>
/// <param name="Framework">The framework of the later round.</param>
/// <param name="Partnership">The partnership's name; empty when not known.</param>
public sealed record ComparisonContent(RoundTrend Trend, Framework Framework, string Partnership = "");
