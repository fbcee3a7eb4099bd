using BeyondBoundaries.Web.Security.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// A hidden field that holds a value as it was when the form was opened. If the form's token is invalid and
/// the page is shown again, the field keeps this value.
/// </summary>
[HtmlTargetElement("bb-began", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OriginalFieldTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public string? Value { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kept = ExpiredForm.Find(ViewContext.HttpContext)?.Fields[Name].ToString();
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("value", string.IsNullOrEmpty(kept) ? Value ?? "" : kept);
        output.Attributes.SetAttribute("autocomplete", "off");
    }
}
