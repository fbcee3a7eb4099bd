using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>A list of questions with their answers. Contains <c>bb-row</c> elements.</summary>
[HtmlTargetElement("bb-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryRow)] = rows;
        await output.GetChildContentAsync();
        output.RenderAs("dl", "govuk-summary-list");

        // If some rows have a link, the link column of the other rows is left empty.
        var withLinks = rows.Any(row => row.Link is not null);
        output.Content.Clear();
        foreach (var row in rows)
        {
            var actions = row.Link is null
                ? null
                : ElementBuilder.Create("dd", "govuk-summary-list__actions", row.Link);
            output.Content.AppendHtml(
                ElementBuilder.Create(
                    "div",
                    ElementBuilder.Classes(
                        "govuk-summary-list__row",
                        withLinks && actions is null ? "govuk-summary-list__row--no-actions" : null
                    ),
                    ElementBuilder.Create("dt", "govuk-summary-list__key", row.Key),
                    ElementBuilder.Create("dd", "govuk-summary-list__value", row.Value),
                    actions
                )
            );
        }
    }
}
