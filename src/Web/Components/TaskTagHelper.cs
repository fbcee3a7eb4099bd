using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// A task. Its status is plain text, or a tag if the status has a kind. A task without an address cannot be started
/// yet.
/// </summary>
[HtmlTargetElement("bb-task", ParentTag = "bb-task-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TaskTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Href { get; set; }

    public string? Hint { get; set; }

    public string Status { get; set; } = "";

    public TagKind StatusKind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = ((TaskIdSequence)context.Items[typeof(TaskIdSequence)]).NextId();
        var describedBy = ElementBuilder.Classes(Hint is null ? null : $"{id}-hint", $"{id}-status");
        var title = Href is null
            ? ElementBuilder.Create("div", null, Title)
            : ElementBuilder
                .Create("a", "govuk-link govuk-task-list__link", Title)
                .With("href", Href)
                .With("aria-describedby", describedBy);
        var hint = Hint is null
            ? null
            : ElementBuilder.Create("div", "govuk-task-list__hint", Hint).With("id", $"{id}-hint");
        object status =
            StatusKind == TagKind.Plain
                ? Status
                : ElementBuilder.Create("strong", TagTagHelper.GetCssClass(StatusKind), Status);

        output.RenderAs(
            "li",
            ElementBuilder.Classes("govuk-task-list__item", Href is null ? null : "govuk-task-list__item--with-link")!
        );
        output.Content.SetHtmlContent(ElementBuilder.Create("div", "govuk-task-list__name-and-hint", title, hint));
        output.Content.AppendHtml(
            ElementBuilder.Create("div", "govuk-task-list__status", status).With("id", $"{id}-status")
        );
    }
}
