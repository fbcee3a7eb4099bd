using BeyondBoundaries.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>Under a field that was changed here and, to something else, in another window: what it is there. Nothing when there is nothing to decide.</summary>
[HtmlTargetElement("bb-contested", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ContestedTagHelper : TagHelper
{
    public ContestedField? Other { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Other is null)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "bb-elsewhere");
        output.Attributes.SetAttribute("data-contested", Other.Name);
        output.Attributes.SetAttribute("data-value", Other.Value);
        output.Content.SetHtmlContent(Markup.Element("p", "bb-elsewhere__title", "Saved in another window or on another device:"));
        output.Content.AppendHtml(Markup.Element("p", "bb-note__text", Other.Words));
    }
}
