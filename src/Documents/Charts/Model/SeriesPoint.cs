using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// A value as it is shown, and the position at which it is drawn. The position is never more precise than the text.
/// </summary>
/// <param name="Text">The value, or the reason why there is none.</param>
/// <param name="Value">The position; null for a gap.</param>
internal sealed record SeriesPoint(string Text, double? Value)
{
    /// <summary>The short text of a cell whose value is suppressed; the text does not give the reason.</summary>
    public const string NotShown = "not shown";

    private const string NobodyScored = "no one scored";

    /// <summary>The open end of the value, as in “4.5 or more”, if it has one.</summary>
    public AverageEnd End { get; init; }

    public static SeriesPoint From(DisclosedFigures figures) =>
        figures.Mean is { } mean ? From(DisclosedAverage.Exact(mean)) with { Text = figures.MeanDisplay! }
        : figures.N == 0 ? new(NobodyScored, null)
        : new(NotShown, null);

    public static SeriesPoint From(GroupResult group) =>
        group.Average is { } average
            ? From(average) with
            {
                Text = group.Display!,
            }
            : new(group.Shown ? NobodyScored : NotShown, null);

    /// <summary>Creates the point for one person's answer.</summary>
    public static SeriesPoint From(Answer answer, Scale scale) =>
        answer.IsScore
            ? new(answer.ToText(scale), answer.ScoreOn(scale))
            : new(answer.IsSkip ? "skip" : "not answered", null);

    /// <summary>Whether the value is suppressed, as opposed to missing.</summary>
    public bool IsSuppressed => Value is null && Text == NotShown;

    private static SeriesPoint From(DisclosedAverage average) =>
        new(average.Text, average.Tenths / 10.0) { End = average.End };
}
