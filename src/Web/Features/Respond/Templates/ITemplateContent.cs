namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>One person's values for the gaps of a template.</summary>
internal interface ITemplateContent
{
    /// <summary>Gets the answer that selects the version of a part, such as “3”; empty if there is only one.</summary>
    string GetAnswer(TemplateGap part);

    /// <summary>Gets the text of a gap, as it is before it is encoded for HTML.</summary>
    string GetText(TemplateGap text);
}
