using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>A list of tasks with their progress. Contains <c>bb-task</c> elements.</summary>
[HtmlTargetElement("bb-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    /// <summary>The prefix for the ids of hints and statuses. Each list on a page needs a different prefix.</summary>
    public string IdPrefix { get; set; } = "task-list";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TaskIdSequence)] = new TaskIdSequence(IdPrefix);
        var items = await output.GetChildContentAsync();
        output.RenderAs("ul", "govuk-task-list");
        output.Content.SetHtmlContent(items);
    }
}
