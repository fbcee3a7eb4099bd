namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>The shades of a heat table, from pale to dark blue, each as six hexadecimal digits.</summary>
internal static class HeatScale
{
    private const int FirstDark = 6;

    private static readonly string[] Colours =
    [
        "E9F0F8",
        "DAE6F3",
        "CADCEF",
        "B7D0E9",
        "A0C1E1",
        "84AFD7",
        "2F6CA8",
        "1F568C",
        "12436D",
    ];

    /// <summary>Returns the colour of a shade from 0 to <see cref="HeatTable.Darkest"/>.</summary>
    public static string Colour(int shade) => Colours[shade];

    /// <summary>Returns the colour of the text in a cell with this shade, or without a shade.</summary>
    public static string TextColour(int? shade) => shade >= FirstDark ? "FFFFFF" : "1D2433";

    /// <summary>
    /// Returns a shade for a part of a whole; null if the part is 0. The larger the part, the darker the shade, but
    /// dark text is legible on every shade that is returned.
    /// </summary>
    public static int? ShadeForShare(int part, int whole) =>
        part == 0 ? null : Math.Max(0, ((FirstDark * part) + whole - 1) / whole - 1);
}
