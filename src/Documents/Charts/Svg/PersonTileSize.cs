namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>The sizes of each person's small radar, in the units of its drawing.</summary>
/// <param name="Radius">The length of an axis.</param>
/// <param name="Width">The width of a tile.</param>
/// <param name="Text">The font size of the names.</param>
/// <param name="IdText">The font size of the ids at the ends of the first tile's axes.</param>
/// <param name="PerRow">The number of tiles in a row.</param>
internal sealed record PersonTileSize(double Radius, double Width, double Text, double IdText, int PerRow)
{
    /// <summary>For a wide screen and for paper: several people in a row.</summary>
    public static PersonTileSize Wide { get; } = new(50, 160, 13, 13, 4);

    /// <summary>For a phone: one person in a row.</summary>
    public static PersonTileSize Narrow { get; } = new(96, 358, 15, 15, 1);
}
