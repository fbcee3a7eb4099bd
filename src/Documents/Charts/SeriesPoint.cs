using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Documents.Charts;

/// <summary>A value as it is shown, and where it is drawn: at the very value that the text says, never at a finer one.</summary>
/// <param name="Text">The value, or in words why there is none.</param>
/// <param name="Value">Where it is drawn; null is a gap.</param>
internal sealed record SeriesPoint(string Text, double? Value)
{
    /// <summary>In a cell; the table says underneath why, in full.</summary>
    public const string NotShown = "not shown";

    private const string NobodyScored = "nobody scored";

    public static SeriesPoint Of(ShownFigures figures) =>
        figures.Mean is { } mean ? Of(mean, figures.MeanIsCoarse ? "about " : "")
        : figures.N == 0 ? new(NobodyScored, null)
        : new(NotShown, null);

    public static SeriesPoint Of(GroupResult group) =>
        group.Average is { } average ? Of(average, "")
        : new(group.Shown ? NobodyScored : NotShown, null);

    /// <summary>What one person said.</summary>
    public static SeriesPoint Of(Answer answer) =>
        answer.IsScore ? new($"{answer}", answer.Code)
        : new(answer.IsSkip ? "skip" : "not answered", null);

    /// <summary>Whether it is withheld, as against not there.</summary>
    public bool IsWithheld => Value is null && Text == NotShown;

    private static SeriesPoint Of(Fraction average, string before) =>
        new(before + average.ToText(1), average.RoundedParts(10) / 10.0);
}
