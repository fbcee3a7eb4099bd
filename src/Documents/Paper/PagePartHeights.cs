using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Fonts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Computes the height of each part of a sheet, in millimetres, before a browser prints it. The sizes are those of
/// <see cref="PaperStyle"/>; a browser test checks that the pages fit when they are printed.
/// </summary>
internal sealed class PagePartHeights(Framework framework, PaperGridDetails details)
{
    /// <summary>The width between the margins of A4 landscape.</summary>
    public const double PageWidth = 281;

    /// <summary>The height between the margins.</summary>
    public const double PageHeight = 194;

    /// <summary>
    /// The height that is used: a little less than the whole, because printers and browsers differ by a few
    /// millimetres.
    /// </summary>
    public const double Available = 0.9 * PageHeight;

    private const double ColumnGap = 4;

    private const double Rule = 0.6;

    private bool Large => details.LargePrint;

    private double Text => Large ? 16 : 9;

    private double TextLine => Large ? 1.2 : 1.25;

    /// <summary>
    /// Computes the height of a page's header: the partnership, the round, the heading, the page number and the sheet
    /// code.
    /// </summary>
    /// <param name="heading">The heading.</param>
    /// <param name="isFirst">Whether the page is the first of a set.</param>
    public double Head(string heading, bool isFirst)
    {
        var code = details.SheetCodes.MaxBy(one => one.Length);
        var widest = PageWidth * (Large ? 0.5 : 0.6);
        var small = new TextRuler(PaperFont.Regular, Large ? 16 : 8, TextLine);
        var page = new TextRuler(PaperFont.Bold, small.Points, TextLine).Width("Page 99 of 99");
        var first = code is null
            ? page
            : page
                + 6
                + small.Width($" {PaperText.CodeLabel} ")
                + (new TextRuler(PaperFont.Bold, Large ? 24 : 17, 1).Width(code) * 1.15);
        var explains = code is not null && (!Large || isFirst);
        var seat = explains
            ? Math.Min(widest, Math.Max(first, small.Width(PaperText.CodeCountsOnce)))
            : Math.Min(widest, first);
        var seatHeight =
            (
                code is null ? small.Line
                : Large ? 10
                : 7
            ) + (explains ? small.Height(PaperText.CodeCountsOnce, seat) : 0);

        var width = PageWidth - 8 - seat;
        var whose = Math.Min(
            new TextRuler(PaperFont.Regular, Text, TextLine).Lines(PaperText.Whose(framework, details), width),
            Large ? (isFirst ? 5 : 1) : 2
        );
        var title = new TextRuler(PaperFont.Bold, Large ? 20 : 18, 1.15).Height(heading, width);
        return Math.Max(seatHeight, (whose * new TextRuler(PaperFont.Regular, Text, TextLine).Line) + title)
            + 1.5
            + Rule;
    }

    /// <summary>
    /// Computes the height of the boxes and lines about the round and the participant, which flow from left to right.
    /// </summary>
    /// <param name="ticksAgencies">Whether each agency has a box.</param>
    public double AboutYou(bool ticksAgencies)
    {
        var ruler = new TextRuler(PaperFont.Bold, Large ? 16 : 8.25, TextLine);
        var line = (Width: Large ? 130.0 : 60.0, Height: Large ? 12.0 : 7.0);
        List<(double Width, double Height)> parts = [];
        parts.AddRange(
            Enumerable.Repeat(
                line,
                (details.Partnership is null ? 1 : 0) + (details.Round is null ? 1 : 0) + (details.AsksName ? 1 : 0)
            )
        );
        if (details.AsksAgencyAndLevel)
        {
            parts.Add(
                details.Levels.Count == 0
                    ? line
                    : Ticks(ruler, "Your work is mostly (tick one, or none)", details.Levels)
            );
            parts.Add(
                ticksAgencies
                    ? Ticks(ruler, "Your agency (tick one, or none)", details.Agencies) with
                    {
                        Width = PageWidth,
                    }
                    : line
            );
        }

        return parts.Count == 0 ? 0 : 2.4 + 0.2 + Flow(parts);
    }

    /// <summary>Computes the height of a paragraph across the page, such as the scale's question.</summary>
    public double Paragraph(string text) => 2.4 + new TextRuler(PaperFont.Bold, Text, TextLine).Height(text, PageWidth);

    /// <summary>Computes the height of the notice about who will see what.</summary>
    /// <param name="notice">The sentences.</param>
    /// <param name="hasHeading">
    /// Whether the notice has its own heading above the sentences; false if the page's heading serves instead.
    /// </param>
    public double Notice(IReadOnlyList<string> notice, bool hasHeading)
    {
        var ruler = new TextRuler(PaperFont.Regular, Large ? 16 : 8, Large ? 1.2 : 1.18);
        var sentences = notice
            .Select(sentence => ruler.Height(sentence, ListWidth(ruler, Large ? 1 : 2)))
            .Prepend(hasHeading ? ruler.Line : 0)
            .ToList();
        return notice.Count == 0 ? 0 : 1.2 + (Large ? sentences.Sum() : InTwoColumns(sentences));
    }

