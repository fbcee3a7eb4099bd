using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// A field for several lines of text. Attributes such as <c>maxlength</c> and <c>spellcheck</c> are written as in HTML.
/// </summary>
[HtmlTargetElement("bb-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : LabelledTagHelper
{
    public int Rows { get; set; } = 5;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A browser removes a line break at the very start of a textarea. If the text begins with one, an extra line
        // break is added for the browser to remove.
        var text =
            FieldValue is { } value && (value.StartsWith('\n') || value.StartsWith('\r')) ? "\n" + value : FieldValue;
        Compose(output, ElementBuilder.Create("textarea", "govuk-textarea", text).With("rows", $"{Rows}"));
    }
}
