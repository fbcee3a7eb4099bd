using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>A row of a summary list: the value is the attribute or, without it, the content.</summary>
[HtmlTargetElement("bb-row", ParentTag = "bb-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    public string? Value { get; set; }

    /// <summary>Where the answer can be changed.</summary>
    public string? Href { get; set; }

    public string Action { get; set; } = "Change";

    /// <summary>What the link changes, for those who hear it alone. The key, unless another word is better.</summary>
    public string? ActionHidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        object value = Value is null ? await output.GetChildContentAsync() : Value;
        var link = Href is null
            ? null
            : ElementBuilder
                .Create("a", "govuk-link", Action, ElementBuilder.CreateVisuallyHidden($" {ActionHidden ?? Key}"))
                .With("href", Href);
        ((List<SummaryRow>)context.Items[typeof(SummaryRow)]).Add(new SummaryRow(Key, value, link));
        output.SuppressOutput();
    }
}