    /// <summary>Computes the height of the score descriptions above a theme's boxes.</summary>
    public double TableHead()
    {
        var scale = framework.Scale;
        var columns = scale.Levels.Count + 1;
        var width = (PageWidth * 0.66 / columns) - 2.4;
        var (label, words) = (new TextRuler(PaperFont.Bold, 9.5, 1.15), new TextRuler(PaperFont.Regular, 8, 1.15));
        var heads = scale
            .Levels.Select(level =>
                label.Height($"{level.Score} {level.Label}", width) + words.Height(level.Descriptor, width)
            )
            .Append(label.Line + words.Height(scale.Skip, width))
            .Append(
                label.Height(PaperText.MarkRow, (PageWidth * 0.34) - 3)
                    + words.Height(PaperText.Correct, (PageWidth * 0.34) - 3)
            );
        return heads.Max() + 1.2 + 0.4;
    }

    /// <summary>Computes the height of an enabler with its boxes and, below them, its indicators.</summary>
    /// <param name="row">The enabler.</param>
    /// <param name="isFirstPage">
    /// Whether the enabler is on the first page, where the indicators are in smaller type.
    /// </param>
    public static double Row(EnablerEntry row, bool isFirstPage)
    {
        var title = new TextRuler(PaperFont.Bold, 11, 1.15).Height(
            $"{row.Enabler.Id} {row.Title}",
            (PageWidth * 0.34) - 3
        );
        var ruler = new TextRuler(PaperFont.Regular, isFirstPage ? 8 : 9, 1.18);
        var indicators = row.Indicators.Select(indicator => ruler.Height(indicator.Text, ListWidth(ruler, 2))).ToList();
        return 1.1 + Math.Max(title, 10.2) + (indicators.Count == 0 ? 0 : 1.7 + InTwoColumns(indicators)) + 0.4;
    }

    /// <summary>Computes the height of the name of an enabler in large print.</summary>
    public static double LargeTitle(EnablerEntry row) =>
        1 + new TextRuler(PaperFont.Bold, 19, 1.15).Height($"{row.Enabler.Id} {row.Title}", PageWidth);

    /// <summary>Computes the height of indicators in large print, one below the other.</summary>
    public static double LargeIndicators(IReadOnlyList<Indicator> indicators)
    {
        var ruler = new TextRuler(PaperFont.Regular, 16, 1.18);
        return indicators.Count == 0
            ? 0
            : 2 + indicators.Sum(indicator => ruler.Height(indicator.Text, ListWidth(ruler, 1)) + 0.6);
    }

    /// <summary>
    /// Computes the height of the boxes in large print, each next to the description of its score, in rows of two.
    /// </summary>
    public double LargeScores()
    {
        var ruler = new TextRuler(PaperFont.Regular, 16, 1.2);
        var bold = new TextRuler(PaperFont.Bold, 16, 1.2);
        var width = ((PageWidth - 8) / 2) - 34 - 3;
        var boxes = framework
            .Scale.Levels.Select(level =>
                ruler.Height(
                    $"{level.Label}. {level.Descriptor}",
                    width,
                    bold.Width(level.Label) - ruler.Width(level.Label)
                )
            )
            .Append(ruler.Height($"{framework.Scale.Skip}.", width))
            .Select(words => Math.Max(words, 14))
            .Chunk(2)
            .Select(row => row.Max())
            .ToList();
        return boxes.Sum() + (2.5 * (boxes.Count - 1));
    }

    private static (double Width, double Height) Ticks(TextRuler ruler, string label, IReadOnlyList<string> options)
    {
        var large = ruler.Points > 10;
        var (tick, gap) = (large ? 6.0 : 3.6, 5.0);
        var line = Math.Max(ruler.Line, tick) + 0.9;
        var widths = options.Select(option => tick + gap + ruler.Width(option)).ToList();
        var start = large ? 0 : ruler.Width(label) + 3;
        var (lines, used) = (1, start);
        foreach (var (width, option) in widths.Zip(options))
        {
            if (used + width > PageWidth && used > 0)
            {
                lines++;
                used = 0;
            }

            lines += ruler.Lines(option, PageWidth - tick - gap) - 1;
            used += width;
        }

        var height = (lines * line) + (large ? ruler.Line : 0);
        return (Math.Min(PageWidth, large ? Math.Max(ruler.Width(label), widths.Sum()) : start + widths.Sum()), height);
    }

    /// <summary>Computes the height of parts that are placed in rows, side by side where they fit.</summary>
    private static double Flow(IReadOnlyList<(double Width, double Height)> parts)
    {
        var (height, used, row) = (0.0, 0.0, 0.0);
        foreach (var part in parts)
        {
            if (used > 0 && used + 8 + part.Width > PageWidth)
            {
                height += row + 0.8;
                (used, row) = (0, 0);
            }

            used += (used > 0 ? 8 : 0) + part.Width;
            row = Math.Max(row, part.Height);
        }

        return height + row;
    }

    private static double ListWidth(TextRuler ruler, int columns) =>
        ((PageWidth - ((columns - 1) * ColumnGap)) / columns) - (0.9 * ruler.Points * 25.4 / 72);

    /// <summary>Finds the smallest height at which the parts, in order, fit in two columns.</summary>
    private static double InTwoColumns(List<double> parts) =>
        Enumerable.Range(0, parts.Count + 1).Min(split => Math.Max(parts.Take(split).Sum(), parts.Skip(split).Sum()));
}
