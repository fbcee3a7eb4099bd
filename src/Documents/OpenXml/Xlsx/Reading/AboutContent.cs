namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>The content of the About sheet.</summary>
/// <param name="IsToFillIn">Whether the workbook was created to be filled in.</param>
/// <param name="Version">The version of the framework that the workbook was created with; empty when unknown.</param>
internal sealed record AboutContent(bool IsToFillIn, string Version);
