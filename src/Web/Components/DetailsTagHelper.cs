using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>Hides text behind a summary until the user opens it.</summary>
[HtmlTargetElement("bb-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.RenderAs("details", "govuk-details");
        if (Open)
        {
            output.Attributes.SetAttribute("open", "open");
        }

        output.Content.SetHtmlContent(
            ElementBuilder.Create(
                "summary",
                "govuk-details__summary",
                ElementBuilder.Create("span", "govuk-details__summary-text", Summary)
            )
        );
        output.Content.AppendHtml(ElementBuilder.Create("div", "govuk-details__text", content));
    }
}
