using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>A passage set apart from the text around it.</summary>
[HtmlTargetElement("bb-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.RenderAs("div", "govuk-inset-text");
}
