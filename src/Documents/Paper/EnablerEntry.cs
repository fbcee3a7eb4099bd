using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>An enabler on one page: all of it, or a part of it if its indicators need more than a page.</summary>
/// <param name="Enabler">The enabler.</param>
/// <param name="Indicators">The enabler's level texts and indicators that are on this page.</param>
/// <param name="IsContinued">Whether it began on an earlier page.</param>
/// <param name="HasBoxes">Whether its boxes are on this page.</param>
internal sealed record EnablerEntry(
    Enabler Enabler,
    IReadOnlyList<Indicator> Indicators,
    bool IsContinued,
    bool HasBoxes
)
{
    /// <summary>The enabler's name, marked as continued if the enabler began on an earlier page.</summary>
    public string Title => IsContinued ? $"{Enabler.Title} {PaperText.Continued}" : Enabler.Title;

    /// <summary>
    /// Splits an enabler into the smallest number of parts that each fit on a page. A single indicator is never split.
    /// </summary>
    /// <param name="enabler">The enabler.</param>
    /// <param name="scale">The scale, whose labels are printed with the enabler's level texts.</param>
    /// <param name="boxesFirst">Whether the boxes are with the first part instead of the last.</param>
    /// <param name="fits">The function that returns whether a part fits on a page of its own.</param>
    public static IReadOnlyList<EnablerEntry> Split(
        Enabler enabler,
        Scale scale,
        bool boxesFirst,
        Func<EnablerEntry, bool> fits
    )
    {
        var rows = new List<EnablerEntry>();
        var rest = IndicatorPrompts.List(enabler, scale);
        while (true)
        {
            var begun = rows.Count > 0;
            var whole = new EnablerEntry(enabler, rest, begun, !boxesFirst || !begun);
            if (fits(whole) || rest.Count == 0)
            {
                return [.. rows, whole];
            }

            var part = whole with { HasBoxes = boxesFirst && !begun };
            var count = Enumerable
                .Range(1, rest.Count)
                .LastOrDefault(taken => fits(part with { Indicators = [.. rest.Take(taken)] }), 1);
            rows.Add(part with { Indicators = [.. rest.Take(count)] });
            rest = [.. rest.Skip(count)];
            if (rest.Count == 0 && boxesFirst)
            {
                return rows;
            }
        }
    }
}
