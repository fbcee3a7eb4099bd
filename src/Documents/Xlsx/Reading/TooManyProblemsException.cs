namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>Ends the reading of a workbook when nobody would read more problems. Caught in one place, <see cref="WorkbookReader"/>.</summary>
internal sealed class TooManyProblemsException : Exception;
