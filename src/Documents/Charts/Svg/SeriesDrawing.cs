using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>Draws the markers and lines of a series in its style.</summary>
internal static class SeriesDrawing
{
    public static SafeMarkup Mark(this SeriesStyle style, double x, double y) =>
        SafeMarkup.From(
            $"""<path d="{ChartFrame.Outline(style.Marker, style.Size, x, y)}" """
                + $"""fill="{(style.Filled ? style.Colour : "#ffffff")}" stroke="{style.Colour}" """
                + $"""stroke-width="{(style.Filled ? 1.0 : 1.8)}" stroke-linejoin="round"/>"""
        );

    /// <summary>
    /// Draws the marker at a position. If the value has an open end, as in “4.5 or more”, adds an arrow towards the
    /// other values that the average could have.
    /// </summary>
    /// <param name="style">The style of the series.</param>
    /// <param name="x">The horizontal position.</param>
    /// <param name="y">The vertical position.</param>
    /// <param name="direction">The direction of the arrow, as a unit vector; null if the value has no open end.</param>
    public static SafeMarkup Mark(this SeriesStyle style, double x, double y, (double X, double Y)? direction)
    {
        if (direction is not { } way)
        {
            return style.Mark(x, y);
        }

        const double length = 9;
        const double head = 4.5;
        var (fromX, fromY) = (x + (way.X * style.Size), y + (way.Y * style.Size));
        var (tipX, tipY) = (fromX + (way.X * length), fromY + (way.Y * length));
        var (backX, backY) = (tipX - (way.X * head), tipY - (way.Y * head));
        var arrow = SafeMarkup.From(
            $"""<path class="bb-open" d="M{fromX} {fromY}L{tipX} {tipY}M{backX - (way.Y * head)} """
                + $"""{backY + (way.X * head)}L{tipX} {tipY}L{backX + (way.Y * head)} {backY - (way.X * head)}" """
                + $"""fill="none" stroke="{style.Colour}" stroke-width="1.8"/>"""
        );
        return SafeMarkup.From($"{style.Mark(x, y)}{arrow}");
    }

    public static SafeMarkup Line(this SeriesStyle style, SafeMarkup path)
    {
        var dash =
            style.Dash.Length == 0 ? SafeMarkup.Empty : SafeMarkup.From($""" stroke-dasharray="{style.Dash}" """);
        return SafeMarkup.From(
            $"""<path class="bb-line" d="{path}" fill="none" stroke="{style.Colour}" """
                + $"""stroke-width="{style.Width}" stroke-linejoin="round"{dash}/>"""
        );
    }
}
