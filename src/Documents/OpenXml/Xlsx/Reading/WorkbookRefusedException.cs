using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reports that a file cannot, or must not, be read any further. The reader of the whole file catches this exception
/// and reports the problem.
/// </summary>
internal sealed class WorkbookRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>The cell that the refusal applies to; null for the whole file.</summary>
    public SourceLocation? Location { get; init; }
}
