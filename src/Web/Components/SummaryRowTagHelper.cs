using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// A row of a summary list. The value is the attribute <c>value</c> or, if that is not set, the content of the element.
/// </summary>
[HtmlTargetElement("bb-row", ParentTag = "bb-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    public string? Value { get; set; }

    /// <summary>The address that the row's link leads to; null or empty if the row has no link.</summary>
    public string? Href { get; set; }

    public string Action { get; set; } = "Change";

    /// <summary>The text that tells screen readers what the link's action applies to; by default, the key.</summary>
    public string? ActionHidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        object value = Value is null ? await output.GetChildContentAsync() : Value;
        var link = string.IsNullOrEmpty(Href)
            ? null
            : ElementBuilder
                .Create("a", "govuk-link", Action, ElementBuilder.CreateVisuallyHidden($" {ActionHidden ?? Key}"))
                .With("href", Href);
        ((List<SummaryRow>)context.Items[typeof(SummaryRow)]).Add(new SummaryRow(Key, value, link));
        output.SuppressOutput();
    }
}
