using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>One thing that the projector can show.</summary>
/// <param name="Kind">The kind of slide.</param>
/// <param name="Item">The enabler that the slide is about; null if it is not about an enabler.</param>
public sealed record Slide(SlideKind Kind, Item? Item = null)
{
    public static readonly Slide Lobby = new(SlideKind.Lobby);

    /// <summary>
    /// The key of the slide in addresses, forms and the database, such as <c>lobby</c> or <c>enabler-2.3</c>.
    /// </summary>
    public string Key => FormatKey(Kind, Item);

    public static Slide ForEnabler(Item enabler) => new(SlideKind.Enabler, enabler);

    public static Slide ForIndicators(Item enabler) => new(SlideKind.Indicators, enabler);

    /// <summary>
    /// Formats the key of a slide: the kind of slide and, if it is about an enabler, the enabler's id.
    /// </summary>
    private static string FormatKey(SlideKind kind, Item? item) =>
        item is null ? kind.ToString().ToLowerInvariant() : $"{kind.ToString().ToLowerInvariant()}-{item.Id}";
}
