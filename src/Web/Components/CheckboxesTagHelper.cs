using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// A question with checkboxes, which allows any number of choices. Contains <c>bb-checkbox</c> elements.
/// </summary>
[HtmlTargetElement("bb-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ComposeAsync(context, output, "govuk-checkboxes", "checkbox");

    private protected override void Dress(TagBuilder list) => list.With("data-module", "govuk-checkboxes");
}
