namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>What fills a gap in a template.</summary>
internal enum TemplateGapKind
{
    /// <summary>Text that belongs to one person or one request.</summary>
    Text,

    /// <summary>One of a few versions of a part of the page, selected by an answer.</summary>
    Part,
}
