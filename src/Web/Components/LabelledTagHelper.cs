using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// The base class for fields that have one control and one label. Attributes that the helper does not use are added to
/// the control.
/// </summary>
public abstract class LabelledTagHelper : FieldTagHelper
{
    public string Label { get; set; } = "";

    public TextSize LabelSize { get; set; }

    /// <summary>Whether the label is the page's main heading.</summary>
    public bool LabelIsHeading { get; set; }

    private protected TagBuilder LabelElement()
    {
        var size = LabelSize == TextSize.Normal ? null : $"govuk-label--{LabelSize.ToString().ToLowerInvariant()}";
        var label = ElementBuilder
            .Create("label", ElementBuilder.Classes("govuk-label", size), Label)
            .With("for", FieldId);
        return LabelIsHeading ? ElementBuilder.Create("h1", "govuk-label-wrapper", label) : label;
    }

    /// <summary>Composes the label, hint, error and control, in that order.</summary>
    private protected void Compose(
        TagHelperOutput output,
        TagBuilder control,
        Func<TagBuilder, TagBuilder>? around = null
    )
    {
        if (FieldError is not null)
        {
            var css = control.Attributes["class"]!;
            control.With("class", ElementBuilder.Classes(css, $"{css.Split(' ')[0]}--error"));
        }

        control.With("id", FieldId).With("name", FieldName).With("aria-describedby", DescribedBy);
        foreach (var attribute in output.Attributes)
        {
            var value = attribute.Value?.ToString() ?? "";
            control.With(
                attribute.Name,
                attribute.Name == "class" ? ElementBuilder.Classes(control.Attributes["class"], value) : value
            );
        }

        BecomeGroup(output);
        foreach (
            var part in new[]
            {
                LabelElement(),
                HintElement(),
                ErrorElement(),
                around is null ? control : around(control),
            }
        )
        {
            if (part is not null)
            {
                output.Content.AppendHtml(part);
            }
        }
    }
}
