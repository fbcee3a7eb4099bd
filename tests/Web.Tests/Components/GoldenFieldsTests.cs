using System.Text.Json;
using BeyondBoundaries.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>
/// Tests that our helpers for form fields write the same HTML as the design system for the same options.
/// </summary>
public sealed class GoldenFieldsTests
{
    private readonly Rendering rendering = new();

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
        var attributes = GoldenMarkup
            .Attributes(fixture, "inputmode", "autocomplete", "pattern", "spellcheck", "autocapitalize")
            .Concat(width is null ? GoldenMarkup.Attributes(fixture, ("class", "classes")) : []);
        GoldenMarkup.Same(fixture, await rendering.RunAsync(Labelled(helper, fixture), null, [.. attributes]));
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
        var attributes = GoldenMarkup.Attributes(fixture, ("class", "classes"));
        GoldenMarkup.Same(fixture, await rendering.RunAsync(Labelled(helper, fixture), null, [.. attributes]));
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

        GoldenMarkup.Same(
            fixture,
            await rendering.RunAsync(
                helper,
                [.. fixture.Many("items").Select(Choice)],
                [.. GoldenMarkup.Attributes(fixture, ("class", "classes"))]
            )
        );
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
}
