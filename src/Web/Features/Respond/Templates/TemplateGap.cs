namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>A gap in a template, where the page differs between people.</summary>
/// <param name="Kind">What fills the gap.</param>
/// <param name="Name">The name of the part or of the text.</param>
/// <param name="About">
/// The id of the enabler or the name of the field that a part is about; empty for text, and for a part that appears on
/// the page only once.
/// </param>
internal readonly record struct TemplateGap(TemplateGapKind Kind, string Name, string About);
