using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>The text between two choices, usually "or".</summary>
[HtmlTargetElement("bb-divider", ParentTag = "bb-radios")]
[HtmlTargetElement("bb-divider", ParentTag = "bb-checkboxes")]
public sealed class DividerTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = (ChoiceGroup)context.Items[typeof(ChoiceGroup)];
        group.NextId();
        output.RenderAs("div", $"{group.Kind}__divider");
    }
}
