namespace BeyondBoundaries.Documents.Charts;

/// <summary>
/// A piece of HTML or SVG. Made from an interpolated string only: what stands in the source is markup, what fills a hole is text and is
/// encoded, unless it is itself <see cref="Markup"/>. So nothing that a person wrote can become markup.
/// </summary>
/// <param name="Text">The markup.</param>
internal readonly record struct Markup(string Text)
{
    public static Markup Nothing { get; } = new("");

    public static Markup Of(MarkupHandler markup) => new(markup.ToMarkup());

    public static Markup Join(IEnumerable<Markup> parts) => Of($"{parts}");

    public override string ToString() => Text;
}
