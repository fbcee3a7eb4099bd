using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Whether the agencies fit on the first page as boxes to tick; otherwise there is a line to write on. Paper does not measure text
/// before it is printed: the lines are estimates on the wide side.
/// </summary>
internal static class FirstPage
{
    private const int MostAgencies = 12;

    /// <summary>Lines that the shipped framework leaves free for agencies, a name and the notice.</summary>
    private const int MostLines = 11;

    private const int MostLinesInLargePrint = 17;

    /// <summary>The width of a page, in points.</summary>
    private const double Width = 281 / 25.4 * 72;

    public static bool HasRoomForAgencies(PaperGridDetails details)
    {
        if (details.Agencies.Count is 0 or > MostAgencies)
        {
            return false;
        }

        var name = details.AsksName ? 2 : 0;
        var (size, columns, most) = details.LargePrint ? (16.0, 1, MostLinesInLargePrint) : (8.5, 2, MostLines);
        var notice = details.Notice.Sum(sentence => TextLayout.Wrap(sentence, size, Width / columns, Width / columns).Count) / columns;
        return name + notice + LinesOfTicks(details.Agencies, size) <= most;
    }

    /// <summary>The names follow one another, each behind its box; one too long for the rest of a line begins a new one.</summary>
    private static double LinesOfTicks(IReadOnlyList<string> names, double size)
    {
        var (lines, used) = (1.0, 20 * size);
        foreach (var width in names.Select(name => TextLayout.Width(name, size) + (4 * size)))
        {
            if (used + width > Width)
            {
                lines++;
                used = 0;
            }

            lines += Math.Floor(width / Width);
            used += width % Width;
        }

        return lines;
    }
}
