namespace BeyondBoundaries.Documents.Markup;

/// <summary>
/// A piece of HTML, SVG or other XML. <see cref="From"/> creates it from an interpolated string. The literal parts are
/// markup; the interpolated values are text and are encoded, unless they are <see cref="SafeMarkup"/> themselves. Text
/// that a person wrote can therefore never become markup. The constructor is only for text that is already markup.
/// </summary>
/// <param name="Text">The markup.</param>
internal readonly record struct SafeMarkup(string Text)
{
    public static SafeMarkup Empty { get; } = new("");

    public static SafeMarkup From(SafeMarkupHandler markup) => new(markup.ToMarkup());

    public static SafeMarkup Join(IEnumerable<SafeMarkup> parts) => From($"{parts}");

    public override string ToString() => Text;
}
