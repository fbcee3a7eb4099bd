namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Entry">Its part.</param>
internal sealed record SheetEntry(string Name, bool Hidden, ZipEntry Entry);
