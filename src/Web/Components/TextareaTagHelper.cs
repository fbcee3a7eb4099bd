using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>Several lines of text. <c>maxlength</c>, <c>spellcheck</c> and the like are written as in HTML.</summary>
[HtmlTargetElement("bb-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : LabelledTagHelper
{
    public int Rows { get; set; } = 5;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A browser drops the first line break inside a textarea: one is given away, so that typed ones stay.
        var text =
            FieldValue is { } value && (value.StartsWith('\n') || value.StartsWith('\r')) ? "\n" + value : FieldValue;
        Compose(output, ElementBuilder.Create("textarea", "govuk-textarea", text).With("rows", $"{Rows}"));
    }
}
