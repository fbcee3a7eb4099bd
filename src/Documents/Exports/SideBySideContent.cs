using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The content of the files for a comparison of separate rounds.</summary>
/// <param name="Comparison">The disclosed comparison.</param>
/// <param name="Partnership">The name of the partnership.</param>
public sealed record SideBySideContent(RoundsSideBySide Comparison, string Partnership);
