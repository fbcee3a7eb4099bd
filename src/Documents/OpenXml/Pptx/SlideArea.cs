using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>A rectangle on a 16:9 slide, in EMU (360,000 per centimetre).</summary>
internal sealed record SlideArea(int X, int Y, int Width, int Height)
{
    public const int SlideWidth = 12_192_000;
    public const int SlideHeight = 6_858_000;

    public static SlideArea Title { get; } = new(600_000, 340_000, 10_992_000, 960_000);
    public static SlideArea Whole { get; } = new(600_000, 1_450_000, 10_992_000, 4_750_000);
    public static SlideArea Left { get; } = new(600_000, 1_450_000, 5_300_000, 4_750_000);
    public static SlideArea Right { get; } = new(6_150_000, 1_450_000, 5_442_000, 4_750_000);
    public static SlideArea WideLeft { get; } = new(400_000, 1_350_000, 6_000_000, 4_950_000);
    public static SlideArea NarrowRight { get; } = new(6_500_000, 1_400_000, 5_092_000, 4_900_000);
    public static SlideArea OpeningTitle { get; } = new(900_000, 1_900_000, 10_392_000, 1_700_000);
    public static SlideArea OpeningSubtitle { get; } = new(900_000, 3_700_000, 10_392_000, 1_500_000);
    public static SlideArea Foot { get; } = new(600_000, 6_380_000, 9_500_000, 300_000);
    public static SlideArea Number { get; } = new(10_392_000, 6_380_000, 1_200_000, 300_000);

    /// <summary>The height of a line of 14-point text, with its margins.</summary>
    private const int LineHeight = 330_000;

    private const int EmuPerMillimetre = 36_000;

    /// <summary>The part of the area above the line for a caption.</summary>
    public SlideArea AboveCaption => this with { Height = Height - LineHeight };

    /// <summary>The line for a caption at the foot of the area.</summary>
    public SlideArea CaptionLine => this with { Y = Y + Height - LineHeight, Height = LineHeight };

    /// <summary>The part of the area below two lines of text.</summary>
    public SlideArea BelowLead => this with { Y = Y + (2 * LineHeight), Height = Height - (2 * LineHeight) };

    /// <summary>Two lines of text at the top of the area.</summary>
    public SlideArea LeadLines => this with { Height = 2 * LineHeight };

    /// <summary>The size of a chart that fills the area, with 14-point text.</summary>
    public ChartSize ChartSize => new(Width / EmuPerMillimetre, Height / EmuPerMillimetre, 1400);

    /// <summary>The position of a shape. <see cref="Frame"/> is the same element in another namespace.</summary>
    public SafeMarkup Transform => SafeMarkup.From($"""<a:xfrm>{Inside}</a:xfrm>""");

    /// <summary>The position of a frame.</summary>
    public SafeMarkup Frame => SafeMarkup.From($"""<p:xfrm>{Inside}</p:xfrm>""");

    private SafeMarkup Inside => SafeMarkup.From($"""<a:off x="{X}" y="{Y}"/><a:ext cx="{Width}" cy="{Height}"/>""");
}
