using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Stops the reading of a workbook that cannot or must not be read further. Only <see cref="WorkbookReader"/> catches
/// it.
/// </summary>
internal sealed class WorkbookRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>The cell that it is about; null for the whole file.</summary>
    public SourceLocation? Location { get; init; }
}
