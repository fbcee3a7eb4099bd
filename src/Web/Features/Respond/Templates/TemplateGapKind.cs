namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>What fills a gap in a template.</summary>
internal enum TemplateGapKind
{
    /// <summary>Text that belongs to one person or one request.</summary>
    Text,

    /// <summary>A part of the page, in the version that the participant's answer selects.</summary>
    Part,
}
