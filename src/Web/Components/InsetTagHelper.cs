using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>A passage that is set apart from the surrounding text.</summary>
[HtmlTargetElement("bb-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.RenderAs("div", "govuk-inset-text");
}
