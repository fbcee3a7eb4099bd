using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>A rectangle on a slide of 16 to 9, in EMU (360,000 to a centimetre).</summary>
internal sealed record Area(int X, int Y, int Width, int Height)
{
    public const int SlideWidth = 12_192_000;
    public const int SlideHeight = 6_858_000;

    public static Area Title { get; } = new(600_000, 340_000, 10_992_000, 960_000);
    public static Area Whole { get; } = new(600_000, 1_450_000, 10_992_000, 4_750_000);
    public static Area Left { get; } = new(600_000, 1_450_000, 5_300_000, 4_750_000);
    public static Area Right { get; } = new(6_150_000, 1_450_000, 5_442_000, 4_750_000);
    public static Area WideLeft { get; } = new(400_000, 1_350_000, 6_300_000, 4_950_000);
    public static Area NarrowRight { get; } = new(6_900_000, 1_650_000, 4_692_000, 4_550_000);
    public static Area OpeningTitle { get; } = new(900_000, 1_900_000, 10_392_000, 1_700_000);
    public static Area OpeningSubtitle { get; } = new(900_000, 3_700_000, 10_392_000, 1_500_000);
    public static Area Foot { get; } = new(600_000, 6_380_000, 9_500_000, 300_000);
    public static Area Number { get; } = new(10_392_000, 6_380_000, 1_200_000, 300_000);

    /// <summary>The position of a shape; a frame's is in another namespace.</summary>
    public Markup Transform => Markup.Of($"""<a:xfrm>{Inside}</a:xfrm>""");

    /// <summary>The position of a frame.</summary>
    public Markup Frame => Markup.Of($"""<p:xfrm>{Inside}</p:xfrm>""");

    private Markup Inside => Markup.Of($"""<a:off x="{X}" y="{Y}"/><a:ext cx="{Width}" cy="{Height}"/>""");
}
