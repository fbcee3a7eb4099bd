using BeyondBoundaries.Core.Frameworks;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// The scale as a single row of scores, all of which can be reached with a thumb. Each score has its label. The
/// descriptor of the chosen scale level is below the row, and there can be a separate radio for a skip. If
/// <see cref="ShowLevels"/> is true, an expandable section contains all the descriptors, so that any browser can show
/// them before a score is chosen.
/// </summary>
[HtmlTargetElement("bb-scores", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScoresTagHelper : ChoicesTagHelper
{
    public IReadOnlyList<ScaleLevel> Levels { get; set; } = [];

    /// <summary>The label of the skip option; if it is not set, there is no such option.</summary>
    public string? Skip { get; set; }

    /// <summary>The value that the skip option posts.</summary>
    public string SkipValue { get; set; } = "skip";

    /// <summary>
    /// Whether an expandable section below the row contains the descriptors of all scale levels. If all rows on a page
    /// have the same descriptors, the page itself shows them once, above the rows.
    /// </summary>
    public bool ShowLevels { get; set; } = true;

    /// <summary>
    /// The language of the scale levels' labels and descriptors; null if it is the same as the page's language.
    /// </summary>
    public string? WordsLang { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Legend ??= "";
        var group = new ChoiceGroup("bb-scores", "radio", FieldName, FieldId, Chosen());
        var row = ElementBuilder.Create("div", "bb-scores__row");
        var descriptors = ElementBuilder.Create("div", "bb-scores__chosen").With("lang", WordsLang);
        foreach (var level in Levels)
        {
            row.InnerHtml.AppendHtml(Square(level, group));
            descriptors.InnerHtml.AppendHtml(
                ElementBuilder
                    .Create(
                        "p",
                        "bb-scores__descriptor",
                        ElementBuilder.Create("strong", null, $"{level.Score}, {level.Label}."),
                        " ",
                        level.Descriptor
                    )
                    .With("id", $"{FieldId}-level-{level.Score}")
            );
        }

        var words = ElementBuilder
            .Create("div", "bb-scores__words")
            .With("aria-hidden", "true")
            .With("lang", WordsLang);
        foreach (var level in Levels)
        {
            words.InnerHtml.AppendHtml(
                ElementBuilder.Create(
                    "span",
                    null,
                    ElementBuilder.Create("b", null, $"{level.Score}"),
                    " ",
                    level.Label
                )
            );
        }

        var fieldset = Fieldset(HintElement(), ErrorElement(), row, words, descriptors, SkipRadio(group));
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
        var list = ElementBuilder.Create("dl", "bb-scores__levels").With("lang", WordsLang);
        foreach (var level in Levels)
        {
            list.InnerHtml.AppendHtml(ElementBuilder.Create("dt", null, $"{level.Score}, {level.Label}"));
            list.InnerHtml.AppendHtml(ElementBuilder.Create("dd", null, level.Descriptor));
        }

        return ElementBuilder.Create(
            "details",
            "govuk-details",
            ElementBuilder.Create(
                "summary",
                "govuk-details__summary",
                ElementBuilder.Create("span", "govuk-details__summary-text", "What each score means")
            ),
            ElementBuilder.Create("div", "govuk-details__text", list)
        );
    }

    private TagBuilder Square(ScaleLevel level, ChoiceGroup group)
    {
        var id = group.NextId();
        var value = $"{level.Score}";
        return ElementBuilder.Create(
            "div",
            "bb-scores__item",
            ElementBuilder
                .CreateVoid("input", "bb-scores__input")
                .With("id", id)
                .With("name", group.Name)
                .With("type", "radio")
                .With("value", value)
                .With("checked", group.IsChosen(value))
                .With("aria-describedby", $"{FieldId}-level-{level.Score}"),
            ElementBuilder
                .Create("label", "bb-scores__label", value, ElementBuilder.CreateVisuallyHidden($", {level.Label}"))
                .With("for", id)
        );
    }

    private TagBuilder? SkipRadio(ChoiceGroup group)
    {
        if (Skip is null)
        {
            return null;
        }

        var id = group.NextId();
        return ElementBuilder.Create(
            "div",
            "govuk-radios bb-scores__skip",
            ElementBuilder.Create(
                "div",
                "govuk-radios__item",
                ElementBuilder
                    .CreateVoid("input", "govuk-radios__input")
                    .With("id", id)
                    .With("name", group.Name)
                    .With("type", "radio")
                    .With("value", SkipValue)
                    .With("checked", group.IsChosen(SkipValue)),
                ElementBuilder.Create("label", "govuk-label govuk-radios__label", Skip).With("for", id)
            )
        );
    }
}
