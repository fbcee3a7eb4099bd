using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>Draws the frame of every chart, and defines the colours and sizes that charts share.</summary>
internal static class ChartFrame
{
    public const string Ink = "#1d2433";
    public const string Quiet = "#4a5568";
    public const string Grid = "#cfd6df";
    public const string Edge = "#8b96a5";
    public const string DarkBlue = "#12436d";
    public const double TextSize = 14;

    /// <summary>Writes an <c>svg</c> element with an accessible name and description.</summary>
    /// <param name="kind">The class name of the kind of chart.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    /// <param name="title">The accessible name.</param>
    /// <param name="description">The accessible description.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <param name="content">The drawing, with its top left corner at 0,0.</param>
    public static string Draw(
        string kind,
        string idPrefix,
        string title,
        string description,
        double width,
        double height,
        SafeMarkup content
    ) =>
        SafeMarkup
            .From(
                $"""<svg xmlns="http://www.w3.org/2000/svg" class="bb-chart {kind}" role="img" """
                    + $"""aria-labelledby="{idPrefix}-title {idPrefix}-desc" viewBox="0 0 {width} {height}" """
                    + $"""width="{width}" height="{height}" font-family="{FontFamilies.Screen}" """
                    + $"""text-rendering="geometricPrecision" fill="{Ink}">"""
                    + $"""<title id="{idPrefix}-title">{title}</title>"""
                    + $"""<desc id="{idPrefix}-desc">{description}</desc>{content}</svg>"""
            )
            .Text;

    /// <summary>Draws a marker or a bar, with its value as text: the same text as in the chart's table.</summary>
    public static SafeMarkup Mark(int series, int axis, string text, string title, SafeMarkup shape) =>
        SafeMarkup.From(
            $"""<g class="bb-mark" data-series="{series}" data-axis="{axis}" """
                + $"""data-value="{text}"><title>{title}</title>{shape}</g>"""
        );

    /// <summary>Writes the path of a closed shape.</summary>
    /// <param name="corners">The corners of the shape if its centre is at 0,0 and its size is 1.</param>
    /// <param name="size">The size of the shape.</param>
    /// <param name="x">The horizontal position of its centre.</param>
    /// <param name="y">The vertical position of its centre.</param>
    public static SafeMarkup Outline(
        IReadOnlyList<(double X, double Y)> corners,
        double size,
        double x = 0,
        double y = 0
    )
    {
        var path = new SafeMarkupHandler(corners.Count * 2, corners.Count * 2);
        for (var corner = 0; corner < corners.Count; corner++)
        {
            path.AppendLiteral(corner == 0 ? "M" : "L");
            path.AppendFormatted(x + (corners[corner].X * size));
            path.AppendLiteral(" ");
            path.AppendFormatted(y + (corners[corner].Y * size));
        }

        path.AppendLiteral("Z");
        return SafeMarkup.From(path);
    }

    /// <summary>Draws content moved by an offset.</summary>
    public static SafeMarkup Translate(double x, double y, SafeMarkup content) =>
        SafeMarkup.From($"""<g transform="translate({x} {y})">{content}</g>""");
}
