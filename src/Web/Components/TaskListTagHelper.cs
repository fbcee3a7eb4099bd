using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>What there is to do and how far it is. Holds <c>bb-task</c>.</summary>
[HtmlTargetElement("bb-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    /// <summary>Begins the ids of hints and states: another for each list on a page.</summary>
    public string IdPrefix { get; set; } = "task-list";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TaskIdSequence)] = new TaskIdSequence(IdPrefix);
        var items = await output.GetChildContentAsync();
        output.RenderAs("ul", "govuk-task-list");
        output.Content.SetHtmlContent(items);
    }
}
