namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>A sheet as listed in the workbook.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Entry">The zip entry that contains the sheet.</param>
internal sealed record SheetEntry(string Name, bool Hidden, ZipEntry Entry);
