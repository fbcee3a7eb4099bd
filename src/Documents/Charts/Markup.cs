namespace BeyondBoundaries.Documents.Charts;

/// <summary>
/// A piece of HTML or SVG, made only from an interpolated string. The literal parts are markup; the interpolated values
/// are text and are encoded, unless they are <see cref="Markup"/> themselves. So text that a person wrote cannot become
/// markup.
/// </summary>
/// <param name="Text">The markup.</param>
internal readonly record struct Markup(string Text)
{
    public static Markup Nothing { get; } = new("");

    public static Markup Of(MarkupHandler markup) => new(markup.ToMarkup());

    public static Markup Join(IEnumerable<Markup> parts) => Of($"{parts}");

    public override string ToString() => Text;
}
