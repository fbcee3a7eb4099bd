using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// A field for one line of text. Attributes such as <c>autocomplete</c>, <c>inputmode</c>, <c>spellcheck</c> and
/// <c>maxlength</c> are written as in HTML.
/// </summary>
[HtmlTargetElement("bb-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : LabelledTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>
    /// The width in characters: 2, 3, 4, 5, 10, 20 or 30. If it is not set, the input is as wide as its column.
    /// </summary>
    public int? Width { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = Width is null ? null : $"govuk-input--width-{Width}";
        // A password must not be sent back to the page, and a file cannot be.
        var value = Type is "password" or "file" || string.IsNullOrEmpty(FieldValue) ? null : FieldValue;
        var css = Type == "file" ? "bb-file" : ElementBuilder.Classes("govuk-input", width)!;
        var input = ElementBuilder.CreateVoid("input", css).With("type", Type).With("value", value);
        Compose(output, input, Prefix is null && Suffix is null ? null : Wrap);
    }

    private TagBuilder Wrap(TagBuilder input) =>
        ElementBuilder.Create("div", "govuk-input__wrapper", Affix(Prefix, "prefix"), input, Affix(Suffix, "suffix"));

    private static TagBuilder? Affix(string? text, string kind) =>
        text is null ? null : ElementBuilder.Create("div", $"govuk-input__{kind}", text).With("aria-hidden", "true");
}
