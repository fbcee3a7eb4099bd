namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// The style of a series. The styles in one chart differ in their lines and markers as well as in their colours, so
/// that they can be distinguished without colour.
/// </summary>
/// <param name="Colour">The colour of the line and the marker, with a contrast of at least 3:1 against white.</param>
/// <param name="Dash">The dash pattern; empty for a solid line.</param>
/// <param name="Width">The width of the line.</param>
/// <param name="Marker">The corners of the marker if its centre is at 0,0 and its size is 1.</param>
/// <param name="Size">
/// The size of the marker. Most markers are smaller than those drawn before them, so that markers for equal values nest
/// instead of hiding each other.
/// </param>
/// <param name="Filled">Whether the marker is filled with the colour; otherwise, it is filled with white.</param>
internal sealed record SeriesStyle(
    string Colour,
    string Dash,
    double Width,
    IReadOnlyList<(double X, double Y)> Marker,
    double Size,
    bool Filled
)
{
    /// <summary>Everyone: the thickest line, solid, with filled discs.</summary>
    public static SeriesStyle Everyone { get; } = new("#12436d", "", 3.5, Regular(16, 0), 4.2, Filled: true);

    /// <summary>The styles of groups, in order: as many as a chart can show legibly.</summary>
    public static IReadOnlyList<SeriesStyle> Groups { get; } =
    [
        new("#f46a25", "9 4", 2.2, Regular(4, 0.5), 10, false),
        new("#28a197", "2 3.5", 2.6, Regular(3, 0), 8.6, false),
        new("#801650", "11 3 2 3", 2, Regular(4, 0), 7.6, false),
        new("#3d3d3d", "5 3", 1.8, Cross(), 6.4, false),
        new("#a285d1", "14 3 2 3 2 3", 2.2, Regular(3, 0.5), 6.6, false),
    ];

    /// <summary>The edges of the band between the quartiles: thin, with a dot at each value.</summary>
    public static SeriesStyle Quartile { get; } = new("#5f83a8", "", 1, Regular(10, 0), 2, Filled: true);

    /// <summary>
    /// A participant's own scores next to the whole group's averages, or a partnership's own averages next to its
    /// region's figures: a large open diamond.
    /// </summary>
    public static SeriesStyle Own { get; } = new("#801650", "7 3", 2.4, Regular(4, 0), 7.6, Filled: false);

    /// <summary>
    /// The earlier of two rounds: a small ring, drawn over the disc of the later one, so that both are visible where
    /// the averages are equal.
    /// </summary>
    public static SeriesStyle Before { get; } = new("#3d3d3d", "3 3", 2, Regular(16, 0), 4, Filled: false);

    /// <summary>The later of two rounds, or the median of the averages of a region's areas: a large disc.</summary>
    public static SeriesStyle After { get; } = new("#12436d", "", 4, Regular(16, 0), 8, Filled: true);

    /// <summary>
    /// Where people would like the partnership to be, shown next to where they place it today: an outline, not filled.
    /// </summary>
    public static SeriesStyle Wanted { get; } = new("#801650", "6 3", 2, Regular(4, 0), 6, Filled: false);

    /// <summary>
    /// Returns the corners of a regular polygon. If <paramref name="turned"/> is 0, one corner is at the top;
    /// otherwise, the polygon is rotated by that fraction of the angle between neighbouring corners.
    /// </summary>
    private static List<(double X, double Y)> Regular(int corners, double turned) =>
        [
            .. Enumerable
                .Range(0, corners)
                .Select(i => Math.SinCos(2 * Math.PI * (i + turned) / corners))
                .Select(angle => (angle.Sin, -angle.Cos)),
        ];

    private static List<(double X, double Y)> Cross()
    {
        const double arm = 0.32;
        return
        [
            (-arm, -1),
            (arm, -1),
            (arm, -arm),
            (1, -arm),
            (1, arm),
            (arm, arm),
            (arm, 1),
            (-arm, 1),
            (-arm, arm),
            (-1, arm),
            (-1, -arm),
            (-arm, -arm),
        ];
    }
}
