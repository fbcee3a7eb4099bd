using BeyondBoundaries.Documents.Board;
using BeyondBoundaries.Documents.Drawing;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>One slide: a thought as its title, and at most two of points, a chart and a table.</summary>
/// <param name="Title">The thought.</param>
/// <param name="Notes">What whoever speaks can say, a paragraph each.</param>
internal sealed record Slide(string Title, IReadOnlyList<string> Notes)
{
    /// <summary>What stands under the title of the first slide; null on every other.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Sentences, each with words in bold before it; those may be empty.</summary>
    public IReadOnlyList<(string Lead, string Text)> Points { get; init; } = [];

    /// <summary>A chart, at the right of points or the left of a table.</summary>
    public NativeChart? Chart { get; init; }

    /// <summary>A table.</summary>
    public BoardTable? Table { get; init; }

    public SlideLayout Layout => Subtitle is not null ? SlideLayout.Opening : Points.Count > 0 ? SlideLayout.Words : SlideLayout.Picture;
}
