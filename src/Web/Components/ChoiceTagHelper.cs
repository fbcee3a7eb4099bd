using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// One radio or checkbox. Its label is the attribute <c>label</c> or, if that is not set, the content of the element.
/// </summary>
[HtmlTargetElement("bb-radio", ParentTag = "bb-radios")]
[HtmlTargetElement("bb-checkbox", ParentTag = "bb-checkboxes")]
public sealed class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string? Id { get; set; }

    /// <summary>Whether the choice is selected; if set, this overrides the model's value.</summary>
    public bool? Checked { get; set; }

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = (ChoiceGroup)context.Items[typeof(ChoiceGroup)];
        var next = group.NextId();
        var id = Id ?? next;
        object label = Label is null ? await output.GetChildContentAsync() : Label;
        var input = ElementBuilder
            .CreateVoid("input", $"{group.Kind}__input")
            .With("id", id)
            .With("name", group.Name)
            .With("type", group.Type)
            .With("value", Value)
            .With("checked", Checked ?? group.IsChosen(Value))
            .With("disabled", Disabled)
            .With("aria-describedby", Hint is null ? null : $"{id}-item-hint");
        foreach (var attribute in output.Attributes)
        {
            input.With(attribute.Name, attribute.Value?.ToString() ?? "");
        }

        output.Attributes.Clear();
        output.RenderAs("div", $"{group.Kind}__item");
        output.Content.SetHtmlContent(input);
        output.Content.AppendHtml(
            ElementBuilder.Create("label", $"govuk-label {group.Kind}__label", label).With("for", id)
        );
        if (Hint is not null)
        {
            output.Content.AppendHtml(
                ElementBuilder.Create("div", $"govuk-hint {group.Kind}__hint", Hint).With("id", $"{id}-item-hint")
            );
        }
    }
}
