using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>One line of a chart and one column of its table.</summary>
/// <param name="Name">What the points represent, such as everyone, a group, a person or a round.</param>
/// <param name="Style">The style; null when the series is only in the table.</param>
/// <param name="Points">The points, one per axis, in order.</param>
internal sealed record ChartSeries(string Name, SeriesStyle? Style, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>
    /// Whether the name is a common word, such as the name of a level of work, and not the name of an agency or a
    /// person.
    /// </summary>
    public bool IsCommonWord { get; init; }

    /// <summary>The name in a heading or a legend, where common words begin with a capital letter.</summary>
    public string Heading => IsCommonWord ? CountText.Capital(Name) : Name;

    public bool HasValue => Points.Any(point => point.Value is not null);
}
