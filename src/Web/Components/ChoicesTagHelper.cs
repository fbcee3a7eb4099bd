using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// The base class for questions with choices. If there is a legend, the choices are in a fieldset. The legend can be
/// the page's main heading.
/// </summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    /// <summary>
    /// The values that are selected, for a question that is set up with a name instead of a property of the model.
    /// </summary>
    public IEnumerable<string>? Values { get; set; }

    public string? Legend { get; set; }

    public TextSize LegendSize { get; set; }

    /// <summary>Whether the legend is the page's main heading.</summary>
    public bool LegendIsHeading { get; set; }

    private protected async Task ComposeAsync(
        TagHelperContext context,
        TagHelperOutput output,
        string kind,
        string type
    )
    {
        context.Items[typeof(ChoiceGroup)] = new ChoiceGroup(kind, type, FieldName, FieldId, Chosen());
        var choices = await output.GetChildContentAsync();
        var list = ElementBuilder.Create(
            "div",
            ElementBuilder.Classes(kind, output.Attributes["class"]?.Value?.ToString()),
            choices
        );
        Dress(list);
        BecomeGroup(output);
        if (Legend is null)
        {
            output.Content.AppendHtml(
                ElementBuilder.Create("div", null, HintElement(), ErrorElement(), list).InnerHtml
            );
        }
        else
        {
            output.Content.AppendHtml(Fieldset(HintElement(), ErrorElement(), list));
        }
    }

    private protected virtual void Dress(TagBuilder list) { }

    private protected TagBuilder Fieldset(params object?[] content)
    {
        var size =
            LegendSize == TextSize.Normal
                ? null
                : $"govuk-fieldset__legend--{LegendSize.ToString().ToLowerInvariant()}";
        object? title = LegendIsHeading ? ElementBuilder.Create("h1", "govuk-fieldset__heading", Legend) : Legend;
        var legend = ElementBuilder.Create("legend", ElementBuilder.Classes("govuk-fieldset__legend", size), title);
        return ElementBuilder
            .Create("fieldset", "govuk-fieldset", [legend, .. content])
            .With("aria-describedby", DescribedBy);
    }

    private protected IReadOnlyCollection<string> Chosen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue is string[] several ? several : [entry.AttemptedValue ?? ""];
        }

        return Values is not null ? [.. Values]
            : For?.Model is IEnumerable many and not string
                ? [.. many.Cast<object?>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture) ?? "")]
            : FieldValue is { } value ? [value]
            : [];
    }
}
