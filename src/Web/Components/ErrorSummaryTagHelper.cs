using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// A list of all errors in the model state, in the order of the model's properties. Each error links to its field, if
/// it has one. Renders nothing if there are no errors.
/// </summary>
[HtmlTargetElement("bb-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        var list = ElementBuilder.Create("ul", "govuk-list govuk-error-summary__list");
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (
            var (name, entry) in ViewContext.ViewData.ModelState.OrderBy(
                one => Position(metadata, one.Key),
                StringComparer.Ordinal
            )
        )
        {
            foreach (var error in entry!.Errors)
            {
                object item =
                    name.Length == 0
                        ? error.ErrorMessage
                        : ElementBuilder
                            .Create("a", null, error.ErrorMessage)
                            .With("href", $"#{FieldIds.Create(name)}");
                list.InnerHtml.AppendHtml(ElementBuilder.Create("li", null, item));
            }
        }

        output.RenderAs("div", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(
            ElementBuilder
                .Create(
                    "div",
                    null,
                    ElementBuilder.Create("h2", "govuk-error-summary__title", "There is a problem"),
                    ElementBuilder.Create("div", "govuk-error-summary__body", list)
                )
                .With("role", "alert")
        );
    }

    // Converts a name such as "Input.Name" to a position such as "001.004.". Sorting is necessary because the model
    // state lists posted fields first, so its order may differ from the order of the questions on the page.
    private static string Position(ModelMetadata? metadata, string name)
    {
        var position = "";
        foreach (var step in name.Split('.'))
        {
            var property = step.Split('[')[0];
            var index = metadata?.Properties.Select(one => one.PropertyName).ToList().IndexOf(property) ?? -1;
            var rest = step[property.Length..];
            position += $"{index + 1:D3}{rest.PadLeft(rest.Length == 0 ? 0 : 8, '0')}.";
            metadata = index < 0 ? null : metadata!.Properties[index];
            metadata = rest.Length == 0 ? metadata : metadata?.ElementMetadata;
        }

        return position;
    }
}
