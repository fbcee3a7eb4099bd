using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The content that the files for separate rounds side by side are written from.</summary>
/// <param name="Comparison">The disclosed comparison.</param>
/// <param name="Partnership">The name of the partnership.</param>
public sealed record SideBySideContent(RoundsSideBySide Comparison, string Partnership);
