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
        var attributes = Attributes(fixture, "name", "value", "id")
            .Concat(helper.Kind == ButtonKind.Primary ? Attributes(fixture, ("class", "classes")) : []);
        Same(fixture, await rendering.RunAsync(helper, fixture.Text("text"), [.. attributes]));
    }

    [Theory]
    [InlineData("with custom text and link")]
    [InlineData("default")]
    [InlineData("html as text")]
    public async Task BackLink_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("back-link", name);
        Same(
            fixture,
            await rendering.RunAsync(new BackLinkTagHelper { Href = fixture.Text("href") ?? "#" }, fixture.Text("text"))
        );
    }

    [Theory]
    [InlineData("default")]
    [InlineData("with hint text")]
    [InlineData("with error message")]
    [InlineData("with error and hint")]
    [InlineData("with width-2 class")]
    [InlineData("with width-10 class")]
    [InlineData("with width-30 class")]
    [InlineData("with label as page heading")]
    [InlineData("with prefix")]
    [InlineData("with suffix")]
    [InlineData("with prefix and suffix and error")]
    [InlineData("with prefix with html as text")]
    [InlineData("classes")]
    [InlineData("custom type")]
    [InlineData("value")]
    [InlineData("zero value")]
    [InlineData("inputmode")]
    [InlineData("with autocomplete attribute")]
    [InlineData("with pattern attribute")]
    [InlineData("with spellcheck enabled")]
    [InlineData("with spellcheck disabled")]
    [InlineData("with autocapitalize turned off")]
    public async Task Input_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("input", name);
        var width =
            fixture.Text("classes")?.StartsWith("govuk-input--width-", StringComparison.Ordinal) == true
                ? int.Parse(fixture.Text("classes")!["govuk-input--width-".Length..])
                : (int?)null;
        var helper = new InputTagHelper
        {
            Type = fixture.Text("type") ?? "text",
            Width = width,
            Prefix = fixture.Text("prefix.text"),
            Suffix = fixture.Text("suffix.text"),
        };
        var attributes = Attributes(fixture, "inputmode", "autocomplete", "pattern", "spellcheck", "autocapitalize")
            .Concat(width is null ? Attributes(fixture, ("class", "classes")) : []);
        Same(fixture, await rendering.RunAsync(Labelled(helper, fixture), null, [.. attributes]));
    }

    [Theory]
    [InlineData("default")]
    [InlineData("with hint")]
    [InlineData("with error message")]
    [InlineData("with hint and error message")]
    [InlineData("with default value")]
    [InlineData("with custom rows")]
    [InlineData("with label as page heading")]
    [InlineData("classes")]
    public async Task Textarea_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("textarea", name);
        var helper = new TextareaTagHelper { Rows = int.Parse(fixture.Text("rows") ?? "5") };
        var attributes = Attributes(fixture, ("class", "classes"));
        Same(fixture, await rendering.RunAsync(Labelled(helper, fixture), null, [.. attributes]));
    }

    [Theory]
    [InlineData("radios", "default")]
    [InlineData("radios", "with hint")]
    [InlineData("radios", "inline")]
    [InlineData("radios", "with a divider")]
    [InlineData("radios", "with hints on items")]
    [InlineData("radios", "without fieldset")]
    [InlineData("radios", "with fieldset and error message")]
    [InlineData("radios", "with hint and error message")]
    [InlineData("radios", "with error message and idPrefix")]
    [InlineData("radios", "with disabled")]
    [InlineData("radios", "prechecked using value")]
    [InlineData("checkboxes", "default")]
    [InlineData("checkboxes", "with hint")]
    [InlineData("checkboxes", "with error message and hint")]
    [InlineData("checkboxes", "small with hint")]
    [InlineData("checkboxes", "with checked item")]
    [InlineData("checkboxes", "item checked overrides values")]
    public async Task Choices_SameOptions_SameMarkup(string component, string name)
    {
        var fixture = Fixture.Find(component, name);
        ChoicesTagHelper helper = component == "radios" ? new RadiosTagHelper() : new CheckboxesTagHelper();
        helper.Legend = fixture.Text("fieldset.legend.text");
        helper.LegendIsHeading = fixture.Flag("fieldset.legend.isPageHeading");
        helper.LegendSize = Size(fixture.Text("fieldset.legend.classes"));
        Described(helper, fixture).Id = fixture.Text("idPrefix");
        if (fixture.Many("values").Any())
        {
            helper.For = rendering.For(
                helper.Name!,
                fixture.Many("values").Select(value => value.GetString()).ToArray()
            );
        }

        Same(
            fixture,
            await rendering.RunAsync(
                helper,
                [.. fixture.Many("items").Select(Choice)],
                [.. Attributes(fixture, ("class", "classes"))]
            )
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

        Same(fixture, await rendering.RunAsync(new ErrorSummaryTagHelper { ViewContext = rendering.View }));
    }

    [Theory]
    [InlineData("default")]
    [InlineData("expanded")]
    [InlineData("html as text")]
    public async Task Details_SameOptions_SameMarkup(string name)
    {
        var fixture = Fixture.Find("details", name);
        var helper = new DetailsTagHelper { Summary = fixture.Text("summaryText")!, Open = fixture.Flag("open") };
        Same(fixture, await rendering.RunAsync(helper, fixture.Text("text"), [.. Attributes(fixture, "id")]));
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
        Same(fixture, await rendering.RunAsync(new PanelTagHelper { Title = fixture.Text("titleText")! }));
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
        Same(
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
        // The visually hidden text of our link always names what the link changes. These examples have no such text.
        Same(fixture, html.Replace("<span class=\"govuk-visually-hidden\"> Name</span>", "", StringComparison.Ordinal));
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

    private static void Same(Fixture fixture, string html) =>
        Assert.Equal(Dom.Normalise(fixture.Html), Dom.Normalise(html));

    private async Task SameTextAsync(string component, string name, TagHelper helper)
    {
        var fixture = Fixture.Find(component, name);
        Same(fixture, await rendering.RunAsync(helper, fixture.Text("text")));
    }

    private LabelledTagHelper Labelled(LabelledTagHelper helper, Fixture fixture)
    {
        helper.Label = fixture.Text("label.text")!;
        helper.LabelIsHeading = fixture.Flag("label.isPageHeading");
        helper.LabelSize = Size(fixture.Text("label.classes"));
        Described(helper, fixture);
        return helper;
    }

    private FieldTagHelper Described(FieldTagHelper helper, Fixture fixture)
    {
        helper.ViewContext = rendering.View;
        helper.Name = fixture.Text("name");
        helper.Id = fixture.Text("id");
        helper.Value = fixture.Text("value");
        helper.Hint = fixture.Text("hint.text");
        helper.Error = fixture.Text("errorMessage.text");
        return helper;
    }

    private static TextSize Size(string? classes) =>
        classes is null
            ? TextSize.Normal
            : Enum.Parse<TextSize>(classes[(classes.LastIndexOf('-') + 1)..], ignoreCase: true);

    private static (TagHelper Helper, string? Text) Choice(JsonElement item) =>
        Fixture.TextOf(item, "divider") is { } divider
            ? (new DividerTagHelper(), divider)
            : (
                new ChoiceTagHelper
                {
                    Value = Fixture.TextOf(item, "value")!,
                    Label = Fixture.TextOf(item, "text"),
                    Hint = Fixture.TextOf(item, "hint.text"),
                    Id = Fixture.TextOf(item, "id"),
                    Checked = Fixture.TextOf(item, "checked") is { } flag ? flag == "True" : null,
                    Disabled = Fixture.TextOf(item, "disabled") == "True",
                },
                null
            );

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

    private static IEnumerable<(string Name, string Value)> Attributes(Fixture fixture, params string[] names) =>
        Attributes(fixture, [.. names.Select(name => (name, name))]);

    private static IEnumerable<(string Name, string Value)> Attributes(
        Fixture fixture,
        params (string Attribute, string Option)[] pairs
    ) =>
        from pair in pairs
        let value = fixture.Text(pair.Option)
        where value is not null
        select (pair.Attribute, value is "True" or "False" ? value.ToLowerInvariant() : value);
}
