using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>A banner about something that has just happened, or that is important now.</summary>
[HtmlTargetElement("bb-notification")]
public sealed class NotificationTagHelper : TagHelper
{
    private const string TitleId = "govuk-notification-banner-title";

    /// <summary>
    /// Whether the banner reports that a user's action succeeded. Such a banner is announced and focused at once.
    /// </summary>
    public bool Success { get; set; }

    public string? Title { get; set; }

    /// <summary>The text, in one sentence. If it is not set, the content is used unchanged.</summary>
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        object content = Text is null
            ? await output.GetChildContentAsync()
            : ElementBuilder.Create("p", "govuk-notification-banner__heading", Text);
        output.RenderAs(
            "div",
            ElementBuilder.Classes("govuk-notification-banner", Success ? "govuk-notification-banner--success" : null)!
        );
        output.Attributes.SetAttribute("role", Success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        var title = ElementBuilder.Create(
            "h2",
            "govuk-notification-banner__title",
            Title ?? (Success ? "Success" : "Important")
        );
        output.Content.SetHtmlContent(
            ElementBuilder.Create("div", "govuk-notification-banner__header", title.With("id", TitleId))
        );
        output.Content.AppendHtml(ElementBuilder.Create("div", "govuk-notification-banner__content", content));
    }
}
