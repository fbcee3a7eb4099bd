using BeyondBoundaries.Core.Frameworks;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// The scale in one row that a thumb reaches, the description of the chosen score under it, and skip as a radio of its
/// own. All descriptions stay at hand behind a summary, for every browser and before anything is chosen.
/// </summary>
[HtmlTargetElement("bb-scores", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScoresTagHelper : ChoicesTagHelper
{
    public IReadOnlyList<ScaleLevel> Levels { get; set; } = [];

    /// <summary>The words of the skip answer; without them there is none.</summary>
    public string? Skip { get; set; }

    /// <summary>What skip is posted as.</summary>
    public string SkipValue { get; set; } = "skip";

    /// <summary>Whether the descriptions of all scores follow; a page with several rows shows them once itself.</summary>
    public bool ShowLevels { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Legend ??= "";
        var group = new ChoiceGroup("bb-scores", "radio", FieldName, FieldId, Chosen());
        var row = Markup.Element("div", "bb-scores__row");
        var descriptors = Markup.Element("div", "bb-scores__chosen");
        foreach (var level in Levels)
        {
            row.InnerHtml.AppendHtml(Square(level, group));
            descriptors.InnerHtml.AppendHtml(Markup
                .Element("p", "bb-scores__descriptor", Markup.Element("strong", null, $"{level.Score}, {level.Label}."), " ", level.Descriptor)
                .With("id", $"{FieldId}-level-{level.Score}"));
        }

        var ends = Markup.Element("div", "bb-scores__ends", Markup.Element("span", null, Levels[0].Label), Markup.Element("span", null, Levels[^1].Label))
            .With("aria-hidden", "true");
        var fieldset = Fieldset(HintElement(), ErrorElement(), row, ends, descriptors, SkipRadio(group));
        fieldset.With("class", "govuk-fieldset bb-scores");
        BecomeGroup(output);
        output.Content.SetHtmlContent(fieldset);
        if (ShowLevels)
        {
            output.PostElement.AppendHtml(AllLevels());
        }
    }

    private TagBuilder AllLevels()
    {
        var list = Markup.Element("dl", "bb-scores__levels");
        foreach (var level in Levels)
        {
            list.InnerHtml.AppendHtml(Markup.Element("dt", null, $"{level.Score}, {level.Label}"));
            list.InnerHtml.AppendHtml(Markup.Element("dd", null, level.Descriptor));
        }

        return Markup.Element(
            "details",
            "govuk-details",
            Markup.Element("summary", "govuk-details__summary", Markup.Element("span", "govuk-details__summary-text", "What each score means")),
            Markup.Element("div", "govuk-details__text", list));
    }

    private TagBuilder Square(ScaleLevel level, ChoiceGroup group)
    {
        var id = group.NextId();
        var value = $"{level.Score}";
        return Markup.Element(
            "div",
            "bb-scores__item",
            Markup.Void("input", "bb-scores__input")
                .With("id", id).With("name", group.Name).With("type", "radio").With("value", value)
                .With("checked", group.IsChosen(value)).With("aria-describedby", $"{FieldId}-level-{level.Score}"),
            Markup.Element("label", "bb-scores__label", value, Markup.Hidden($", {level.Label}")).With("for", id));
    }

    private TagBuilder? SkipRadio(ChoiceGroup group)
    {
        if (Skip is null)
        {
            return null;
        }

        var id = group.NextId();
        return Markup.Element(
            "div",
            "govuk-radios bb-scores__skip",
            Markup.Element(
                "div",
                "govuk-radios__item",
                Markup.Void("input", "govuk-radios__input")
                    .With("id", id).With("name", group.Name).With("type", "radio").With("value", SkipValue)
                    .With("checked", group.IsChosen(SkipValue)),
                Markup.Element("label", "govuk-label govuk-radios__label", Skip).With("for", id)));
    }
}
