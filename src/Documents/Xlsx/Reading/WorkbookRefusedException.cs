namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>Ends the reading of a workbook that cannot or must not be read on. Caught in one place, <see cref="WorkbookReader"/>.</summary>
internal sealed class WorkbookRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
