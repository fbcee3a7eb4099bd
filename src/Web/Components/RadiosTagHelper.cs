using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// A question that people answer by choosing one of several radios. Contains <c>bb-radio</c> elements. A class such as
/// <c>govuk-radios--inline</c> is added to the list.
/// </summary>
[HtmlTargetElement("bb-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ComposeAsync(context, output, "govuk-radios", "radio");

    private protected override void Dress(TagBuilder list) => list.With("data-module", "govuk-radios");
}
