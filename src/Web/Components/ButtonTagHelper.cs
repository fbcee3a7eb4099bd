using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>A button or, if it has an address, a link that looks like a button.</summary>
[HtmlTargetElement("bb-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public string? Href { get; set; }

    public string Type { get; set; } = "submit";

    public bool Disabled { get; set; }

    /// <summary>Whether to ignore another click within a second of the first.</summary>
    public bool PreventDoubleClick { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var css =
            Kind == ButtonKind.Primary
                ? "govuk-button"
                : $"govuk-button govuk-button--{Kind.ToString().ToLowerInvariant()}";
        output.RenderAs(Href is null ? "button" : "a", css);
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
            return;
        }

        output.Attributes.SetAttribute("type", Type);
        if (Disabled)
        {
            output.Attributes.SetAttribute("disabled", "disabled");
            output.Attributes.SetAttribute("aria-disabled", "true");
        }

        if (PreventDoubleClick)
        {
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }
    }
}
