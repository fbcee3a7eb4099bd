using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>One or two words on a coloured background.</summary>
[HtmlTargetElement("bb-tag")]
public sealed class TagTagHelper : TagHelper
{
    public TagKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.RenderAs("strong", GetCssClass(Kind));

    internal static string GetCssClass(TagKind kind) =>
        kind == TagKind.Plain ? "govuk-tag" : $"govuk-tag bb-tag bb-tag--{kind.ToString().ToLowerInvariant()}";
}
