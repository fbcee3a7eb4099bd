using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>One slide: a message as its title, and at most two of these three: points, a chart and a table.</summary>
/// <param name="Title">The message.</param>
/// <param name="Notes">Notes for the speaker, one paragraph each.</param>
internal sealed record Slide(string Title, IReadOnlyList<string> Notes)
{
    /// <summary>The subtitle of the first slide; null on every other slide.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Sentences, each with a bold lead that may be empty.</summary>
    public IReadOnlyList<(string Lead, string Text)> Points { get; init; } = [];

    /// <summary>A chart, to the right of points or to the left of a table.</summary>
    public EmbeddedChart? Chart { get; init; }

    /// <summary>The caption under the chart; may be empty.</summary>
    public string Caption { get; init; } = "";

    /// <summary>A sentence above the table, on a slide without points or a chart; may be empty.</summary>
    public string Lead { get; init; } = "";

    /// <summary>A table.</summary>
    public ExportTable? Table { get; init; }

    public SlideLayout Layout =>
        Subtitle is not null ? SlideLayout.Opening
        : Points.Count > 0 ? SlideLayout.Words
        : SlideLayout.Picture;
}
