using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// The base class for all fields. It takes the name, id and value from the model, and the error from the model state.
/// After an error, the typed value in the model state replaces the model's value.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>
    /// The model's property that the field is for. If this is not set, <see cref="Name"/> must be set, and so must
    /// <see cref="Value"/> if the field has a value. In a loop, set those two instead, because an expression with a
    /// changing index is compiled again for every field on every request.
    /// </summary>
    public ModelExpression? For { get; set; }

    public string? Name { get; set; }

    public string? Id { get; set; }

    public string? Value { get; set; }

    public string? Hint { get; set; }

    /// <summary>An error that is not in the model state.</summary>
    public string? Error { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private protected string FieldName =>
        For is null
            ? Name ?? throw new InvalidOperationException("A field needs the attribute “for” or “name”.")
            : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private protected string FieldId => Id ?? FieldIds.Create(FieldName);

    private protected string? FieldError =>
        Error
        ?? (
            ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.Errors.Count > 0
                ? entry.Errors[0].ErrorMessage
                : null
        );

    /// <summary>
    /// The typed value if there is one; otherwise <see cref="Value"/> or, if that is not set, the model's value.
    /// </summary>
    private protected string? FieldValue =>
        ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null
            ? entry.AttemptedValue
            : Value ?? ModelValue;

    private protected string? DescribedBy =>
        ElementBuilder.Classes(Hint is null ? null : $"{FieldId}-hint", FieldError is null ? null : $"{FieldId}-error");

    // Converts an enumeration value to its name, because fields post names.
    private string? ModelValue => Convert.ToString(For?.Model, CultureInfo.InvariantCulture);

    private protected void BecomeGroup(TagHelperOutput output)
    {
        output.Attributes.Clear();
        output.RenderAs(
            "div",
            ElementBuilder.Classes("govuk-form-group", FieldError is null ? null : "govuk-form-group--error")!
        );
    }

    private protected TagBuilder? HintElement() =>
        Hint is null ? null : ElementBuilder.Create("div", "govuk-hint", Hint).With("id", $"{FieldId}-hint");

    private protected TagBuilder? ErrorElement() =>
        FieldError is null
            ? null
            : ElementBuilder
                .Create("p", "govuk-error-message", ElementBuilder.CreateVisuallyHidden("Error:"), " ", FieldError)
                .With("id", $"{FieldId}-error");
}
