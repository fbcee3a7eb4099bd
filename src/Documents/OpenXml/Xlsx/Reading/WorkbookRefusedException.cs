using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Stops reading a workbook that cannot or must not be read further. Caught only by <see cref="WorkbookReader"/>.
/// </summary>
internal sealed class WorkbookRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>The cell that it applies to; null for the whole file.</summary>
    public SourceLocation? Location { get; init; }
}
