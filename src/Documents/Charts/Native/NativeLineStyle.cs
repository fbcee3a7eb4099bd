using BeyondBoundaries.Documents.Charts.Model;

namespace BeyondBoundaries.Documents.Charts.Native;

/// <summary>
/// The style of a line in a native chart: the colours of our own charts, with Office's dashes and markers.
/// </summary>
/// <param name="Colour">The colour: six hexadecimal digits.</param>
/// <param name="Width">The width, in EMU (12,700 per point).</param>
/// <param name="Dash">The name of a preset dash.</param>
/// <param name="Marker">The name of a preset marker.</param>
/// <param name="MarkerSize">The size of the marker, in points.</param>
/// <param name="Filled">Whether the marker is filled with the colour; otherwise, it is filled with white.</param>
internal sealed record NativeLineStyle(
    string Colour,
    int Width,
    string Dash,
    string Marker,
    int MarkerSize,
    bool Filled
)
{
    private static readonly string[] Dashes = ["dash", "sysDot", "dashDot", "sysDash", "lgDashDotDot"];
    private static readonly string[] Markers = ["square", "triangle", "diamond", "x", "star"];

    /// <summary>Everyone: the thickest line, solid.</summary>
    public static NativeLineStyle Everyone { get; } =
        new(SeriesStyle.Everyone.Colour[1..], 38_100, "solid", "circle", 7, Filled: true);

    /// <summary>The styles of groups, in order, in the colours of our own charts.</summary>
    public static IReadOnlyList<NativeLineStyle> Groups { get; } =
    [
        .. SeriesStyle.Groups.Select(
            (style, i) =>
                new NativeLineStyle(style.Colour[1..], 22_225, Dashes[i], Markers[i], 8 - (i / 2), Filled: false)
        ),
    ];

    /// <summary>Returns the native style that matches everyone's style, or a group's, in our own charts.</summary>
    public static NativeLineStyle From(SeriesStyle style) =>
        style == SeriesStyle.Everyone
            ? Everyone
            : Groups[SeriesStyle.Groups.Index().First(one => one.Item == style).Index];
}
