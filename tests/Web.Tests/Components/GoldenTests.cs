using System.Text.Json;
using BeyondBoundaries.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>Tests that our helpers write the same HTML as the design system for the same options.</summary>
public sealed class GoldenTests
{
    private readonly Rendering rendering = new();

    [Theory]
    [InlineData("default")]
    [InlineData("disabled")]
    [InlineData("link")]
    [InlineData("secondary")]
    [InlineData("secondary disabled")]
    [InlineData("warning")]
    [InlineData("value")]
    [InlineData("id")]
    [InlineData("type")]
    [InlineData("classes")]
    [InlineData("link classes")]
    [InlineData("prevent double click")]
    public async Task Button_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("button", name);
        var helper = new ButtonTagHelper
        {
            Href = fixture.Text("href"),
            Type = fixture.Text("type") ?? "submit",
            Disabled = fixture.Flag("disabled"),
            PreventDoubleClick = fixture.Flag("preventDoubleClick"),
            Kind = fixture.Text("classes") switch
            {
                "govuk-button--secondary" => ButtonKind.Secondary,
                "govuk-button--warning" => ButtonKind.Warning,
                _ => ButtonKind.Primary,
            },
        };
        var attributes = GoldenMarkup
            .Attributes(fixture, "name", "value", "id")
            .Concat(helper.Kind == ButtonKind.Primary ? GoldenMarkup.Attributes(fixture, ("class", "classes")) : []);
        GoldenMarkup.Same(fixture, await rendering.RunAsync(helper, fixture.Text("text"), [.. attributes]));
    }

    [Theory]
    [InlineData("with custom text and link")]
    [InlineData("default")]
    [InlineData("html as text")]
    public async Task BackLink_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("back-link", name);
        GoldenMarkup.Same(
            fixture,
            await rendering.RunAsync(new BackLinkTagHelper { Href = fixture.Text("href") ?? "#" }, fixture.Text("text"))
        );
    }

    [Theory]
    [InlineData("default")]
    [InlineData("without links")]
    [InlineData("mixed with and without links")]
    public async Task ErrorSummary_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("error-summary", name);
        foreach (var error in fixture.Many("errorList"))
        {
            rendering.State.AddModelError(Fixture.TextOf(error, "href")?[1..] ?? "", Fixture.TextOf(error, "text")!);
        }

        GoldenMarkup.Same(
            fixture,
            await rendering.RunAsync(new ErrorSummaryTagHelper { ViewContext = rendering.View })
        );
    }

    [Theory]
    [InlineData("default")]
    [InlineData("expanded")]
    [InlineData("html as text")]
    public async Task Details_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("details", name);
        var helper = new DetailsTagHelper { Summary = fixture.Text("summaryText")!, Open = fixture.Flag("open") };
        GoldenMarkup.Same(
            fixture,
            await rendering.RunAsync(helper, fixture.Text("text"), [.. GoldenMarkup.Attributes(fixture, "id")])
        );
    }

    [Fact]
    public async Task Tag_Default_SameMarkup() => await SameTextAsync("tag", "default", new TagTagHelper());

    [Fact]
    public async Task Inset_Default_SameMarkup() => await SameTextAsync("inset-text", "default", new InsetTagHelper());

    [Fact]
    public async Task Warning_Default_SameMarkup() =>
        await SameTextAsync("warning-text", "default", new WarningTagHelper());

    [Fact]
    public async Task Panel_TitleOnly_SameMarkup()
    {
        var fixture = Fixture.Find("panel", "title with no body text");
        GoldenMarkup.Same(fixture, await rendering.RunAsync(new PanelTagHelper { Title = fixture.Text("titleText")! }));
    }

    [Theory]
    [InlineData("default")]
    [InlineData("with type as success")]
    [InlineData("custom title")]
    [InlineData("title html as text")]
    [InlineData("html as text")]
    public async Task Notification_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("notification-banner", name);
        GoldenMarkup.Same(
            fixture,
            await rendering.RunAsync(
                new NotificationTagHelper
                {
                    Success = fixture.Text("type") == "success",
                    Title = fixture.Text("titleText"),
                    Text = fixture.Text("text"),
                }
            )
        );
    }

    [Theory]
    [InlineData("actions href")]
    [InlineData("single action with anchor")]
    public async Task SummaryList_OneLink_SameMarkup(string name)
    {
        var fixture = Fixture.Find("summary-list", name);
        var html = await rendering.RunAsync(new SummaryListTagHelper(), [.. fixture.Many("rows").Select(Row)]);
        // Our links always have visually hidden text that names the row to change. These examples have no such text.
        GoldenMarkup.Same(
            fixture,
            html.Replace("<span class=\"govuk-visually-hidden\"> Name</span>", "", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("custom id prefix")]
    [InlineData("html passed as text")]
    [InlineData("default")]
    public async Task TaskList_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("task-list", name);
        var html = await rendering.RunAsync(
            new TaskListTagHelper { IdPrefix = fixture.Text("idPrefix") ?? "task-list" },
            [.. fixture.Many("items").Select(Task)]
        );
        Assert.Equal(WithoutTagColours(Dom.Normalise(fixture.Html)), WithoutTagColours(Dom.Normalise(html)));
    }

    private async Task SameTextAsync(string component, string name, TagHelper helper)
    {
        var fixture = Fixture.Find(component, name);
        GoldenMarkup.Same(fixture, await rendering.RunAsync(helper, fixture.Text("text")));
    }

    private static (TagHelper Helper, string? Text) Row(JsonElement row) =>
        (
            new SummaryRowTagHelper
            {
                Key = Fixture.TextOf(row, "key.text")!,
                Value = Fixture.TextOf(row, "value.text"),
                Href = Fixture.TextOf(row.GetProperty("actions").GetProperty("items")[0], "href"),
                Action = Fixture.TextOf(row.GetProperty("actions").GetProperty("items")[0], "text")!,
            },
            null
        );

    private static (TagHelper Helper, string? Text) Task(JsonElement item) =>
        (
            new TaskTagHelper
            {
                Title = Fixture.TextOf(item, "title.text")!,
                Href = Fixture.TextOf(item, "href"),
                Hint = Fixture.TextOf(item, "hint.text"),
                Status = Fixture.TextOf(item, "status.text") ?? Fixture.TextOf(item, "status.tag.text")!,
                StatusKind = Fixture.TextOf(item, "status.tag.text") is null ? TagKind.Plain : TagKind.Mixed,
            },
            null
        );

    private static string WithoutTagColours(string lines) =>
        lines
            .Replace("\"bb-tag bb-tag--mixed govuk-tag\"", "\"govuk-tag\"", StringComparison.Ordinal)
            .Replace("\"govuk-tag govuk-tag--blue\"", "\"govuk-tag\"", StringComparison.Ordinal);
}
