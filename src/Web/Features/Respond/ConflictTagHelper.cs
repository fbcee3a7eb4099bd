using BeyondBoundaries.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// Shows, below a field that was changed here, the different value that was saved in another window or on another
/// device. Renders nothing if there is no conflict.
/// </summary>
[HtmlTargetElement("bb-contested", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ConflictTagHelper : TagHelper
{
    public ConflictingField? Other { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Other is null)
        {
            output.SuppressOutput();
            return;
        }

        output.RenderAs("div", "bb-elsewhere");
        output.Attributes.SetAttribute("data-contested", Other.Name);
        output.Attributes.SetAttribute("data-value", Other.Value);
        output.Content.SetHtmlContent(
            ElementBuilder.Create("p", "bb-elsewhere__title", "Saved in another window or on another device:")
        );
        output.Content.AppendHtml(ElementBuilder.Create("p", "bb-note__text", Other.Words));
    }
}
