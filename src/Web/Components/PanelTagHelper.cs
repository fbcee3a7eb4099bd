using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>A panel that states what was done, as the heading of the last page in a process.</summary>
[HtmlTargetElement("bb-panel")]
public sealed class PanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.RenderAs("div", "govuk-panel govuk-panel--confirmation");
        output.Content.SetHtmlContent(ElementBuilder.Create("h1", "govuk-panel__title", Title));
        if (!content.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(ElementBuilder.Create("div", "govuk-panel__body", content));
        }
    }
}
