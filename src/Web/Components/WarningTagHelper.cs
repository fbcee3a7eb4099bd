using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>A warning that people must read before they continue.</summary>
[HtmlTargetElement("bb-warning")]
public sealed class WarningTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.RenderAs("div", "govuk-warning-text");
        output.Content.SetHtmlContent(
            ElementBuilder.Create("span", "govuk-warning-text__icon", "!").With("aria-hidden", "true")
        );
        output.Content.AppendHtml(
            ElementBuilder.Create(
                "strong",
                "govuk-warning-text__text",
                ElementBuilder.CreateVisuallyHidden("Warning"),
                " ",
                content
            )
        );
    }
}
